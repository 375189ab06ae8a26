/** Moves from another career, skills and plan sizes. */
import { MovePages } from '../screens/playbook/move-pages.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-moves.route'

export const meta = () => [{ title: 'Moves, skills and plans · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { transitions, skills, plans } = (await openSpace(request)).playbook
  return { moves: transitions, skills, plans }
}

export default function ReadMovesRoute({ loaderData }: Route.ComponentProps) {
  return <MovePages {...loaderData} />
}
