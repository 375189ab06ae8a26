/** The one source of new identifiers of the use cases. */
export interface IdSource {
  /** A fresh version-4 UUID in lower case. */
  next(): string
}
