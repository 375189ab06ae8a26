/** What an installation for several people has besides the stores: accounts, the outbox its mail goes through, and in a trial the invented people. */
import type { AccountsPort, DemoDoor } from '@inclined/app/ports/accounts'
import type { OutboxStore } from '@inclined/app/ports/outbox'
import type { PretendProvider } from '@inclined/app/ports/payments'
import { createHash } from 'node:crypto'
import type { Database, Housekeeping } from '../postgres/database.ts'
import { instanceSecret } from '../postgres/instance-secret.ts'
import { outboxStore } from '../postgres/outbox-store.ts'
import { examplePayments } from '../payments/example-payments.ts'
import type { LibrarySettings, OAuthClient } from './account-library.ts'
import { writeAccountMail } from './account-mail.ts'
import { openDemo } from './demo-people.ts'
import { openAccounts } from './open-accounts.ts'

export interface HostedSettings {
  readonly url: string
  readonly google: OAuthClient | null
  readonly github: OAuthClient | null
  readonly isDemo: boolean
}

export interface Hosted {
  readonly accounts: AccountsPort
  readonly outbox: OutboxStore
  readonly demo: DemoDoor | null
  /** Takes payments that move no money; in a trial only. */
  readonly pretend: PretendProvider | null
}

/** Only its hash, so that the token stands in one place. */
const keyOf = (kind: string, token: string) => `account-${kind}-${createHash('sha256').update(token).digest('base64url')}`

export async function openHosted(db: Database, housekeeping: Housekeeping, settings: HostedSettings): Promise<Hosted> {
  const { url, google, github, isDemo } = settings
  const outbox = outboxStore(db, housekeeping)
  const mail: LibrarySettings['mail'] = async (kind, to, token) => {
    await outbox.add({ kind: 'mail', message: writeAccountMail(kind, to, token, url) }, keyOf(kind, token))
  }
  const secret = await instanceSecret(db)
  const accounts = openAccounts({ db, secret, url, google, github, mail }, housekeeping)
  return {
    accounts,
    outbox,
    demo: isDemo ? await openDemo(db, accounts, secret) : null,
    pretend: isDemo ? examplePayments(db, housekeeping, secret) : null,
  }
}
