/** Private calendar addresses: one for a person at most, known by the hash of its token (SHA-256, lower-case hexadecimal) alone. */
export interface FeedStore {
  /** Makes the person's address, in place of an earlier one. `createdAt`: ISO instant, UTC. */
  open(person: string, feed: { readonly tokenHash: string; readonly createdAt: string }): Promise<void>
  /** Ends it; `false` where there was none. */
  close(person: string): Promise<boolean>
  /** Since when there is one; null where there is none. */
  since(person: string): Promise<string | null>
  personOf(tokenHash: string): Promise<string | null>
}
