/** What the lints say, heaviest first: each names its part and leads to it. */
import type { LintSeverity, StoryLint } from '@inclined/core/stories/lints/story-lint'
import { wordLint } from '@inclined/core/stories/word-lint'
import { count, FIELD_NAME, fieldId, SEVERITY_TITLE } from './story-wording.ts'

interface LintPanelProps {
  readonly lints: readonly StoryLint[]
  readonly names: Readonly<Record<string, string>>
}

const TONE: Readonly<Record<LintSeverity, string>> = {
  'block-ready': 'text-bad',
  'block-link': 'text-bad',
  warn: 'text-warn',
  note: 'text-soft',
}
const SIGN: Readonly<Record<LintSeverity, string>> = { 'block-ready': '■', 'block-link': '◧', warn: '▲', note: '·' }

export function LintPanel({ lints, names }: LintPanelProps) {
  const of = (severity: LintSeverity) => lints.filter((lint) => lint.severity === severity)
  const notes = of('note')
  const heavy = lints.length - notes.length
  return (
    <section aria-labelledby="lints-title">
      <h2 id="lints-title" className="eyebrow mb-3">
        What an interviewer would find
      </h2>
      <p role="status" className={heavy === 0 ? 'text-good' : 'sr-only'}>
        {heavy === 0
          ? 'Nothing. It says what it should, in the words of one who was there.'
          : count(heavy, 'thing to mend', 'things to mend')}
      </p>
      {(['block-ready', 'block-link', 'warn'] as const).map((severity) => (
        <Group key={severity} severity={severity} lints={of(severity)} names={names} />
      ))}
      {notes.length > 0 ? (
        <details className="mt-4">
          <summary className="text-[14px] text-soft">{count(notes.length, 'smaller thing', 'smaller things')}</summary>
          <LintList lints={notes} names={names} />
        </details>
      ) : null}
    </section>
  )
}

function Group({ severity, lints, names }: LintPanelProps & { readonly severity: LintSeverity }) {
  if (lints.length === 0) return null
  return (
    <div className="mb-5">
      <h3 className={`text-[14px] font-semibold ${TONE[severity]}`}>
        <span aria-hidden="true">{SIGN[severity]}</span> {SEVERITY_TITLE[severity]}
      </h3>
      <LintList lints={lints} names={names} />
    </div>
  )
}

export function LintList({ lints, names }: LintPanelProps) {
  return (
    <ul className="mt-2 space-y-3 text-[14px]">
      {lints.map((lint) => {
        const { message, fix } = wordLint(lint, lint.principle === undefined ? undefined : names[lint.principle])
        return (
          <li key={lint.id}>
            <a href={`#${fieldId(lint)}`} className="font-semibold underline" onClick={goTo}>
              {FIELD_NAME[lint.field]}
              {lint.index === undefined ? '' : ` ${lint.index + 1}`}
            </a>{' '}
            {message} <span className="text-soft">{fix}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** Opens what the field is folded into and puts the cursor there; without script the link alone leads to it. */
function goTo(event: { preventDefault(): void; readonly currentTarget: HTMLAnchorElement }): void {
  const field = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)))
  if (!field) return
  event.preventDefault()
  const fold = field.closest('details')
  if (fold) fold.open = true
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
}
