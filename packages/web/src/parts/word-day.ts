/** "23 Nov": the day of an instant (milliseconds), in UTC like every day the pages show. */
export function wordDay(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}
