/** `savedAt` as a person says it: "just now", "12 minutes ago", "yesterday", then the date. Both are given, so server and browser agree. */
export function timeAgo(instant: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(instant)) / 60_000))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`
  const days = Math.floor(hours / 24)
  if (days === 1) return 'yesterday'
  return days < 14 ? `${days} days ago` : `on ${instant.slice(0, 10)}`
}
