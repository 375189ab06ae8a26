/** Random identifiers from the machine's own source of randomness. */
import { randomUUID } from 'node:crypto'
import type { IdSource } from '@inclined/app/ports/id-source'

export const randomIds: IdSource = { next: () => randomUUID() }
