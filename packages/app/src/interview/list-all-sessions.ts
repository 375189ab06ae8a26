/** Loads every practice session with its events, for what takes all of them along: the export. */
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { SessionRecord, SessionSummary } from '../ports/session-store.ts'

/** Most rows a store returns at once. */
const PAGE = 500

async function listSummaries(ports: Pick<Ports, 'sessions'>, candidate: CandidateId): Promise<readonly SessionSummary[]> {
  const all: SessionSummary[] = []
  for (;;) {
    const page = await ports.sessions.list(candidate, { limit: PAGE, offset: all.length })
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

/** The latest made first. One that is deleted meanwhile is left out. */
export async function listAllSessions(ports: Pick<Ports, 'sessions'>, candidate: CandidateId): Promise<readonly SessionRecord[]> {
  const records: SessionRecord[] = []
  for (const { id } of await listSummaries(ports, candidate)) {
    const session = await ports.sessions.find(candidate, id)
    if (session === null) continue
    const events = await ports.sessions.events(candidate, id)
    records.push({ id, plan: session.plan, createdAt: session.createdAt, events })
  }
  return records
}
