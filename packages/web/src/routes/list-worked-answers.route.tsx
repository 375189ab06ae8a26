/** Lists the worked answers by kind of question. */
import { WorkedList } from '../screens/playbook/worked-list.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-worked-answers.route'

export const meta = () => [{ title: 'Worked answers · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { base, playbook } = await openSpace(request)
  const textOf = new Map(playbook.questions.map(({ id, text }) => [id, text]))
  return {
    base,
    sets: playbook.anchors.map(({ kind, scale, worked }) => ({
      kind,
      scale,
      questions: worked.map(({ question }) => ({ id: question, text: textOf.get(question) ?? question })),
    })),
  }
}

export default function ListWorkedAnswersRoute({ loaderData }: Route.ComponentProps) {
  return <WorkedList {...loaderData} />
}
