/** What every FeedStore does: one address for a person, the newest. */
import { MissingObject } from '@inclined/app/ports/store-error'
import { expect, it } from 'vitest'
import { newCandidate, newId, type StoresUnderTest } from './samples.ts'

const AT = '2026-11-23T10:00:00.000Z'

export function feedStoreContract(stores: StoresUnderTest): void {
  it('keeps one calendar address for a person, and finds the person by the newest alone', async () => {
    const { feeds } = stores()
    const person = await newCandidate(stores())
    expect([await feeds.since(person), await feeds.close(person)]).toEqual([null, false])
    const [old, fresh] = [tokenOf(), tokenOf()]
    await feeds.open(person, { tokenHash: old, createdAt: AT })
    await feeds.open(person, { tokenHash: fresh, createdAt: AT })
    expect([await feeds.personOf(old), await feeds.personOf(fresh), await feeds.since(person)]).toEqual([null, person, AT])
    expect([await feeds.close(person), await feeds.personOf(fresh), await feeds.since(person)]).toEqual([true, null, null])
  })

  it('goes with its person, and is made for nobody else', async () => {
    const { feeds, candidates } = stores()
    const person = await newCandidate(stores())
    const tokenHash = tokenOf()
    await feeds.open(person, { tokenHash, createdAt: AT })
    await candidates.delete(person)
    expect([await feeds.personOf(tokenHash), await feeds.since(person)]).toEqual([null, null])
    await expect(feeds.open(newId(), { tokenHash: tokenOf(), createdAt: AT })).rejects.toThrow(MissingObject)
  })
}

const tokenOf = (): string => (newId() + newId()).replaceAll('-', '')
