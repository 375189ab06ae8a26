/** Made-up candidates, answers and stories for the contracts; every text in here is ours. */
import { randomUUID } from 'node:crypto'
import type { Answer } from '@inclined/app/ports/answer-store'
import type { Candidate, Profile } from '@inclined/app/ports/candidate-store'
import type { KeptLoop } from '@inclined/app/ports/loop-store'
import type { Ports } from '@inclined/app/ports/ports'
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import type { Story, StoryContent } from '@inclined/core/stories/story'

export type ContractStores = Omit<Ports, 'clock' | 'ids'>

/** Gives the stores under test; called once for each test, and may give the same ones each time. */
export type StoresUnderTest = () => ContractStores

export const newId = () => randomUUID()

/** The instant `minutes` after the sample morning. */
export const at = (minutes: number) => new Date(Date.UTC(2026, 10, 2, 9, minutes)).toISOString()

export const sampleProfile: Profile = {
  track: 'pmt',
  level: 'L6',
  isPeopleManager: true,
  loopDate: '2026-12-14',
  weeklyHours: 7.5,
  wordsPerMinute: 140,
  welcomedAt: at(0),
}

export const emptyProfile: Profile = {
  track: null,
  level: null,
  isPeopleManager: false,
  loopDate: null,
  weeklyHours: null,
  wordsPerMinute: 60,
  welcomedAt: null,
}

export async function newCandidate(stores: ContractStores): Promise<string> {
  const candidate: Candidate = { id: newId(), kind: 'own', profile: sampleProfile }
  await stores.candidates.ensure(candidate)
  return candidate.id
}

export const sampleAnswer = (change: Partial<Answer> = {}): Answer => ({
  id: newId(),
  questionId: 'sample-question',
  questionText: 'Which decision would you take differently today?',
  text: 'I would have asked the warehouse first.',
  revision: 1,
  storyId: null,
  createdAt: at(0),
  savedAt: at(0),
  ...change,
})

export const sampleContent = (change: Partial<StoryContent> = {}): StoryContent => ({
  title: 'Returns desk',
  role: 'product manager',
  employerAlias: 'a parcel carrier',
  period: { from: '2024-03', to: null },
  stakes: 'The desk was to close.',
  situation: 'Every third return came back twice.',
  task: 'I was asked to halve that.',
  actions: ['I read 200 slips.', 'I moved the barcode.'],
  result: 'Second returns fell to one in nine.',
  metrics: [
    {
      id: 'm1',
      name: 'second returns',
      before: '33',
      after: 'about 11',
      unit: '%',
      window: 'six weeks',
      baselineDate: '2024-03',
      source: 'slip count',
      attribution: 'nothing else changed',
      confidence: 'medium',
      approximate: true,
    },
  ],
  alternatives: [],
  counterparts: ['head of the depot'],
  reflection: 'Ask on the first day.',
  mechanism: 'The slip count goes on each Monday.',
  failure: false,
  conflict: true,
  levelEvidence: { scope: 'L6', ambiguity: null, impact: 'L5' },
  principleLinks: [{ principle: 'dive-deep', strength: 3, why: 'the slips' }],
  confidentiality: [{ id: 'c1', words: 'one in nine', instead: 'far fewer' }],
  exceptionalBecause: '',
  ...change,
})

export const sampleStory = (change: Partial<Story> = {}): Story => ({
  id: newId(),
  status: 'draft',
  version: 1,
  content: sampleContent(),
  savedAt: at(0),
  ...change,
})

export const sampleLoopContent = (change: Partial<LoopContent> = {}): LoopContent => ({
  name: 'The loop in December',
  seed: 7,
  interviewers: [
    { id: 'i1', label: 'Manager', role: 'hiring-manager', kind: 'known', principles: ['dive-deep', 'ownership'] },
    { id: 'i2', label: 'Somebody', role: 'unknown', kind: 'sampled', principles: null },
  ],
  fixed: [{ interviewer: 'i1', principle: 'dive-deep', role: 'first', story: 's1' }],
  told: [{ id: 't1', interviewer: 'i2', storyId: null, asked: 'A question about the slips.', principle: null, at: at(2) }],
  ...change,
})

export const sampleLoop = (change: Partial<KeptLoop> = {}): KeptLoop => ({
  id: newId(),
  content: sampleLoopContent(),
  revision: 1,
  createdAt: at(0),
  savedAt: at(0),
  ...change,
})

/** Texts that a careless store changes: line ends, edges, quotes, composed and decomposed letters, pairs, length. */
export const AWKWARD_TEXTS: readonly string[] = [
  '',
  ' leading and trailing \n',
  'a\r\nb\rc\nd\te\u000b\u0001\u007f\u2028\ufeff',
  `quotes ' " \\ \\\\ $1 %s {} E'\\x00' \\u0000 <b>&amp;`,
  'é e\u0301 ﬁ ß İ ı 日本語 עברית \u200d \ufffd \ufffe',
  '\u{1f469}\u200d\u{1f4bb} \u{10ffff}',
  'Zeile mit Umlaut ä, €. '.repeat(4348),
]

export const UNSTORABLE_TEXTS: readonly string[] = ['nul \u0000', '\ud800 alone', 'ends with \udbff', '\udc00\ud800']
