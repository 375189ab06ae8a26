/**
 * Names the features of one unit by which its section is told (weights in sections.json). Position in the answer is none of
 * them: an answer may open with its result.
 */
import { FLAG, internWord, verbClassOf, wordsOf } from '../text/lexicon.ts'
import type { Act } from '../text/read-acts.ts'
import type { Metric } from '../text/read-metrics.ts'
import type { TokenRange } from '../text/split-sentences.ts'
import { KIND, SHAPE, type Tokens } from '../text/tokens.ts'
import type { UnitAct } from './report-unit.ts'

const idsOf = (list: 'problem' | 'success'): ReadonlySet<number> => new Set([...wordsOf(list)].map(internWord))
const problem = idsOf('problem')
const success = idsOf('success')

function countIn(tokens: Tokens, range: TokenRange, ids: ReadonlySet<number>): number {
  let count = 0
  for (let i = range.from; i < range.to; i++) if (tokens.kind[i] === KIND.word && ids.has(tokens.id[i] ?? -1)) count++
  return count
}

function nameActs(acts: readonly Act[], worths: readonly UnitAct[], into: Set<string>): void {
  acts.forEach((act, i) => {
    const worth = worths[i]?.worth
    if (worth === 'own') {
      if (act.elided) into.add('elided-act')
      else into.add(into.has('own-act') || into.has('elided-act') ? 'own-act-again' : 'own-act')
    } else if (worth === 'weak' || (act.base === 'work' && act.subject === 'self' && act.tense === 'past')) into.add('weak-act')
    else if (worth === 'team') into.add('team-act')
    else if (worth === 'agentless') into.add('agentless-act')
    else if (worth === 'person') into.add('person-act')
    if (act.tense === 'duty') into.add(act.subject === 'self' ? 'duty' : 'team-duty')
    if (act.tense === 'modal') into.add('hypothetical')
    if (act.tense === 'progressive' && act.subject !== 'you') into.add('progressive')
    if (act.tense === 'present' && !act.copula)
      into.add(act.subject === 'self' && verbClassOf(act.base) === 'strong' && act.base !== '' ? 'present-act' : 'present')
    const isState = act.copula || act.base === 'have' || verbClassOf(act.base) === 'stative'
    if (isState && act.tense === 'past') into.add(act.subject === 'self' ? 'state-of-self' : 'state-of-thing')
    if (act.tense === 'past' && act.subject === 'thing' && !act.passive && verbClassOf(act.base) === 'outcome') into.add('outcome-of-thing')
  })
}

/** Opens with a bare verb, as noted goals do: "Make the form faster without ...". */
function opensWithBase(tokens: Tokens, range: TokenRange): boolean {
  const f = tokens.flags[range.from] ?? 0
  return (
    tokens.kind[range.from] === KIND.word &&
    (f & FLAG.base) !== 0 &&
    !(f & (FLAG.past | FLAG.preposition | FLAG.be | FLAG.have | FLAG.do | FLAG.modal | FLAG.person | FLAG.team))
  )
}

function namesDate(tokens: Tokens, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    if (tokens.kind[i] === KIND.year) return true
    if ((tokens.flags[i] ?? 0) & FLAG.month && (tokens.shape[i] ?? 0) & SHAPE.capital && i > range.from) return true
  }
  return false
}

export function nameFeatures(
  tokens: Tokens,
  range: TokenRange,
  acts: readonly Act[],
  worths: readonly UnitAct[],
  metrics: readonly Metric[],
  isTail: boolean,
  isQuestion: boolean,
): readonly string[] {
  const names = new Set<string>()
  nameActs(acts, worths, names)
  const problems = countIn(tokens, range, problem)
  const successes = countIn(tokens, range, success)
  if (problems > 0 && !names.has('own-act')) names.add('problem-word')
  if (problems > 1 && !names.has('own-act')) names.add('problem-words')
  if (successes > 0) names.add('success-word')
  if (successes > 1) names.add('success-words')
  if (metrics.some((m) => m.direction !== 'none' && m.unit !== 'time')) names.add('measured-change')
  if (metrics.some((m) => m.baseline !== null)) names.add('baseline')
  if (metrics.length > 0) names.add('has-number')
  if (isTail) names.add('trailing-result')
  if (isQuestion) names.add('question')
  if (namesDate(tokens, range)) names.add('date')
  if (acts.length === 0 && opensWithBase(tokens, range)) names.add('opens-with-base')
  return [...names]
}
