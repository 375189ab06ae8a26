/** Votes before and after the meeting, one line an interviewer: from the hollow dot to the full one. The words beside it carry the meaning. */
import type { DebriefView } from '@inclined/app/debrief/read-debrief'
import { VOTE_VALUES, type VoteValue } from '@inclined/core/debrief/cast-vote'
import { nameObserver, wordVote } from './debrief-wording.ts'

const WIDTH = 220
const STEP = 60
const LEFT = 20
const xOf = (value: VoteValue): number => LEFT + VOTE_VALUES.indexOf(value) * STEP

interface VoteLine {
  readonly observer: string
  readonly from: VoteValue | null
  readonly to: VoteValue | null
}

function listVoteLines({ revotes, guests }: Pick<DebriefView, 'revotes' | 'guests'>): readonly VoteLine[] {
  return [
    ...revotes.map(({ observer, from, to }) => ({ observer, from, to })),
    ...guests.map(({ observer, value, revisedTo }) => ({ observer, from: value, to: revisedTo ?? value })),
  ]
}

export function VotePicture({ view }: { readonly view: DebriefView }) {
  return (
    <ul className="grid gap-3">
      {listVoteLines(view).map(({ observer, from, to }) => (
        <li key={observer} className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <span className="w-full md:w-[310px]">{nameObserver(view, observer)}</span>
          <svg width={WIDTH} height={24} viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true" className="text-edge">
            {VOTE_VALUES.map((value) => (
              <line key={value} x1={xOf(value)} x2={xOf(value)} y1={6} y2={18} stroke="currentColor" />
            ))}
            <line x1={LEFT} x2={xOf('strong-yes')} y1={12} y2={12} stroke="currentColor" />
            {from && to && from !== to ? <line x1={xOf(from)} x2={xOf(to)} y1={12} y2={12} stroke="var(--accent)" strokeWidth={3} /> : null}
            {from ? <circle cx={xOf(from)} cy={12} r={6} fill="var(--paper)" stroke="var(--accent)" strokeWidth={2} /> : null}
            {to ? <circle cx={xOf(to)} cy={12} r={6} fill="var(--accent)" /> : null}
          </svg>
          <span>{from === to ? wordVote(to) : `${wordVote(from)}, then ${wordVote(to)}`}</span>
        </li>
      ))}
    </ul>
  )
}
