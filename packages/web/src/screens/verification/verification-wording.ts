/** How claims of mentors, their checks and the refusals about them are worded. */
import type { CheckClaimRefusal } from '@inclined/app/verification/check-claim'
import type { MakeClaimRefusal, WithdrawClaimRefusal } from '@inclined/app/verification/make-claim'
import type { ShownBadge } from '@inclined/app/verification/read-badges'
import type { CheckMethod, ClaimKind, MentorClaim } from '@inclined/core/mentoring/verification'

export const KIND_NAME: Readonly<Record<ClaimKind, string>> = {
  identity: 'Identity',
  employment: 'Employment',
  level: 'Level',
  interviewer: 'Interviewing',
}

export const METHOD_NAME: Readonly<Record<CheckMethod, string>> = {
  document: 'a document',
  video: 'a video call',
  'work-mail': 'a code sent to a work address',
  references: 'references',
  'profile-and-document': 'a public profile and a document',
  declared: 'the mentor’s own word',
}

export const CLAIM_STATE: Readonly<Record<MentorClaim['state'], string>> = {
  applied: 'waits for the host',
  'under-review': 'the host is looking at it',
  verified: 'checked',
  rejected: 'refused',
  withdrawn: 'taken back',
}

export const wordDate = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

export const wordEnd = (expiresAt: number | null): string => (expiresAt === null ? 'has no end' : `holds until ${wordDate(expiresAt)}`)

/** How, when, by whom and until when; never only that it was. */
export function wordBadge({ basis, method, at, expiresAt, checker }: ShownBadge): string {
  const who = method === 'work-mail' ? `at ${checker ?? 'a work address'}` : `by ${checker ?? 'a host who is gone'}`
  const how = basis === 'declared' ? 'The mentor’s own word, nobody could check it; taken down' : `Checked by ${METHOD_NAME[method]}`
  return method === 'work-mail'
    ? `${how} ${who} on ${wordDate(at)}; ${wordEnd(expiresAt)}`
    : `${how} on ${wordDate(at)} ${who}; ${wordEnd(expiresAt)}`
}

const SAYS: Readonly<Record<string, string>> = {
  'unknown-kind': 'Choose what the claim is about.',
  'empty-claim': 'Say what the claim is: the role and years, the level, or the kind of interviews.',
  'link-not-https': 'Write the link as a whole address that begins with https://, or leave it empty.',
  'no-offer': 'Save your own offer first; claims belong to it.',
  'too-many-claims': 'That is enough for one day. Come back tomorrow.',
  'too-long': 'That is too long. Shorten it.',
  'unstorable-character': 'There is a character in it that cannot be kept. Type it again.',
  'claim-not-found': 'There is no such claim.',
  'not-now': 'This was decided meanwhile. It is shown as it is now.',
  'not-yours': 'Nobody decides on their own claim; ask another host.',
  'wrong-method': 'A claim of this kind cannot be checked in that way. Choose another one.',
  'wrong-end': 'Choose a day after today, and not later than the one shown.',
  'reason-needed': 'Say why in a sentence; the mentor reads it.',
}

export const wordClaimRefusal = ({ code }: MakeClaimRefusal | WithdrawClaimRefusal | CheckClaimRefusal): string =>
  SAYS[code] ?? 'This cannot be done with the claim now. Load the page again.'
