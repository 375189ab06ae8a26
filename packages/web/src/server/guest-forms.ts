/** The forms of the practice room about guests: make a link, take one back. */
import { inviteGuest } from '@inclined/app/guests/invite-guest'
import { revokeGuest } from '@inclined/app/guests/revoke-guest'
import { PROBLEMS } from '../api/problems.ts'
import { field, wholeNumberField } from './form-fields.ts'
import type { Space } from './space.ts'

export interface GuestFormOutcome {
  /** Address of a new link. */
  readonly link: string | null
  readonly guestProblem: string | null
}

/** As the browser reached us: behind a proxy `request.url` says http. The guard let no other origin than ours through. */
const ownAddress = (request: Request, path: string): string => new URL(path, request.headers.get('origin') ?? request.url).href

const KNOWN = 'This link was made already and is shown only once. Take it back, or make another.'

export async function invite({ ports, candidate }: Space, session: string, form: FormData, request: Request): Promise<GuestFormOutcome> {
  const invited = await inviteGuest(ports, candidate.id, {
    session,
    interview: wholeNumberField(form, 'interview'),
    name: field(form, 'name'),
    mayRead: field(form, 'mayRead') === 'yes',
    days: wholeNumberField(form, 'days'),
    idempotencyKey: field(form, 'idempotencyKey'),
  })
  if (!invited.ok) return { link: null, guestProblem: PROBLEMS[invited.error.code].say({ ...invited.error }) }
  const { token } = invited.value
  return token === null ? { link: null, guestProblem: KNOWN } : { link: ownAddress(request, `/guest/${token}`), guestProblem: null }
}

/** Taken back twice is taken back. */
export async function takeBack({ ports, candidate }: Space, form: FormData): Promise<GuestFormOutcome> {
  await revokeGuest(ports, candidate.id, field(form, 'guest'))
  return { link: null, guestProblem: null }
}
