import type { GuestView } from '@inclined/app/guests/open-guest'
import type { OthersVotes } from '@inclined/app/guests/read-others'

/** What the page of a guest shows. */
export interface GuestPageProps {
  readonly token: string
  readonly view: GuestView
  /** Null until the own vote is locked. */
  readonly others: OthersVotes | null
  readonly familyNames: Readonly<Record<string, string>>
  /** What the last post was refused for. */
  readonly problem: string | null
}
