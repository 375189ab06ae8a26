/** One question of the bank. */
import { data } from 'react-router'
import { QuestionPage } from '../screens/playbook/question-page.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-question.route'

export const meta = () => [{ title: 'Question · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { base, playbook } = await openSpace(request)
  const question = playbook.questions.find(({ id }) => id === params.questionId)
  if (!question) throw data(null, { status: 404 })
  const { principles, followUps, ...rest } = question
  const set = playbook.anchors.find(({ worked }) => worked.some((entry) => entry.question === question.id))
  const answers = set?.worked.find((entry) => entry.question === question.id)?.answers
  return {
    base,
    question: rest,
    principles: principles.map((id) => ({ id, name: playbook.principles.find((principle) => principle.id === id)?.name ?? id })),
    followUps: followUps.map(({ family, prompt }) => ({
      family: playbook.probeFamilies.find(({ id }) => id === family)?.name ?? family,
      prompt,
    })),
    worked: set && answers ? { kind: set.kind, answers } : null,
  }
}

export default function ReadQuestionRoute({ loaderData }: Route.ComponentProps) {
  return <QuestionPage {...loaderData} />
}
