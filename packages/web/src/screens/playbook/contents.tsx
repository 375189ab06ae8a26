/** The contents of the playbook: what can be read, how much of it there is, and how far facts can be trusted. */
import { Link } from 'react-router'
import { GradeKey } from './grade-key.tsx'

export interface Chapter {
  readonly path: string
  readonly name: string
  readonly says: string
  /** Already worded: "16 principles". */
  readonly size: string
}

interface ContentsProps {
  readonly base: string
  readonly chapters: readonly Chapter[]
  readonly notice: string
  readonly reviewedOn: string
}

export function Contents({ base, chapters, notice, reviewedOn }: ContentsProps) {
  return (
    <div className="page max-w-[820px]">
      <h1 className="page-title">Playbook</h1>
      <p className="lede">
        What is known about these interviews, in our own words, each fact with its source. Start with the principles; the rest can wait
        until you need it.
      </p>
      <ol className="mt-8 divide-y divide-line border-y border-line">
        {chapters.map((chapter) => (
          <li key={chapter.path}>
            <Link
              to={`${base}/playbook/${chapter.path}`}
              className="group grid gap-x-8 gap-y-1 py-4 no-underline sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
            >
              <span>
                <span className="font-serif text-[21px] leading-snug font-medium underline-offset-4 group-hover:underline">
                  {chapter.name}
                </span>
                <span className="mt-0.5 block text-soft">{chapter.says}</span>
              </span>
              <span className="text-[13.5px] text-soft tabular-nums">{chapter.size}</span>
            </Link>
          </li>
        ))}
      </ol>
      <GradeKey />
      <p className="mt-10 max-w-[68ch] text-[13.5px] text-soft">
        {notice} Last reviewed on {reviewedOn}.
      </p>
    </div>
  )
}
