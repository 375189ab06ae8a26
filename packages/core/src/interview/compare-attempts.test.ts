/** Two attempts at one question: the verdict by table, and that only evidence counts as evidence. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyseAnswer } from '../answers/analyse-answer.ts'
import { compareAttempts, type AttemptVerdict } from './compare-attempts.ts'
import type { Yardstick } from './judge-thread.ts'

const STORY: Yardstick = {
  level: 'L6',
  wordsPerMinute: 140,
  question: { text: 'Tell me about a time you dug into data.', kind: 'behavioural', principles: ['dive-deep'], rubric: null },
}
const RUBRIC = { clarify: 'c', customer: 'u', options: 'o', decision: 'd', metric: 'm', risk: 'r' }
const CASE: Yardstick = {
  ...STORY,
  question: { text: 'Design a returns desk for a shop.', kind: 'product-design', principles: [], rubric: RUBRIC },
}

const say = (text: string) => ({ text, isTranscript: false })
const compare = (before: string, after: string, yardstick = STORY) => compareAttempts(say(before), say(after), yardstick)

const THIN =
  'In spring our checkout was slow on phones. I looked into the payment step and we talked about it a lot. I rebuilt the form. It got better after that and people were happy with it.'
const FULL =
  'In 2024 our checkout lost one order in five on phones. I looked into the payment step and pulled the logs of 400 sessions. I rebuilt the form with two engineers. Conversion rose from 61% to 74% within a month.'
const REWORDED = FULL.replace('Conversion rose from 61% to 74%', 'The conversion went up from 61% to 74%')
const FILLER = ' So that is more or less how it went, and there is not much else to say about it, one way or the other.'
const LEARNT = ' I learned that I should look at raw sessions first.'
const BLAMED =
  'In 2024 our checkout lost one order in five on phones. We looked into it and the logs were pulled by the team. The form was rebuilt. Conversion rose from 61% to 74% within a month.'
const BLAMING =
  'In 2024 our checkout lost one order in five on phones. I looked into the payment step and I rebuilt the form. Obviously the other team was to blame, as always they were slow and useless.'
const POINTS =
  'My assumption is that the goal is fewer returns. I would pick the second option for families with small children. The risk is that it costs more.'

it.each<[string, string, string, Yardstick, AttemptVerdict]>([
  ['facts instead of words', THIN, FULL, STORY, 'stronger-by-evidence'],
  ['words instead of facts', FULL, THIN, STORY, 'weaker-by-evidence'],
  ['own acts instead of the team', BLAMED, FULL, STORY, 'stronger-by-evidence'],
  ['filler behind it', FULL, FULL + FILLER, STORY, 'longer-not-stronger'],
  ['filler behind a thin one', THIN, THIN + FILLER, STORY, 'longer-not-stronger'],
  ['filler gone', FULL + FILLER, FULL, STORY, 'shorter-as-strong'],
  ['no blame', BLAMING, BLAMING.replace(/Obviously.*$/u, 'The other shop went on as it had been before.'), STORY, 'stronger-by-wording'],
  ['a lesson more', FULL, FULL + LEARNT, STORY, 'more-evidence'],
  ['a lesson less', FULL + LEARNT, FULL, STORY, 'less-evidence'],
  ['the same in other words', FULL, REWORDED, STORY, 'same-strength'],
  ['the same', FULL, FULL, STORY, 'same-words'],
  ['nothing twice', '', '', STORY, 'same-words'],
  ['nothing, then something', '', FULL, STORY, 'not-comparable'],
  ['something, then too little', FULL, 'No.', STORY, 'not-comparable'],
  [
    'points of a case',
    'I would build a desk near the door, where it is easy to see for all who come in, and paint it in a bright colour so that nobody walks past it.',
    POINTS,
    CASE,
    'stronger-by-evidence',
  ],
  ['filler behind a case', POINTS, POINTS + FILLER, CASE, 'longer-not-stronger'],
])('%s', (_, before, after, yardstick, verdict) => {
  expect(compare(before, after, yardstick).verdict).toBe(verdict)
})

it('points at what was gained, in the words of the later attempt', () => {
  const { after, before, levelWithout } = compare(THIN, FULL)
  const said = after.own.map(({ kind, places }) => [kind, FULL.slice(places[0]!.start, places[0]!.end)])
  expect(said).toContainEqual(['result-baseline', '74%'])
  expect(said).not.toContainEqual(['own-act', 'I rebuilt the form with two engineers'])
  expect([before.own, before.level, after.level, levelWithout]).toEqual([[], 'mixed', 'strong', 'mixed'])
})

it('does not call it evidence where only what costs is gone', () => {
  const vague = 'I cut the queue from 9% to 4% in a month. It was basically somewhat kind of a really very big success, more or less.'
  const { verdict, after, before } = compare(vague, 'I cut the queue from 9% to 4% in a month. It was a success that lasted all summer.')
  expect([after.own, verdict.endsWith('by-evidence'), before.flaws > after.flaws]).toEqual([[], false, true])
})

const FACTS = [
  'I pulled the logs of 400 sessions.',
  'I rebuilt the form with two engineers.',
  'Conversion rose from 61% to 74% within a month.',
  'I compared buying a tool with building our own.',
  'My manager disagreed at first, and I showed him twelve recordings.',
  'I learned that I should look at raw sessions first.',
]
const EMPTY = [
  'So that is more or less how it went.',
  'There is not much else to say about it.',
  'It was what it was, as far as that goes.',
  'People talked about this and that for a while.',
  'And so on, one way or the other.',
]
const anyText = fc.shuffledSubarray([...FACTS, ...EMPTY], { minLength: 3 }).map((lines) => lines.join(' '))
const RUNS = { seed: 20261124, numRuns: 150 }

/** Counted here, from the engine alone. */
function countKinds(text: string): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>()
  const { findings } = analyseAnswer(text, { question: STORY.question.text, principles: ['dive-deep'], level: 'L6', wordsPerMinute: 140 })
  for (const { check, polarity, data } of findings)
    if (polarity === 'strength' && data.absent !== true) kinds.set(check, (kinds.get(check) ?? 0) + 1)
  return kinds
}

