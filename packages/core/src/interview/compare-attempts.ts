/**
 * Compares two attempts at one question: which words changed, which evidence came and went, and whether the level moved by evidence.
 *
 * Evidence is gained where the later attempt has more of a kind than the earlier one and its place holds new words: a fact said in
 * other words is not gained, nor is one that only reads differently beside new neighbours. Whether it moved the level is found by
 * taking it away: the changes it stands in are put back to the earlier words until nothing gained is left, and the text is judged
 * again. Both attempts are judged by one yardstick, so that a level differs by the words alone.
 */
import type { Rating } from '../answers/report.ts'
import type { Span } from '../kernel/span.ts'
import { diffWords, type WordChange } from '../stories/diff-words.ts'
import { type Attempt, type Evidence, type JudgedAttempt, judgeAttempt } from './judge-attempt.ts'
import { INTERVIEW_ENGINE, type InterviewEngine, type Yardstick } from './judge-thread.ts'

export const ATTEMPT_VERDICTS = [
  /** One of the two cannot be judged. */
  'not-comparable',
  'same-words',
  'stronger-by-evidence',
  /** The level rose and stays up where the places of the new evidence are put back: other wording, form, or less that costs. */
  'stronger-by-wording',
  'weaker-by-evidence',
  'weaker-by-wording',
  /** The level is the same from here on. */
  'more-evidence',
  'less-evidence',
  'longer-not-stronger',
  'shorter-as-strong',
  'same-strength',
] as const
export type AttemptVerdict = (typeof ATTEMPT_VERDICTS)[number]

export interface ComparedAttempt extends Pick<JudgedAttempt, 'level' | 'words' | 'flaws'> {
  /** What only this one of the two has. Places lie in its own text. */
  readonly own: readonly Evidence[]
  readonly evidenceCount: number
}

export interface AttemptComparison {
  readonly verdict: AttemptVerdict
  readonly before: ComparedAttempt
  readonly after: ComparedAttempt
  readonly changes: readonly WordChange[]
  /** Level of the stronger one without what only it has; null where the level did not move or cannot be judged. */
  readonly levelWithout: Rating | null
}

/** Share of the earlier words by which a text must differ to be called longer or shorter, from 0 to 1, not included. */
export const LENGTH_SHARE = 0.15

const RANK: Readonly<Record<Rating, number>> = { weak: 0, mixed: 1, strong: 2 }

/** A stretch of both texts: `now` stands in the one looked at, `old` in the other. Equal where nothing changed. */
interface Stretch {
  readonly old: string
  readonly now: string
}

export function compareAttempts(
  before: Attempt,
  after: Attempt,
  yardstick: Yardstick,
  engine: InterviewEngine = INTERVIEW_ENGINE,
): AttemptComparison {
  const changes = diffWords(before.text, after.text)
  const earlier = judgeAttempt(before, yardstick, engine)
  const later = judgeAttempt(after, yardstick, engine)
  const lost = findGained(later, earlier, stretchesOf(changes, 'removed'))
  const gained = findGained(earlier, later, stretchesOf(changes, 'added'))
  const move = earlier.level === null || later.level === null ? null : RANK[later.level] - RANK[earlier.level]
  const without =
    move === null || move === 0
      ? null
      : move > 0
        ? levelWithout(earlier, after.isTranscript, stretchesOf(changes, 'added'), yardstick, engine)
        : levelWithout(later, before.isTranscript, stretchesOf(changes, 'removed'), yardstick, engine)
  return {
    verdict: decide(before.text === after.text, move, without, { earlier, later, gained: gained.length, lost: lost.length }),
    before: { ...countsOf(earlier), own: lost },
    after: { ...countsOf(later), own: gained },
    changes,
    levelWithout: without?.level ?? null,
  }
}

const countsOf = ({ level, words, flaws, evidence }: JudgedAttempt) => ({ level, words, flaws, evidenceCount: evidence.length })

