/**
 * Carries out effects that are due: takes some, hands each over, and says what became of it.
 *
 * Delivery is at least once: a process that dies after handing a message over hands it over again. What fails is tried again ever
 * later, twelve times in all (about two days), and then given up with its reason kept.
 */
import type { MailTransport } from '../ports/mail.ts'
import type { OutboxStore } from '../ports/outbox.ts'

const AT_ONCE = 20
const LEASE_SECONDS = 120
const MOST_ATTEMPTS = 12
const FIRST_WAIT_SECONDS = 30
const LONGEST_WAIT_SECONDS = 6 * 60 * 60

/** Seconds until the next try after so many; null when it was the last. */
export function waitAfter(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (attempts - 1))
}

/** How many were taken. `keeps`: whether delivered mail stays readable in the outbox, as in a trial. */
export async function deliverEffects(outbox: OutboxStore, transport: MailTransport, keeps: boolean): Promise<number> {
  const taken = await outbox.take(AT_ONCE, LEASE_SECONDS)
  for (const { id, effect, attempts, lease } of taken) {
    const problem = await transport.deliver(effect.message)
    if (problem === null) await outbox.done(id, lease, keeps)
    else await outbox.failed(id, lease, problem, waitAfter(attempts))
  }
  return taken.length
}
