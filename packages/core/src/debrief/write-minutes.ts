/**
 * Writes the minutes of a debrief: who says what, in which step, with the words of the candidate they point at.
 *
 * Wording is data (meeting-lines.json); which phrasing is used follows from the seed of the session and the place in the minutes. The minutes
 * decide nothing: they tell what decide-loop.ts decided.
 */
import { hashKey, pickBy } from '../interview/chance.ts'
import type { VoteValue } from './cast-vote.ts'
import type { ReVote } from './change-votes.ts'
import type { Decision, PersonVote, Weighing } from './decide-loop.ts'
import type { Quote } from './evidence.ts'
import meeting from './meeting-lines.json' with { type: 'json' }
import type { Split } from './take-up-split.ts'

export type MeetingStep = 'silent-read' | 're-vote' | 'split' | 'bar' | 'decision'
type LineId = keyof typeof meeting.lines

export interface MinuteEntry {
  readonly step: MeetingStep
  /** Observer who speaks. */
  readonly speaker: string
  readonly text: string
  /** Words of the candidate that stand in the text. */
  readonly quotes: readonly Quote[]
}

export interface Meeting {
  readonly seed: number
  /** Observer who chairs. */
  readonly chair: string
  readonly weighing: Weighing
  readonly people: readonly PersonVote[]
  readonly split: Split | null
  readonly decision: Decision
}

interface Saying {
  readonly step: MeetingStep
  readonly speaker: string
  readonly line: LineId
  readonly quotes?: readonly Quote[]
  readonly vote?: VoteValue | null
}

const inQuotes = (quote: Quote | undefined): string => (quote ? `“${quote.words}”` : '')

/** A line that quotes has a quote by rule; a person's note may hold none, and then the line has nothing to say. */
const isSayable = (text: string, quotes: readonly Quote[]): boolean =>
  (!text.includes('{quote}') || quotes.length > 0) && (!text.includes('{other}') || quotes.length > 1)

export function writeMinutes(held: Meeting): readonly MinuteEntry[] {
  const { decision, seed } = held
  const level = decision.level === null ? '' : ` at ${decision.level}`
  const weak = (decision.functional?.weak ?? []).map((kind) => meeting.kinds[kind]).join(' and ')
  return listSayings(held).flatMap(({ step, speaker, line, quotes = [], vote }, at): readonly MinuteEntry[] => {
    const text = pickBy(hashKey(seed, 'debrief', line, at), meeting.lines[line])
    if (!isSayable(text, quotes)) return []
    const slots: Readonly<Record<string, string>> = {
      quote: inQuotes(quotes[0]),
      other: inQuotes(quotes[1]),
      vote: vote ? meeting.votes[vote] : '',
      level,
      suggested: decision.suggestedLevel ?? '',
      weak,
    }
    return [{ step, speaker, text: text.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? ''), quotes }]
  })
}

function listSayings(held: Meeting): readonly Saying[] {
  const { chair, weighing, people, split, decision } = held
  return [
    { step: 'silent-read', speaker: chair, line: 'opens' },
    ...weighing.revotes.map(sayReVote),
    ...people.map((p): Saying => ({ step: 're-vote', speaker: p.observer, line: 'person', vote: p.value })),
    ...(decision.outcome === 'cannot-decide' ? [] : [...saySplit(chair, split), ...sayBar(chair, weighing)]),
    { step: 'decision', speaker: chair, line: decision.outcome },
  ]
}

function sayReVote(revote: ReVote): Saying {
  const { observer, to, reason, quotes } = revote
  const line = to === null ? 'abstains' : (reason ?? 'stays')
  return { step: 're-vote', speaker: observer, line, vote: to, quotes }
}

function saySplit(chair: string, split: Split | null): readonly Saying[] {
  if (!split) return [{ step: 'split', speaker: chair, line: 'no-split' }]
  const { speaksFor, speaksAgainst } = split
  const [one, other] = [speaksFor.note.quotes.slice(0, 1), speaksAgainst.note.quotes.slice(0, 1)]
  return [
    { step: 'split', speaker: chair, line: 'split', quotes: [...one, ...other] },
    { step: 'split', speaker: speaksFor.observer, line: 'split-for', quotes: one },
    { step: 'split', speaker: speaksAgainst.observer, line: 'split-against', quotes: other },
  ]
}

function sayBar(chair: string, { bar }: Weighing): readonly Saying[] {
  const asked: Saying = { step: 'bar', speaker: chair, line: 'bar-asked' }
  if (bar.isBetterThanHalf === null) return [asked, { step: 'bar', speaker: chair, line: 'bar-unknown' }]
  const quotes = bar.growth[0]?.quotes.slice(0, 1) ?? []
  return [
    asked,
    { step: 'bar', speaker: chair, line: bar.isBetterThanHalf ? 'better' : 'not-better' },
    quotes.length > 0 ? { step: 'bar', speaker: chair, line: 'growth', quotes } : { step: 'bar', speaker: chair, line: 'no-growth' },
  ]
}
