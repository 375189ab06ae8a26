/** Where a fact comes from, how far to trust it, and when it was read. Grades run from A (official) to D (hint), J is our judgement. */
const GRADES: Readonly<Record<string, string>> = {
  A: 'official page or material handed to candidates',
  B: 'named former insider or dated first-hand report',
  C: 'established preparation company',
  D: 'anonymous or unchecked, a hint only',
  J: 'our judgement, safe to change',
}

interface SourceNoteProps {
  readonly title: string
  readonly url: string | null
  readonly grade: string
  readonly asOf: string
}

export function SourceNote({ title, url, grade, asOf }: SourceNoteProps) {
  return (
    <small className="text-[13px] text-soft">
      <abbr title={GRADES[grade] ?? grade} className="mr-1.5 inline-block rounded border border-line px-1 font-semibold no-underline">
        {grade}
      </abbr>
      {url ? (
        <a href={url} rel="noreferrer" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
      <span> · read {asOf}</span>
    </small>
  )
}
