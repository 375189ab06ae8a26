/** What was checked of mentors and still holds, for anybody: with who checked it, by name. */
import { type Badge, listBadges } from '@inclined/core/mentoring/verification'
import type { AccountsPort } from '../ports/accounts.ts'
import type { Ports } from '../ports/ports.ts'

/** Checks by a mail's code are signed with this and the domain. */
export const MAIL_CHECKER = 'mail:'

export interface ShownBadge extends Badge {
  /** A name; null for a host who is gone. Of a check by mail, the domain. */
  readonly checker: string | null
}

/** By mentor, in the order of kinds; a mentor of whom nothing holds has an empty list. */
export async function readBadges(
  ports: Pick<Ports, 'verification' | 'clock'>,
  accounts: Pick<AccountsPort, 'find'>,
  mentors: readonly string[],
): Promise<Readonly<Record<string, readonly ShownBadge[]>>> {
  const claims = await ports.verification.listVerified(mentors)
  const now = ports.clock.now()
  const badges = mentors.map((mentor) => ({
    mentor,
    of: listBadges(
      claims.filter(({ mentorId }) => mentorId === mentor),
      now,
    ),
  }))
  const people = [...new Set(badges.flatMap(({ of }) => of.map(({ by }) => by)))].filter((by) => !by.startsWith(MAIL_CHECKER))
  const names = new Map(await Promise.all(people.map(async (by) => [by, (await accounts.find(by))?.name ?? null] as const)))
  const checkerOf = (by: string) => (by.startsWith(MAIL_CHECKER) ? by.slice(MAIL_CHECKER.length) : (names.get(by) ?? null))
  return Object.fromEntries(badges.map(({ mentor, of }) => [mentor, of.map((badge) => ({ ...badge, checker: checkerOf(badge.by) }))]))
}
