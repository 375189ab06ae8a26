/**
 * The shape of a principle in the pack. The type is the core's; this file only checks that data fits it.
 */
import { z } from 'zod'
import type { Principle } from '@inclined/core/questions/principle'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { idSchema, linesSchema, textSchema, webAddressSchema } from './schema-fact.ts'

export const trackSchema = z.enum(TRACKS)
export const levelSchema = z.enum(LEVELS)
const tierSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

const tierShiftSchema = z
  .strictObject({
    tier: tierSchema,
    tracks: z.array(trackSchema).min(1).exactOptional(),
    fromLevel: levelSchema.exactOptional(),
    peopleManager: z.boolean().exactOptional(),
  })
  .refine((shift) => Object.keys(shift).length > 1, 'a shift needs a condition')

export const principleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  order: z.int().positive(),
  addedOn: z.iso.date().nullable(),
  retiredOn: z.iso.date().nullable(),
  gist: textSchema,
  signals: linesSchema,
  antiSignals: linesSchema,
  confusableWith: z.array(z.strictObject({ id: idSchema, tieBreaker: textSchema })),
  tier: tierSchema,
  tierShifts: z.array(tierShiftSchema),
  officialUrl: webAddressSchema,
}) satisfies z.ZodType<Principle>
