/**
 * Whose data a request is about. The address decides: `/example/...` is the sample candidate, everything else the person.
 */
import { EXAMPLE_CANDIDATE_ID, openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { Candidate } from '@inclined/app/ports/candidate-store'
import { redirect } from 'react-router'
import { type ServerContext, serverContext } from './server-context.ts'

type SpaceName = 'own' | 'example'

export interface Space extends ServerContext {
  readonly name: SpaceName
  /** Put before every address of a room: '' or '/example'. */
  readonly base: '' | '/example'
  readonly candidate: Candidate
}

function spaceNameOf(request: Request): SpaceName {
  const path = new URL(request.url).pathname
  return path === '/example' || path.startsWith('/example/') || path.startsWith('/example.') ? 'example' : 'own'
}

/** Redirects to the welcome page where the sample candidate is not (or no longer) there. */
export async function openSpace(request: Request): Promise<Space> {
  const context = serverContext()
  const name = spaceNameOf(request)
  if (name === 'own') return { ...context, name, base: '', candidate: await openOwnCandidate(context.ports) }
  const candidate = await context.ports.candidates.find(EXAMPLE_CANDIDATE_ID)
  if (!candidate) throw redirect('/welcome')
  return { ...context, name, base: '/example', candidate }
}
