/** What can be done with one question after the session. */
import { Form } from 'react-router'

/** Keeps the words of a thread as an answer of one's own, to work on. */
export function KeepAnswer({ thread, idempotencyKey }: { readonly thread: number; readonly idempotencyKey: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-keep-${thread}`} />
      <button className="button button-quiet" type="submit" name="intent" value="keep">
        Work on this answer
      </button>
    </Form>
  )
}

export function TryAgain({ thread, idempotencyKey }: { readonly thread: number; readonly idempotencyKey: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="thread" value={thread} />
      <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-again-${thread}`} />
      <button className="button button-quiet" type="submit" name="intent" value="again">
        Try this question again
      </button>
    </Form>
  )
}
