/**
 * The two independent axes of a target role: the track (what the job is) and the level (how large it is).
 *
 * `pmt` is Product Manager, Technical; `tpm` is Technical *Program* Manager, a different job. Years of experience
 * decide neither axis.
 */

export const TRACKS = ['pm', 'pmt', 'tpm', 'pmm', 'program'] as const
export type Track = (typeof TRACKS)[number]

export const LEVELS = ['L4', 'L5', 'L6', 'L7', 'L8'] as const
export type Level = (typeof LEVELS)[number]

/** The role a candidate prepares for. Every part may be unknown; unknown is `null`, never a guess. */
export interface Target {
  readonly track: Track | null
  readonly level: Level | null
  readonly isPeopleManager: boolean
}
