/**
 * A story to write on: the telling on the left, what an interviewer would find on the right. It is one form, so it works
 * without script and every button, the status ones too, saves what is typed.
 */
import type { StoryRecord } from '@inclined/app/stories/read-story-log'
import type { LintContext, StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { FieldChange } from '@inclined/core/stories/diff-stories'
import type { Story, StoryContent, StoryStatus } from '@inclined/core/stories/story'
import { type ReactNode, useRef, useState } from 'react'
import { Form, Link } from 'react-router'
import { type ShownRemark, RemarkList } from '../coaching/remark-list.tsx'
import { BehindFields, type LevelHint } from './behind-fields.tsx'
import { HeadFields, TitleField } from './head-fields.tsx'
import { LeftoverOffer } from './leftover-offer.tsx'
import { LintPanel } from './lint-panel.tsx'
import { NumberFields } from './number-fields.tsx'
import { ProbesPanel } from './probes-panel.tsx'
import { ProofFields } from './proof-fields.tsx'
import type { FormProblem } from './read-story-form.ts'
import { SaveBar } from './save-bar.tsx'
import { StatusPanel } from './status-panel.tsx'
import { StoryConflict } from './story-conflict.tsx'
import { TellingFields } from './telling-fields.tsx'
import { ToldPanel } from './told-panel.tsx'
import { UnsaidFields } from './unsaid-fields.tsx'
import { useStoryForm } from './use-story-form.ts'
import { STATUS_WORD } from './story-wording.ts'

export interface StoryEditorProps {
  readonly base: string
  readonly story: Story
  readonly savedAgo: string
  readonly lints: readonly StoryLint[]
  readonly lintContext: LintContext
  readonly safe: StoryContent
  readonly levels: readonly LevelHint[]
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  readonly fellFrom: StoryStatus | null
  readonly record: StoryRecord
  /** What mentors said of it, the latest first. */
  readonly remarks: readonly ShownRemark[]
  readonly familyNames: Readonly<Record<string, string>>
  /** Makes the drills started from here safe to start twice. */
  readonly idempotencyKey: string
  readonly outcome: StoryOutcome
}

/** What came of the last post that did not simply succeed. */
export interface StoryOutcome {
  /** The form as it was sent, to be shown again. */
  readonly typed?: StoryContent
  readonly sentence?: string
  readonly problems?: readonly FormProblem[]
  readonly conflict?: { readonly version: number; readonly changes: readonly FieldChange[] }
  readonly refused?: { readonly to: StoryStatus; readonly sentence: string; readonly by: readonly StoryLint[] }
}

const FORM = 'story-form'
const SECTIONS = [
  ['telling', 'The telling'],
  ['numbers', 'The numbers'],
  ['proves', 'What it proves'],
  ['behind', 'Behind it'],
  ['unsaid', 'What must stay unsaid'],
] as const

export function StoryEditor(props: StoryEditorProps) {
  const { base, story, lints, lintContext, outcome, principles } = props
  const [start, setStart] = useState({ content: outcome.typed ?? story.content, round: 0 })
  const form = useRef<HTMLFormElement>(null)
  const page = useStoryForm(form, { storyId: story.id, version: story.version, saved: story.content, lints, lintContext })
  const names = Object.fromEntries(principles.map(({ id, name }) => [id, name]))
  const address = `${base}/stories/${story.id}`
  return (
    <div className="page grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-10 min-[1000px]:grid-cols-[minmax(0,1fr)_340px]">
      <Form ref={form} id={FORM} method="post" action={address} preventScrollReset className="min-w-0" onInput={page.onInput}>
        {/* The first submit button is the one Enter presses. */}
        <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="baseVersion" value={story.version} />
        <Notices {...props} address={address} />
        {page.leftover ? (
          <LeftoverOffer
            left={page.leftover}
            version={story.version}
            onTake={(left) => {
              setStart({ content: left.content, round: start.round + 1 })
              page.settle(left)
              page.onInput()
            }}
            onDrop={page.settle}
          />
        ) : null}
        <StoryFields key={start.round} content={start.content} {...props} address={address} />
        <SaveBar
          content={page.live.content}
          pace={lintContext.wordsPerMinute}
          kept={page.kept}
          version={story.version}
          savedAgo={props.savedAgo}
          toMend={page.live.lints.filter(({ severity }) => severity !== 'note').length}
        />
      </Form>
      <aside
        aria-label="What the story is worth"
        className="space-y-9 min-[1000px]:sticky min-[1000px]:top-6 min-[1000px]:max-h-[calc(100vh-48px)] min-[1000px]:self-start min-[1000px]:overflow-y-auto"
      >
        <StatusPanel
          status={story.status}
          form={FORM}
          refused={outcome.refused ?? null}
          names={names}
          isClear={page.live.lints.every(({ severity }) => severity !== 'block-ready')}
        />
        <Remarks remarks={props.remarks} names={names} storyId={story.id} />
        <LintPanel lints={page.live.lints} names={names} />
        <ProbesPanel depth={props.record.depth} address={address} idempotencyKey={props.idempotencyKey} familyNames={props.familyNames} />
        <ToldPanel base={base} log={props.record.log} />
        <DeleteStory address={address} onDelete={page.forget} />
      </aside>
    </div>
  )
}

function Remarks({
  remarks,
  names,
  storyId,
}: Pick<StoryEditorProps, 'remarks'> & { readonly names: Readonly<Record<string, string>>; readonly storyId: string }) {
  if (remarks.length === 0) return null
  return (
    <section aria-labelledby="remarks-title" data-testid="remarks">
      <h2 id="remarks-title" className="eyebrow">
        What your mentors said
      </h2>
      <RemarkList remarks={remarks} names={names} mayTick onStory={storyId} />
    </section>
  )
}

function Notices({ fellFrom, outcome, story, address }: StoryEditorProps & { readonly address: string }) {
  const { conflict, problems, sentence } = outcome
  return (
    <>
      {conflict ? <StoryConflict {...conflict} address={address} /> : null}
      {fellFrom ? (
        <p role="status" className="card mb-6 border-warn py-3">
          Saved. It was {STATUS_WORD[fellFrom].toLowerCase()}; the words as they are now no longer carry that, so it is{' '}
          {STATUS_WORD[story.status].toLowerCase()}.
        </p>
      ) : null}
      {sentence || problems?.length ? (
        <div role="alert" className="card mb-6 border-bad py-3">
          <p className="font-semibold text-bad">Not saved. {sentence ?? 'Nothing you typed is lost; mend this and save again:'}</p>
          <ul className="mt-1">
            {problems?.map((problem) => (
              <li key={problem.fieldId}>
                <a href={`#${problem.fieldId}`} className="underline">
                  {problem.sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function StoryFields({
  content,
  story,
  principles,
  levels,
  safe,
  address,
}: StoryEditorProps & { readonly content: StoryContent; readonly address: string }) {
  return (
    <>
      <TitleField title={content.title} />
      <HeadFields content={content} />
      <nav aria-label="On this page" className="mb-8 flex flex-wrap gap-x-5 gap-y-1 text-[14px] text-soft">
        {SECTIONS.map(([id, title]) => (
          <a key={id} href={`#${id}`} className="py-1 no-underline hover:text-ink hover:underline">
            {title}
          </a>
        ))}
        <Link to={`${address}/versions`} className="ml-auto py-1 underline">
          {story.version === 1 ? 'First version' : `${story.version} versions`}
        </Link>
      </nav>
      <div id="telling" className="scroll-mt-4">
        <h2 className="sr-only">The telling</h2>
        <TellingFields content={content} />
      </div>
      <Section at={1} lede="Each one as you would say it. A number with a before and a time is hard to argue with.">
        <NumberFields content={content} />
      </Section>
      <Section at={2} lede="A story counts for a principle once it shows it, is ready, and you can say why in a sentence.">
        <ProofFields content={content} principles={principles} />
      </Section>
      <Section at={3} lede="Not told at first. It is what the second and third question reach for.">
        <BehindFields content={content} levels={levels} />
      </Section>
      <Section
        at={4}
        lede="Names, figures and plans that belong to an employer. Marked words are taken out of what somebody else is shown."
      >
        <UnsaidFields content={content} safe={safe} />
      </Section>
    </>
  )
}

function Section({ at, lede, children }: { readonly at: 1 | 2 | 3 | 4; readonly lede: string; readonly children: ReactNode }) {
  const [id, title] = SECTIONS[at]
  return (
    <section id={id} className="sheet-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-[14px] text-soft">{lede}</p>
      {children}
    </section>
  )
}

function DeleteStory({ address, onDelete }: { readonly address: string; readonly onDelete: () => void }) {
  return (
    <details className="text-[14px]">
      <summary className="text-soft">Delete this story</summary>
      <Form method="post" action={address} className="mt-2">
        <p className="mb-2 text-soft">With every version, for good. The answer it came from stays.</p>
        <button type="submit" name="intent" value="delete" className="button button-danger" onClick={onDelete}>
          Delete it for good
        </button>
      </Form>
    </details>
  )
}
