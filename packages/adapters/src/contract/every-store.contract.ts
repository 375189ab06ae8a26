/** All contracts that a set of stores must keep, under one name. */
import { describe } from 'vitest'
import { answerStoreContract } from './answer-store.contract.ts'
import { archiveStoreContract } from './archive-store.contract.ts'
import { bookingStoreContract } from './booking-store.contract.ts'
import { candidateStoreContract } from './candidate-store.contract.ts'
import { claimStoreContract } from './claim-store.contract.ts'
import { guestStoreContract } from './guest-store.contract.ts'
import { loopStoreContract } from './loop-store.contract.ts'
import { mentorStoreContract } from './mentor-store.contract.ts'
import { moneyStoreContract } from './money-store.contract.ts'
import type { StoresUnderTest } from './samples.ts'
import { sessionStoreContract } from './session-store.contract.ts'
import { storyStoreContract } from './story-store.contract.ts'

export function everyStoreContract(name: string, stores: StoresUnderTest): void {
  describe(`${name}: candidates`, () => {
    candidateStoreContract(stores)
  })
  describe(`${name}: answers`, () => {
    answerStoreContract(stores)
  })
  describe(`${name}: stories`, () => {
    storyStoreContract(stores)
  })
  describe(`${name}: claims`, () => {
    claimStoreContract(stores)
  })
  describe(`${name}: sessions`, () => {
    sessionStoreContract(stores)
  })
  describe(`${name}: loops`, () => {
    loopStoreContract(stores)
  })
  describe(`${name}: guests`, () => {
    guestStoreContract(stores)
  })
  describe(`${name}: mentors`, () => {
    mentorStoreContract(stores)
  })
  describe(`${name}: bookings`, () => {
    bookingStoreContract(stores)
  })
  describe(`${name}: money`, () => {
    moneyStoreContract(stores)
  })
  describe(`${name}: archives`, () => {
    archiveStoreContract(stores)
  })
}
