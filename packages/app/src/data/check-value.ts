/** The ids and instants that the stores keep exactly; a file that holds others is refused rather than rewritten. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Lower case. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** An instant in UTC with milliseconds, `2026-11-23T21:00:00.000Z`, that exists. */
export function isNormalInstant(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text && /^\d{4}-/.test(text)
}
