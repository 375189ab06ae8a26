/** One click out: removes the sample candidate and everything in it. */
import { leaveExample } from '@inclined/app/candidates/leave-example'
import { redirect } from 'react-router'
import { serverContext } from '../server/server-context.ts'

export async function action() {
  await leaveExample(serverContext().ports)
  return redirect('/')
}

export const loader = () => redirect('/')
