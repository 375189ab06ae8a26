/** Makes a form that creates something safe to send twice: a double click or a retry makes one thing. */
export function IdempotencyField({ value }: { readonly value: string }) {
  return <input type="hidden" name="idempotencyKey" value={value} />
}
