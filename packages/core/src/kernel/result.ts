/**
 * The outcome of a decision a person can act on: accepted with a value, or refused with a coded reason.
 *
 * A refusal carries facts and no sentence; routes and commands word it. A programmer's mistake throws instead.
 */

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const accept = <T>(value: T): Result<T, never> => ({ ok: true, value })

export const refuse = <E>(error: E): Result<never, E> => ({ ok: false, error })
