/** The debrief: the decision, the words that decided it, the smallest thing that would have turned it, and what to write next. */
import type { DebriefView } from '@inclined/app/debrief/read-debrief'
import type { EvidenceNote, Quote } from '@inclined/core/debrief/evidence'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { nameObserver, nameSubject, VALENCE_WORD, wordDecision } from './debrief-wording.ts'
import { VotePicture } from './vote-picture.tsx'

export interface DebriefPageProps {
  readonly base: string
  readonly view: DebriefView
  readonly formatName: string
  readonly principleNames: Readonly<Record<string, string>>
}

export function DebriefPage(props: DebriefPageProps) {
  const { base, view, formatName } = props
  const isMeeting = view.revotes.length + view.guests.length > 1
  return (
    <div className="page max-w-[860px]">
      <p className="eyebrow">
        <Link to={`${base}/practice/${view.session}`}>{formatName}</Link> · debrief
      </p>
      <h1 className="page-title mt-2">{wordDecision(view.decision)}</h1>
      <p className="lede">
        A practice decision on a scale of our own, by rules that are printed in the decision notes of this program. It says nothing about an
        offer, and the same words always give the same decision.
      </p>
      <div className="mt-10 grid gap-12">
        <Deciding {...props} />
        <Turn view={view} />
        <Next {...props} />
        <Part title={isMeeting ? 'Votes, before and after the meeting' : 'The vote'}>
          <VotePicture view={view} />
        </Part>
        {isMeeting ? <Minutes view={view} base={base} /> : null}
        <Notes {...props} />
      </div>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-4 font-serif text-[22px] font-medium">{title}</h2>
      {children}
    </section>
  )
}

/** Words of the candidate, leading to where they were said. */
function Said({ base, session, quote }: { readonly base: string; readonly session: string; readonly quote: Quote }) {
  return <Link to={`${base}/practice/${session}#thread-${quote.thread}`}>“{quote.words}”</Link>
}

function NoteLine({ base, view, note, principleNames }: DebriefPageProps & { readonly note: EvidenceNote }) {
  return (
    <>
      <b className="font-semibold">{nameSubject(note.subject, principleNames)}</b>{' '}
      <span className="pill">{VALENCE_WORD[note.valence]}</span>
      <br />
      {note.why}{' '}
      {note.quotes.map((quote, at) => (
        <span key={`${quote.thread}-${quote.turn}-${quote.start}`}>
          {at > 0 ? ', ' : ''}
          <Said base={base} session={view.session} quote={quote} />
        </span>
      ))}
      {note.heard ? <span className="text-soft"> Written down: {note.heard}</span> : null}
    </>
  )
}

function Deciding(props: DebriefPageProps) {
  const { view } = props
  if (view.deciding.length === 0) return null
  return (
    <Part title={view.isDecisive ? 'The words that decided it' : 'The words that weighed most'}>
      <ul className="grid gap-4">
        {view.deciding.map(({ observer, note }) => (
          <li key={`${observer}-${note.source}-${note.thread}`} className="max-w-[72ch] border-l-[3px] border-accent pl-4">
            <NoteLine {...props} note={note} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Turn({ view: { turn, decision } }: { readonly view: DebriefView }) {
  if (turn.kind === 'nothing-heard') return null
  const isYes = decision.outcome === 'yes'
  if (turn.kind === 'turns') {
    return (
      <Part title={isYes ? 'What it hung on' : 'The smallest thing that would have turned it'}>
        <ul className="list-disc space-y-1.5 pl-5 font-serif text-[18px] leading-snug">
          {turn.changes.map(({ text, slot, kind }) => (
            <li key={`${slot}-${kind}`}>{text}</li>
          ))}
        </ul>
        <p className="mt-2 text-soft">
          {turn.changes.length > 1 ? 'Both together' : 'This alone'} {isYes ? 'would have made it no yes.' : 'would have made it a yes.'} It
          was tried by voting again.
        </p>
      </Part>
    )
  }
  return (
    <Part title={isYes ? 'No small thing would have turned it' : 'No small thing would have turned it; these weigh most'}>
      {isYes ? null : (
        <ul className="list-disc space-y-1.5 pl-5">
          {turn.weightiest.map(({ text, slot, kind }) => (
            <li key={`${slot}-${kind}`}>{text}</li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-soft">
        {turn.tried} {isYes ? 'losses' : 'additions'} were tried, one by one and the weightiest in pairs, by voting again.
      </p>
    </Part>
  )
}

function Next({ base, view, principleNames }: DebriefPageProps) {
  const { nextStory } = view
  if (!nextStory) return null
  const name = principleNames[nextStory.principle] ?? nextStory.principle
  return (
    <Part title="The one story to write next">
      <p className="max-w-[64ch]">
        One for <b className="font-semibold">{name}</b>.{' '}
        {nextStory.isHeard ? 'What was told for it brought least.' : 'Nothing was told for it.'}
      </p>
      {nextStory.shows.length > 0 ? (
        <>
          <p className="mt-3">It should show:</p>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {nextStory.shows.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-5 flex flex-wrap gap-3">
        <Link className="button" to={`${base}/stories/new?principle=${nextStory.principle}`}>
          Start this story
        </Link>
        <Link className="button button-quiet" to={`${base}/playbook/principles/${nextStory.principle}`}>
          Read about {name}
        </Link>
      </p>
    </Part>
  )
}

const STEP_WORD: Readonly<Record<DebriefView['minutes'][number]['step'], string>> = {
  'silent-read': 'Silent read',
  're-vote': 'Second vote',
  split: 'The split',
  bar: 'The bar',
  decision: 'Decision',
}

function Minutes({ view }: { readonly view: DebriefView; readonly base: string }) {
  return (
    <Part title="The meeting">
      <ol className="grid gap-3">
        {view.minutes.map(({ step, speaker, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: minutes never move
          <li key={at} className="grid gap-x-6 md:grid-cols-[130px_minmax(0,1fr)]">
            <span className="eyebrow pt-1">{view.minutes[at - 1]?.step === step ? '' : STEP_WORD[step]}</span>
            <p>
              <span className="text-soft">{nameObserver(view, speaker)}:</span> {text}
            </p>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function Notes(props: DebriefPageProps) {
  const { view } = props
  const sheets = [
    ...view.sealed.map(({ observer, notes }) => ({ observer, notes })),
    ...view.guests.map(({ observer, notes }) => ({ observer, notes })),
  ]
  return (
    <Part title="Notes, sealed before anybody read another’s">
      <div className="grid gap-3">
        {sheets.map(({ observer, notes }) => (
          <details key={observer} className="card">
            <summary className="font-semibold">
              {nameObserver(view, observer)}{' '}
              <span className="font-normal text-soft">· {notes.length === 1 ? 'one note' : `${notes.length} notes`}</span>
            </summary>
            <ul className="mt-4 grid gap-4">
              {notes.map((note, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: notes never move
                <li key={at} className="max-w-[72ch]">
                  <NoteLine {...props} note={note} />
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </Part>
  )
}
