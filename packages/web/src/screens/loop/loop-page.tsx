/** The loop room: the board as a picture, what would help, what was told, and who is in it. */
import { PageHeader } from '../../parts/page-header.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Link } from 'react-router'
import { BoardProvider } from './board-context.tsx'
import { ChangeForm, ChangeProvider } from './change-form.tsx'
import { EditLoop } from './edit-loop.tsx'
import { Ledger } from './ledger.tsx'
import { LoopBoard } from './loop-board.tsx'
import { NewStoryCard, ReadinessCard } from './loop-side.tsx'
import { namesOf, type LoopView } from './loop-view.ts'
import { wordChoiceRefusal, type LoopNames } from './loop-wording.ts'
import { placeValue } from './read-loop-form.ts'
import type { SavedLoop } from './loop-saver.ts'
import { LoopChoice, StartLoop } from './start-loop.tsx'
import { useCarry } from './use-carry.ts'
import { type LiveLoop, useLoop } from './use-loop.ts'

export interface LoopPageProps extends LoopView {
  /** What the last post was refused for. */
  readonly sentence: string | null
}

export function LoopPage(props: LoopPageProps) {
  const { base, loop, loops, readiness } = props
  if (loop !== null) return <OneLoop key={loop.id} {...props} loop={loop} />
  const names = namesOf(props, [])
  return (
    <div className="page">
      <PageHeader
        title="Loop"
        lede="A loop asks for ten to fifteen stories, and none twice. The board gives each question a story of its own and shows what is missing."
        actions={<LoopChoice base={base} loops={loops} current={null} />}
      />
      <Notice sentence={props.sentence} />
      <div className="loop-grid">
        <div className="space-y-6">
          {props.bank.stories.length === 0 ? <NoStories base={base} /> : null}
          <StartLoop {...props} />
        </div>
        <ReadinessCard base={base} names={names} readiness={readiness} againAt={`${base}/loop?new&draw=${readiness.seed + 1}`} />
      </div>
    </div>
  )
}

function NoStories({ base }: { readonly base: string }) {
  return (
    <EmptyState
      title="The board needs stories"
      action={
        <Link className="button" to={`${base}/stories/new`}>
          Write the first story
        </Link>
      }
    >
      <p>
        A story counts once it is ready and shows a principle. You can sample a loop now all the same: an empty board says which stories it
        will ask for.
      </p>
    </EmptyState>
  )
}

function Notice({ sentence }: { readonly sentence: string | null }) {
  return (
    <div role="alert" className="mb-4">
      {sentence === null ? null : (
        <p className="warning" data-testid="refused">
          {sentence}
        </p>
      )}
    </div>
  )
}

function OneLoop(props: LoopPageProps & { readonly loop: SavedLoop }) {
  const { base, loop, loops, bank, readiness } = props
  const labels = namesOf(props, loop.content.interviewers)
  const live = useLoop(loop, bank, base, labels)
  const { content, board, change } = live
  const names = namesOf(props, content.interviewers)
  const carry = useCarry(change)
  return (
    <ChangeProvider value={{ loopId: loop.id, revision: live.revision, isLive: live.isLive, change }}>
      <div className="page">
        <PageHeader title={content.name} lede={<Lede live={live} />} actions={<LoopChoice base={base} loops={loops} current={loop.id} />} />
        <Notice sentence={live.sentence ?? live.fault ?? (live.isLive && live.revision > loop.revision ? null : props.sentence)} />
        <div className="loop-grid">
          <div className="min-w-0">
            {board === null ? null : (
              <BoardProvider value={{ base, names, carry, stories: board.unused, isLive: live.isLive, near: props.near }}>
                <LostChoices board={board} names={names} />
                <LoopBoard board={board} />
              </BoardProvider>
            )}
          </div>
          <div className="space-y-6">
            <NewStoryCard base={base} names={names} story={board?.bestNewStory ?? null} />
            <ReadinessCard
              base={base}
              names={names}
              readiness={readiness}
              againAt={`${base}/loop?loop=${loop.id}&draw=${readiness.seed + 1}`}
            />
          </div>
        </div>
        <Ledger content={content} bank={bank} names={names} view={props} />
        <EditLoop content={content} principles={props.principles} />
      </div>
    </ChangeProvider>
  )
}

function Lede({ live }: { readonly live: LiveLoop }) {
  const { board, content } = live
  const isDrawn = content.interviewers.some(({ principles }) => principles === null)
  const covered =
    board === null
      ? ''
      : board.open === 0
        ? 'No question is left to cover.'
        : `${board.covered} of ${board.open} questions have a story of their own.`
  return (
    <>
      <span data-testid="covered">{covered}</span>
      {isDrawn ? ` What nobody knows is drawn with seed ${content.seed}: one loop of many.` : ''}
    </>
  )
}

/** Choices that hold no more: why, and the way to let go of them. */
function LostChoices({ board, names }: { readonly board: NonNullable<LiveLoop['board']>; readonly names: LoopNames }) {
  if (board.lost.length === 0) return null
  return (
    <ul className="mb-5 space-y-2">
      {board.lost.map(({ placement, refusal }) => (
        <li key={placeValue(placement)} className="warning">
          Your choice of “{names.story(placement.story)}” for {names.principle(placement.principle)} does not hold any more.{' '}
          {wordChoiceRefusal(refusal, names)}
          <ChangeForm intent="release" className="inline">
            <input type="hidden" name="place" value={placeValue(placement)} />{' '}
            <button type="submit" className="font-semibold underline">
              Let go of it
            </button>
          </ChangeForm>
        </li>
      ))}
    </ul>
  )
}
