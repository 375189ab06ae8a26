/** Practice: start a round, or go on with one. */
import { deleteSession } from '@inclined/app/interview/delete-session'
import { listSessions } from '@inclined/app/interview/list-sessions'
import { startSession } from '@inclined/app/interview/start-session'
import type { Playbook } from '@inclined/playbook/playbook'
import { data, redirect } from 'react-router'
import { PROBLEMS } from '../api/problems.ts'
import { timeAgo } from '../parts/time-ago.ts'
import { PracticePage } from '../screens/practice/practice-page.tsx'
import { field } from '../server/form-fields.ts'
import { piecesOf } from '../server/plan-pieces.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/practice.route'

const MOST_SHOWN = 100

export const meta = () => [{ title: 'Practice · Inclined' }]

type Format = Playbook['formats']['formats'][number]

/** `3 x 55 minutes`; a round without a clock has no length. */
function wordLength({ sessions, minutes, isTimed }: Format): string {
  if (!isTimed) return 'No clock, as many follow-ups as it takes'
  return sessions > 1 ? `${sessions} × ${minutes} minutes` : `${minutes} minutes`
}

/** Those in which something is asked, the shortest first; a drill has no length and comes before all. */
const playable = ({ formats }: Playbook['formats']): readonly Format[] =>
  formats
    .filter(({ mostProbes }) => mostProbes > 0)
    .toSorted((a, b) => Number(a.isTimed) - Number(b.isTimed) || a.sessions * a.minutes - b.sessions * b.minutes)

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const asked = new URL(request.url).searchParams.get('question')
  const question = playbook.questions.find(({ id }) => id === asked)
  const sessions = await listSessions(ports, candidate.id, { limit: MOST_SHOWN, offset: 0 })
  const now = ports.clock.now()
  const nameOf = (id: string) => playbook.formats.formats.find((format) => format.id === id)?.name ?? id
  return {
    base,
    question: question ? { id: question.id, text: question.text } : null,
    formats: playable(playbook.formats).map((format) => ({
      id: format.id,
      name: format.name,
      says: format.what,
      length: wordLength(format),
    })),
    sessions: sessions
      .map(({ id, format, createdAt, endedAt, answers }) => ({
        id,
        name: nameOf(format),
        when: timeAgo(createdAt, now),
        answers,
        isOver: endedAt !== null,
      }))
      .toSorted((a, b) => Number(a.isOver) - Number(b.isOver)),
    idempotencyKey: ports.ids.next(),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const form = await request.formData()
  if (field(form, 'intent') === 'delete') {
    await deleteSession(ports, candidate.id, field(form, 'id'))
    return redirect(`${base}/practice`)
  }
  const wish = {
    format: field(form, 'format'),
    questionId: field(form, 'questionId') || null,
    seed: null,
    idempotencyKey: field(form, 'idempotencyKey'),
  }
  const started = await startSession(ports, candidate.id, wish, piecesOf(playbook))
  if (!started.ok) return data({ problem: PROBLEMS[started.error.code].say({ ...started.error }) }, { status: 422 })
  return redirect(`${base}/practice/${started.value.id}`)
}

export default function PracticeRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <PracticePage {...loaderData} problem={actionData?.problem ?? null} />
}
