/** The answer room: one answer to one question, judged while it is written. */
import { createStoryFromAnswer } from '@inclined/app/stories/create-story-from-answer'
import { deleteAnswer } from '@inclined/app/answers/delete-answer'
import { readAnswer } from '@inclined/app/answers/read-answer'
import { saveAnswer } from '@inclined/app/answers/save-answer'
import { analyseAnswer } from '@inclined/core/answers/analyse-answer'
import { data, redirect } from 'react-router'
import { type Facts, PROBLEMS, type Refusal } from '../api/problems.ts'
import { AnswerRoom } from '../screens/answers/answer-room.tsx'
import { answerOptions } from '../screens/answers/answer-options.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openSpace } from '../server/space.ts'
import styles from '../screens/answers/answer-room.css?url'
import type { Route } from './+types/answer-room.route'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ title: 'Answer · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const read = await readAnswer(ports, candidate.id, params.answerId)
  if (!read.ok) throw data(null, { status: 404 })
  const answer = read.value
  const bank = playbook.questions.find((question) => question.id === answer.questionId)
  const question = bank ? { kind: bank.kind, principles: bank.principles, expectedMinutes: bank.expectedMinutes } : null
  const options = answerOptions(answer.questionText, candidate.profile, question?.principles ?? [])
  return {
    base,
    answer,
    question,
    options,
    report: analyseAnswer(answer.text, options),
    principleNames: Object.fromEntries(playbook.principles.map((principle) => [principle.id, principle.name])),
    storyKey: ports.ids.next(),
    bothKey: ports.ids.next(),
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const space = await openSpace(request)
  const form = await request.formData()
  const intent = field(form, 'intent')
  if (intent === 'delete') {
    await deleteAnswer(space.ports, space.candidate.id, params.answerId)
    return redirect(`${space.base}/answers`)
  }
  const saved = await saveAnswer(space.ports, space.candidate.id, {
    id: params.answerId,
    baseRevision: wholeNumberField(form, 'baseRevision'),
    text: field(form, 'text'),
    questionId: field(form, 'questionId') || null,
    questionText: field(form, 'questionText'),
  })
  const typed = field(form, 'text')
  if (!saved.ok) return giveBack(saved.error, typed)
  if (intent !== 'story') return redirect(`${space.base}/answers/${params.answerId}`)
  const made = await createStoryFromAnswer(space.ports, space.candidate.id, {
    answerId: params.answerId,
    idempotencyKey: field(form, 'idempotencyKey'),
  })
  if (!made.ok) return giveBack(made.error, typed)
  return redirect(`${space.base}/stories/${made.value.story.id}`)
}

/** The refusal in words, with everything that was typed. */
function giveBack(refusal: Refusal & { readonly current?: { readonly text: string } }, typed: string) {
  const { status, say } = PROBLEMS[refusal.code]
  return data({ sentence: say(refusal as unknown as Facts), typed, theirs: refusal.current?.text ?? null }, { status })
}

export default function AnswerRoomRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AnswerRoom key={loaderData.answer.id} {...loaderData} returned={actionData ?? null} />
}
