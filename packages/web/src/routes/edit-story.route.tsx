/** One story: written, judged, marked, saved as versions. */
import { listRemarks } from '@inclined/app/coaching/feedback'
import { changeStoryStatus } from '@inclined/app/stories/change-story-status'
import { deleteStory } from '@inclined/app/stories/delete-story'
import { openStoryBank } from '@inclined/app/stories/judge-story'
import { readStory } from '@inclined/app/stories/read-story'
import { readStoryLog } from '@inclined/app/stories/read-story-log'
import { startSession } from '@inclined/app/interview/start-session'
import { nameFrom } from '@inclined/app/stories/judge-story'
import { saveStory } from '@inclined/app/stories/save-story'
import { diffStories } from '@inclined/core/stories/diff-stories'
import { redact } from '@inclined/core/stories/redact'
import { STORY_STATUSES, type StoryContent, type StoryStatus } from '@inclined/core/stories/story'
import { data, redirect } from 'react-router'
import { timeAgo } from '../parts/time-ago.ts'
import { changeRows, readStoryForm } from '../screens/stories/read-story-form.ts'
import { StoryEditor, type StoryOutcome } from '../screens/stories/story-editor.tsx'
import { wordRefusal } from '../screens/stories/story-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { PROBLEMS } from '../api/problems.ts'
import { piecesOf } from '../server/plan-pieces.ts'
import { openSpace, type Space } from '../server/space.ts'
import styles from '../screens/stories/story-form.css?url'
import type { Route } from './+types/edit-story.route'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = ({ data: page }: Route.MetaArgs) => [{ title: `${page?.story.content.title || 'Story'} · Inclined` }]

const asStatus = (value: string | null): StoryStatus | null => STORY_STATUSES.find((status) => status === value) ?? null

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const read = await readStory(ports, candidate.id, params.storyId, playbook)
  if (!read.ok) throw data(null, { status: 404 })
  const record = await readStoryLog(ports, candidate.id, params.storyId, playbook)
  // Deleted between the two reads.
  if (!record.ok) throw data(null, { status: 404 })
  const { story, lints } = read.value
  const remarks = await listRemarks(ports, candidate.id, [story])
  const { context } = await openStoryBank(ports, candidate.id, playbook)
  return {
    base,
    story,
    lints,
    // The page judges ids; what interviewers look for stays on the server.
    lintContext: {
      ...context,
      principles: context.principles.map((p) => ({ ...p, signals: [], antiSignals: [], confusableWith: [], gist: '' })),
    },
    safe: redact(story.content, story.content.confidentiality),
    savedAgo: timeAgo(story.savedAt, ports.clock.now()),
    levels: playbook.levels.map(({ level, storyScope, ambiguity, impact }) => ({ level, storyScope, ambiguity, impact })),
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
    record: record.value,
    remarks: remarks.filter(({ item }) => item.storyId === story.id).map((remark) => ({ ...remark, storyTitle: null })),
    familyNames: Object.fromEntries(playbook.probeFamilies.map(({ id, name }) => [id, name])),
    idempotencyKey: ports.ids.next(),
    fellFrom: asStatus(new URL(request.url).searchParams.get('fell')),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  if (intent === 'delete') {
    await deleteStory(space.ports, space.candidate.id, params.storyId)
    return redirect(`${space.base}/stories`)
  }
  if (intent === 'practise') return practise(space, params.storyId, form)
  const typed = readStoryForm(form, { keepBlankRows: true }).content
  const rows = changeRows(typed, intent)
  if (rows) return data<StoryOutcome>({ typed: rows })
  const { content, problems } = readStoryForm(form)
  if (problems.length > 0) return data<StoryOutcome>({ typed, problems }, { status: 422 })
  const over = wholeNumberField(form, 'over')
  const baseVersion = Number.isNaN(over) ? wholeNumberField(form, 'baseVersion') : over
  return save(space, { id: params.storyId, baseVersion, content }, typed, asStatus(intent.replace(/^status:/, '')))
}

/** Starts a drill on the question; what is typed in the story stays in the browser's copy. */
async function practise({ ports, candidate, playbook, base }: Space, storyId: string, form: FormData) {
  const wish = { format: 'drill', questionId: field(form, 'questionId'), seed: null, idempotencyKey: field(form, 'idempotencyKey') }
  const started = await startSession(ports, candidate.id, wish, piecesOf(playbook))
  if (started.ok) return redirect(`${base}/practice/${started.value.id}?story=${storyId}`)
  const sentence = PROBLEMS[started.error.code].say({ ...started.error })
  return data<StoryOutcome>({ sentence }, { status: 422 })
}

/** Saves, then takes the step asked for. A refused step is told after the save, so the words are safe either way. */
async function save(
  { ports, candidate, playbook, base }: Space,
  change: { readonly id: string; readonly baseVersion: number; readonly content: StoryContent },
  typed: StoryContent,
  to: StoryStatus | null,
) {
  const address = `${base}/stories/${change.id}`
  const saved = await saveStory(ports, candidate.id, change, playbook)
  if (!saved.ok) {
    const refusal = saved.error
    if (refusal.code !== 'story-changed-elsewhere') return data<StoryOutcome>({ typed, sentence: wordRefusal(refusal) }, { status: 422 })
    const { version, content } = refusal.current
    return data<StoryOutcome>(
      { typed, conflict: { version, changes: diffStories(content, change.content, nameFrom(playbook)) } },
      { status: 409 },
    )
  }
  const { story, fellFrom } = saved.value
  if (to === null) return redirect(fellFrom ? `${address}?fell=${fellFrom}` : address)
  const changed = await changeStoryStatus(ports, candidate.id, { id: story.id, version: story.version, to }, playbook)
  if (changed.ok) return redirect(address)
  const by = changed.error.code === 'blocked' ? changed.error.by : []
  // Status 200: the page must read the story again, because the save before has made a new version.
  return data<StoryOutcome>({ refused: { to, sentence: wordRefusal(changed.error), by } })
}

export default function EditStoryRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <StoryEditor key={loaderData.story.id} {...loaderData} outcome={actionData ?? {}} />
}
