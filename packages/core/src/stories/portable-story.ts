/**
 * A story as it travels in a file, and why a file is refused.
 *
 * A file is taken whole or not at all: nothing is filled in, cut or skipped, so an imported story is the exported one.
 */
import type { Story, StoryVersion } from './story.ts'

export const STORIES_FORMAT = 'inclined-stories'
/** Raised when a file of the old shape can no longer be read. */
export const STORIES_FORMAT_VERSION = 1

export interface PortableStory extends Story {
  /** Earlier versions, where they were exported. */
  readonly versions?: readonly StoryVersion[]
}

/** Why a value was refused. `found` is what stood there, shortened by nobody. */
export type FileProblem =
  | { readonly code: 'not-json-object' }
  | { readonly code: 'wrong-format'; readonly expected: string; readonly found: string }
  | { readonly code: 'unsupported-version'; readonly supported: number; readonly found: string }
  | { readonly code: 'unknown-field'; readonly field: string; readonly allowed: readonly string[] }
  | { readonly code: 'missing-field'; readonly field: string }
  | { readonly code: 'repeated-field'; readonly field: string }
  | { readonly code: 'wrong-type'; readonly expected: string; readonly found: string }
  | { readonly code: 'not-allowed'; readonly allowed: readonly string[]; readonly found: string }
  | { readonly code: 'bad-month'; readonly found: string }
  | { readonly code: 'bad-instant'; readonly found: string }
  | { readonly code: 'bad-number'; readonly found: string }
  | { readonly code: 'repeated-id'; readonly id: string }

/** In JSON: where, as `stories[0].content.actions[2]`; the file itself is the empty path. */
export type JsonRefusal = FileProblem & { readonly path: string }

/** In Markdown: the line, from 1. */
export type MarkdownRefusal = (FileProblem | MarkdownProblem) & { readonly line: number }

export type MarkdownProblem =
  | { readonly code: 'bad-escape'; readonly found: string }
  | { readonly code: 'unexpected-text'; readonly found: string }
  | { readonly code: 'wrong-count'; readonly field: string; readonly expected: number; readonly found: number }

const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u

/** An ISO instant in UTC, `2026-11-23T21:00:00Z`, with or without fractions. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text)
}
