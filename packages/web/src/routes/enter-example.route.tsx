/** One click in: makes the sample candidate and opens its space. A GET changes nothing and goes back to the welcome page. */
import { enterExample } from '@inclined/app/candidates/enter-example'
import { redirect } from 'react-router'
import { serverContext } from '../server/server-context.ts'

export async function action() {
  const { ports, example } = serverContext()
  await enterExample(ports, example)
  return redirect('/example')
}

export const loader = () => redirect('/welcome')
