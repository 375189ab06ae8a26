/** Routes about the claim ledger: list with contradictions, mark. */
import { listClaims } from '@inclined/app/claims/list-claims'
import { markClaim } from '@inclined/app/claims/mark-claim'
import type { ClaimMark } from '@inclined/app/ports/claim-store'
import { accept } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { candidateRoute } from './api-route.ts'

const tag = 'Claims'

const markFields = { key: z.string().min(1), canDefend: z.enum(['yes', 'no', 'unsure']), note: z.string() }
const markSchema = z.strictObject({ ...markFields, markedAt: z.iso.datetime() }) satisfies z.ZodType<ClaimMark>

const value = { value: z.number(), step: z.number(), approximate: z.boolean() }

const claimSchema = z.strictObject({
  ...value,
  key: z.string(),
  source: z.strictObject({ kind: z.enum(['story', 'answer']), id: z.uuid(), title: z.string() }),
  places: z.array(z.strictObject({ field: z.string(), index: z.int(), span: z.strictObject({ start: z.int(), end: z.int() }) })),
  written: z.string(),
  metric: z.string(),
  measure: z.enum(['level', 'change']),
  unit: z.string(),
  baseline: z.strictObject(value).nullable(),
  period: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  window: z.string(),
})

const ledgerSchema = z.strictObject({
  claims: z.array(z.strictObject({ claim: claimSchema, mark: markSchema.nullable() })),
  contradictions: z
    .array(
      z.strictObject({
        first: z.string(),
        second: z.string(),
        about: z.enum(['value', 'baseline', 'team-size']),
        metric: z.string(),
        periodKnown: z.boolean(),
      }),
    )
    .describe('Pairs of claim keys that cannot both be true'),
})

export const CLAIM_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/claims',
    tag,
    summary: 'List every number told, with marks and contradictions',
    status: 200,
    reply: ledgerSchema,
    refusals: [],
    handle: async ({ ports, candidate }) => {
      const { claims, contradictions } = await listClaims(ports, candidate.id)
      const pairs = contradictions.map(({ first, second, ...rest }) => ({ ...rest, first: first.key, second: second.key }))
      return accept({ claims, contradictions: pairs })
    },
  }),
  candidateRoute({
    method: 'PUT',
    path: '/claims/mark',
    tag,
    summary: 'Say whether a claim can be defended, and with what',
    status: 200,
    body: z.strictObject(markFields),
    reply: markSchema,
    refusals: ['too-long', 'unstorable-character', 'claim-not-found'],
    handle: ({ ports, candidate, body }) => markClaim(ports, candidate.id, body),
  }),
]
