/** One click in: makes the sample candidate and opens its space. A GET changes nothing and goes back to the welcome page. */
import { enterExample } from '@inclined/app/candidates/enter-example'
import { redirect } from 'react-router'
import { exampleIdOf } from '@inclined/app/candidates/own-candidate'
import { openOwnSpace } from '../server/space.ts'
import type { Route } from './+types/enter-example.route'

export async function action({ request }: Route.ActionArgs) {
  const { ports, example, candidate } = await openOwnSpace(request)
  await enterExample(ports, example, exampleIdOf(candidate.id))
  return redirect('/example')
}

export const loader = () => redirect('/welcome')
