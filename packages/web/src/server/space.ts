/**
 * Whose data a request is about. The address decides: `/example/...` is the sample candidate, everything else the person's own; who the
 * person is says the sign-in, where there are accounts.
 */
import { exampleOf, ownCandidateOf, readViewer, type Viewer } from '@inclined/app/accounts/viewer'
import { openOwnCandidate } from '@inclined/app/candidates/own-candidate'
import type { Candidate } from '@inclined/app/ports/candidate-store'
import { redirect } from 'react-router'
import { type ServerContext, serverContext } from './server-context.ts'

type SpaceName = 'own' | 'example'

export interface Space extends ServerContext {
  readonly viewer: Viewer
  readonly name: SpaceName
  /** Put before every address of a room: '' or '/example'. */
  readonly base: '' | '/example'
  readonly candidate: Candidate
}

function spaceNameOf(request: Request): SpaceName {
  const path = new URL(request.url).pathname
  return path === '/example' || path.startsWith('/example/') || path.startsWith('/example.') ? 'example' : 'own'
}

/** Sends a visitor to the sign-in page, which leads back to where they were going. */
export async function openOwnSpace(request: Request): Promise<Space> {
  const context = serverContext()
  const viewer = await readViewer(context.accounts, request.headers)
  const id = ownCandidateOf(viewer)
  if (id === null) throw redirect(signInAddress(request))
  return { ...context, viewer, name: 'own', base: '', candidate: await openOwnCandidate(context.ports, id) }
}

/** Redirects to the welcome page where the sample candidate is not (or no longer) there. */
export async function openSpace(request: Request): Promise<Space> {
  if (spaceNameOf(request) === 'own') return openOwnSpace(request)
  const context = serverContext()
  const viewer = await readViewer(context.accounts, request.headers)
  const id = exampleOf(viewer)
  if (id === null) throw redirect(signInAddress(request))
  const candidate = await context.ports.candidates.find(id)
  if (!candidate) throw redirect('/welcome')
  return { ...context, viewer, name: 'example', base: '/example', candidate }
}

/** `next` is a path of ours, so it leads nowhere else. A page asks for its data under `.data`; that is no place to go back to. */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url)
  const next = `${pathname.replace(/(\/_root)?\.data$/, '')}${search.replace(/[?&]_routes=[^&]*/, '')}`
  return next === '' || next === '/' || request.method !== 'GET' ? '/account/sign-in' : `/account/sign-in?next=${encodeURIComponent(next)}`
}
