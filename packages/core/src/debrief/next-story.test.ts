import { expect, it } from 'vitest'
import type { Fact, LoopEvidence, SlotEvidence } from './evidence.ts'
import { chooseNextStory } from './next-story.ts'

const QUOTE = { thread: 0, turn: 0, start: 0, end: 1, words: 'w' }
const fact = (source: string): Fact => ({ source, point: null, count: 1, quotes: [QUOTE], isSupposed: false })
const slot = (at: number, id: 'ownership' | 'dive-deep' | 'think-big', sources: readonly string[]): SlotEvidence => ({
  slot: at,
  subject: { kind: 'principle', id },
  threads: sources.length > 0 ? [{ thread: at, facts: sources.map(fact), gist: [QUOTE], isSupposed: false }] : [],
})
const loop = (slots: readonly SlotEvidence[], shared: LoopEvidence['shared'] = []): LoopEvidence => ({
  seed: 1,
  level: null,
  interviews: [{ interview: 0, observer: 'i1', role: 'peer', slots }],
  shared,
})
const rich = slot(0, 'ownership', ['own-act', 'result-number', 'result-baseline', 'learning'])
const thin = slot(1, 'dive-deep', ['own-act'])

it.each([
  ['nothing was asked', loop([]), null],
  ['one brought less', loop([rich, thin]), { principle: 'dive-deep', isHeard: true }],
  ['one was not answered', loop([rich, thin, slot(2, 'think-big', [])]), { principle: 'think-big', isHeard: false }],
  [
    'both brought the same',
    loop([thin, { ...thin, slot: 3, subject: { kind: 'principle', id: 'think-big' } }]),
    { principle: 'dive-deep' },
  ],
  ['one was told before', loop([thin, rich], [{ kind: 'told-again', slots: [1, 0], quotes: [QUOTE, QUOTE] }]), { principle: 'ownership' }],
  ['only product questions were asked', loop([{ ...rich, subject: { kind: 'functional', id: 'metrics' } }]), null],
] as const)('where %s', (_, evidence, expected) => {
  const next = chooseNextStory(evidence)
  if (expected === null) expect(next).toBeNull()
  else expect(next).toMatchObject(expected)
})

it('says what was not there, and never what was', () => {
  const next = chooseNextStory(loop([thin]))
  expect(next?.shows.length).toBeGreaterThan(0)
  expect(new Set(next?.shows).size).toBe(next?.shows.length)
})
