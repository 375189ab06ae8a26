/** Two attempts at one question side by side, one below the other on a phone: what changed, and whether evidence moved the level. */
import type { ComparedAttempts } from '@inclined/app/interview/compare-attempts'
import type { KeptAttempt, TriedQuestion } from '@inclined/app/interview/list-attempts'
import { Form, Link } from 'react-router'
import { groupEvidence, VERDICT_TITLE, wordDepth, wordLevel, wordSeconds, wordVerdict } from './attempt-wording.ts'
import { markWords } from './mark-words.ts'

interface ShownAttempt extends KeptAttempt {
  readonly ago: string
  readonly formatName: string
}

interface ComparePageProps {
  readonly base: string
  readonly question: Omit<TriedQuestion, 'attempts'> & { readonly attempts: readonly ShownAttempt[] }
  readonly before: ShownAttempt
  readonly after: ShownAttempt
  readonly comparison: ComparedAttempts
}

export function ComparePage(props: ComparePageProps) {
  const { base, question, comparison } = props
  return (
    <div className="page">
      <p className="eyebrow mb-1">
        <Link to={`${base}/practice/attempts`} className="underline">
          Tried again
        </Link>
      </p>
      <h1 className="page-title max-w-[46ch]">{question.text}</h1>
      {question.attempts.length > 2 ? <Choice {...props} /> : null}
      <section aria-labelledby="verdict" className="mt-7 max-w-[68ch]" data-testid="verdict">
        <h2 id="verdict" className="font-serif text-[21px] font-medium">
          {VERDICT_TITLE[comparison.verdict]}
        </h2>
        <p className="mt-1 text-soft">{wordVerdict(comparison)} These are practice levels.</p>
      </section>
      <p className="mt-6 text-[13.5px] text-soft">
        <del className="rounded-sm bg-bad/10 text-bad">Struck through</del>: only in the earlier one.{' '}
        <ins className="rounded-sm bg-good/10 text-good no-underline">Tinted</ins>: only in the later one.{' '}
        <mark className="border-b-2 border-accent bg-transparent text-inherit">Underlined</mark>: evidence the other one does not have.
      </p>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-10 min-[861px]:grid-cols-2">
        <Side {...props} which="before" />
        <Side {...props} which="after" />
      </div>
    </div>
  )
}

function Choice({ base, question, before, after }: ComparePageProps) {
  return (
    <Form
      method="get"
      action={`${base}/practice/attempts/${question.id}`}
      className="mt-5 flex flex-wrap items-end gap-3"
      key={`${before.id}-${after.id}`}
    >
      {(['before', 'after'] as const).map((which) => (
        <label key={which} className="max-w-full">
          <span className="field-label">{which === 'before' ? 'Compare' : 'with'}</span>
          <select name={which} className="input" defaultValue={(which === 'before' ? before : after).id}>
            {question.attempts.map(({ id, ago, level, formatName }, at) => (
              <option key={id} value={id}>
                {at + 1}. {formatName}, {ago}, {wordLevel(level)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button button-quiet">
        Compare
      </button>
    </Form>
  )
}

function Side(props: ComparePageProps & { readonly which: 'before' | 'after' }) {
  const { base, which, comparison } = props
  const attempt = props[which]
  const { own, evidenceCount } = comparison[which]
  const text = comparison.texts[which]
  const address = attempt.session ? `${base}/practice/${attempt.session.id}` : `${base}/answers/${attempt.id}`
  return (
    <section aria-labelledby={`${which}-title`} data-testid={which}>
      <h2 id={`${which}-title`} className="font-serif text-[19px] font-medium">
        {which === 'before' ? 'Before' : 'After'}: {wordLevel(comparison[which].level)}
      </h2>
      <p className="mt-0.5 mb-3 text-[13.5px] text-soft">
        <Link to={address}>{attempt.formatName}</Link>, {attempt.ago}. {attempt.words} words
        {attempt.seconds === null ? '' : ` in ${wordSeconds(attempt.seconds)}`}, evidence: {evidenceCount} signs; {wordDepth(attempt)}.
      </p>
      <Marked {...props} />
      <h3 className="eyebrow mt-6 mb-2">{which === 'before' ? 'Only here' : 'New here'}</h3>
      <OwnEvidence groups={groupEvidence(own, text)} />
      <Probes probes={attempt.probes} />
    </section>
  )
}

function Marked({ comparison, which }: ComparePageProps & { readonly which: 'before' | 'after' }) {
  const isBefore = which === 'before'
  const pieces = markWords(
    comparison.changes,
    isBefore ? 'removed' : 'added',
    comparison[which].own.flatMap(({ places }) => places),
  )
  return (
    <p className="card prose-serif text-[17px] whitespace-pre-wrap">
      {pieces.map(({ text, isOwn, isEvidence }, at) => {
        const key = `${at}-${which}`
        const words = isEvidence ? <mark className="border-b-2 border-accent bg-transparent text-inherit">{text}</mark> : text
        if (!isOwn) return <span key={key}>{words}</span>
        if (isBefore)
          return (
            <del key={key} className="rounded-sm bg-bad/10 text-bad decoration-1">
              {words}
            </del>
          )
        return (
          <ins key={key} className="rounded-sm bg-good/10 text-good no-underline">
            {words}
          </ins>
        )
      })}
    </p>
  )
}

function OwnEvidence({ groups }: { readonly groups: ReturnType<typeof groupEvidence> }) {
  if (groups.length === 0) return <p className="text-[14px] text-soft">No fact that the other one lacks.</p>
  return (
    <ul className="space-y-1.5 text-[14px]">
      {groups.map(({ name, quotes }) => (
        <li key={name}>
          {name} <span className="text-soft">{quotes.map((quote) => `“${quote}”`).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}

function Probes({ probes }: Pick<KeptAttempt, 'probes'>) {
  if (probes.length === 0) return null
  return (
    <>
      <h3 className="eyebrow mt-6 mb-2">Asked after it</h3>
      <ol className="list-decimal space-y-1.5 pl-5 text-[14px]">
        {probes.map(({ text, held }) => (
          <li key={text}>
            {text} <span className={held ? 'text-good' : 'text-warn'}>{held ? 'A fact came.' : 'No fact came.'}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
