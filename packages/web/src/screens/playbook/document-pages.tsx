/** The documents one may have to write: what each settles, its parts, its limits, and why it comes back. */
import type { DocumentTemplate } from '@inclined/playbook/schema-document'
import type { Fact } from '@inclined/playbook/schema-fact'
import { FactList } from './fact-list.tsx'
import { Lines, PageSection, PlaybookPage } from './playbook-page.tsx'

interface DocumentPagesProps {
  readonly documents: readonly DocumentTemplate[]
  readonly rules: readonly Fact[]
  readonly ideas: readonly Fact[]
}

export function DocumentPages({ documents, rules, ideas }: DocumentPagesProps) {
  const entries = [
    ...documents.map(({ kind, name }) => ({ id: kind, name })),
    { id: 'rules', name: 'Rules of style' },
    { id: 'ideas', name: 'Ideas behind them' },
  ]
  return (
    <PlaybookPage
      title="Writing"
      lede="Documents instead of slides: what each kind settles, what it is made of, and why it is sent back."
      entries={entries}
      hasFacts
    >
      {documents.map((document) => (
        <DocumentSection key={document.kind} document={document} />
      ))}
      <PageSection id="rules" title="Rules of style" note="They hold for every kind.">
        <FactList facts={rules} />
      </PageSection>
      <PageSection id="ideas" title="Ideas behind them">
        <FactList facts={ideas} />
      </PageSection>
    </PlaybookPage>
  )
}

function DocumentSection({ document }: { readonly document: DocumentTemplate }) {
  return (
    <PageSection id={document.kind} title={document.name}>
      <p className="prose-serif">{document.purpose}</p>
      <p className="mt-3 border-l-2 border-accent pl-4 font-serif text-[18px] leading-normal">{document.settles}</p>
      <div className="mt-7 grid gap-7">
        {document.prompts.length > 0 ? <Prompts prompts={document.prompts} /> : null}
        <Lines title="Ask yourself first" lines={document.startWith} />
        <Parts parts={document.parts} />
        <Lines title="Why it comes back" lines={document.sendBacks} />
        <div>
          <h3 className="eyebrow mb-3">Limits</h3>
          <FactList facts={document.limits} />
        </div>
        <div>
          <h3 className="eyebrow mb-3">Facts</h3>
          <FactList facts={document.facts} />
        </div>
      </div>
    </PageSection>
  )
}

function Prompts({ prompts }: Pick<DocumentTemplate, 'prompts'>) {
  return (
    <div>
      <h3 className="eyebrow mb-2">{prompts.length > 1 ? 'Answer one of these' : 'Answer this'}</h3>
      <ol className="grid gap-4">
        {prompts.map((prompt) => (
          <li key={prompt.id}>
            <p className="font-serif text-[18px] leading-normal">{prompt.text}</p>
            <p className="mt-1 text-soft">
              Must cover: {prompt.mustCover.map((line) => line.charAt(0).toLowerCase() + line.slice(1)).join('; ')}.
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Parts({ parts }: Pick<DocumentTemplate, 'parts'>) {
  return (
    <div>
      <h3 className="eyebrow mb-2">Its parts, in order</h3>
      <ol className="grid list-decimal gap-2 pl-5 marker:text-soft">
        {parts.map((part) => (
          <li key={part.id} className="font-serif text-[17px] leading-normal">
            <b className="font-semibold">{part.name}</b>
            {part.required ? '' : ', if there is room'}. <span>{part.content}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
