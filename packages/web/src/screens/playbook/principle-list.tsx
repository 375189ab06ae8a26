/** The principles in the official order, each with how often this person's interviewers take it up. */
import type { Principle, Tier } from '@inclined/core/questions/principle'
import { Link } from 'react-router'
import { TIER_NAME } from './playbook-wording.ts'
import { PlaybookPage } from './playbook-page.tsx'

interface PrincipleEntry extends Pick<Principle, 'id' | 'name' | 'order' | 'gist'> {
  readonly tier: Tier
}

interface PrincipleListProps {
  readonly base: string
  readonly principles: readonly PrincipleEntry[]
  /** "PM-T, L6", or `null` while the person has not said what they prepare for. */
  readonly target: string | null
}

export function PrincipleList({ base, principles, target }: PrincipleListProps) {
  const forWhom = target ? `For ${target}: ` : 'For any role: '
  return (
    <PlaybookPage
      title="Principles"
      lede={
        <>
          {forWhom}the note beside each name says how often it is asked, by our judgement.{' '}
          {target ? null : (
            <Link className="inline-block py-0.5 underline" to="/welcome">
              Say what you prepare for
            </Link>
          )}
        </>
      }
    >
      <ol className="divide-y divide-line border-y border-line">
        {principles.map((principle) => (
          <li key={principle.id}>
            <Link
              to={`${base}/playbook/principles/${principle.id}`}
              className="group grid grid-cols-[1.9rem_minmax(0,1fr)] py-4 no-underline"
            >
              <span className="pt-[3px] text-[13.5px] text-soft tabular-nums">{principle.order}</span>
              <span>
                <span className="flex flex-wrap items-baseline justify-between gap-x-6">
                  <span className="font-serif text-[20px] leading-snug font-medium underline-offset-4 group-hover:underline">
                    {principle.name}
                  </span>
                  <span className={`text-[13.5px] ${principle.tier === 1 ? 'font-semibold text-accent' : 'text-soft'}`}>
                    {TIER_NAME[principle.tier]}
                  </span>
                </span>
                <span className="mt-1 block text-soft">{principle.gist}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </PlaybookPage>
  )
}
