/**
 * The frame of a page of the playbook: the way back, the title, one column to read, and beside it what stands on the page.
 */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useBase } from '../../shell/use-base.ts'

interface PageEntry {
  readonly id: string
  readonly name: string
}

interface PlaybookPageProps {
  readonly title: string
  readonly lede?: ReactNode
  /** Between "Playbook" and this page. */
  readonly parent?: { readonly path: string; readonly name: string }
  /** Headings of the page, for the list beside it. */
  readonly entries?: readonly PageEntry[]
  readonly hasFacts?: boolean
  readonly children: ReactNode
}

export function PlaybookPage({ title, lede, parent, entries = [], hasFacts = false, children }: PlaybookPageProps) {
  const base = useBase()
  return (
    <div className={`page ${entries.length > 0 ? 'max-w-[1080px]' : 'max-w-[820px]'}`}>
      <nav aria-label="Breadcrumb" className="mb-3 flex flex-wrap gap-x-2 text-[13.5px] text-soft">
        <Link className="py-0.5 underline hover:text-ink" to={`${base}/playbook`}>
          Playbook
        </Link>
        {parent ? (
          <>
            <span aria-hidden="true">/</span>
            <Link className="py-0.5 underline hover:text-ink" to={`${base}/${parent.path}`}>
              {parent.name}
            </Link>
          </>
        ) : null}
      </nav>
      <h1 className="page-title max-w-[42ch]">{title}</h1>
      {lede ? <p className="lede">{lede}</p> : null}
      {hasFacts ? <GradeHint base={base} /> : null}
      <div className="mt-8 grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]">
        {entries.length > 0 ? <OnThisPage entries={entries} /> : null}
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">{children}</div>
      </div>
    </div>
  )
}

function GradeHint({ base }: { readonly base: string }) {
  return (
    <p className="mt-3 text-[13.5px] text-soft">
      Each fact carries its source and a grade.{' '}
      <Link className="inline-block py-0.5 underline" to={`${base}/playbook#grades`}>
        What A to J mean
      </Link>
    </p>
  )
}

function OnThisPage({ entries }: { readonly entries: readonly PageEntry[] }) {
  return (
    <nav aria-label="On this page" className="no-print lg:sticky lg:top-8 lg:col-start-2 lg:row-start-1 lg:self-start">
      <p className="eyebrow mb-2">On this page</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-0.5 lg:grid">
        {entries.map(({ id, name }) => (
          <li key={id}>
            <a className="inline-block py-1 text-soft no-underline hover:text-ink hover:underline" href={`#${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A part of a page with a heading that can be linked to. */
export function PageSection({ id, title, note, children }: PageEntrySection) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mb-12 scroll-mt-6 border-t border-line pt-7 first:border-0 first:pt-0">
      <h2 id={`${id}-title`} className="font-serif text-[23px] leading-tight font-medium">
        {title}
      </h2>
      {note ? <p className="mt-1 text-soft">{note}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}

interface PageEntrySection {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
  readonly children: ReactNode
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly string[]
  readonly ordered?: boolean
  /** `h2` where the list stands directly below the page's title. */
  readonly heading?: 'h2' | 'h3'
}

/** A short list of lines under a small heading. */
export function Lines({ title, lines, ordered = false, heading: Heading = 'h3' }: LinesProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <div>
      <Heading className="eyebrow mb-2">{title}</Heading>
      <List
        className={`grid gap-1.5 pl-5 font-serif text-[17px] leading-normal marker:text-soft ${ordered ? 'list-decimal' : 'list-disc'}`}
      >
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  )
}

/** The line that unfolds a `<details>`, with a mark that turns. */
export function Summary({ className = '', children }: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <summary
      className={`flex items-baseline gap-2.5 before:shrink-0 before:font-sans before:leading-none before:text-soft before:content-['›'] [details[open]>&]:before:rotate-90 ${className}`}
    >
      <span>{children}</span>
    </summary>
  )
}
