/** The loop room: the board of a kept loop, and the ledger of what was told in it. */
import { createLoop } from '@inclined/app/allocation/create-loop'
import { deleteLoop } from '@inclined/app/allocation/delete-loop'
import { listLoops } from '@inclined/app/allocation/list-loops'
import { readLoop } from '@inclined/app/allocation/read-loop'
import { saveLoop } from '@inclined/app/allocation/save-loop'
import { showCoverage } from '@inclined/app/stories/show-coverage'
import { changeLoop } from '@inclined/core/allocation/change-loop'
import { unknownLoop } from '@inclined/core/allocation/kept-loop'
import { toLoopBank } from '@inclined/core/allocation/loop-bank'
import { measureReadiness } from '@inclined/core/allocation/measure-readiness'
import { type BoardBank, refuseChoice } from '@inclined/core/allocation/solve-board'
import { isSeed } from '@inclined/core/kernel/seeded-random'
import { fullLoop, loopFormats, templateOfLoop } from '@inclined/playbook/loop-formats'
import { data, redirect } from 'react-router'
import { PROBLEMS } from '../api/problems.ts'
import { LoopPage } from '../screens/loop/loop-page.tsx'
import { CHANGED_ELSEWHERE } from '../screens/loop/loop-saver.ts'
import { namesOf } from '../screens/loop/loop-view.ts'
import { wordChangeRefusal, wordChoiceRefusal } from '../screens/loop/loop-wording.ts'
import { readLoopForm, readSeed } from '../screens/loop/read-loop-form.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openSpace, type Space } from '../server/space.ts'
import styles from '../screens/loop/loop.css?url'
import type { Route } from './+types/loop-board.route'

/** Loops that readiness is measured on unless other ones are asked for. */
const READINESS_SEED = 1
/** Sampled loops get a seed that a person can read out. */
const OFFERED_SEEDS = 10_000

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ title: 'Loop · Inclined' }]

async function openBank({ ports, playbook, candidate }: Space) {
  const coverage = await showCoverage(ports, candidate.id, playbook)
  const bank: BoardBank = { ...toLoopBank(coverage.stories, coverage.rows), principlesEach: fullLoop(playbook).principlesPerSession }
  const near = Object.fromEntries(coverage.rows.map((row) => [row.principle, row.inProgress.length + row.weak.length]))
  return { bank, near, principleNames: Object.fromEntries(playbook.principles.map(({ id, name }) => [id, name])) }
}

export async function loader({ request }: Route.LoaderArgs) {
  const space = await openSpace(request)
  const { ports, playbook, candidate, base } = space
  const query = new URL(request.url).searchParams
  const loops = await listLoops(ports, candidate.id, { limit: 100, offset: 0 })
  const loop = query.has('new') ? null : (loops.find(({ id }) => id === query.get('loop')) ?? loops[0] ?? null)
  const opened = await openBank(space)
  const drawn = Number(query.get('draw') ?? READINESS_SEED)
  const key = ports.ids.next()
  return {
    base,
    loop,
    loops: loops.map(({ id, content }) => ({ id, name: content.name })),
    ...opened,
    readiness: measureReadiness(
      opened.bank.stories,
      templateOfLoop(fullLoop(playbook), opened.bank.pool),
      isSeed(drawn) ? drawn : READINESS_SEED,
    ),
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
    formats: loopFormats(playbook)
      .filter(({ sessions }) => sessions > 1)
      .toSorted((a, b) => b.sessions - a.sessions)
      .map(({ id, name, sessions }) => ({ id, name, sessions })),
    idempotencyKey: key,
    seed: Number.parseInt(key.slice(0, 8), 16) % OFFERED_SEEDS,
    asked: { principle: query.get('about') || null, interviewer: query.get('interviewer') || null },
  }
}

const refused = (sentence: string, status = 422) => data({ sentence }, { status })

async function create({ ports, playbook, candidate, base }: Space, form: FormData) {
  const format = loopFormats(playbook).find(({ id }) => id === field(form, 'size'))
  const count = format?.sessions ?? wholeNumberField(form, 'count')
  const seed = readSeed(form)
  if (seed === null) return refused('Give a whole number from 0 to 4294967295 as the seed.')
  if (!(count >= 1 && count <= 12)) return refused('Say how many will ask: from 1 to 12 interviewers.')
  const content = unknownLoop(`${format?.name ?? 'My loop'}, seed ${seed}`, count, seed)
  const made = await createLoop(ports, candidate.id, { content, idempotencyKey: field(form, 'idempotencyKey') })
  if (!made.ok) return refused(PROBLEMS[made.error.code].say({ ...made.error }))
  return redirect(`${base}/loop?loop=${made.value.id}${format ? '' : '#who'}`)
}

async function change(space: Space, form: FormData) {
  const { ports, candidate, base } = space
  const there = await readLoop(ports, candidate.id, field(form, 'loop'))
  if (!there.ok) return refused('This loop was deleted in another window.', 404)
  const loop = there.value
  if (loop.revision !== wholeNumberField(form, 'revision')) return refused(CHANGED_ELSEWHERE, 409)
  const wanted = readLoopForm(form, new Date(ports.clock.now()).toISOString())
  if (wanted === null) return refused('This cannot be done with the loop. Fill in what the form asks for.')
  const opened = await openBank(space)
  const names = namesOf(opened, loop.content.interviewers)
  const choice = wanted.kind === 'fix' ? refuseChoice(loop.content, opened.bank, wanted.placement) : null
  if (choice) return refused(wordChoiceRefusal(choice, names))
  const changed = changeLoop(loop.content, wanted)
  if (!changed.ok) return refused(wordChangeRefusal(changed.error, names))
  const saved = await saveLoop(ports, candidate.id, { id: loop.id, baseRevision: loop.revision, content: changed.value })
  if (!saved.ok)
    return refused(saved.error.code === 'loop-changed-elsewhere' ? CHANGED_ELSEWHERE : PROBLEMS[saved.error.code].say({ ...saved.error }))
  return redirect(`${base}/loop?loop=${loop.id}${wanted.kind === 'tell' || wanted.kind === 'untell' ? '#ledger' : ''}`)
}

export async function action({ request }: Route.ActionArgs) {
  const space = await openSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  if (intent === 'create') return create(space, form)
  if (intent !== 'delete') return change(space, form)
  await deleteLoop(space.ports, space.candidate.id, field(form, 'loop'))
  return redirect(`${space.base}/loop`)
}

export default function LoopBoardRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <LoopPage {...loaderData} sentence={actionData?.sentence ?? null} />
}
