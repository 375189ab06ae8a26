/** What to read elsewhere, by subject, and the answers to a beginner's first questions. */
import type { FaqEntry, Resource } from '@inclined/playbook/schema-reading'
import { FactSource } from './fact-list.tsx'
import { PageSection, PlaybookPage, Summary } from './playbook-page.tsx'
import { RESOURCE_KIND_NAME, RESOURCE_TOPIC_NAME } from './playbook-wording.ts'

interface ResourcePagesProps {
  readonly resources: readonly Resource[]
  readonly faq: readonly FaqEntry[]
}

export function ResourcePages({ resources, faq }: ResourcePagesProps) {
  const topics = Object.entries(RESOURCE_TOPIC_NAME).filter(([topic]) => resources.some((resource) => resource.topic === topic))
  const entries = [{ id: 'faq', name: 'First questions' }, ...topics.map(([id, name]) => ({ id, name }))]
  return (
    <PlaybookPage
      title="First questions and further reading"
      lede="Short answers, and what is worth your time elsewhere."
      entries={entries}
      hasFacts
    >
      <PageSection id="faq" title="First questions">
        <div className="border-b border-line">
          {faq.map((entry) => (
            <details key={entry.id} className="border-t border-line">
              <Summary className="py-3 font-serif text-[18px] leading-snug">{entry.question}</Summary>
              <div className="pb-5">
                <p className="font-serif text-[17px] leading-[1.6]">{entry.answer}</p>
                <FactSource {...entry} />
              </div>
            </details>
          ))}
        </div>
      </PageSection>
      {topics.map(([topic, name]) => (
        <PageSection key={topic} id={topic} title={name}>
          <ul className="grid gap-5">
            {resources
              .filter((resource) => resource.topic === topic)
              .map((resource) => (
                <ResourceItem key={resource.id} resource={resource} />
              ))}
          </ul>
        </PageSection>
      ))}
    </PlaybookPage>
  )
}

function ResourceItem({ resource }: { readonly resource: Resource }) {
  return (
    <li>
      <a className="inline-block py-0.5 font-semibold underline" href={resource.url} rel="noreferrer" target="_blank">
        {resource.title}
      </a>
      <p className="font-serif text-[17px] leading-normal">{resource.goodFor}</p>
      <p className="text-[13px] text-soft">
        <span className="mr-1.5 rounded border border-line px-1 font-semibold">{resource.grade}</span>
        {RESOURCE_KIND_NAME[resource.kind]}
      </p>
    </li>
  )
}
