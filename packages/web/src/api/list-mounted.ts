/**
 * Every address the API answers: routes about a candidate once for the own one and once under `/example`.
 *
 * Fixed addresses come before those with parameters, which would swallow them.
 */
import type { ApiRoute } from './api-route.ts'
import { API_ROUTES } from './api-table.ts'

export type Space = 'own' | 'example'

export interface MountedRoute {
  readonly route: ApiRoute
  readonly space: Space
}

const countParameters = ({ route }: MountedRoute): number => route.path.split('{').length

export function listMounted(): readonly MountedRoute[] {
  const own = API_ROUTES.map((route): MountedRoute => ({ route, space: 'own' }))
  const example = API_ROUTES.filter(({ scope }) => scope === 'candidate').map((route): MountedRoute => ({ route, space: 'example' }))
  return [...own, ...example].toSorted((a, b) => countParameters(a) - countParameters(b))
}
