/** Invented candidates through full loops: the outcomes a trained interviewer would expect, in the right order of merit, and what would turn them. */
import { expect, it } from 'vitest'
import { applyChange, listGains, listLosses } from './change-evidence.ts'
import { finalVotes, holdDebrief, type Debrief } from './hold-debrief.ts'
import { weighLoop, type Outcome } from './decide-loop.ts'
import { explainDecision, findTurn } from './explain-decision.ts'
import { type CandidateName, driveLoop, REMEMBERED } from './simulated-candidate.contract.ts'

const SEEDS = [1, 2, 3, 7, 11]

const held = new Map<string, Debrief>()
function debriefOf(name: CandidateName, seed: number): Debrief {
  const key = `${name} ${seed}`
  const known = held.get(key)
  if (known) return known
  const { plan, state } = driveLoop(name, seed, 'L6')
  const outcome = holdDebrief(plan, state, [], 0, REMEMBERED)
  if (!outcome.ok) throw new Error(outcome.error.code)
  held.set(key, outcome.value)
  return outcome.value
}

const EXPECTED: readonly (readonly [CandidateName, readonly Outcome[]])[] = [
  ['data-rich', ['yes']],
  ['honest', ['yes', 'under-level']], // says plainly how small it was
  ['single-story', ['no']], // one story for everything
  ['rambling', ['no', 'under-level']],
  ['we-only', ['no']],
  ['theorist', ['no']],
]

it.each(EXPECTED)('%s gets one of %j at L6, whatever the seed', (name, outcomes) => {
  const got = SEEDS.map((seed) => debriefOf(name, seed).decision.outcome)
  expect(got.filter((outcome) => !outcomes.includes(outcome))).toEqual([])
})

it('gives the designer, strong in the product questions and weak in the past, no yes', () => {
  for (const seed of SEEDS) expect(debriefOf('designer', seed).decision.outcome).toBe('no')
})

/** Points for each question asked, each story counted where it was told. */
function meritOf(name: CandidateName): number {
  const votes = SEEDS.flatMap((seed) => debriefOf(name, seed).sealed.map(({ vote }) => vote))
  return votes.reduce((all, { points }) => all + points, 0) / votes.reduce((all, { asked }) => all + asked, 0)
}

it('puts them in the order of merit', () => {
  const order: readonly CandidateName[] = ['data-rich', 'honest', 'rambling', 'we-only', 'designer', 'theorist']
  const merits = order.map(meritOf)
  expect(merits).toEqual(merits.toSorted((a, b) => b - a))
  expect(new Set(merits).size).toBe(merits.length)
})

it('hears the single story as strong where it is told first, and takes it down where it is told again', () => {
  const { revotes, sealed } = debriefOf('single-story', 1)
  expect(sealed.some(({ vote }) => vote.value === 'strong-yes')).toBe(true)
  expect(revotes.filter(({ reason }) => reason === 'told-again').length).toBeGreaterThanOrEqual(2)
  expect(revotes.every(({ reason, quotes }) => reason === null || quotes.length > 0)).toBe(true)
})

const CASES = (['data-rich', 'honest', 'rambling', 'we-only', 'single-story'] as const).flatMap((name) =>
  [1, 2, 3].map((seed) => [name, seed] as const),
)

it.each(CASES)('what would turn %s (seed %d) turns it, and no smaller thing does', (name, seed) => {
  const debrief = debriefOf(name, seed)
  const { evidence, decision, guests } = debrief
  const people = finalVotes(guests)
  const isYes = decision.outcome === 'yes'
  const decides = (loop: typeof evidence): boolean => weighLoop(loop, people, loop.level).isYes
  const { turn } = explainDecision(debrief)
  const singles = (isYes ? listLosses(evidence) : listGains(evidence)).filter((change) => decides(applyChange(evidence, change)) !== isYes)
  if (turn.kind === 'turns') {
    expect(decides(turn.changes.reduce(applyChange, evidence))).toBe(!isYes)
    expect(turn.to).toBe(isYes ? 'not-yes' : 'yes')
    expect(turn.changes.length === 1).toBe(singles.length > 0)
  } else {
    expect([turn.kind, singles]).toEqual(['nothing-small', []])
  }
})

it('names a few words that decided it, all of them said, on the side of the decision', () => {
  for (const [name, seed] of CASES) {
    const debrief = debriefOf(name, seed)
    const { deciding } = explainDecision(debrief)
    expect(deciding.length).toBeGreaterThan(0)
    expect(deciding.length).toBeLessThanOrEqual(3)
    for (const { note } of deciding) {
      expect(note.quotes.length).toBeGreaterThan(0)
      expect(note.valence.includes('strength')).toBe(debrief.decision.outcome === 'yes')
    }
  }
})

it('finds nothing to turn in a loop without evidence', () => {
  const empty = { seed: 1, level: 'L6', interviews: [], shared: [] } as const
  expect(findTurn(empty, [], false)).toMatchObject({ kind: 'nothing-small', tried: 0 })
})
