/**
 * Writes an interviewer's notes: every fact with what it is worth, on their own principles and rubric points only.
 *
 * The worth is a rule of note-rules.json (whole points, capped, so that more of the same earns nothing and never costs). How an answer was
 * delivered and how an interviewer is tempered have no rule there. A note that is not mixed and carries no words is void.
 */
import type { Level } from '../questions/track.ts'
import type { EvidenceNote, Fact, InterviewEvidence, NoteSubject, SlotEvidence, SlotSubject, ThreadEvidence, Valence } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }

/** A note with what it adds to the vote. `points` is a whole number, below 0 where it costs. */
export interface WeighedNote {
  readonly note: EvidenceNote
  readonly points: number
}

const RULES = new Map(rules.notes.map((rule) => [rule.source, rule]))
const NEEDS: Readonly<Record<string, number>> = rules.levelNeeds
/** A note on trust counts whichever example is taken. */
export const isTrust = (note: EvidenceNote): boolean => note.source === 'number-clash'

export function valenceOf(points: number): Valence {
  if (points >= 3) return 'strong-strength'
  if (points > 0) return 'strength'
  if (points === 0) return 'mixed'
  return points <= -3 ? 'strong-concern' : 'concern'
}

function describeSubject(subject: SlotSubject, fact: Fact): NoteSubject {
  return subject.kind === 'principle' ? subject : { kind: 'rubric', id: subject.id, point: fact.point }
}

function weighFact(fact: Fact, subject: SlotSubject, thread: number): readonly WeighedNote[] {
  const rule = RULES.get(fact.source)
  if (!rule) throw new RangeError(`no rule for ${fact.source}`)
  const points = rule.points * Math.min(rule.most, fact.count)
  if (fact.quotes.length === 0 && !fact.isSupposed) return []
  const note: EvidenceNote = {
    subject: describeSubject(subject, fact),
    valence: valenceOf(points),
    quotes: fact.quotes,
    heard: null,
    why: rule.why,
    source: fact.source,
    thread,
  }
  return [{ note, points }]
}

/** How many of scope, ambiguity and influence a story of this level lacks; 0 without a level. */
export function shortForLevel(evidence: ThreadEvidence, level: Level | null): number {
  const shown = rules.levelFacts.filter((source) => evidence.facts.some((f) => f.source === source)).length
  return level === null ? 0 : Math.max(0, (NEEDS[level] ?? 0) - shown)
}

/** The notes on one example. */
export function weighThread(evidence: ThreadEvidence, subject: SlotSubject, level: Level | null): readonly WeighedNote[] {
  const { thread, gist, isSupposed } = evidence
  const short = subject.kind === 'principle' ? shortForLevel(evidence, level) : 0
  const size: Fact = { source: 'small-for-level', point: null, count: short, quotes: gist, isSupposed }
  const facts = short > 0 ? [...evidence.facts, size] : evidence.facts
  return facts.flatMap((fact) => weighFact(fact, subject, thread))
}

const sum = (notes: readonly WeighedNote[]): number => notes.reduce((all, n) => all + n.points, 0)

/**
 * The notes that count for one question: those on its best example (the first among equals), and every clash of numbers in the others.
 * Empty where nothing was heard.
 */
export function weighSlot(slot: SlotEvidence, level: Level | null): readonly WeighedNote[] {
  const byLevel = weighedSlots.get(slot) ?? new Map<Level | null, readonly WeighedNote[]>()
  weighedSlots.set(slot, byLevel)
  const known = byLevel.get(level) ?? weighAnew(slot, level)
  byLevel.set(level, known)
  return known
}

/** A slot is never changed in place, and a search for a change weighs the same ones thousands of times. */
const weighedSlots = new WeakMap<SlotEvidence, Map<Level | null, readonly WeighedNote[]>>()

function weighAnew(slot: SlotEvidence, level: Level | null): readonly WeighedNote[] {
  const weighed = slot.threads.map((thread) => weighThread(thread, slot.subject, level))
  const worth = weighed.map((notes) => sum(notes.filter((n) => !isTrust(n.note))))
  const best = worth.indexOf(Math.max(...worth))
  return weighed.flatMap((notes, i) => (i === best ? notes : notes.filter((n) => isTrust(n.note))))
}

/** All notes of one interviewer, in the order of their questions; on examples that were replaced as well. */
export function writeNotes(heard: InterviewEvidence, level: Level | null): readonly EvidenceNote[] {
  return heard.slots.flatMap((slot) => slot.threads.flatMap((thread) => weighThread(thread, slot.subject, level).map((n) => n.note)))
}
