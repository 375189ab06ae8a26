/** After the lock: the own vote, the others', and the one change. */
import type { GuestView } from '@inclined/app/guests/open-guest'
import type { OthersVotes } from '@inclined/app/guests/read-others'
import { VOTE_VALUES } from '@inclined/core/debrief/cast-vote'
import { REASON_LIMIT } from '@inclined/core/debrief/guest-ballot'
import { Form } from 'react-router'
import { wordVote } from '../debrief/debrief-wording.ts'

interface LockedVoteProps {
  readonly view: GuestView
  readonly others: OthersVotes
}

export function LockedVote({ view, others }: LockedVoteProps) {
  const { ballot, revision } = view
  return (
    <div className="mt-8 grid gap-8">
      <section className="card" aria-labelledby="mine">
        <h2 id="mine" className="font-serif text-[21px] font-medium">
          Your vote is locked: {wordVote(ballot.value)}
        </h2>
        <p className="mt-2">{ballot.reason}</p>
        {revision === null ? null : (
          <p className="mt-3">
            Then changed to <b className="font-semibold">{wordVote(revision.to)}</b>: {revision.why}
          </p>
        )}
      </section>
      <Others others={others} />
      {revision === null ? <ChangeVote /> : null}
    </div>
  )
}

function Others({ others }: Pick<LockedVoteProps, 'others'>) {
  const { people, simulated } = others
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="font-serif text-[21px] font-medium">
        The other votes
      </h2>
      {people.length + simulated.length === 0 ? (
        <p className="lede">None yet. The program votes when the candidate has ended the round; load this page again then.</p>
      ) : (
        <ul className="mt-3 grid gap-3">
          {people.map(({ name, ballot, revision }) => (
            <li key={name}>
              <b className="font-semibold">{name}</b>: {wordVote(ballot.value)}
              {revision === null ? '' : `, then ${wordVote(revision.to)}`}. {ballot.reason}
            </li>
          ))}
          {simulated.map(({ interview, value }) => (
            <li key={interview}>
              <b className="font-semibold">The program, interview {interview + 1}</b>: {wordVote(value)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ChangeVote() {
  return (
    <details className="card">
      <summary className="font-semibold">Change my vote, once</summary>
      <Form method="post" className="mt-4 grid gap-4">
        <label>
          <span className="field-label">To</span>
          <select name="to" className="input max-w-[240px]">
            {VOTE_VALUES.map((value) => (
              <option key={value} value={value}>
                {wordVote(value)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">What changed your mind</span>
          <textarea name="why" rows={2} maxLength={REASON_LIMIT} className="input" required />
        </label>
        <p>
          <button type="submit" className="button" name="intent" value="change">
            Change it
          </button>
        </p>
      </Form>
    </details>
  )
}
