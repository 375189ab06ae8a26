/** What was told in the real loop: who asked what, which story answered, and a warning at the second use of one. */
import type { LoopContent } from '@inclined/core/allocation/kept-loop'
import { readLedger, type LedgerEntry, suggestStories, whoHeard } from '@inclined/core/allocation/read-ledger'
import type { BoardBank } from '@inclined/core/allocation/solve-board'
import { useState } from 'react'
import { ChangeForm, useChange } from './change-form.tsx'
import { type LoopNames, nthTime, STRENGTH_NAME, wordList } from './loop-wording.ts'
import type { LoopView } from './loop-view.ts'

interface LedgerProps {
  readonly content: LoopContent
  readonly bank: BoardBank
  readonly names: LoopNames
  readonly view: Pick<LoopView, 'principles' | 'asked'>
}

export function Ledger(props: LedgerProps) {
  const entries = readLedger(props.content.told)
  return (
    <section aria-labelledby="ledger-title" className="mt-14" id="ledger">
      <h2 id="ledger-title" className="font-serif text-[23px] font-medium">
        What was told
      </h2>
      <p className="lede">
        During or after the real loop, log each question in a line. A story that was told leaves the board, and a second use is said at
        once.
      </p>
      <div className="mt-5 grid gap-8 lg:grid-cols-2">
        <LogForm {...props} />
        {entries.length === 0 ? (
          <p className="text-soft">Nothing was told yet.</p>
        ) : (
          <ol className="ledger">
            {entries.map((entry) => (
              <Entry key={entry.telling.id} entry={entry} {...props} />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

interface Choice {
  readonly story: string
  readonly about: string
  readonly interviewer: string
}

const readChoice = (form: FormData): Choice => {
  const text = (name: string) => String(form.get(name) ?? '')
  return { story: text('story'), about: text('about'), interviewer: text('interviewer') }
}

function LogForm({ content, bank, names, view }: LedgerProps) {
  const { isLive } = useChange()
  const start: Choice = {
    story: '',
    about: view.asked.principle ?? '',
    interviewer: view.asked.interviewer ?? content.interviewers[0]!.id,
  }
  const [choice, setChoice] = useState(start)
  const clear = (form: HTMLFormElement) => {
    form.reset()
    setChoice(readChoice(new FormData(form)))
  }
  return (
    <ChangeForm intent="tell" className="card space-y-4" onDone={clear} onChange={(form) => setChoice(readChoice(form))}>
      <WhoAndAbout start={start} interviewers={content.interviewers} principles={view.principles} />
      <label className="block">
        <span className="field-label">What was asked, in your words</span>
        <textarea name="asked" rows={2} maxLength={2000} className="input" />
      </label>
      <label className="block">
        <span className="field-label">Story told</span>
        <select name="story" className="input" defaultValue="">
          <option value="">None from the story bank</option>
          {bank.stories.map(({ id }) => (
            <option key={id} value={id}>
              {names.story(id)}
              {whoHeard(content.told, id).length > 0 ? ' (told already)' : ''}
            </option>
          ))}
        </select>
      </label>
      <div aria-live="polite">
        <Advice choice={choice} {...{ content, bank, names }} />
      </div>
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button">
          Log it
        </button>
        {isLive ? null : (
          <button type="submit" className="button button-quiet" formMethod="get">
            What is left for it
          </button>
        )}
      </div>
    </ChangeForm>
  )
}

interface WhoAndAboutProps {
  readonly start: Choice
  readonly interviewers: LoopContent['interviewers']
  readonly principles: LoopView['principles']
}

function WhoAndAbout({ start, interviewers, principles }: WhoAndAboutProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <label>
        <span className="field-label">Who asked</span>
        <select name="interviewer" className="input" defaultValue={start.interviewer}>
          {interviewers.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="field-label">About, I think</span>
        <select name="about" className="input" defaultValue={start.about}>
          <option value="">I cannot tell</option>
          {principles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const heardBy = (told: LoopContent['told'], names: LoopNames): string =>
  wordList(
    told.map(
      ({ interviewer, principle }) => `${names.interviewer(interviewer)}${principle === null ? '' : ` (${names.principle(principle)})`}`,
    ),
  )

/** Before it is logged: whether the story was told already, and what is unused for the principle. */
function Advice({ choice, content, bank, names }: Omit<LedgerProps, 'view'> & { readonly choice: Choice }) {
  const heard = choice.story === '' ? [] : whoHeard(content.told, choice.story)
  return (
    <>
      {heard.length > 0 ? (
        <p className="warning">
          <b>Told already.</b> {heardBy(heard, names)} heard “{names.story(choice.story)}”.
        </p>
      ) : null}
      {choice.about === '' ? null : <Unused principle={choice.about} interviewer={choice.interviewer} {...{ content, bank, names }} />}
    </>
  )
}

const MOST_SUGGESTED = 3

interface UnusedProps extends Omit<LedgerProps, 'view'> {
  readonly principle: string
  readonly interviewer: string
}

function Unused({ principle, interviewer, content, bank, names }: UnusedProps) {
  const found = suggestStories(content, bank, principle, interviewer).slice(0, MOST_SUGGESTED)
  const name = names.principle(principle)
  if (found.length === 0) return <p className="mt-1 text-soft">No unused story shows {name}.</p>
  const [best, ...rest] = found.map(
    ({ story, strength, isFixedElsewhere }) =>
      `“${names.story(story.id)}” (${STRENGTH_NAME[strength]}${isFixedElsewhere ? ', meant for another place' : ''})`,
  )
  return (
    <p className="mt-1 text-soft">
      Next best unused for {name}: <span className="text-ink">{best}</span>
      {rest.length > 0 ? `, then ${wordList(rest)}` : ''}.
    </p>
  )
}

function Entry({ entry, ...props }: LedgerProps & { readonly entry: LedgerEntry }) {
  const { telling, heardBefore } = entry
  const { names } = props
  return (
    <li className={heardBefore.length > 0 ? 'again' : ''}>
      <p className="text-[13.5px] text-soft">
        {names.interviewer(telling.interviewer)}
        {telling.principle === null ? '' : `, about ${names.principle(telling.principle)}`}
      </p>
      {telling.asked === '' ? null : <p className="font-serif text-[17px]">{telling.asked}</p>}
      <p>{telling.storyId === null ? 'No story from the bank' : `“${names.story(telling.storyId)}”`}</p>
      {heardBefore.length > 0 ? (
        <div className="warning" data-testid="told-twice">
          <b>{nthTime(heardBefore.length + 1)}.</b> {heardBy(heardBefore, names)} heard it before; the panel compares notes.
          {telling.principle === null ? null : <Unused principle={telling.principle} interviewer={telling.interviewer} {...props} />}
        </div>
      ) : null}
      <ChangeForm intent="untell">
        <input type="hidden" name="telling" value={telling.id} />
        <button type="submit" className="min-h-6 text-[13px] text-soft underline">
          Take back<span className="sr-only">: {telling.asked || names.interviewer(telling.interviewer)}</span>
        </button>
      </ChangeForm>
    </li>
  )
}
