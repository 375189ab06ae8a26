/**
 * One place of a slot: the story told first, or the one in reserve. It can be carried away, carried to, chosen from a list, and let
 * go of again; the list works without script.
 */
import type { Role } from '@inclined/core/allocation/allocation'
import { countingStrength } from '@inclined/core/allocation/loop-story'
import type { BoardPlace, BoardSlot } from '@inclined/core/allocation/solve-board'
import { Link } from 'react-router'
import { useBoard } from './board-context.tsx'
import { ChangeForm } from './change-form.tsx'
import { placeValue } from './read-loop-form.ts'
import { Handle } from './story-handle.tsx'
import { Strength } from './strength.tsx'

const ROLE_WORD: Readonly<Record<Role, string>> = { first: 'First', reserve: 'Reserve' }

interface PlaceProps {
  readonly slot: BoardSlot
  readonly turn: Role
  readonly place: BoardPlace
}

export function PlaceBox({ slot, turn, place }: PlaceProps) {
  const { base, names, carry } = useBoard()
  const target = { interviewer: slot.interviewer, principle: slot.principle, role: turn }
  const { story } = place
  const isHole = turn === 'first' && story === null
  return (
    <div
      className={`place ${turn} ${isHole ? 'hole' : ''} ${place.isFixed ? 'fixed' : ''}`}
      data-place={placeValue(target)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        carry.drop(target, event.dataTransfer.getData('text/plain') || undefined)
      }}
    >
      <div className="flex items-center justify-between gap-2">
        <span className="text-[12.5px] text-soft">{ROLE_WORD[turn]}</span>
        <Choose {...{ slot, turn, place }} />
      </div>
      {story === null ? (
        <p className={isHole ? 'font-semibold text-bad' : 'text-[13.5px] text-soft'}>{isHole ? 'No story' : 'None in reserve'}</p>
      ) : (
        <div draggable onDragStart={(event) => startDrag(event.dataTransfer, story, () => carry.drag(story))} onDragEnd={carry.cancel}>
          <div className="flex items-start gap-1.5">
            <Handle story={story} />
            <Link to={`${base}/stories/${story}`} draggable={false} className="min-w-0 no-underline hover:underline">
              {names.story(story)}
            </Link>
          </div>
          <Strength strength={place.strength} />
        </div>
      )}
      {place.isFixed ? <Release target={placeValue(target)} story={names.story(story ?? '')} /> : null}
      <DropHere {...{ slot, turn, place }} />
    </div>
  )
}

export function startDrag(transfer: DataTransfer, story: string, begin: () => void): void {
  transfer.setData('text/plain', story)
  transfer.effectAllowed = 'move'
  begin()
}

function Release({ target, story }: { readonly target: string; readonly story: string }) {
  return (
    <ChangeForm intent="release" className="mt-1 flex flex-wrap items-center gap-x-2">
      <input type="hidden" name="place" value={target} />
      <span className="pill mine">Your choice</span>
      <button type="submit" className="min-h-6 text-[13px] text-soft underline">
        Let go<span className="sr-only"> of “{story}”</span>
      </button>
    </ChangeForm>
  )
}

/** Lies over the place while a story is carried. */
function DropHere({ slot, turn, place }: PlaceProps) {
  const { carry, names, stories } = useBoard()
  const carried = stories.find(({ id }) => id === carry.story)
  if (carried === undefined) return null
  const counts = countingStrength(carried, slot.principle) > 0
  const isHere = place.story === carried.id
  const where = `${names.principle(slot.principle)}, ${names.interviewer(slot.interviewer)}, ${ROLE_WORD[turn].toLowerCase()}`
  return (
    <button
      type="button"
      className="drop-here"
      data-drop=""
      data-counts={counts}
      onClick={() => carry.drop({ interviewer: slot.interviewer, principle: slot.principle, role: turn })}
    >
      {counts ? (isHere ? 'Keep it here' : 'Put it here') : 'Does not count here'}
      <span className="sr-only">
        : {where}
        {place.story === null || isHere ? '' : `, now “${names.story(place.story)}”`}
      </span>
    </button>
  )
}

/** The same by a list. */
function Choose({ slot, turn, place }: PlaceProps) {
  const { names, stories } = useBoard()
  const counting = stories.filter((story) => countingStrength(story, slot.principle) > 0)
  if (counting.length === 0) return null
  const where = `${names.principle(slot.principle)}, ${names.interviewer(slot.interviewer)}, ${ROLE_WORD[turn].toLowerCase()}`
  return (
    <details className="choose">
      <summary>
        Choose<span className="sr-only"> a story: {where}</span>
      </summary>
      <ChangeForm intent="fix" className="choose-list" onDone={(form) => form.closest('details')?.removeAttribute('open')}>
        <input type="hidden" name="place" value={placeValue({ interviewer: slot.interviewer, principle: slot.principle, role: turn })} />
        <label>
          <span className="field-label">
            Story told {turn === 'first' ? 'first' : 'in reserve'} for {names.principle(slot.principle)}
          </span>
          <select name="story" className="input" defaultValue={place.story ?? counting[0]!.id} key={place.story}>
            {counting.map((story) => (
              <option key={story.id} value={story.id}>
                {names.story(story.id)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-quiet mt-2">
          Fix it here
        </button>
      </ChangeForm>
    </details>
  )
}
