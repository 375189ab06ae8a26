/**
 * The shape of worked anchors: for one kind of product question, what four levels mean, and questions of the bank answered
 * weakly, half well and strongly.
 *
 * A point of the rubric is met when words of the answer show it, and never otherwise, so both are one value: the words or
 * null. That the words stand in the answer, and how many points a level may have, is checked here; that the questions exist
 * is checked in `check-anchors.ts`.
 */
import { z } from 'zod'
import type { Rubric } from '@inclined/core/questions/question'
import type { DeepReadonly } from './deep-readonly.ts'
import { idSchema, textSchema } from './schema-fact.ts'

/** Kinds as a candidate meets them; prioritisation is a topic of strategy in the bank. */
export const ANCHOR_KINDS = ['product-design', 'strategy', 'metrics', 'estimation', 'prioritisation', 'technical'] as const
export type AnchorKind = (typeof ANCHOR_KINDS)[number]

export const RUBRIC_POINTS = ['clarify', 'customer', 'options', 'decision', 'metric', 'risk'] as const satisfies readonly (keyof Rubric)[]

/** Points met, both ends included, of six. */
export const POINTS_OF_LEVEL = { weak: [0, 2], mixed: [3, 4], strong: [5, 6] } as const satisfies Readonly<
  Record<string, readonly [least: number, most: number]>
>
export type AnchorLevel = keyof typeof POINTS_OF_LEVEL

interface Quoted {
  readonly text: string
  readonly shows: Readonly<Record<keyof Rubric, string | null>>
}

/** Words outside the text, twice in it, across paragraphs or inside each other could not be marked. */
function findQuoteProblems({ text, shows }: Quoted): readonly string[] {
  const problems: string[] = []
  let end = 0
  const places = RUBRIC_POINTS.flatMap((point) => {
    const quote = shows[point]
    return quote === null ? [] : [{ point, quote, start: text.indexOf(quote) }]
  }).toSorted((a, b) => a.start - b.start)
  for (const { point, quote, start } of places) {
    if (start < 0) problems.push(`the words that show "${point}" are not in the answer`)
    else if (text.includes(quote, start + 1)) problems.push(`the words that show "${point}" are in the answer twice`)
    else if (start < end) problems.push(`the words that show "${point}" overlap others`)
    if (quote.includes('\n')) problems.push(`the words that show "${point}" run over a paragraph`)
    end = Math.max(end, start + quote.length)
  }
  return problems
}

const pointSchema = textSchema.nullable()

function answerSchema<Level extends AnchorLevel>(level: Level) {
  const [least, most] = POINTS_OF_LEVEL[level]
  return z
    .strictObject({
      level: z.literal(level),
      /** As spoken; a blank line parts paragraphs. */
      text: textSchema,
      /** What decides the level. */
      why: textSchema,
      /** By point: the literal words that show it, or null where it is not met. */
      shows: z.strictObject({
        clarify: pointSchema,
        customer: pointSchema,
        options: pointSchema,
        decision: pointSchema,
        metric: pointSchema,
        risk: pointSchema,
      }),
    })
    .superRefine((answer, context) => {
      for (const message of findQuoteProblems(answer)) context.addIssue({ code: 'custom', path: ['shows'], message })
      const met = RUBRIC_POINTS.filter((point) => answer.shows[point] !== null).length
      if (met < least || met > most) {
        context.addIssue({ code: 'custom', path: ['shows'], message: `a ${level} answer meets ${least} to ${most} points, not ${met}` })
      }
    })
}

function scaleSchema<Level extends number>(level: Level) {
  return z.strictObject({ level: z.literal(level), means: textSchema })
}

export const anchorSetSchema = z.strictObject({
  kind: z.enum(ANCHOR_KINDS),
  /** What 1 to 4 mean on the rubric: 1 is weak, 2 mixed, 3 and 4 strong. */
  scale: z.tuple([scaleSchema(1), scaleSchema(2), scaleSchema(3), scaleSchema(4)]),
  worked: z
    .array(
      z.strictObject({
        /** A question of the bank. */
        question: idSchema,
        answers: z.tuple([answerSchema('weak'), answerSchema('mixed'), answerSchema('strong')]),
      }),
    )
    .min(1),
})
export type AnchorSet = DeepReadonly<z.infer<typeof anchorSetSchema>>
export type WorkedQuestion = AnchorSet['worked'][number]
