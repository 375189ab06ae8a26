/** The host's desk for claims of mentors: what waits with what it is to be seen by, what ends soon, what stands. */
import { type ClaimDesk, REASON_LIMIT } from '@inclined/app/verification/check-claim'
import { METHODS_OF, type MentorClaim } from '@inclined/core/mentoring/verification'
import { Form } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { KIND_NAME, METHOD_NAME, wordDate, wordEnd } from './verification-wording.ts'

export interface HostVerificationProps extends ClaimDesk {
  /** Names of mentors by id. */
  readonly names: Readonly<Record<string, string>>
  readonly problem: string | null
}

export function HostVerification({ waiting, rechecks, standing, names, problem }: HostVerificationProps) {
  return (
    <div className="page max-w-[860px]">
      <PageHeader
        title="Claims of mentors"
        lede="Check each claim on its own. When you decide, the proof is erased and the result stays."
      />
      {problem === null ? null : (
        <p className="card mb-6 border-warn" role="alert">
          {problem}
        </p>
      )}
      <section className="mb-9" aria-labelledby="waiting">
        <h2 id="waiting" className="font-serif text-[23px] font-medium">
          Waiting
        </h2>
        {waiting.length === 0 ? <p className="mt-2 text-soft">Nothing waits for you.</p> : null}
        <ul className="mt-3 grid gap-3">
          {waiting.map((kept) => (
            <Waiting key={kept.claim.claimId} kept={kept} name={names[kept.claim.mentorId]} />
          ))}
        </ul>
      </section>
      <Stands id="rechecks" title="To be checked again" claims={rechecks} names={names} />
      <Stands id="standing" title="Standing" claims={standing} names={names} />
    </div>
  )
}

function ClaimHead({ claim, name }: { readonly claim: MentorClaim; readonly name: string | undefined }) {
  return (
    <p className="break-words">
      <b className="font-semibold">{name ?? 'Somebody who is gone'}</b> · {KIND_NAME[claim.kind]}
      {claim.kind === 'identity' ? '' : claim.isCurrent ? ', today' : ', in the past'}
      {claim.says === '' ? '' : `: ${claim.says}`}
    </p>
  )
}

function Waiting({ kept, name }: { readonly kept: ClaimDesk['waiting'][number]; readonly name: string | undefined }) {
  const { claim, evidence, latest, isOwn } = kept
  return (
    <li className="card grid gap-4">
      <div>
        <ClaimHead claim={claim} name={name} />
        <p className="mt-2 break-words whitespace-pre-wrap">{evidence?.words}</p>
        {evidence === null || evidence.link === '' ? null : (
          <a href={evidence.link} rel="noreferrer noopener nofollow" target="_blank" className="break-all">
            {evidence.link}
          </a>
        )}
        <p className="mt-1 text-[14px] text-soft">Asked on {wordDate(claim.askedAt)}</p>
      </div>
      {isOwn ? <p className="text-soft">This is your own claim; another host decides on it.</p> : <Approve claim={claim} latest={latest} />}
      {isOwn ? null : <Reject claim={claim} says="Refuse" />}
    </li>
  )
}

function Approve({ claim, latest }: { readonly claim: MentorClaim; readonly latest: number | null }) {
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="claim" value={claim.claimId} />
      <label>
        <span className="field-label">Checked by</span>
        <select name="method" className="input">
          {METHODS_OF[claim.kind]
            .filter((method) => method !== 'work-mail')
            .map((method) => (
              <option key={method} value={method}>
                {METHOD_NAME[method]}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span className="field-label">{latest === null ? 'Holds until; empty for good' : `Holds until, ${wordDate(latest)} at most`}</span>
        <input
          type="date"
          name="until"
          className="input"
          max={latest === null ? undefined : new Date(latest).toISOString().slice(0, 10)}
          defaultValue={latest === null ? '' : new Date(latest).toISOString().slice(0, 10)}
        />
      </label>
      <button type="submit" className="button" name="intent" value="approve">
        Approve
      </button>
    </Form>
  )
}

function Reject({ claim, says }: { readonly claim: MentorClaim; readonly says: string }) {
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="claim" value={claim.claimId} />
      <label className="grow">
        <span className="field-label">Why not; the mentor reads it</span>
        <input name="reason" className="input" required maxLength={REASON_LIMIT} />
      </label>
      <button type="submit" className="button button-danger" name="intent" value="reject">
        {says}
      </button>
    </Form>
  )
}

interface StandsProps {
  readonly id: string
  readonly title: string
  readonly claims: readonly MentorClaim[]
  readonly names: HostVerificationProps['names']
}

function Stands({ id, title, claims, names }: StandsProps) {
  if (claims.length === 0) return null
  return (
    <section className="mb-9" aria-labelledby={id}>
      <h2 id={id} className="font-serif text-[23px] font-medium">
        {title}
      </h2>
      <ul className="mt-3 grid gap-3">
        {claims.map((claim) => (
          <li key={claim.claimId} className="card grid gap-3">
            <div>
              <ClaimHead claim={claim} name={names[claim.mentorId]} />
              {claim.check === null || claim.check.method === null ? null : (
                <p className="text-[14px] text-soft">
                  Checked by {METHOD_NAME[claim.check.method]} on {wordDate(claim.check.at)}; {wordEnd(claim.check.expiresAt)}
                </p>
              )}
            </div>
            <Reject claim={claim} says="Take the check back" />
          </li>
        ))}
      </ul>
    </section>
  )
}
