/** What every ClaimStore does. */
import { expect, it } from 'vitest'
import { AWKWARD_TEXTS, at, newCandidate, newId, type StoresUnderTest, UNSTORABLE_TEXTS } from './samples.ts'

const mark = (key: string, note = 'the slip count', minutes = 0) => ({ key, canDefend: 'unsure', note, markedAt: at(minutes) }) as const

export function claimStoreContract(stores: StoresUnderTest): void {
  const claims = () => stores().claims

  it('keeps marks exactly, the latest of each key, in the order of the keys', async () => {
    const mine = await newCandidate(stores())
    expect(await claims().list(mine)).toEqual([])
    for (const key of ['b', 'é', 'a', 'B']) await claims().mark(mine, mark(key))
    await claims().mark(mine, { key: 'a', canDefend: 'yes', note: AWKWARD_TEXTS[4]!, markedAt: at(5) })
    expect(await claims().list(mine)).toEqual([
      mark('B'),
      { key: 'a', canDefend: 'yes', note: AWKWARD_TEXTS[4]!, markedAt: at(5) },
      mark('b'),
      mark('é'),
    ])
  })

  it('ends with one mark when ten come at once', async () => {
    const mine = await newCandidate(stores())
    await Promise.all(Array.from({ length: 10 }, (_, i) => claims().mark(mine, mark('a', `note ${i}`))))
    expect(await claims().list(mine)).toHaveLength(1)
  })

  it.each([
    ['k', 'x'.repeat(2000)],
    ['k', '\u{1f600}'.repeat(2000)],
    ['k'.repeat(500), ''],
  ])('keeps a mark as long as may be (%#)', async (key, note) => {
    const mine = await newCandidate(stores())
    await claims().mark(mine, mark(key, note))
    expect(await claims().list(mine)).toEqual([mark(key, note)])
  })

  it.each([
    ['k', 'x'.repeat(2001)],
    ['k'.repeat(501), ''],
    ['', ''],
    ...UNSTORABLE_TEXTS.flatMap((text): [string, string][] => [
      ['k', text],
      [text, ''],
    ]),
  ])('refuses a mark out of bounds (%#)', async (key, note) => {
    const mine = await newCandidate(stores())
    await expect(claims().mark(mine, mark(key, note))).rejects.toThrow()
    expect(await claims().list(mine)).toEqual([])
  })

  it('keeps candidates apart and refuses a mark of nobody', async () => {
    const [mine, other] = [await newCandidate(stores()), await newCandidate(stores())]
    await claims().mark(other, mark('a', 'theirs'))
    await claims().mark(mine, mark('a', 'mine'))
    expect(await claims().list(other)).toEqual([mark('a', 'theirs')])
    for (const nobody of [newId(), 'nobody']) {
      expect(await claims().list(nobody)).toEqual([])
      await expect(claims().mark(nobody, mark('a'))).rejects.toMatchObject({ code: 'missing-object', kind: 'candidate' })
    }
  })
}
