/**
 * Says which follow-ups a story cannot answer yet, with two questions for each family, and how deep it goes already.
 *
 * A family is answered in writing where the engine finds it in the story's words or the story keeps a part for it (alternatives, mechanism
 * and so on), and aloud where a probe of it brought a fact in a rehearsal. Only the families of probe-gaps.json are looked for: whether
 * a story is recent or could be confirmed by somebody is not in its words.
 */
import { analyseAnswer } from '../answers/analyse-answer.ts'
import type { AnswerReport } from '../answers/report.ts'
import type { ProbeFamily } from '../questions/question.ts'
import type { RehearsedProbe } from '../stories/story-log.ts'
import type { StoryContent } from '../stories/story.ts'
import { listTexts, TOLD_FIELDS } from '../stories/story-fields.ts'
import gaps from './probe-gaps.json' with { type: 'json' }

export interface ProbePhrasings {
  readonly id: string
  readonly phrasings: readonly string[]
}

export interface OpenFamily {
  readonly family: ProbeFamily
  /** One sentence: what the story leaves open. */
  readonly gap: string
  /** Two, or fewer where there are no more: those that brought no fact in a rehearsal first. */
  readonly probes: readonly string[]
}

export interface StoryDepth {
  /** Families its words answer. */
  readonly written: readonly ProbeFamily[]
  /** Answered in a rehearsal, and not written down. */
  readonly spoken: readonly ProbeFamily[]
  readonly open: readonly OpenFamily[]
}

const PROBES_A_FAMILY = 2

/** The part of a story that is kept for a family; it answers as soon as it says something. */
function partFor(content: StoryContent, family: ProbeFamily): string {
  switch (family) {
    case 'stakes':
      return content.stakes
    case 'alternatives':
      return content.alternatives.join(' ')
    case 'reflection':
      return content.reflection
    case 'durability':
      return content.mechanism
    case 'result':
      return content.metrics.map(({ before, after }) => (before.trim() === '' ? '' : after)).join(' ')
    default:
      return ''
  }
}

/**
 * In an interview one "we" is enough to ask for the own part. A story is long: it leaves a family open where what answers it does not
 * outnumber what speaks against it.
 */
function isTold({ findings, answerType }: AnswerReport, { family, answeredBy, unless }: (typeof gaps.families)[number]): boolean {
  if (family === 'role' && answerType !== 'story') return false
  const countOf = (checks: readonly string[]): number => findings.filter(({ check }) => checks.includes(check)).length
  return countOf(answeredBy) > countOf(unless)
}

const textOf = (content: StoryContent): string =>
  listTexts(content, [...TOLD_FIELDS, 'alternatives', 'mechanism'])
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n')

/** Null where the story says too little to be judged. `probes`: all of its rehearsals, in any order. */
export function suggestProbes(
  content: StoryContent,
  probes: readonly RehearsedProbe[],
  families: readonly ProbePhrasings[],
): StoryDepth | null {
  const report = analyseAnswer(textOf(content))
  if (!report.scorable) return null
  const told = new Set(gaps.families.filter((rule) => isTold(report, rule)).map(({ family }) => family))
  const all = gaps.families.map(({ family, gap }) => ({ family: family as ProbeFamily, gap }))
  const isWritten = (family: ProbeFamily): boolean => partFor(content, family).trim() !== '' || told.has(family)
  const isSpoken = (family: ProbeFamily): boolean => probes.some((probe) => probe.family === family && probe.held)
  return {
    written: all.flatMap(({ family }) => (isWritten(family) ? [family] : [])),
    spoken: all.flatMap(({ family }) => (!isWritten(family) && isSpoken(family) ? [family] : [])),
    open: all
      .filter(({ family }) => !isWritten(family) && !isSpoken(family))
      .map(({ family, gap }) => {
        const failed = probes.filter((probe) => probe.family === family).map(({ text }) => text)
        const general = families.find(({ id }) => id === family)?.phrasings ?? []
        return { family, gap, probes: [...new Set([...failed, ...general])].slice(0, PROBES_A_FAMILY) }
      }),
  }
}
