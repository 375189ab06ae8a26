/** What an interview looks like from inside, how votes are told, and how a loop can end. */
import type { Formats, InterviewFormat } from '@inclined/playbook/schema-format'
import { FactList, FactSource } from './fact-list.tsx'
import { PageSection, Summary } from './playbook-page.tsx'
import { wordCount, wordRange } from './playbook-wording.ts'

export function FormatList({ formats }: { readonly formats: readonly InterviewFormat[] }) {
  return (
    <PageSection id="formats" title="Interview formats" note="The shapes that practice interviews take here.">
      <div className="grid gap-9">
        {formats.map((format) => (
          <FormatItem key={format.id} format={format} />
        ))}
      </div>
    </PageSection>
  )
}

function FormatItem({ format }: { readonly format: InterviewFormat }) {
  const { sessions, minutes, breakMinutes, principlesPerSession: principles } = format
  const sums = [
    sessions > 1 ? `${sessions} × ${minutes} minutes` : `${minutes} minutes`,
    sessions > 1 && breakMinutes > 0 ? `${breakMinutes} minutes between` : null,
    principles.max > 0 ? `${wordRange(principles)} principles each` : null,
  ].filter((part) => part !== null)
  return (
    <section aria-labelledby={`format-${format.id}`}>
      <h3 id={`format-${format.id}`} className="font-semibold">
        {format.name}
      </h3>
      <p className="text-[13.5px] text-soft">{sums.join(' · ')}</p>
      <p className="mt-1 font-serif text-[17px] leading-[1.55]">{format.what}</p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {format.parts.map((part) => (
          <div key={part.id} className="contents">
            <dt className="text-right whitespace-nowrap text-soft tabular-nums">{wordRange(part.minutes)} min</dt>
            <dd>
              {part.name}. <span className="text-soft">{part.purpose}</span>
            </dd>
          </div>
        ))}
      </dl>
      <details className="mt-2">
        <Summary className="py-1 text-[13.5px] text-soft hover:text-ink">
          {wordCount(format.facts.length, 'fact', 'facts')} behind it
        </Summary>
        <div className="mt-3">
          <FactList facts={format.facts} />
        </div>
      </details>
    </section>
  )
}

export function VoteScales({ scales }: { readonly scales: Formats['voteScales'] }) {
  return (
    <PageSection id="votes" title="Votes" note="Sources name the steps differently. The one marked is used for practice here.">
      <ul className="grid gap-6">
        {scales.map((scale) => (
          <li key={scale.id}>
            <h3 className="font-semibold">
              {scale.name} {scale.isDefault ? <span className="pill ml-1 font-normal">used here</span> : null}
            </h3>
            <p className="font-serif text-[17px] leading-[1.55]">{scale.labels.join(' · ')}</p>
            <p className="text-soft">{scale.note}</p>
            <FactSource {...scale} />
          </li>
        ))}
      </ul>
    </PageSection>
  )
}

export function Decisions({ decisions }: { readonly decisions: Formats['decisions'] }) {
  return (
    <PageSection id="decisions" title="How it can end">
      <ul className="grid gap-7">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <h3 className="font-semibold">{decision.name}</h3>
            <p className="mb-3 font-serif text-[17px] leading-[1.55]">{decision.meaning}</p>
            <div className="border-l-2 border-line pl-4">
              <FactList facts={decision.facts} />
            </div>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
