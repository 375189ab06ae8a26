/** What every Clock and every IdSource does. */
import type { Clock } from '@inclined/app/ports/clock'
import type { IdSource } from '@inclined/app/ports/id-source'
import { expect, it } from 'vitest'

export function clockContract(clock: Clock): void {
  it('tells whole milliseconds of this age', () => {
    const now = clock.now()
    expect(Number.isSafeInteger(now)).toBe(true)
    expect(now).toBeGreaterThan(Date.UTC(2020))
    expect(now).toBeLessThan(Date.UTC(2200))
  })
}

export function idSourceContract(ids: IdSource): void {
  it('gives lower-case version-4 UUIDs, none twice', () => {
    const many = Array.from({ length: 1000 }, () => ids.next())
    for (const id of many) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(new Set(many).size).toBe(1000)
  })
}
