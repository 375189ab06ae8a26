/**
 * Calendar dates of the machine the server runs on. In solo mode that is the candidate's own machine.
 */

/** `YYYY-MM-DD` of an instant given in milliseconds, in the server's time zone. */
export function localDate(now: number): string {
  const date = new Date(now)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Whole days from `today` to `day`, both `YYYY-MM-DD`; negative where `day` is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}
