/**
 * The three ways in which a store refuses a write by name. Everything else a database says is a fault and passes on.
 *
 * They are thrown, not returned, because a use case that checks its input never meets them: they are the last word of
 * the store where two requests crossed or a check was forgotten. They carry facts; the edges word them.
 */

export type KeyedAction = 'create-answer' | 'create-story' | 'import-stories' | 'create-session' | 'create-loop' | 'invite-guest'

/**
 * The idempotency key was spent before, either on another action (`usedFor` differs from `action`), or on this action
 * for a thing that has been deleted since: a late retry must not bring back what the person deleted.
 */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused'
  readonly code = 'idempotency-key-reused'

  constructor(
    readonly key: string,
    readonly action: KeyedAction,
    readonly usedFor: KeyedAction,
  ) {
    super(usedFor === action ? `the thing made by this ${action} was deleted` : `the key of this ${action} was used for ${usedFor}`)
  }
}

/** The text holds a character that PostgreSQL cannot keep: NUL, or half of a surrogate pair. Nothing was written. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText'
  readonly code = 'unstorable-text'

  constructor(
    /** Where the text stands: `text`, `content.actions.2`. */
    readonly field: string,
    /** UTF-16 offset of the first such character. */
    readonly offset: number,
    readonly reason: 'nul' | 'lone-surrogate',
  ) {
    super(`${field} holds a ${reason} at ${offset}`)
  }
}

/** The write names something that this candidate does not have (any more). */
export class MissingObject extends Error {
  override readonly name = 'MissingObject'
  readonly code = 'missing-object'

  constructor(
    readonly kind: 'candidate' | 'answer' | 'story',
    readonly id: string,
  ) {
    super(`no such ${kind}`)
  }
}