it('never takes filler for evidence, wherever it is put', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.constantFrom(...EMPTY), { minLength: 1, maxLength: 5 }), fc.boolean(), (text, filler, isFirst) => {
      const { verdict, after } = compare(text, isFirst ? `${filler.join(' ')} ${text}` : `${text} ${filler.join(' ')}`)
      return after.own.length === 0 && !verdict.startsWith('stronger-by-evidence') && verdict !== 'more-evidence'
    }),
    RUNS,
  )
})

it('gains nothing beyond what the engine counts more of, and points into the text it belongs to', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const { before, after } = compare(one, other)
      for (const [own, mine, theirs, text] of [
        [after.own, countKinds(other), countKinds(one), other],
        [before.own, countKinds(one), countKinds(other), one],
      ] as const) {
        for (const { kind, places } of own) {
          const more = (mine.get(kind) ?? 0) - (theirs.get(kind) ?? 0)
          expect(own.filter((each) => each.kind === kind).length).toBeLessThanOrEqual(more)
          for (const { start, end } of places) expect(text.slice(start, end)).toHaveLength(end - start)
        }
      }
    }),
    RUNS,
  )
})

const MIRROR: Readonly<Record<AttemptVerdict, AttemptVerdict>> = {
  'not-comparable': 'not-comparable',
  'same-words': 'same-words',
  'stronger-by-evidence': 'weaker-by-evidence',
  'stronger-by-wording': 'weaker-by-wording',
  'weaker-by-evidence': 'stronger-by-evidence',
  'weaker-by-wording': 'stronger-by-wording',
  'more-evidence': 'less-evidence',
  'less-evidence': 'more-evidence',
  'longer-not-stronger': 'shorter-as-strong',
  'shorter-as-strong': 'longer-not-stronger',
  'same-strength': 'same-strength',
}

it('says the opposite the other way round, length aside', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACTS), anyText, (fact, text) => {
      const forth = compare(text, `${text} ${fact}`).verdict
      const back = compare(`${text} ${fact}`, text).verdict
      // A share of the longer text is a smaller share: length is judged from the earlier side.
      const isLength = [forth, back].some((each) => each.includes('as-strong') || each.includes('not-stronger'))
      return isLength || back === MIRROR[forth]
    }),
    RUNS,
  )
})

it('calls a rise one by evidence exactly where the level falls back without it', () => {
  const order = ['weak', 'mixed', 'strong']
  let rises = 0
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const { verdict, before, after, levelWithout } = compare(one, other)
      if (before.level === null || after.level === null || order.indexOf(after.level) <= order.indexOf(before.level)) return true
      rises += 1
      const fallsBack = levelWithout === null || order.indexOf(levelWithout) <= order.indexOf(before.level)
      return verdict === (fallsBack ? 'stronger-by-evidence' : 'stronger-by-wording')
    }),
    RUNS,
  )
  expect(rises).toBeGreaterThan(20)
})
