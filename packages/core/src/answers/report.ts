/**
 * The report on one answer: what `analyseAnswer` returns, what the pages draw and what `inclined analyse` prints.
 *
 * Every judgement points at words of the text by UTF-16 offsets. Where the text cannot be judged, `scorable` is
 * false, `why` says which kind of non-answer it is, and there are no sections, principles, dimensions or rating.
 */
import type { Span } from '../kernel/span.ts'
import type { PrincipleId } from '../questions/principle.ts'
import type { ProbeFamily } from '../questions/question.ts'

export const SECTION_LABELS = ['situation', 'task', 'action', 'result', 'learning', 'other'] as const
export type SectionLabel = (typeof SECTION_LABELS)[number]

/** Sections are ordered, do not overlap, and neighbours of one label are joined. */
export interface Section extends Span {
  readonly label: SectionLabel
}

/** `not-judged`: the question asks for no story (design, strategy, metrics, estimation, technical), so no story is looked for. */
export type AnswerType = 'story' | 'pseudo-story' | 'theory' | 'self-description' | 'not-judged' | 'not-an-answer'

/** Why a text is not scorable. */
export type CannotJudge = 'empty' | 'too-short' | 'gibberish' | 'question-pasted' | 'other-language' | 'repeated'

/**
 * One thing seen in the text, or missing from it.
 *
 * `polarity`: a strength earns, a gap costs, a note neither. An absence (`data.absent === true`) has no words of its own;
 * its span is the part of the answer in which the words were looked for.
 */
export interface Finding extends Span {
  /** Kebab-case id of the check: `own-act`, `team-act`, `no-result-number`. */
  readonly check: string
  readonly polarity: 'strength' | 'gap' | 'note'
  /** One sentence for the person. */
  readonly message: string
  /** What to do about it; empty for a strength. */
  readonly fix: string
  readonly data: Readonly<Record<string, string | number | boolean>>
}

export const DIMENSION_IDS = ['structure', 'ownership', 'evidence', 'depth', 'reflection', 'relevance', 'level-fit', 'delivery'] as const
export type DimensionId = (typeof DIMENSION_IDS)[number]

/** `not-judged` where the text gives nothing to judge by: never a middling level instead. */
export type DimensionLevel = 'not-judged' | 'missing' | 'thin' | 'partial' | 'clear' | 'strong'

/** `finding` is an index into `AnswerReport.findings`; `points` is a whole number, negative where it costs. */
export interface Contribution {
  readonly finding: number
  readonly points: number
}

/** `points` is the exact sum of the contributions; `level` follows from it by the anchors in `answers/anchors.json`. */
export interface Dimension {
  readonly id: DimensionId
  readonly level: DimensionLevel
  readonly points: number
  readonly contributions: readonly Contribution[]
}

/** `score` runs from 0 to 1 and only ranks principles within one answer; it is no probability. */
export interface PrincipleEvidence {
  readonly id: PrincipleId
  readonly score: number
  readonly evidence: readonly Span[]
}

/** A follow-up question, best first. `span` is the person's own words it takes up, where it does. */
export interface Probe {
  readonly family: ProbeFamily
  readonly text: string
  readonly why: string
  readonly span: Span | null
}

export type Rating = 'weak' | 'mixed' | 'strong'

export interface AnswerReport {
  readonly scorable: boolean
  readonly why: CannotJudge | null
  readonly answerType: AnswerType
  readonly sections: readonly Section[]
  readonly principles: readonly PrincipleEvidence[]
  readonly rating: Rating | null
  readonly dimensions: readonly Dimension[]
  readonly findings: readonly Finding[]
  readonly probes: readonly Probe[]
  readonly measures: AnswerMeasures
  /** Version of rules and model, for instance `2026.11.1`. */
  readonly rules: string
}

export interface AnswerMeasures {
  readonly words: number
  /** Spoken length at `wordsPerMinute`, in whole seconds. An estimate: typed text has no clock. */
  readonly spokenSeconds: number
  readonly wordsPerMinute: number
}

export interface AnswerOptions {
  /** The question asked, to tell a pasted question and to judge relevance. */
  readonly question?: string
  /** Spoken words typed down: little or no punctuation is expected. */
  readonly transcript?: boolean
  /** Above 0; 140 unless told. */
  readonly wordsPerMinute?: number
  /** What the question is known to probe, for relevance; never shown before the end of a practice interview. */
  readonly principles?: readonly PrincipleId[]
  /** Target level, for `level-fit`; without it that dimension is not judged. */
  readonly level?: 'L4' | 'L5' | 'L6' | 'L7' | 'L8'
}
