/** The one source of time of the use cases. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}
