/** A claim as the page shows it: quoted, with where it stands and what it lacks. */
import type { ClaimLedger } from '@inclined/app/claims/list-claims'
import type { Answer } from '@inclined/app/ports/answer-store'
import { type Claim, type ClaimSource, storyClaimSource } from '@inclined/core/stories/claims'
import type { Contradiction } from '@inclined/core/stories/find-contradictions'
import { lacksBaseline } from '@inclined/core/stories/lacks-baseline'
import type { Story } from '@inclined/core/stories/story'
import { type ClaimQuote, quoteClaim } from './quote-claim.ts'

export interface ClaimView {
  readonly key: string
  /** Id of the element on the page. */
  readonly anchor: string
  readonly written: string
  readonly metric: string
  readonly approximate: boolean
  readonly baseline: 'told' | 'missing' | 'not-needed'
  /** The time it took, or the months it holds for; empty where neither is said. */
  readonly when: string
  readonly title: string
  readonly places: readonly { readonly field: string; readonly address: string }[]
  readonly quote: ClaimQuote | null
  readonly canDefend: 'yes' | 'no' | 'unsure' | null
  readonly note: string
}

export interface ContradictionView {
  readonly id: string
  readonly about: Contradiction['about']
  readonly metric: string
  readonly periodKnown: boolean
  readonly sides: readonly [ClaimView, ClaimView]
}

export interface LedgerView {
  readonly claims: readonly ClaimView[]
  readonly contradictions: readonly ContradictionView[]
}

export function viewLedger(ledger: ClaimLedger, stories: readonly Story[], answers: readonly Answer[], base: string): LedgerView {
  const sources = new Map<string, Pick<ClaimSource, 'parts' | 'metrics'>>()
  for (const { id, content } of stories) sources.set(`story:${id}`, storyClaimSource(id, content))
  for (const { id, text } of answers) sources.set(`answer:${id}`, { parts: [{ field: 'text', text }] })
  const claims = ledger.claims.map(({ claim, mark }, at): ClaimView => {
    const source = sources.get(`${claim.source.kind}:${claim.source.id}`)
    return {
      key: claim.key,
      anchor: `claim-${at + 1}`,
      written: claim.written,
      metric: claim.metric,
      approximate: claim.approximate,
      baseline: claim.baseline !== null ? 'told' : lacksBaseline(claim) ? 'missing' : 'not-needed',
      when: whenOf(claim),
      title: claim.source.title || (claim.source.kind === 'story' ? 'A story without a title' : 'An answer'),
      places: placesOf(claim, base),
      quote: source ? quoteClaim(claim, source) : null,
      canDefend: mark?.canDefend ?? null,
      note: mark?.note ?? '',
    }
  })
  const byKey = new Map(claims.map((claim) => [claim.key, claim]))
  const contradictions = ledger.contradictions.flatMap(({ first, second, about, metric, periodKnown }): ContradictionView[] => {
    const [one, other] = [byKey.get(first.key), byKey.get(second.key)]
    return one && other ? [{ id: `${first.key}|${second.key}`, about, metric, periodKnown, sides: [one, other] }] : []
  })
  return { claims, contradictions }
}

function placesOf({ source, places }: Claim, base: string): ClaimView['places'] {
  if (source.kind === 'answer') return [{ field: 'text', address: `${base}/answers/${source.id}` }]
  const fields = [...new Set(places.map(({ field }) => field))]
  return fields.map((field) => ({ field, address: `${base}/stories/${source.id}#${field}` }))
}

function whenOf({ window, period }: Claim): string {
  if (window !== '') return window
  if (period === null || (period.from === null && period.to === null)) return ''
  if (period.from === period.to) return period.from ?? ''
  return `${period.from ?? '…'} to ${period.to ?? 'now'}`
}
