/** The two calls the writing page makes while one types. Everything else is a form. */
import type { SaveOutcome } from './draft-saver.ts'

export interface DraftAnswer {
  readonly id: string
  readonly text: string
  readonly revision: number
  readonly questionId: string | null
  readonly questionText: string
}

const addressOf = (base: string, id: string) => `/api/v1${base}/answers/${id}`

interface ProblemBody {
  readonly code?: string
  readonly detail?: string
  readonly current?: { readonly revision: number; readonly text: string }
}

/** Browsers let a page that is closing finish a request of up to 64 KiB; a longer text waits in the browser's copy. */
const KEEPALIVE_LIMIT = 60_000

export async function sendAnswer(base: string, answer: DraftAnswer, text: string, baseRevision: number): Promise<SaveOutcome> {
  const body = JSON.stringify({ baseRevision, text, questionId: answer.questionId, questionText: answer.questionText })
  let response: Response
  try {
    response = await fetch(addressOf(base, answer.id), {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < KEEPALIVE_LIMIT,
    })
  } catch {
    return { kind: 'unreachable' }
  }
  if (response.status >= 500) return { kind: 'unreachable' }
  const answerBody = (await response.json()) as { readonly revision: number } & ProblemBody
  if (response.ok) return { kind: 'saved', revision: answerBody.revision }
  if (answerBody.current) return { kind: 'conflict', ...answerBody.current }
  return { kind: 'refused', sentence: answerBody.detail ?? 'The server refused this text. Copy it somewhere safe and reload the page.' }
}

/** `null` where it cannot be read just now; the page then stays as it is. */
export async function readAnswer(base: string, id: string): Promise<{ readonly text: string; readonly revision: number } | null> {
  try {
    const response = await fetch(addressOf(base, id))
    return response.ok ? ((await response.json()) as { text: string; revision: number }) : null
  } catch {
    return null
  }
}
