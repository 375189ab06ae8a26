/**
 * A list of fields that grows: without script a row more is a round trip that keeps everything typed, with script it is there
 * at once and the cursor in it.
 */
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { RowList } from './read-story-form.ts'

interface RowsProps<Row> {
  readonly list: RowList
  readonly start: readonly Row[]
  readonly blank: Row
  /** Rows shown at least, so that a first one invites to be filled. */
  readonly least?: 0 | 1
  readonly addLabel: string
  readonly ordered?: boolean
  readonly className?: string
  /** `remove` is the row's own button, to be put where it belongs. */
  readonly children: (row: Row, index: number, remove: ReactNode) => ReactNode
}

interface Keyed<Row> {
  readonly key: number
  readonly value: Row
}

export function Rows<Row>(props: RowsProps<Row>) {
  const { list, addLabel, ordered = false, className = '', children } = props
  const { rows, place, add, remove } = useRows(props)
  const List = ordered ? 'ol' : 'ul'
  return (
    <div ref={place}>
      <List className={className}>
        {rows.map(({ key, value }, index) => (
          <li key={key}>
            {children(
              value,
              index,
              <button
                type="submit"
                name="intent"
                value={`remove-row:${list}:${index}`}
                className="row-remove"
                onClick={(event) => remove(event, key)}
              >
                <span aria-hidden="true">✕</span>
                <span className="sr-only">Remove number {index + 1}</span>
              </button>,
            )}
          </li>
        ))}
      </List>
      <button
        type="submit"
        name="intent"
        value={`add-row:${list}`}
        data-add=""
        className="mt-2 min-h-8 cursor-pointer text-[14px] font-semibold text-accent underline-offset-4 hover:underline"
        onClick={add}
      >
        + {addLabel}
      </button>
    </div>
  )
}

function useRows<Row>({ start, blank, least = 1 }: RowsProps<Row>) {
  const [rows, setRows] = useState<readonly Keyed<Row>[]>(() =>
    (start.length === 0 && least === 1 ? [blank] : start).map((value, key) => ({ key, value })),
  )
  const place = useRef<HTMLDivElement>(null)
  const moved = useRef<'added' | 'removed' | null>(null)

  useEffect(() => {
    const node = place.current
    if (!node || moved.current === null) return
    const field = moved.current === 'added' ? 'li:last-child :is(input:not([type=hidden]), textarea, select)' : '[data-add]'
    moved.current = null
    node.querySelector<HTMLElement>(field)?.focus()
    node.dispatchEvent(new Event('input', { bubbles: true })) // the form reads itself on input, and a row came or went
  })

  const add = (event: MouseEvent) => {
    event.preventDefault()
    moved.current = 'added'
    setRows((now) => [...now, { key: 1 + Math.max(-1, ...now.map(({ key }) => key)), value: blank }])
  }
  const remove = (event: MouseEvent, key: number) => {
    event.preventDefault()
    moved.current = 'removed'
    setRows((now) => now.filter((row) => row.key !== key))
  }
  return { rows, place, add, remove }
}
