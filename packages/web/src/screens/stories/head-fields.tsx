/** Title, and where and when it was. */
import type { StoryContent } from '@inclined/core/stories/story'

export function TitleField({ title }: { readonly title: string }) {
  return (
    <h1>
      <label className="sr-only" htmlFor="title">
        Title
      </label>
      <textarea
        id="title"
        name="title"
        className="say say-title"
        rows={1}
        defaultValue={title}
        placeholder="A title you would recognise it by"
      />
    </h1>
  )
}

export function HeadFields({ content }: { readonly content: StoryContent }) {
  const { role, employerAlias, period, failure, conflict } = content
  return (
    <div className="mt-3 mb-8 flex flex-wrap items-center gap-x-2 gap-y-2.5 text-[15px] text-soft">
      <span>I was</span>
      <input
        id="role"
        name="role"
        className="in-line wide"
        defaultValue={role}
        aria-label="Your role at the time"
        placeholder="your role"
        autoComplete="off"
      />
      <span>at</span>
      <input
        id="employerAlias"
        name="employerAlias"
        className="in-line wide"
        defaultValue={employerAlias}
        aria-label="Employer, under a name that gives nothing away"
        placeholder="a retailer"
        autoComplete="off"
      />
      <span className="basis-full" />
      <span className="inline-flex items-center gap-2">
        <span className="min-w-8 sm:min-w-0">from</span>
        <MonthField end="from" label="First month" month={period.from} />
      </span>
      <span className="inline-flex items-center gap-2">
        <span className="min-w-8 sm:min-w-0">to</span>
        <MonthField end="to" label="Last month" month={period.to} />
      </span>
      <span className="basis-full" />
      <label className="inline-flex min-h-8 cursor-pointer items-center gap-2">
        <input type="checkbox" id="failure" name="failure" defaultChecked={failure} className="size-4 accent-accent" /> It tells of a
        failure
      </label>
      <label className="inline-flex min-h-8 cursor-pointer items-center gap-2 sm:ml-4">
        <input type="checkbox" id="conflict" name="conflict" defaultChecked={conflict} className="size-4 accent-accent" /> It tells of a
        conflict
      </label>
    </div>
  )
}

function MonthField({ end, label, month }: { readonly end: 'from' | 'to'; readonly label: string; readonly month: string | null }) {
  return (
    <input
      type="month"
      id={`period-${end}`}
      name={`period.${end}`}
      className="in-line"
      defaultValue={month ?? ''}
      aria-label={label}
      placeholder="2024-03"
    />
  )
}
