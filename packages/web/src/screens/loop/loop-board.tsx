/** The board: an interviewer a row, a slot for each principle, and below them the stories that stand nowhere. */
import type { Board, BoardRow, BoardSlot } from '@inclined/core/allocation/solve-board'
import type { LoopStory } from '@inclined/core/allocation/loop-story'
import { Link } from 'react-router'
import { useBoard } from './board-context.tsx'
import { PlaceBox, startDrag } from './board-place.tsx'
import { ORIGIN_NAME, ROLE_NAME } from './loop-wording.ts'
import { Handle } from './story-handle.tsx'

export function LoopBoard({ board }: { readonly board: Board }) {
  const { carry, names } = useBoard()
  return (
    <div ref={carry.area} className={`loop-board ${carry.story === null ? '' : 'carrying'}`}>
      <ol>
        {board.rows.map((row) => (
          <Row key={row.interviewer.id} row={row} />
        ))}
      </ol>
      <Tray board={board} />
      <p role="status" className="carry-note" data-testid="carry">
        {carry.story === null ? null : (
          <>
            Carrying <b>“{names.story(carry.story)}”</b>. Arrow keys go through the places it counts for, Enter puts it down, Escape lets
            go.
          </>
        )}
      </p>
    </div>
  )
}

function Row({ row }: { readonly row: BoardRow }) {
  const { interviewer, slots } = row
  return (
    <li className="loop-row" data-interviewer={interviewer.id}>
      <div className="who">
        <h3 className="font-semibold">{interviewer.label}</h3>
        <p className="text-[13.5px] text-soft">{ROLE_NAME[interviewer.role]}</p>
        <p className={`origin ${interviewer.kind}`}>{ORIGIN_NAME[interviewer.kind]}</p>
      </div>
      {slots.length === 0 ? (
        <p className="text-soft">Asks about no principle.</p>
      ) : (
        <ul className="slots">
          {slots.map((slot) => (
            <Slot key={slot.principle} slot={slot} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Slot({ slot }: { readonly slot: BoardSlot }) {
  const { names } = useBoard()
  if (slot.told.length > 0) return <AnsweredSlot slot={slot} />
  return (
    <li className={`slot-card ${slot.uncovered === null ? '' : 'uncovered'}`} data-principle={slot.principle}>
      <h4>{names.principle(slot.principle)}</h4>
      <PlaceBox slot={slot} turn="first" place={slot.first} />
      {slot.uncovered === null ? null : <Missing slot={slot} />}
      {slot.uncovered === 'no-story' ? null : <PlaceBox slot={slot} turn="reserve" place={slot.reserve} />}
    </li>
  )
}

function AnsweredSlot({ slot }: { readonly slot: BoardSlot }) {
  const { names } = useBoard()
  const stories = slot.told.map(({ storyId }) => (storyId === null ? 'without a story of the bank' : `with “${names.story(storyId)}”`))
  return (
    <li className="slot-card answered" data-principle={slot.principle}>
      <h4>{names.principle(slot.principle)}</h4>
      <p className="text-[13.5px] text-soft">Answered {stories.join(', then ')}.</p>
    </li>
  )
}

function Missing({ slot }: { readonly slot: BoardSlot }) {
  const { base, names, near } = useBoard()
  const close = near[slot.principle] ?? 0
  return (
    <p className="missing text-[13.5px]">
      {slot.uncovered === 'no-story'
        ? `No ready story shows ${names.principle(slot.principle)}.`
        : `The stories that show ${names.principle(slot.principle)} are told elsewhere.`}{' '}
      {close > 0 ? `${close === 1 ? 'One more comes close and is' : `${close} more come close and are`} not ready for it. ` : ''}
      <Link to={`${base}/stories/new?principle=${slot.principle}`} className="font-semibold whitespace-nowrap">
        Write one
      </Link>
    </p>
  )
}

function standsOn({ rows }: Board, story: string): boolean {
  return rows.some(({ slots }) => slots.some(({ first, reserve }) => first.story === story || reserve.story === story))
}

function Tray({ board }: { readonly board: Board }) {
  const spare = board.unused.filter(({ id, status }) => status !== 'retired' && !standsOn(board, id))
  const ready = spare.filter(({ status, principles }) => status === 'ready' && principles.length > 0)
  const others = spare.filter((story) => !ready.includes(story))
  if (spare.length === 0) return null
  return (
    <section aria-labelledby="tray-title" className="tray">
      <h3 id="tray-title" className="eyebrow">
        Not on the board
      </h3>
      {ready.length === 0 ? (
        <p className="mt-1 text-[13.5px] text-soft">Every ready story has its place.</p>
      ) : (
        <ul>
          {ready.map((story) => (
            <Spare key={story.id} story={story} />
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <details className="mt-2">
          <summary className="text-[13.5px] text-soft">
            {others.length === 1 ? 'One story does not count yet' : `${others.length} stories do not count yet`}
          </summary>
          <ul>
            {others.map((story) => (
              <Spare key={story.id} story={story} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Spare({ story }: { readonly story: LoopStory }) {
  const { base, names, carry } = useBoard()
  const shows = story.principles.map(({ id }) => names.principle(id))
  return (
    <li>
      <div
        draggable
        className="spare"
        onDragStart={(event) => startDrag(event.dataTransfer, story.id, () => carry.drag(story.id))}
        onDragEnd={carry.cancel}
      >
        <Handle story={story.id} />
        <span className="min-w-0">
          <Link to={`${base}/stories/${story.id}`} draggable={false} className="no-underline hover:underline">
            {names.story(story.id)}
          </Link>
          <span className="block text-[13px] text-soft">{shows.length > 0 ? shows.join(', ') : (story.status ?? 'shows nothing yet')}</span>
        </span>
      </div>
    </li>
  )
}
