/** Where the story was told so far: rehearsals in practice, and real loops. It keeps itself; there is nothing to fill in. */
import type { Rehearsal, StoryLog, StoryUse } from '@inclined/core/stories/story-log'
import { Link } from 'react-router'
import { wordDay } from '../../parts/word-day.ts'
import { count } from './story-wording.ts'

const SHOWN = 3

export function ToldPanel({ base, log }: { readonly base: string; readonly log: StoryLog }) {
  const { rehearsals, uses, retire } = log
  return (
    <section aria-labelledby="told-title" data-testid="told">
      <h2 id="told-title" className="eyebrow mb-2">
        Told so far
      </h2>
      <p className={rehearsals.length + uses.length === 0 ? 'text-[14px] text-soft' : ''}>{wordTold(log)}</p>
      {retire ? (
        <p className="mt-2 text-[14px] text-warn">
          Told {retire.uses} times at {retire.company}. Interviewers of one house compare notes; let it rest and tell another.
        </p>
      ) : null}
      {uses.length > 0 ? (
        <ul className="mt-3 space-y-2 text-[14px]">
          {uses.map((use) => (
            <Use key={`${use.loop}-${use.at}-${use.asked}`} base={base} use={use} />
          ))}
        </ul>
      ) : null}
      <Rehearsals base={base} rehearsals={rehearsals.slice(0, SHOWN)} />
      {rehearsals.length > SHOWN ? (
        <details className="mt-2 text-[14px]">
          <summary className="text-soft">{count(rehearsals.length - SHOWN, 'earlier rehearsal', 'earlier rehearsals')}</summary>
          <Rehearsals base={base} rehearsals={rehearsals.slice(SHOWN)} />
        </details>
      ) : null}
    </section>
  )
}

function wordTold({ rehearsals, uses }: StoryLog): string {
  if (rehearsals.length + uses.length === 0) return 'Not yet. Name this story when you answer in practice, and each telling is kept here.'
  const practised = rehearsals.length > 0 ? `${count(rehearsals.length, 'time', 'times')} in practice` : ''
  const told = uses.length > 0 ? `${count(uses.length, 'time', 'times')} in a real loop` : ''
  return `${[practised, told].filter(Boolean).join(', ')}.`
}

function Use({ base, use }: { readonly base: string; readonly use: StoryUse }) {
  return (
    <li>
      {wordDay(Date.parse(use.at))}, <Link to={`${base}/loop?loop=${use.loop}`}>{use.loopName}</Link>
      {use.interviewer ? `, ${use.interviewer}` : ''}
      {use.asked ? <span className="block text-soft">{use.asked}</span> : null}
    </li>
  )
}

function Rehearsals({ base, rehearsals }: { readonly base: string; readonly rehearsals: readonly Rehearsal[] }) {
  if (rehearsals.length === 0) return null
  return (
    <ul className="mt-3 space-y-2.5 text-[14px]">
      {rehearsals.map((each) => (
        <li key={`${each.session}-${each.thread}`}>
          <Link to={`${base}/practice/${each.session}`}>{wordDay(each.at)}</Link>, {wordMinutes(each.seconds)}, to a simulated interviewer
          <Failed probes={each.probes} />
        </li>
      ))}
    </ul>
  )
}

function Failed({ probes }: Pick<Rehearsal, 'probes'>) {
  if (probes === null) return <span className="block text-soft">What came of it shows after the reveal.</span>
  const failed = probes.filter(({ held }) => !held)
  if (probes.length === 0) return <span className="block text-soft">Nobody asked on.</span>
  if (failed.length === 0) return <span className="block text-soft">Every follow-up got a fact.</span>
  return (
    <>
      <span className="block text-soft">No fact came for:</span>
      <ul className="mt-0.5 space-y-0.5 text-soft">
        {failed.map(({ text }) => (
          <li key={text}>“{text}”</li>
        ))}
      </ul>
    </>
  )
}

/** "2 min", or seconds under one minute. */
function wordMinutes(seconds: number): string {
  return seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
