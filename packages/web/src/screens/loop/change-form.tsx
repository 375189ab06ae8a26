/** A form that makes one change to the loop: in the page where script runs, by a post where it does not. */
import type { LoopChange } from '@inclined/core/allocation/change-loop'
import { createContext, type FormEvent, type ReactNode, useContext } from 'react'
import { readLoopForm } from './read-loop-form.ts'

export interface ChangeHandle {
  readonly loopId: string
  readonly revision: number
  readonly isLive: boolean
  readonly change: (change: LoopChange) => boolean
}

const HandleContext = createContext<ChangeHandle | null>(null)
export const ChangeProvider = HandleContext.Provider

export function useChange(): ChangeHandle {
  const handle = useContext(HandleContext)
  if (!handle) throw new Error('a change form stands outside the loop page')
  return handle
}

interface ChangeFormProps {
  readonly intent: LoopChange['kind']
  readonly className?: string
  /** Called when the change was made in the page. */
  readonly onDone?: (form: HTMLFormElement) => void
  readonly onChange?: (form: FormData) => void
  readonly children: ReactNode
}

export function ChangeForm({ intent, className, onDone, onChange, children }: ChangeFormProps) {
  const { loopId, revision, isLive, change } = useChange()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!isLive) return
    event.preventDefault()
    const form = event.currentTarget
    const wanted = readLoopForm(new FormData(form), new Date().toISOString())
    if (wanted !== null && change(wanted)) onDone?.(form)
  }
  return (
    <form method="post" className={className} onSubmit={submit} onChange={(event) => onChange?.(new FormData(event.currentTarget))}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="loop" value={loopId} />
      <input type="hidden" name="revision" value={revision} />
      {children}
    </form>
  )
}
