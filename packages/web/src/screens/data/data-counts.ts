/** How much is kept about a person, as numbers and in words. */
export interface DataCounts {
  readonly stories: number
  readonly answers: number
  readonly sessions: number
  readonly loops: number
  readonly guestVotes: number
  readonly claimMarks: number
}

export function wordCounts({ stories, answers, sessions, loops, guestVotes, claimMarks }: DataCounts): string {
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
  const parts = [
    stories > 0 ? many(stories, 'story', 'stories') : null,
    answers > 0 ? many(answers, 'answer', 'answers') : null,
    sessions > 0 ? many(sessions, 'practice session', 'practice sessions') : null,
    loops > 0 ? many(loops, 'loop', 'loops') : null,
    guestVotes > 0 ? many(guestVotes, 'vote of a guest', 'votes of guests') : null,
    claimMarks > 0 ? many(claimMarks, 'note on a number', 'notes on numbers') : null,
  ].filter((part) => part !== null)
  return parts.length === 0
    ? 'no stories or answers'
    : parts.length < 3
      ? parts.join(' and ')
      : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
