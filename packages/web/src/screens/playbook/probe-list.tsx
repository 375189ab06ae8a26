/** What interviewers ask next, by the gap that makes them ask it. */
import type { ProbeFamilyGuide } from '@inclined/playbook/schema-probe'
import { Lines, PageSection, PlaybookPage } from './playbook-page.tsx'

export function ProbeList({ families }: { readonly families: readonly ProbeFamilyGuide[] }) {
  return (
    <PlaybookPage
      title="Follow-ups"
      lede="An interviewer asks about what is missing. Fill the gap in the answer and the question goes away."
      entries={families.map(({ id, name }) => ({ id, name }))}
    >
      {families.map((family) => (
        <PageSection key={family.id} id={family.id} title={family.name} note={family.aim}>
          <p className="mb-4 font-serif text-[17px] leading-[1.55]">
            <b className="font-semibold">Asked when</b> {family.when.charAt(0).toLowerCase() + family.when.slice(1)}
          </p>
          <Lines title="Sounds like" lines={family.phrasings} />
        </PageSection>
      ))}
    </PlaybookPage>
  )
}
