/** Pick a question, or type one, and start writing. */
import { createHash } from 'node:crypto'
import { startAnswer } from '@inclined/app/answers/start-answer'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { searchQuestions } from '@inclined/playbook/search-questions'
import { data, redirect } from 'react-router'
import { PROBLEMS } from '../api/problems.ts'
import { StartAnswer } from '../screens/answers/start-answer.tsx'
import { field } from '../server/form-fields.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/start-answer.route'

const SHOWN = 20

export const meta = () => [{ title: 'Pick a question · Inclined' }]

const oneOf = <T extends string>(value: string | null, all: readonly T[]): T | undefined => all.find((entry) => entry === value)

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const query = new URL(request.url).searchParams
  const asked = query.get('question')
  const chosen = playbook.questions.find((question) => question.id === asked) ?? null
  const filter = {
    words: query.get('words') ?? '',
    principle: query.get('principle') ?? '',
    kind: oneOf(query.get('kind'), QUESTION_KINDS) ?? '',
    track: oneOf(query.get('track'), TRACKS) ?? (query.has('track') ? '' : (candidate.profile.track ?? '')),
    level: oneOf(query.get('level'), LEVELS) ?? (query.has('level') ? '' : (candidate.profile.level ?? '')),
  }
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  const found = searchQuestions(playbook.questions, given)
  return {
    base,
    filter,
    chosen: chosen ? { id: chosen.id, text: chosen.text } : null,
    found: found.length,
    questions: spread(found, SHOWN).map(({ id, text, kind }) => ({ id, text, kind })),
    principles: playbook.principles.map(({ id, name }) => ({ id, name })),
    idempotencyKey: ports.ids.next(),
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** Up to `most` questions taken evenly from the list, so that a first look shows more than one kind. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const step = list.length / most
  return Array.from({ length: most }, (_, i) => list[Math.floor(i * step)]).filter((entry) => entry !== undefined)
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const form = await request.formData()
  const questionId = field(form, 'questionId') || null
  const typed = field(form, 'questionText').trim()
  const started = await startAnswer(
    ports,
    candidate.id,
    {
      questionId,
      questionText: questionId ? '' : typed,
      text: '',
      // One page can start several answers: the question is part of the key, as a digest because it may be long.
      idempotencyKey: `${field(form, 'idempotencyKey')}:${digest(questionId ?? typed)}`,
    },
    playbook.questions,
  )
  if (!started.ok) return data({ refusal: PROBLEMS[started.error.code].say({ ...started.error }), typed }, { status: 422 })
  return redirect(`${base}/answers/${started.value.id}`)
}

export default function StartAnswerRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <StartAnswer {...loaderData} refusal={actionData?.refusal ?? null} typed={actionData?.typed ?? ''} />
}
