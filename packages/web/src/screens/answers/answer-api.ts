/** The calls the writing page makes by itself. Everything else is a form. */
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
const KEEPALIVE_LIMIT_BYTES = 60_000
const bytesOf = (text: string) => new TextEncoder().encode(text).length

const NO_REASON = 'The server refused this text. Copy it somewhere safe and reload the page.'

type Reply = { readonly status: number; readonly body: Partial<{ revision: number; mine: { id: string } }> & ProblemBody }

/** `null` where the server cannot be reached or its answer does not arrive whole. */
async function call(method: 'POST' | 'PUT', address: string, content: object, headers: Record<string, string> = {}): Promise<Reply | null> {
  const body = JSON.stringify(content)
  try {
    const response = await fetch(address, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
      keepalive: bytesOf(body) < KEEPALIVE_LIMIT_BYTES,
    })
    if (response.status >= 500) return null
    return { status: response.status, body: (await response.json()) as Reply['body'] }
  } catch {
    return null
  }
}

export async function sendAnswer(base: string, answer: DraftAnswer, text: string, baseRevision: number): Promise<SaveOutcome> {
  const { questionId, questionText } = answer
  const reply = await call('PUT', addressOf(base, answer.id), { baseRevision, text, questionId, questionText })
  if (!reply) return { kind: 'unreachable' }
  if (reply.status < 300 && reply.body.revision !== undefined) return { kind: 'saved', revision: reply.body.revision }
  if (reply.body.current) return { kind: 'conflict', revision: reply.body.current.revision, text: reply.body.current.text }
  return { kind: 'refused', sentence: reply.body.detail ?? NO_REASON }
}

/** Saves `text` as a new answer beside the other one; gives its id, or a sentence that says why not. */
export async function keepBothAnswers(
  base: string,
  answer: DraftAnswer,
  text: string,
  idempotencyKey: string,
): Promise<{ readonly id: string } | { readonly sentence: string }> {
  const { id: otherId, questionId, questionText } = answer
  const content = { otherId, text, questionId, questionText }
  const reply = await call('POST', `/api/v1${base}/answers/keep-both`, content, { 'Idempotency-Key': idempotencyKey })
  if (!reply) return { sentence: 'The server does not answer. Your text is kept in this browser; try again in a moment.' }
  return reply.body.mine ? { id: reply.body.mine.id } : { sentence: reply.body.detail ?? NO_REASON }
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
