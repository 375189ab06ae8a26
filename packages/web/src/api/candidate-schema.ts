/** The shapes of candidate and profile at the door of the API. Bounds that need a sentence are the use cases' to check. */
import type { Candidate, Profile } from '@inclined/app/ports/candidate-store'
import type { ProfileFields } from '@inclined/app/candidates/check-profile'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { z } from 'zod'

const fields = {
  track: z.enum(TRACKS).nullable(),
  level: z.enum(LEVELS).nullable(),
  isPeopleManager: z.boolean(),
  loopDate: z.string().nullable().describe('Calendar date YYYY-MM-DD of the loop or screen'),
  weeklyHours: z.number().nullable().describe('Hours a week for preparation, 1 to 80'),
  wordsPerMinute: z.number().describe('Spoken words a minute, a whole number from 60 to 260'),
}

export const profileSchema = z.strictObject({ ...fields, welcomedAt: z.iso.datetime().nullable() }) satisfies z.ZodType<Profile>

export const candidateSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['own', 'example']),
  profile: profileSchema,
}) satisfies z.ZodType<Candidate>

/** What is not named stays as it is; an empty object changes nothing. */
export const profileChangeSchema = z.strictObject(fields).partial()

/** Drops the fields that were not named, which `Partial` of a strict compiler tells apart from `undefined`. */
export function namedFields(change: z.output<typeof profileChangeSchema>): Partial<ProfileFields> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

export const welcomeReplySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skip') }),
  z.strictObject({ kind: z.literal('save'), profile: profileChangeSchema }),
])
