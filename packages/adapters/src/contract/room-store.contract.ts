/** What every RoomStore does: a table for two, notes for one until they are handed over, and nothing for anybody else. */
import { EMPTY_NOTES, EMPTY_TABLE, type RoomNotes } from '@inclined/core/mentoring/room'
import { expect, it } from 'vitest'
import { newBooking } from './booked-samples.ts'
import { AWKWARD_TEXTS, at, newId, type StoresUnderTest } from './samples.ts'

const NOTES: RoomNotes = {
  ...EMPTY_NOTES,
  marks: [{ principle: 'ownership', rating: 'strong', heard: AWKWARD_TEXTS.join('\n') }],
  value: 'yes',
  reason: 'Clear.',
}

export function roomStoreContract(stores: StoresUnderTest): void {
  const rooms = () => stores().rooms

  it('lays one table for both, written by the mentor over its revision', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    const content = { question: AWKWARD_TEXTS.join('\n'), timer: { startedAt: 5, minutes: 30 } }
    expect(await rooms().readTable(candidateId, bookingId)).toEqual({ content: EMPTY_TABLE, revision: 0 })
    const saves = await Promise.all(Array.from({ length: 4 }, () => rooms().saveTable(mentorId, bookingId, { content, revision: 0 })))
    expect(saves.toSorted()).toEqual(['conflict', 'conflict', 'conflict', 'saved'])
    for (const person of [mentorId, candidateId]) expect(await rooms().readTable(person, bookingId)).toEqual({ content, revision: 1 })
    for (const person of [candidateId, newId()])
      expect(await rooms().saveTable(person, bookingId, { content, revision: 1 })).toBe('not-found')
    expect([await rooms().readTable(newId(), bookingId), await rooms().readTable('nobody', bookingId)]).toEqual([null, null])
  })

  it('keeps notes from the candidate until they are sealed and the feedback is handed over', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    expect(await rooms().readNotes(mentorId, bookingId)).toEqual({ content: EMPTY_NOTES, revision: 0, sealedAt: null })
    expect(await rooms().saveNotes(mentorId, bookingId, { content: NOTES, revision: 0, sealedAt: null })).toBe('saved')
    expect(await rooms().saveNotes(mentorId, bookingId, { content: EMPTY_NOTES, revision: 0, sealedAt: null })).toBe('conflict')
    for (const person of [candidateId, newId()]) {
      expect(await rooms().readNotes(person, bookingId)).toBeNull()
      expect(await rooms().saveNotes(person, bookingId, { content: NOTES, revision: 1, sealedAt: null })).toBe('not-found')
    }
    expect(await rooms().saveNotes(mentorId, bookingId, { content: NOTES, revision: 1, sealedAt: at(1) })).toBe('saved')
    expect(await rooms().saveNotes(mentorId, bookingId, { content: EMPTY_NOTES, revision: 2, sealedAt: null })).toBe('sealed')
    expect(await rooms().readNotes(candidateId, bookingId)).toBeNull()
    const change = { baseRevision: 0, content: { summary: 'Good.', items: [] }, savedAt: at(2), handsOver: true }
    expect(await stores().coaching.saveFeedback(mentorId, bookingId, change)).toBe('saved')
    const sealed = { content: NOTES, revision: 2, sealedAt: at(1) }
    expect([await rooms().readNotes(candidateId, bookingId), await rooms().readNotes(newId(), bookingId)]).toEqual([sealed, null])
  })

  it('carries messages to the other side, in order, and to nobody else', async () => {
    const { bookingId, mentorId, candidateId } = await newBooking(stores)
    for (const body of ['offer', 'candidate']) expect(await rooms().sendSignal(mentorId, bookingId, body)).toBe(true)
    const [first, second] = await rooms().listSignals(candidateId, bookingId, 0)
    expect([first?.body, second?.body]).toEqual(['offer', 'candidate'])
    expect(await rooms().listSignals(candidateId, bookingId, first!.nr)).toEqual([second])
    expect([await rooms().listSignals(mentorId, bookingId, 0), await rooms().listSignals(newId(), bookingId, 0)]).toEqual([[], []])
    expect(await rooms().sendSignal(newId(), bookingId, 'x')).toBe(false)
  })
}
