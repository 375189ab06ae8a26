/**
 * Reads the facts of an answer about the past: all that was said to one question, first answer and answers to probes.
 *
 * Finds nothing itself: it sorts the findings of the engine, asks of each probe whether it brought facts, and compares the numbers of
 * one telling. Delivery is left out. Where something is missing there is a fact only if there are words that show it.
 */
import type { AnswerReport, Finding } from '../answers/report.ts'
import { findingsIn, type JoinedAnswers } from '../interview/join-answers.ts'
import type { InterviewEngine } from '../interview/judge-thread.ts'
import type { Thread } from '../interview/session-state.ts'
import type { Span } from '../kernel/span.ts'
import { findClashes } from './find-clashes.ts'
import type { Fact, Quote } from './evidence.ts'
import rules from './note-rules.json' with { type: 'json' }
import { quoteJoined, quoteOpening } from './quote-words.ts'

/** Findings that are a fact of the same name. */
const PLAIN: readonly string[] = [
  'result-number',
  'result-baseline',
  'result-window',
  'number-without-baseline',
  'number-without-cause',
  'result-without-number',
  'stakes',
  'alternatives',
  'trade-off',
  'resistance',
  'decision-reason',
  'mechanism',
  'data-used',
  'learning',
  'changed-behaviour',
  'own-mistake',
  'blame',
  'scope',
  'ambiguity',
  'influence',
]

export interface ReadThread {
  readonly thread: Thread
  readonly joined: JoinedAnswers
  readonly report: AnswerReport
  readonly engine: InterviewEngine
}

/** Null where no words carry it. */
export function makeFact(source: string, count: number, quotes: readonly (Quote | null)[], point: Fact['point'] = null): Fact | null {
  const found = quotes.filter((q) => q !== null)
  if (count < 1 || found.length === 0) return null
  return { source, point, count, quotes: found.slice(0, rules.quotes.mostOfOneNote), isSupposed: false }
}

const isFact = (fact: Fact | null): fact is Fact => fact !== null

export function readStoryFacts(read: ReadThread): readonly Fact[] {
  const { thread, joined, report } = read
  const quote = (place: Span) => quoteJoined(thread, joined, place)
  const of = (check: string) => report.findings.filter((f) => f.check === check)
  const plain = PLAIN.map((check) => makeFact(check, of(check).length, of(check).map(quote)))
  const vague = rules.vaguePhrases.flatMap(of)
  const isStory = report.answerType === 'story'
  return [
    ...readActs(read, of),
    ...plain,
    makeFact('vague', vague.length, vague.map(quote)),
    makeFact('no-story', isStory ? 0 : 1, [quoteOpening(thread, joined.pieces[0]?.turn ?? 0)]),
    ...readPrinciple(read),
    ...readLayers(read),
    ...readClash(thread),
  ].filter(isFact)
}

/** Own acts beside the acts that hide the speaker: only the surplus of the latter is a concern. */
function readActs({ thread, joined }: ReadThread, of: (check: string) => readonly Finding[]): readonly (Fact | null)[] {
  const quote = (f: Finding) => quoteJoined(thread, joined, f)
  const own = of('own-act')
  const hidden = rules.hiddenActs.flatMap(of).toSorted((a, b) => a.start - b.start)
  const words = hidden.length > 0 ? hidden.map(quote) : [quoteOpening(thread, joined.pieces[0]?.turn ?? 0)]
  return [
    makeFact('own-act', own.length, own.map(quote)),
    makeFact('hidden-act', hidden.length - own.length, hidden.map(quote)),
    makeFact('no-own-act', own.length === 0 ? 1 : 0, words),
  ]
}

function readPrinciple({ thread, joined, report }: ReadThread): readonly (Fact | null)[] {
  const wanted = thread.question.principle
  const shown = report.principles.find((p) => p.id === wanted)
  if (shown)
    return [
      makeFact(
        'shows-principle',
        1,
        shown.evidence.map((e) => quoteJoined(thread, joined, e)),
      ),
    ]
  const act = report.findings.find((f) => f.check === 'own-act')
  return [makeFact('other-principle', 1, act ? [quoteJoined(thread, joined, act)] : [quoteOpening(thread, joined.pieces[0]?.turn ?? 0)])]
}

/** A probe holds where its answer has words the engine counts in its favour, in the whole or alone. */
function readLayers({ thread, joined, report, engine }: ReadThread): readonly (Fact | null)[] {
  const held: Quote[] = []
  const empty: Quote[] = []
  for (const { turn, span } of joined.pieces) {
    const text = thread.turns[turn]?.answer?.text
    if (turn === 0 || text === undefined) continue
    const within = findingsIn(report, span).find((f) => f.polarity === 'strength')
    const alone = engine.analyse(text, {}).findings.find((f) => f.polarity === 'strength' && f.data.absent !== true)
    const place = within ?? (alone && { start: alone.start + span.start, end: alone.end + span.start })
    const words = place ? quoteJoined(thread, joined, place) : quoteOpening(thread, turn)
    if (words) (place ? held : empty).push(words)
  }
  return [makeFact('layer-held', held.length, held), makeFact('layer-empty', empty.length, empty)]
}

function readClash(thread: Thread): readonly (Fact | null)[] {
  return findClashes([thread])
    .slice(0, 1)
    .map((clash) => makeFact('number-clash', 1, clash))
}
