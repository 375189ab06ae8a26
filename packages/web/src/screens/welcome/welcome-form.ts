/** Reads the welcome form: what is left empty is unknown, and what cannot be read is handed on for the use case to refuse. */
import type { ProfileFields } from '@inclined/app/candidates/check-profile'
import type { Profile } from '@inclined/app/ports/candidate-store'
import type { SaveProfileRefusal } from '@inclined/app/candidates/save-profile'
import { field } from '../../server/form-fields.ts'

/** The form as it was typed. */
export interface TypedProfile {
  readonly track: string
  readonly level: string
  readonly isPeopleManager: boolean
  readonly loopDate: string
  readonly weeklyHours: string
  /** Only asked of those who come back; empty leaves what is there. */
  readonly wordsPerMinute: string
}

export function readTypedProfile(form: FormData): TypedProfile {
  return {
    track: field(form, 'track'),
    level: field(form, 'level'),
    isPeopleManager: field(form, 'isPeopleManager') !== '',
    loopDate: field(form, 'loopDate').trim(),
    weeklyHours: field(form, 'weeklyHours').trim(),
    wordsPerMinute: field(form, 'wordsPerMinute').trim(),
  }
}

export function typeProfile(profile: Profile): TypedProfile {
  return {
    track: profile.track ?? '',
    level: profile.level ?? '',
    isPeopleManager: profile.isPeopleManager,
    loopDate: profile.loopDate ?? '',
    weeklyHours: profile.weeklyHours === null ? '' : String(profile.weeklyHours),
    wordsPerMinute: String(profile.wordsPerMinute),
  }
}

/** `NaN` where it is no number; a comma is read as a point. */
const readNumber = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN)

export function readProfile(typed: TypedProfile): Partial<ProfileFields> {
  return {
    // Whether the id is one of ours is the use case's to say.
    track: (typed.track || null) as ProfileFields['track'],
    level: (typed.level || null) as ProfileFields['level'],
    isPeopleManager: typed.isPeopleManager,
    loopDate: typed.loopDate || null,
    weeklyHours: typed.weeklyHours === '' ? null : readNumber(typed.weeklyHours),
    ...(typed.wordsPerMinute === '' ? {} : { wordsPerMinute: readNumber(typed.wordsPerMinute) }),
  }
}

export interface FieldProblem {
  readonly field: keyof TypedProfile | null
  readonly says: string
}

export function wordProfileRefusal(refusal: SaveProfileRefusal): FieldProblem {
  switch (refusal.code) {
    case 'unknown-value':
      return { field: refusal.field, says: 'This is not one of the choices. Pick one from the list.' }
    case 'not-a-date':
      return {
        field: refusal.field,
        says: `“${refusal.found}” is no day of the calendar. Write it as year-month-day, such as 2027-02-15, or leave it empty.`,
      }
    case 'out-of-range':
      return {
        field: refusal.field,
        says: `Write a ${refusal.whole ? 'whole ' : ''}number from ${refusal.least} to ${refusal.most}${refusal.field === 'weeklyHours' ? ', or leave it empty' : ''}.`,
      }
    case 'candidate-not-found':
      return { field: null, says: 'Your material was deleted in another window. Send the form again to start fresh.' }
  }
}
