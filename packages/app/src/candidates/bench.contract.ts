/** Ports for the tests of use cases: memory stores, a clock that stands, ids that count, and sample material. */
import { memoryStores } from '@inclined/adapters/memory/memory-stores'
import type { Principle } from '@inclined/core/questions/principle'
import type { Question } from '@inclined/core/questions/question'
import { soundStory } from '@inclined/core/stories/any-story.contract'
import type { StoryContent } from '@inclined/core/stories/story'
import type { Ports } from '../ports/ports.ts'
import type { ExampleBundle } from './enter-example.ts'
import { EMPTY_PROFILE, openOwnCandidate } from './own-candidate.ts'

/** The n-th id of a bench, from 1. */
export const idAt = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const NOW = '2026-11-23T09:00:00.000Z'

export interface Bench {
  readonly ports: Ports
  readonly me: string
  /** Sets the clock this many minutes after `NOW`. */
  readonly wait: (minutes: number) => void
}

export async function openBench(): Promise<Bench> {
  let made = 0
  let now = Date.parse(NOW)
  const ports: Ports = {
    ...memoryStores(),
    clock: { now: () => now },
    ids: { next: () => idAt(++made) },
  }
  const { id } = await openOwnCandidate(ports)
  return { ports, me: id, wait: (minutes) => (now = Date.parse(NOW) + minutes * 60_000) }
}

const principle = (id: string, order: number): Principle => ({
  id,
  name: id.replaceAll('-', ' '),
  order,
  addedOn: null,
  retiredOn: null,
  gist: '',
  signals: [],
  antiSignals: [],
  confusableWith: [],
  tier: 1,
  tierShifts: [],
  officialUrl: '',
})

export const guide = { principles: ['customer-obsession', 'ownership', 'dive-deep', 'earn-trust'].map((id, at) => principle(id, at + 1)) }

export const bank: readonly Question[] = [
  {
    id: 'b-ownership-01',
    text: 'Tell me about a time you picked up something nobody owned.',
    kind: 'behavioural',
    topic: null,
    principles: ['ownership'],
    tracks: [],
    levels: [],
    difficulty: 2,
    followUps: [],
    rubric: null,
    expectedMinutes: 4,
    origin: 'inclined',
    licence: 'CC-BY-4.0',
  },
]

/** Sound enough to be ready. */
export const sound = (change: Partial<StoryContent> = {}): StoryContent => ({ ...soundStory(), ...change })

export const bundle: ExampleBundle = {
  profile: { ...EMPTY_PROFILE, track: 'pm', level: 'L6' },
  stories: [{ id: idAt(901), status: 'draft', content: sound({ title: 'Example story' }) }],
  answers: [
    { id: idAt(902), questionId: null, questionText: 'What went wrong?', text: 'I moved the label by 4 cm.', storyId: idAt(901) },
    { id: idAt(903), questionId: null, questionText: '', text: 'Another one.', storyId: null },
  ],
}

/** The code of a refusal, or `accepted`. */
export const codeOf = (outcome: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }): string =>
  outcome.ok ? 'accepted' : outcome.error.code

export function valueOf<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}
