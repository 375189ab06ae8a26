/** Your data: what is kept, export, import, and delete everything. */
import { deleteEverything } from '@inclined/app/data/delete-everything'
import { exportCandidate } from '@inclined/app/data/export-candidate'
import type { Profile } from '@inclined/app/ports/candidate-store'
import { useEffect } from 'react'
import { data } from 'react-router'
import { dropAllCopies } from '../screens/answers/draft-copy.ts'
import { CONFIRM_WORD, confirms } from '../screens/data/confirm-word.ts'
import type { DataCounts } from '../screens/data/data-counts.ts'
import { DataPage } from '../screens/data/data-page.tsx'
import type { ImportState } from '../screens/data/import-form.tsx'
import { wordImportRefusal } from '../screens/data/import-wording.ts'
import { readImportText, takeIn } from '../screens/data/take-in.ts'
import { field } from '../server/form-fields.ts'
import { openSpace, type Space } from '../server/space.ts'
import type { Route } from './+types/manage-data.route'

export const meta = () => [{ title: 'Your data · Inclined' }]

const NOTHING_IMPORTED: ImportState = { text: '', reply: '', mode: null, problem: null, done: [] }
const NOTHING_DELETED = { problem: null, deleted: null }

export async function loader({ request }: Route.LoaderArgs) {
  const space = await openSpace(request)
  const { candidate, place, playbook, ports } = space
  const trackName = playbook.roles.find(({ track }) => track === candidate.profile.track)?.name ?? null
  return {
    isExample: space.name === 'example',
    place,
    profile: wordProfile(candidate.profile, trackName),
    counts: await countData(space),
    idempotencyKey: ports.ids.next(),
  }
}

function wordProfile(profile: Profile, trackName: string | null): readonly (readonly [string, string])[] {
  const open = 'not said'
  return [
    ['Job', trackName ?? open],
    ['Level', profile.level ?? open],
    ['Managing people', profile.isPeopleManager ? 'yes' : 'no'],
    ['Day of the loop', profile.loopDate ?? open],
    ['Hours a week', profile.weeklyHours === null ? open : String(profile.weeklyHours)],
    ['Words a minute', String(profile.wordsPerMinute)],
  ]
}

/** Zero where the candidate was deleted in between. */
async function countData({ ports, candidate }: Space): Promise<DataCounts> {
  const all = await exportCandidate(ports, candidate.id)
  if (!all.ok) return { stories: 0, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 }
  const { stories, answers, sessions, loops, guestVotes, claimMarks } = all.value
  const marks = { loops: loops.length, guestVotes: guestVotes.length, claimMarks: claimMarks.length }
  return { stories: stories.length, answers: answers.length, sessions: sessions.length, ...marks }
}

export async function action({ request }: Route.ActionArgs) {
  const space = await openSpace(request)
  // The page of the example offers neither, so such a request is not from it.
  if (space.name === 'example') throw data(null, { status: 404 })
  const form = await request.formData()
  return field(form, 'intent') === 'delete' ? remove(space, field(form, 'confirm')) : bringIn(space, form)
}

async function remove(space: Space, typed: string) {
  if (!confirms(typed)) {
    const problem =
      typed === ''
        ? `Nothing was deleted. Type the word “${CONFIRM_WORD}” first.`
        : `Nothing was deleted: you typed “${typed}”, not “${CONFIRM_WORD}”.`
    return data({ importState: NOTHING_IMPORTED, deletion: { problem, deleted: null } }, { status: 422 })
  }
  const deleted = await countData(space)
  await deleteEverything(space.ports, space.candidate.id)
  return data({ importState: { ...NOTHING_IMPORTED, reply: space.ports.ids.next() }, deletion: { problem: null, deleted } })
}

async function bringIn({ ports, candidate, playbook }: Space, form: FormData) {
  const mode = field(form, 'mode') === 'empty' ? 'empty' : 'add'
  const text = await readImportText(form)
  const taken = text.ok
    ? await takeIn(ports, candidate.id, { text: text.value, mode, idempotencyKey: field(form, 'idempotencyKey') }, playbook)
    : text
  if (taken.ok) return data({ importState: { ...NOTHING_IMPORTED, reply: ports.ids.next(), done: taken.value }, deletion: NOTHING_DELETED })
  // What cannot be decoded is still in the file; whatever was pasted beside it stays.
  const importState: ImportState = {
    reply: ports.ids.next(),
    text: text.ok ? text.value : field(form, 'text'),
    mode,
    problem: wordImportRefusal(taken.error),
    done: [],
  }
  return data({ importState, deletion: NOTHING_DELETED }, { status: 422 })
}

export default function ManageDataRoute({ loaderData, actionData }: Route.ComponentProps) {
  const deletion = actionData?.deletion ?? NOTHING_DELETED
  const isDeleted = deletion.deleted !== null
  useEffect(() => {
    if (isDeleted) dropAllCopies()
  }, [isDeleted])
  return <DataPage {...loaderData} importState={actionData?.importState ?? NOTHING_IMPORTED} deletion={deletion} />
}
