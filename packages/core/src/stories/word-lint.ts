/**
 * Puts a lint of the story bank into two sentences: what is seen and what to do about it.
 *
 * The sentences are data (`lints/wording.json`); a name in braces is filled from the lint, `{measured%}` as a whole
 * percentage and `{measured-time}` as minutes and seconds. The caller names principles, whose catalogue is not known here.
 */
import type { StoryLint, StoryRule } from './lints/story-lint.ts'
import wording from './lints/wording.json' with { type: 'json' }

export interface LintWording {
  readonly message: string
  readonly fix: string
}

const WORDING: Readonly<Record<StoryRule, LintWording>> = wording

/** Throws where the wording asks for a fact the lint does not carry. */
export function wordLint(lint: StoryLint, principleName?: string): LintWording {
  const { message, fix } = WORDING[lint.rule]
  const fill = (sentence: string) =>
    sentence.replace(/\{([a-z]+)(%|-time)?\}/gu, (_, name: string, form?: string) => show(factOf(lint, name, principleName), form))
  return { message: fill(message), fix: fill(fix) }
}

function factOf(lint: StoryLint, name: string, principleName?: string): string | number | boolean {
  if (name === 'principle') return principleName ?? lint.principle ?? missing(lint, name)
  if (name === 'measured' || name === 'limit') return lint[name] ?? missing(lint, name)
  return lint.data[name] ?? missing(lint, name)
}

function missing(lint: StoryLint, name: string): never {
  throw new Error(`the wording of ${lint.rule} asks for ${name}`)
}

function show(fact: string | number | boolean, form?: string): string {
  if (typeof fact !== 'number' || form === undefined) return String(fact)
  if (form === '%') return `${Math.round(fact * 100)} %`
  return `${Math.floor(fact / 60)}:${String(fact % 60).padStart(2, '0')}`
}
