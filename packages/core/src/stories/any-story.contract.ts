/**
 * Stories for the laws of this folder: any content with any text, and a plain story to change one thing in.
 */
import fc from 'fast-check'
import { LEVELS } from '../questions/track.ts'
import type { PortableStory } from './portable-story.ts'
import { STORY_STATUSES, type Metric, type StoryContent } from './story.ts'
import { emptyStory } from './empty-story.ts'

/** Ordinary words and everything a file format trips over. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        '\n\n',
        ' ',
        '  ',
        '\t',
        '#',
        '## A',
        '---',
        '```',
        '\\',
        '\\n',
        '\\u{41}',
        '- id: x',
        '1. x',
        '   x',
        '> q',
        '<!--',
        '===',
        ':',
        '\u2028',
        '\uFEFF',
        '\uD800',
        '\uDC00',
        '\u0000',
        '\u00A0',
        'word',
        'A sentence. ',
        'from 2.1% to 3.4%',
        '…',
        '日本',
        '🙂',
        '\\',
        '{',
        '}',
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
)

const anyMonth = fc.option(
  fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
)
const anyLevel = fc.option(fc.constantFrom(...LEVELS))
const anyTexts = fc.array(anyText, { maxLength: 4 })

const anyMetric: fc.Arbitrary<Metric> = fc.record({
  id: anyText,
  name: anyText,
  before: anyText,
  after: anyText,
  unit: anyText,
  window: anyText,
  baselineDate: anyText,
  source: anyText,
  attribution: anyText,
  confidence: fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
  approximate: fc.boolean(),
})

export const anyContent: fc.Arbitrary<StoryContent> = fc.record({
  title: anyText,
  role: anyText,
  employerAlias: anyText,
  period: fc.record({ from: anyMonth, to: anyMonth }),
  stakes: anyText,
  situation: anyText,
  task: anyText,
  actions: anyTexts,
  result: anyText,
  metrics: fc.array(anyMetric, { maxLength: 2 }),
  alternatives: anyTexts,
  counterparts: anyTexts,
  reflection: anyText,
  mechanism: anyText,
  failure: fc.boolean(),
  conflict: fc.boolean(),
  levelEvidence: fc.record({ scope: anyLevel, ambiguity: anyLevel, impact: anyLevel }),
  principleLinks: fc.array(
    fc.record({ principle: anyText, strength: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const), why: anyText }),
    { maxLength: 3 },
  ),
  confidentiality: fc.array(fc.record({ id: anyText, words: anyText, instead: anyText }), { maxLength: 3 }),
  exceptionalBecause: anyText,
})

const anyInstant = fc.constantFrom('2026-11-23T21:00:00Z', '2024-02-29T00:00:00.123Z')
const anyVersion = fc.record({ version: fc.integer({ min: 1, max: 99 }), content: anyContent, savedAt: anyInstant })

export const anyStories: fc.Arbitrary<readonly PortableStory[]> = fc
  .uniqueArray(fc.tuple(anyText, fc.constantFrom(...STORY_STATUSES), anyVersion, fc.option(fc.array(anyVersion, { maxLength: 2 }))), {
    selector: ([id]) => id,
    maxLength: 3,
  })
  .map((rows) => rows.map(([id, status, saved, versions]) => ({ id, status, ...saved, ...(versions === null ? {} : { versions }) })))

const say = (words: number, word = 'word') => Array.from({ length: words }, () => word).join(' ')

/** A story no lint has a word against, apart from notes, for a target of no level: 380 told words, 60 of them setting. */
export function soundStory(): StoryContent {
  return {
    ...emptyStory(),
    title: 'Fewer abandoned baskets',
    role: 'Product manager',
    period: { from: '2025-01', to: '2025-09' },
    situation: say(39, 'setting').concat(' shoppers'),
    task: say(20, 'task'),
    actions: [`I ${say(119, 'asked')}`, `I ${say(119, 'built')}`],
    result: `I moved conversion from 2.1% to 3.4% in six weeks ${say(30, 'effect')}`,
    alternatives: ['Buying a ready-made checkout, left because of its price'],
    reflection: `Since then ${say(38, 'thought')}`,
  }
}

export { say }
