/**
 * A copy of what the server has not acknowledged, in this tab alone: a reload, a stopped server or an ended link takes no word away.
 *
 * Not `localStorage`: a guest may write on the candidate's own machine, and a draft is nobody else's to read. The key names only the
 * beginning of the token.
 */
import { emptyBallot, type GuestBallot, refuseBallot } from '@inclined/core/debrief/guest-ballot'

const keyOf = (token: string): string => `inclined.ballot.${token.slice(0, 12)}`

export function keepBallotCopy(token: string, ballot: GuestBallot): void {
  try {
    sessionStorage.setItem(keyOf(token), JSON.stringify(ballot))
  } catch {
    // Where storage is refused the server's draft is all there is; the page says whether it was saved.
  }
}

export function dropBallotCopy(token: string): void {
  try {
    sessionStorage.removeItem(keyOf(token))
  } catch {
    // As above.
  }
}

function readStored(token: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(token))
  } catch {
    return null
  }
}

/** `null` for what is no ballot of so many questions: a broken copy must not empty the form. */
export function parseBallotCopy(stored: string | null, questions: number): GuestBallot | null {
  try {
    const copy = JSON.parse(stored ?? 'null') as GuestBallot
    const isText = typeof copy.reason === 'string' && copy.marks.every(({ heard }) => typeof heard === 'string')
    return isText && refuseBallot(copy, questions) === null ? copy : null
  } catch {
    return null
  }
}

export const readBallotCopy = (token: string, questions: number): GuestBallot | null => parseBallotCopy(readStored(token), questions)

/** The words of a copy, whatever it belongs to; empty where there are none. */
export function wordsOfCopy(stored: string | null): string {
  try {
    const { marks, reason } = { ...emptyBallot(0), ...(JSON.parse(stored ?? 'null') as Partial<GuestBallot>) }
    return [...marks.map(({ heard }) => heard), reason].filter((words) => typeof words === 'string' && words.trim() !== '').join('\n\n')
  } catch {
    return ''
  }
}

export const readCopiedWords = (token: string): string => wordsOfCopy(readStored(token))
