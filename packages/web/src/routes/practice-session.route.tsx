/** One practice session: the room while it goes on, and afterwards what it was about. */
import { listGuests } from '@inclined/app/guests/list-guests'
import { startAnswer } from '@inclined/app/answers/start-answer'
import { continueSession } from '@inclined/app/interview/continue-session'
import { startSession } from '@inclined/app/interview/start-session'
import { viewSession } from '@inclined/app/interview/read-session'
import { listStories } from '@inclined/app/stories/list-stories'
import { data, redirect } from 'react-router'
import { PROBLEMS } from '../api/problems.ts'
import { listTurns } from '../screens/practice/practice-wording.ts'
import { SessionRoom } from '../screens/practice/session-room.tsx'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { invite, takeBack } from '../server/guest-forms.ts'
import { piecesOf } from '../server/plan-pieces.ts'
import { openSpace, type Space } from '../server/space.ts'
import type { Route } from './+types/practice-session.route'

const MOST_STORIES = 500

export const meta = () => [{ title: 'Practice · Inclined' }]

async function viewNow({ ports, candidate, playbook }: Space, id: string) {
  const loaded = await continueSession(ports, candidate.id, id)
  if (!loaded.ok) throw data(null, { status: 404 })
  return viewSession(loaded.value, playbook.principles, ports.clock.now())
}

export async function loader({ request, params }: Route.LoaderArgs) {
  const space = await openSpace(request)
  const { ports, playbook, candidate, base } = space
  const session = await viewNow(space, params.sessionId)
  const format = playbook.formats.formats.find(({ id }) => id === session.format)
  const stories = await listStories(ports, candidate.id, { limit: MOST_STORIES, offset: 0 }, playbook)
  const guests = await listGuests(ports, candidate.id, params.sessionId)
  return {
    base,
    guests: guests.ok ? guests.value : [],
    initial: session,
    serverNow: ports.clock.now(),
    formatName: format?.name ?? session.format,
    formatSays: format?.what ?? '',
    stories: stories
      .filter(({ story }) => story.status !== 'retired')
      .map(({ story }) => ({ id: story.id, title: story.content.title || 'Without a title' })),
    familyNames: Object.fromEntries(playbook.probeFamilies.map(({ id, name }) => [id, name])),
    /** The story a drill was begun for. */
    toldStory: new URL(request.url).searchParams.get('story') ?? '',
    idempotencyKey: ports.ids.next(),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openSpace(request)
  const { ports, playbook, candidate, base } = space
  const form = await request.formData()
  if (field(form, 'intent') === 'invite') return { problem: null, ...(await invite(space, params.sessionId, form, request)) }
  if (field(form, 'intent') === 'revoke') return { problem: null, ...(await takeBack(space, form)) }
  const session = await viewNow(space, params.sessionId)
  const thread = session.reveal?.threads.find((one) => one.thread === wholeNumberField(form, 'thread'))
  if (!thread) throw data(null, { status: 404 })
  const idempotencyKey = field(form, 'idempotencyKey')
  if (field(form, 'intent') === 'again') {
    const wish = { format: 'drill', questionId: thread.questionId, seed: null, idempotencyKey }
    const started = await startSession(ports, candidate.id, wish, piecesOf(playbook))
    return started.ok ? redirect(`${base}/practice/${started.value.id}`) : refused(PROBLEMS[started.error.code].say({ ...started.error }))
  }
  const turns = listTurns(session.lines, thread.thread)
  const isKnown = playbook.questions.some(({ id }) => id === thread.questionId)
  const kept = await startAnswer(
    ports,
    candidate.id,
    {
      questionId: isKnown ? thread.questionId : null,
      questionText: isKnown ? '' : (turns[0]?.asked ?? ''),
      text: turns
        .map(({ answer }) => answer)
        .filter((answer) => answer !== '')
        .join('\n\n'),
      idempotencyKey,
    },
    playbook.questions,
  )
  return kept.ok ? redirect(`${base}/answers/${kept.value.id}`) : refused(PROBLEMS[kept.error.code].say({ ...kept.error }))
}

const refused = (problem: string) => data({ problem, link: null, guestProblem: null }, { status: 422 })

export default function PracticeSessionRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { problem = null, link = null, guestProblem = null } = actionData ?? {}
  return <SessionRoom key={loaderData.initial.id} {...loaderData} {...{ problem, link, guestProblem }} />
}
