/** One click out: removes the sample candidate and everything in it. */
import { leaveExample } from '@inclined/app/candidates/leave-example'
import { exampleIdOf } from '@inclined/app/candidates/own-candidate'
import { redirect } from 'react-router'
import { openOwnSpace } from '../server/space.ts'
import type { Route } from './+types/leave-example.route'

export async function action({ request }: Route.ActionArgs) {
  const { ports, candidate } = await openOwnSpace(request)
  await leaveExample(ports, exampleIdOf(candidate.id))
  return redirect('/')
}

export const loader = () => redirect('/')
