/** Keeps the ballot while it is being written: on the server soon after each change, in this tab until the server has it. */
import type { GuestBallot } from '@inclined/core/debrief/guest-ballot'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import { dropBallotCopy, keepBallotCopy, readBallotCopy } from './ballot-copy.ts'
import { type BallotKeeper, createBallotKeeper, type Kept, type SaveReply } from './keep-ballot.ts'
import { readBallotForm } from './read-ballot-form.ts'

export interface KeptBallot {
  readonly form: RefObject<HTMLFormElement | null>
  readonly kept: Kept
  /** To be called at every change. */
  readonly changed: () => void
}

async function putBallot(token: string, ballot: GuestBallot): Promise<SaveReply> {
  const reply = await fetch(`/api/v1/guest/${token}/ballot`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ballot),
    keepalive: true,
  }).catch(() => null)
  if (reply === null || reply.ok) return reply && { status: reply.status, says: '' }
  const problem = (await reply.json().catch(() => null)) as { readonly title?: string; readonly detail?: string } | null
  return { status: reply.status, says: [problem?.title, problem?.detail].filter(Boolean).join('. ') }
}

/** Puts a ballot into the fields it was read from. */
function fillForm(form: HTMLFormElement, { marks, value, reason }: GuestBallot): void {
  const set = (name: string, text: string) => {
    const fields = form.elements.namedItem(name)
    if (fields instanceof RadioNodeList || fields instanceof HTMLTextAreaElement) fields.value = text
  }
  for (const [at, { rating, heard }] of marks.entries()) {
    if (rating !== null) set(`rating-${at}`, rating)
    set(`heard-${at}`, heard)
  }
  if (value !== null) set('value', value)
  set('reason', reason)
}

export function useKeptBallot(token: string, questions: number): KeptBallot {
  const form = useRef<HTMLFormElement>(null)
  const keeper = useRef<BallotKeeper | null>(null)
  const navigation = useNavigation()
  const isPosting = useRef(false)
  isPosting.current = navigation.state !== 'idle'
  const [kept, setKept] = useState<Kept>({ state: 'as-loaded' })

  useEffect(() => {
    const made = createBallotKeeper({
      read: () => form.current && readBallotForm(new FormData(form.current), questions),
      put: (ballot) => putBallot(token, ballot),
      isPosting: () => isPosting.current,
      keepCopy: (ballot) => keepBallotCopy(token, ballot),
      dropCopy: () => dropBallotCopy(token),
      tell: setKept,
      later(ms, act) {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    })
    keeper.current = made
    const copy = readBallotCopy(token, questions)
    if (copy !== null && form.current !== null) {
      fillForm(form.current, copy)
      made.changed()
    }
    const leave = () => made.leave()
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    return () => {
      made.stop()
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
    }
  }, [token, questions])
  return { form, kept, changed: () => keeper.current?.changed() }
}
