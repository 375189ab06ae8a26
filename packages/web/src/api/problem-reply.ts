/**
 * Turns a refusal into a problem+json response (RFC 9457): wording from `problems.ts`, facts as they are.
 */
import type { ProblemWording } from './problem-wording.ts'
import { type Facts, PROBLEMS, type ProblemCode, type Refusal } from './problems.ts'

/** Where the API is mounted; addresses in problems and in the description begin with it. */
export const API_BASE = '/api/v1'

interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ProblemCode
  readonly detail: string
}

function wordProblem(refusal: Refusal | (Refusal & Facts)): Problem & Facts {
  const { code, ...facts }: Refusal & Facts = { ...refusal }
  const wording: ProblemWording = PROBLEMS[code]
  return {
    ...facts,
    type: `${API_BASE}/docs#problem-${code}`,
    title: wording.title,
    status: wording.status,
    code,
    detail: wording.say(facts),
  }
}

export function replyProblem(refusal: Refusal | (Refusal & Facts), headers: Readonly<Record<string, string>> = {}): Response {
  const problem = wordProblem(refusal)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  })
}
