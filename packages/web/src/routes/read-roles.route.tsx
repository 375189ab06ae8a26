/** Roles and levels. */
import { RolePages } from '../screens/playbook/role-pages.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/read-roles.route'

export const meta = () => [{ title: 'Roles and levels · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { roles, levels } = (await openSpace(request)).playbook
  return { roles, levels }
}

export default function ReadRolesRoute({ loaderData }: Route.ComponentProps) {
  return <RolePages {...loaderData} />
}
