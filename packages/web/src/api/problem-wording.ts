/** How a refusal is worded: status, title and the sentence that says what to do. */
export type Facts = Readonly<Record<string, unknown>>

export interface ProblemWording {
  readonly status: number
  readonly title: string
  readonly say: (facts: Facts) => string
}

export const fixed = (status: number, title: string, sentence: string): ProblemWording => ({ status, title, say: () => sentence })
