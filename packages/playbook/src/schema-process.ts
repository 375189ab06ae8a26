/**
 * The shape of a hiring process: per track an ordered list of stages, each with the facts that are known of it.
 *
 * In the file a stage names its facts by id, because tracks share most of them; `resolveProcess` puts the facts in place.
 */
import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'
import { type Fact, factSchema, idSchema, linesSchema, textSchema } from './schema-fact.ts'
import { trackSchema } from './schema-principle.ts'

/** In the order in which a candidate meets them. */
export const STAGE_KINDS = [
  'application',
  'referral',
  'online-assessment',
  'recruiter-call',
  'phone-screen',
  'writing-assessment',
  'loop',
  'debrief',
  'outcome',
] as const

const stageSchema = z.strictObject({
  kind: z.enum(STAGE_KINDS),
  name: textSchema,
  summary: textSchema,
  /** How many candidates of the track meet it. */
  frequency: z.enum(['always', 'usual', 'some']),
  prepare: linesSchema,
  facts: z.array(idSchema).min(1),
})

export const processFileSchema = z.strictObject({
  facts: z.array(factSchema).min(1),
  templates: z
    .array(z.strictObject({ track: trackSchema, name: textSchema, facts: z.array(idSchema).min(1), stages: z.array(stageSchema).min(1) }))
    .min(1),
})
export type ProcessFile = DeepReadonly<z.infer<typeof processFileSchema>>

export type StageKind = (typeof STAGE_KINDS)[number]
export type Stage = Omit<ProcessFile['templates'][number]['stages'][number], 'facts'> & { readonly facts: readonly Fact[] }

export interface ProcessTemplate {
  readonly track: ProcessFile['templates'][number]['track']
  readonly name: string
  /** Facts of the whole process, such as how long it takes end to end. */
  readonly facts: readonly Fact[]
  readonly stages: readonly Stage[]
}

/** Throws with the `origin` of the file when a stage names a fact that the file does not hold. */
export function resolveProcess(file: ProcessFile, origin: string): readonly ProcessTemplate[] {
  const byId = new Map(file.facts.map((fact) => [fact.id, fact]))
  const find = (id: string): Fact => {
    const fact = byId.get(id)
    if (!fact) throw new Error(`${origin}: no fact has the id "${id}"`)
    return fact
  }
  return file.templates.map((template) => ({
    ...template,
    facts: template.facts.map(find),
    stages: template.stages.map((stage) => ({ ...stage, facts: stage.facts.map(find) })),
  }))
}
