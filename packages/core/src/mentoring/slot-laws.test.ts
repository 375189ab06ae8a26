/** Laws of slots on cases drawn around odd changes of the clock, beside an oracle that walks every minute. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anySlotCase, type DrawnCase, ODD_DATES } from './any-slot-case.contract.ts'
import { explainSlot } from './explain-slot.ts'
import { findSlots } from './find-slots.ts'
import type { SlotCase } from './slot-case.ts'
import { findSlotsByForce } from './slots-by-force.contract.ts'

const RUNS = { seed: 20261124, numRuns: 40 }
const anyCase = fc.constantFrom(...ODD_DATES).chain(([zone, date]) => anySlotCase(zone, date))

function slotsOf(slotCase: SlotCase): readonly string[] {
  const found = findSlots(slotCase)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return found.value
}
const asked = (slotCase: SlotCase, query: Partial<SlotCase['query']>): readonly string[] =>
  slotsOf({ ...slotCase, query: { ...slotCase.query, ...query } })

it.each(ODD_DATES)('finds in %s near %s (%s) what a walk over every minute finds', (zone, date) => {
  let offered = 0
  fc.assert(
    fc.property(anySlotCase(zone, date), ({ slotCase, from, to }) => {
      const slots = slotsOf(slotCase)
      offered += slots.length
      expect(slots).toEqual(findSlotsByForce(slotCase, from, to))
    }),
    RUNS,
  )
  expect(offered).toBeGreaterThan(100) // cases without slots prove little
})

const laws: Readonly<Record<string, (drawn: DrawnCase, more: DrawnCase) => void>> = {
  'a busy time more adds no slot': ({ slotCase }, more) => {
    const all = new Set(slotsOf(slotCase))
    const busy = [...slotCase.busy!, ...more.slotCase.busy!]
    expect(slotsOf({ ...slotCase, busy }).filter((slot) => !all.has(slot))).toEqual([])
  },
  'a wider query adds only at its ends': ({ slotCase }) => {
    const { from, to } = slotCase.query
    const wide = asked(slotCase, { from: shift(from, -1500), to: shift(to, 1500) })
    expect(wide.filter((slot) => Date.parse(slot) >= Date.parse(from) && Date.parse(slot) < Date.parse(to))).toEqual(slotsOf(slotCase))
  },
  'a query in two halves is the whole': ({ slotCase }) => {
    const { from, to } = slotCase.query
    const middle = new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString()
    if (Date.parse(from) < Date.parse(to))
      expect([...asked(slotCase, { to: middle }), ...asked(slotCase, { from: middle })]).toEqual(slotsOf(slotCase))
  },
  'order of the input changes nothing, nor hours and other busy times said twice': ({ slotCase }) => {
    const { mentor, busy } = slotCase
    const { weekly, overrides } = mentor
    const others = busy!.filter(({ kind }) => kind !== 'booking')
    const turned = {
      ...slotCase,
      mentor: { ...mentor, weekly: [...weekly, ...weekly].toReversed(), overrides: [...overrides!, ...overrides!].toReversed() },
      busy: [...busy!, ...others].toReversed(),
    }
    expect(slotsOf(turned)).toEqual(slotsOf(slotCase))
  },
  "the viewer's zone changes nothing": ({ slotCase }) => {
    expect(asked(slotCase, { viewerTimeZone: 'Pacific/Kiritimati' })).toEqual(slotsOf(slotCase))
  },
  'slots are in order and each is there once': ({ slotCase }) => {
    const slots = slotsOf(slotCase)
    expect(slots).toEqual([...new Set(slots)].toSorted())
  },
}
const shift = (instant: string, minutes: number): string => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

it.each(Object.entries(laws))('%s', (_, law) => {
  fc.assert(fc.property(anyCase, anyCase, law), { ...RUNS, numRuns: 150 })
})

it('accepts each start that is offered, and refuses each that is not with a reason', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 4 }), ({ slotCase }, phase) => {
      const offered = new Set(slotsOf(slotCase))
      const begin = Math.ceil(Date.parse(slotCase.query.from) / 60_000) * 60_000
      const end = Math.min(Date.parse(slotCase.query.to), begin + 1440 * 60_000)
      for (let at = begin + phase * 60_000; at < end; at += 5 * 60_000) {
        const start = new Date(at).toISOString().replace('.000Z', 'Z')
        const told = explainSlot(slotCase, start)
        if (!told.ok) throw new Error(JSON.stringify(told.error))
        seen.add(told.value?.code ?? 'offered')
        expect([start, told.value === null]).toEqual([start, offered.has(start)])
      }
    }),
    { ...RUNS, numRuns: 120 },
  )
  expect([...seen].sort()).toEqual(['busy', 'day-full', 'off-grid', 'offered', 'outside-hours', 'too-far', 'too-soon'])
})
