/** The token in a private link, and how it is looked up: only its hash is kept, so what lies on a disk opens nothing. */
import { createHash } from 'node:crypto'
import type { Ports } from '../ports/ports.ts'

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Two random ids: more than 240 bits that nobody can guess. */
export const newToken = ({ ids }: Pick<Ports, 'ids'>): string => `${ids.next()}${ids.next()}`.replaceAll('-', '')
