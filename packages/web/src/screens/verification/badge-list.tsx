/** What was checked of a mentor: each with how, when, by whom and until when. */
import type { ShownBadge } from '@inclined/app/verification/read-badges'
import { KIND_NAME, wordBadge } from './verification-wording.ts'

export function BadgeList({ badges }: { readonly badges: readonly ShownBadge[] }) {
  return (
    <ul className="grid gap-2" aria-label="What was checked">
      {badges.map((badge) => (
        <li key={`${badge.kind} ${badge.isCurrent}`} className="border-l-2 border-accent pl-3 break-words">
          <b className="font-semibold">{KIND_NAME[badge.kind]}</b>
          {badge.kind === 'identity' || badge.isCurrent ? '' : ', in the past'}
          {badge.says === '' ? '' : `: ${badge.says}`}
          <span className="block text-[13.5px] text-soft">{wordBadge(badge)}</span>
        </li>
      ))}
    </ul>
  )
}
