/** Every practice format of the pack can be planned for every track and level, from the pack's own questions. */
import { planSession } from '@inclined/core/interview/plan-session'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { expect, it } from 'vitest'
import { loadPlaybook } from './load-playbook.ts'

const book = loadPlaybook()
const pieces = {
  formats: book.formats.formats,
  functionalByTrack: book.formats.functionalByTrack,
  principles: book.principles,
  probeFamilies: book.probeFamilies,
  questions: book.questions,
}
const formats = book.formats.formats.filter((format) => format.mostProbes > 0)
const rows = formats.flatMap((format) => [null, ...TRACKS].map((track) => [format.id, track, format] as const))

it.each(rows)('plans a %s for track %s at every level', (id, track, format) => {
  for (const level of [null, ...LEVELS]) {
    for (let seed = 0; seed < 12; seed++) {
      const wish = { format: id, track, level, isPeopleManager: false, seed, wordsPerMinute: 140, askedBefore: [], questionId: null }
      const planned = planSession(wish, pieces)
      if (!planned.ok) throw new Error(`${level} ${seed}: ${JSON.stringify(planned.error)}`)
      const { interviews, isTimed } = planned.value
      expect(interviews).toHaveLength(format.sessions)
      for (const { parts, questions, principles } of interviews) {
        expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(isTimed ? format.minutes : 0)
        expect(principles.length).toBeGreaterThanOrEqual(format.principlesPerSession.min)
        expect(principles.length).toBeLessThanOrEqual(format.principlesPerSession.max)
        // Twelve minutes stay for each story, whatever the other questions take.
        const window = parts.find((part) => part.id === 'questions')?.minutes ?? Number.POSITIVE_INFINITY
        const others = questions.filter((question) => question.kind !== 'behavioural').reduce((sum, q) => sum + q.expectedMinutes, 0)
        expect(window - others).toBeGreaterThanOrEqual(12 * principles.length)
      }
    }
  }
})