/** `own`: which of the two texts is looked at. */
function stretchesOf(changes: readonly WordChange[], own: 'added' | 'removed'): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { op, text } of changes) {
    const last = stretches.at(-1)
    const isSecond = op !== 'same' && last !== undefined && last.old !== last.now
    const { old, now } = isSecond ? last : { old: '', now: '' }
    const joined = op === 'same' ? { old: text, now: text } : op === own ? { old, now: now + text } : { old: old + text, now }
    if (isSecond) stretches[stretches.length - 1] = joined
    else stretches.push(joined)
  }
  return stretches
}

/** The spans of the new words, in order; `stretch` is the place among the stretches. */
function listNewSpans(stretches: readonly Stretch[]): readonly (Span & { readonly stretch: number })[] {
  let at = 0
  return stretches.flatMap(({ old, now }, stretch) => {
    const start = at
    at += now.length
    return old === now
      ? []
      : [...now.matchAll(/\S+/gu)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length, stretch }))
  })
}

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** What `other` has of each kind beyond as many as `one` has: places with the most new words, and none without any. */
function findGained(one: JudgedAttempt, other: JudgedAttempt, stretches: readonly Stretch[]): readonly Evidence[] {
  const fresh = listNewSpans(stretches)
  const newLetters = ({ places }: Evidence): number =>
    places.reduce((sum, place) => sum + fresh.reduce((inner, span) => inner + overlap(place, span), 0), 0)
  const kinds = [...new Set(other.evidence.map(({ kind }) => kind))]
  const gained = kinds.flatMap((kind) => {
    const known = one.evidence.filter((each) => each.kind === kind).length
    const mine = other.evidence.filter((each) => each.kind === kind)
    return mine
      .map((each) => ({ each, letters: newLetters(each) }))
      .toSorted((a, b) => a.letters - b.letters)
      .slice(known)
      .flatMap(({ each, letters }) => (letters > 0 ? [each] : []))
  })
  return other.evidence.filter((each) => gained.includes(each))
}

/** Puts back the stretches that hold gained evidence until there is none, and judges again. Each round puts back one at least. */
function levelWithout(
  one: JudgedAttempt,
  isTranscript: boolean,
  stretches: readonly Stretch[],
  yardstick: Yardstick,
  engine: InterviewEngine,
): JudgedAttempt {
  let left = stretches
  for (;;) {
    const judged = judgeAttempt({ text: left.map(({ now }) => now).join(''), isTranscript }, yardstick, engine)
    const places = findGained(one, judged, left).flatMap((each) => each.places)
    if (places.length === 0) return judged
    const held = new Set(listNewSpans(left).flatMap((span) => (places.some((p) => overlap(p, span) > 0) ? [span.stretch] : [])))
    left = left.map((each, i) => (held.has(i) ? { old: each.old, now: each.old } : each))
  }
}

interface Sides {
  readonly earlier: JudgedAttempt
  readonly later: JudgedAttempt
  /** Counts of evidence. */
  readonly gained: number
  readonly lost: number
}

function decide(isSame: boolean, move: number | null, without: JudgedAttempt | null, sides: Sides): AttemptVerdict {
  const { earlier, later, gained, lost } = sides
  if (isSame) return 'same-words'
  if (move === null) return 'not-comparable'
  if (move !== 0) {
    const weaker = move > 0 ? earlier : later
    // Words too few to be judged are worth no level at all.
    const falls = without !== null && (without.level === null || RANK[without.level] <= RANK[weaker.level!])
    return `${move > 0 ? 'stronger' : 'weaker'}-by-${falls ? 'evidence' : 'wording'}`
  }
  if (gained !== lost) return gained > lost ? 'more-evidence' : 'less-evidence'
  const grown = later.words - earlier.words
  if (Math.abs(grown) <= earlier.words * LENGTH_SHARE) return 'same-strength'
  return grown > 0 ? 'longer-not-stronger' : 'shorter-as-strong'
}
