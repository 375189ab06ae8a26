/** How much is kept about a person, as numbers and in words. */
export interface DataCounts {
  readonly stories: number
  readonly answers: number
  readonly claimMarks: number
}

export function wordCounts({ stories, answers, claimMarks }: DataCounts): string {
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
  return `${many(stories, 'story', 'stories')}, ${many(answers, 'answer', 'answers')} and ${many(claimMarks, 'note on a number', 'notes on numbers')}`
}
