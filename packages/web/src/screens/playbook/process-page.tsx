/** The way from application to answer for one track, then what an interview looks like from inside and how votes are told. */
import type { Track } from '@inclined/core/questions/track'
import type { Formats } from '@inclined/playbook/schema-format'
import type { ProcessTemplate, Stage } from '@inclined/playbook/schema-process'
import { FactList } from './fact-list.tsx'
import { Decisions, FormatList, VoteScales } from './format-parts.tsx'
import { PageSection, PlaybookPage, Summary } from './playbook-page.tsx'
import { FREQUENCY_NAME } from './playbook-wording.ts'
import { TrackTabs } from './track-tabs.tsx'

interface ProcessPageProps {
  readonly base: string
  readonly template: ProcessTemplate
  readonly tracks: readonly { readonly track: Track; readonly name: string }[]
  readonly formats: Formats
}

export function ProcessPage({ base, template, tracks, formats }: ProcessPageProps) {
  const entries = [
    ...template.stages.map(({ kind, name }) => ({ id: kind, name })),
    { id: 'whole', name: 'The whole of it' },
    { id: 'formats', name: 'Interview formats' },
    { id: 'answers', name: 'Answers and stories' },
    { id: 'votes', name: 'Votes' },
    { id: 'decisions', name: 'How it can end' },
    { id: 'retry', name: 'Trying again' },
  ]
  return (
    <PlaybookPage
      title="Process"
      lede="From application to answer, stage by stage. Teams differ; your recruiter knows better than any page."
      entries={entries}
      hasFacts
    >
      <TrackTabs path={`${base}/playbook/process`} tracks={tracks} current={template.track} />
      <ol aria-label={`Stages for ${template.name}`}>
        {template.stages.map((stage, index) => (
          <StageItem key={stage.kind} stage={stage} place={index + 1} />
        ))}
      </ol>
      <PageSection id="whole" title="The whole of it">
        <FactList facts={template.facts} />
      </PageSection>
      <FormatList formats={formats.formats} />
      <PageSection id="answers" title="Answers and stories">
        <FactList facts={formats.answers} />
      </PageSection>
      <VoteScales scales={formats.voteScales} />
      <Decisions decisions={formats.decisions} />
      <PageSection id="retry" title="Trying again">
        <FactList facts={formats.retry} />
      </PageSection>
    </PlaybookPage>
  )
}

function StageItem({ stage, place }: { readonly stage: Stage; readonly place: number }) {
  return (
    <li id={stage.kind} className="relative scroll-mt-6 border-l-2 border-line pb-10 pl-7 last:pb-12">
      <span
        aria-hidden="true"
        className="absolute top-0.5 -left-[14px] grid size-[26px] place-items-center rounded-full border-2 border-line bg-paper text-[12.5px] font-semibold tabular-nums"
      >
        {place}
      </span>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="font-serif text-[21px] leading-tight font-medium">{stage.name}</h2>
        <span className="text-[13.5px] text-soft">{FREQUENCY_NAME[stage.frequency]}</span>
      </div>
      <p className="mt-1.5 font-serif text-[17px] leading-[1.55]">{stage.summary}</p>
      <h3 className="eyebrow mt-4 mb-1.5">Prepare</h3>
      <ul className="grid list-disc gap-1 pl-5 marker:text-soft">
        {stage.prepare.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <details className="mt-4">
        <Summary className="py-1 font-semibold">What is known about it, with sources ({stage.facts.length})</Summary>
        <div className="mt-3">
          <FactList facts={stage.facts} />
        </div>
      </details>
    </li>
  )
}
