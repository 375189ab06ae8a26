/** A mentor's claims: a form for a new one, and what became of each. */
import { EVIDENCE_LIMIT, SAYS_LIMIT } from '@inclined/app/verification/make-claim'
import type { KeptClaim } from '@inclined/app/ports/verification-store'
import { CLAIM_KINDS } from '@inclined/core/mentoring/verification'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { CLAIM_STATE, KIND_NAME, METHOD_NAME, wordDate, wordEnd } from './verification-wording.ts'

interface TypedClaim {
  readonly kind: string
  readonly says: string
  readonly isCurrent: boolean
  readonly evidence: string
  readonly link: string
}

export interface OwnClaimsProps {
  readonly hasOffer: boolean
  readonly claims: readonly KeptClaim[]
  readonly claimKey: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly problem: string | null
  readonly typed: TypedClaim | null
}

export function OwnClaims(props: OwnClaimsProps) {
  const { hasOffer, claims, now, problem } = props
  return (
    <div className="page max-w-[820px]">
      <PageHeader
        title="What was checked about you"
        lede="Each claim is checked on its own, and shown with how, when and by whom. What your proof was is erased once it is decided."
        actions={<Link to="/mentoring">Your own offer</Link>}
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem} Nothing you wrote is lost.
        </p>
      )}
      {claims.length === 0 ? null : (
        <ul className="mb-9 grid gap-3" aria-label="Your claims">
          {claims.map((kept) => (
            <OwnClaim key={kept.claim.claimId} kept={kept} now={now} />
          ))}
        </ul>
      )}
      {hasOffer ? <ClaimForm {...props} /> : <p className="card">Save your own offer first; claims belong to it.</p>}
    </div>
  )
}

function wordState({ claim }: KeptClaim, now: number): string {
  const { state, check } = claim
  if (check === null) return CLAIM_STATE[state]
  if (state === 'rejected') return `Refused on ${wordDate(check.at)}: ${check.reason}`
  if (state !== 'verified' || check.method === null) return CLAIM_STATE[state]
  if (check.expiresAt !== null && check.expiresAt <= now) return `Ended on ${wordDate(check.expiresAt)}. Make the claim again.`
  return `Checked by ${METHOD_NAME[check.method]} on ${wordDate(check.at)}; ${wordEnd(check.expiresAt)}`
}

function OwnClaim({ kept, now }: { readonly kept: KeptClaim; readonly now: number }) {
  const { claimId, kind, says, isCurrent, state } = kept.claim
  return (
    <li className="card flex flex-wrap items-start justify-between gap-3" data-state={state}>
      <div className="min-w-0 break-words">
        <p>
          <b className="font-semibold">{KIND_NAME[kind]}</b>
          {kind === 'identity' || isCurrent ? '' : ', in the past'}
          {says === '' ? '' : `: ${says}`}
        </p>
        <p className="text-[14px] text-soft">{wordState(kept, now)}</p>
      </div>
      {state === 'withdrawn' || state === 'rejected' ? null : (
        <Form method="post">
          <input type="hidden" name="claim" value={claimId} />
          <button type="submit" className="button button-quiet" name="intent" value="withdraw">
            Take back
          </button>
        </Form>
      )}
    </li>
  )
}

function ClaimForm({ claimKey, typed }: OwnClaimsProps) {
  return (
    <Form method="post" className="card grid gap-4" key={claimKey} aria-label="A new claim">
      <h2 className="font-serif text-[21px] font-medium">A new claim</h2>
      <input type="hidden" name="key" value={claimKey} />
      <label>
        <span className="field-label">About</span>
        <select name="kind" className="input" defaultValue={typed?.kind ?? 'employment'}>
          {CLAIM_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_NAME[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field-label">What you say, as candidates will read it</span>
        <input name="says" className="input" maxLength={SAYS_LIMIT} defaultValue={typed?.says ?? ''} />
      </label>
      <label className="flex items-start gap-2">
        <input type="checkbox" name="current" value="yes" defaultChecked={typed?.isCurrent ?? false} className="mt-1.5" />
        <span>It is so today.</span>
      </label>
      <label>
        <span className="field-label">How the host can see that it is so</span>
        <textarea name="evidence" className="input" rows={4} maxLength={EVIDENCE_LIMIT} defaultValue={typed?.evidence ?? ''} />
      </label>
      <label>
        <span className="field-label">A link, if there is one</span>
        <input name="link" className="input" inputMode="url" maxLength={500} defaultValue={typed?.link ?? ''} placeholder="https://" />
      </label>
      <p className="text-[14px] text-soft">Only the host reads this. Send no document here: offer to show it.</p>
      <p>
        <button type="submit" className="button" name="intent" value="claim">
          Ask for a check
        </button>
      </p>
    </Form>
  )
}
