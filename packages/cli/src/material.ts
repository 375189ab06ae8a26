/**
 * The person's material as the commands use it, the same whether the data folder is opened here or a running server is asked.
 */
import type { LoopBank } from '@inclined/core/allocation/loop-bank'

export interface Counts {
  readonly stories: number
  readonly answers: number
  readonly sessions: number
  readonly loops: number
  readonly guestVotes: number
  readonly claimMarks: number
}

export interface Material {
  /** Everything as one JSON document. */
  exportAll(): Promise<string>
  importAll(document: unknown, mode: 'empty' | 'add'): Promise<{ readonly added: Counts; readonly kept: Counts }>
  exportStories(format: 'md' | 'json'): Promise<string>
  /** Throws `InputRefused` when nothing was taken; `lowered` counts stories that came in at a lower status. */
  importStories(format: 'md' | 'json', text: string): Promise<{ readonly ids: readonly string[]; readonly lowered: readonly unknown[] }>
  /** The stories that count, for a loop. */
  openLoopBank(): Promise<LoopBank>
  close(): Promise<void>
}
