/** For pages that only make sense where several people have accounts: who is asking, or "nothing here", or the way to the sign-in. */
import type { Person } from '@inclined/app/ports/accounts'
import { data } from 'react-router'
import { openOwnSpace, type Space } from './space.ts'

export interface PersonSpace extends Space {
  readonly person: Person
}

export async function openPersonSpace(request: Request): Promise<PersonSpace> {
  const space = await openOwnSpace(request)
  // One person alone has nobody to book.
  if (space.viewer.kind !== 'person') throw data(null, { status: 404 })
  return { ...space, person: space.viewer.person }
}
