/**
 * What a guest sees behind the link: the script of one interview with its follow-ups, what marks are held against, the own ballot, and
 * what was said in that interview where the candidate allows it. Nothing else of the candidate.
 */
import type { GuestBallot, SealedBallot } from '@inclined/core/debrief/guest-ballot'
import { type CoveredLine, coverSession } from '@inclined/core/interview/cover-session'
import type { PlannedQuestion, SessionPart, SessionPlan } from '@inclined/core/interview/session'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Principle } from '@inclined/core/questions/principle'
import { type LoadedSession, loadSession } from '../interview/load-session.ts'
import type { OpenedSeat } from '../ports/guest-store.ts'
import type { Ports } from '../ports/ports.ts'
import { type GuestLinkUnknown, useLink } from './guest-link.ts'

export type GuestPorts = Pick<Ports, 'sessions' | 'guests' | 'clock'>

/** What a mark is held against. */
export type MarkAnchor = Pick<Principle, 'id' | 'name' | 'gist' | 'signals' | 'antiSignals'>

export interface GuestQuestion extends Pick<PlannedQuestion, 'text' | 'kind' | 'followUps' | 'rubric' | 'expectedMinutes'> {
  /** Null for a functional question, which has a rubric. */
  readonly anchor: MarkAnchor | null
}

export interface GuestView {
  readonly name: string
  readonly format: string
  readonly interview: number
  readonly interviews: number
  readonly expiresAt: string
  readonly lockedAt: string | null
  readonly ballot: GuestBallot
  readonly revision: SealedBallot['revision']
  /** Empty where there is no clock. */
  readonly parts: readonly SessionPart[]
  readonly questions: readonly GuestQuestion[]
  /** Asked in place of one that gave nothing. */
  readonly spares: readonly string[]
  readonly phrasings: SessionPlan['phrasings']
  /** Null where the guest may not read along. */
  readonly said: readonly Pick<CoveredLine, 'seq' | 'who' | 'text'>[] | null
}

export interface OpenedGuest {
  readonly opened: OpenedSeat
  readonly loaded: LoadedSession
}

export async function openSeat(ports: GuestPorts, token: string): Promise<Result<OpenedGuest, GuestLinkUnknown>> {
  const opened = await ports.guests.open(useLink(ports, token))
  if (opened === null) return refuse({ code: 'guest-link-unknown' })
  const loaded = await loadSession(ports, opened.candidate, opened.seat.session)
  return loaded.ok ? accept({ opened, loaded: loaded.value }) : refuse({ code: 'guest-link-unknown' })
}

function anchorOf({ principle }: PlannedQuestion, catalogue: readonly Principle[]): MarkAnchor | null {
  const found = catalogue.find(({ id }) => id === principle)
  if (found === undefined) return null
  const { id, name, gist, signals, antiSignals } = found
  return { id, name, gist, signals, antiSignals }
}

export async function openGuest(
  ports: GuestPorts,
  token: string,
  catalogue: readonly Principle[],
): Promise<Result<GuestView, GuestLinkUnknown>> {
  const found = await openSeat(ports, token)
  if (!found.ok) return found
  const { opened, loaded } = found.value
  const { seat, ballot, revision } = opened
  const { plan, events } = loaded
  const planned = plan.interviews[seat.interview]
  if (planned === undefined) throw new RangeError('a seat at an interview that was never planned')
  const lines = coverSession(plan, events).lines.filter(({ interview }) => interview === seat.interview)
  return accept({
    name: seat.name,
    format: plan.format,
    interview: seat.interview,
    interviews: plan.interviews.length,
    expiresAt: seat.expiresAt,
    lockedAt: seat.lockedAt,
    ballot,
    revision,
    parts: planned.parts,
    questions: planned.questions.map((question) => {
      const { text, kind, followUps, rubric, expectedMinutes } = question
      return { text, kind, followUps, rubric, expectedMinutes, anchor: anchorOf(question, catalogue) }
    }),
    spares: planned.spares.map(({ text }) => text),
    phrasings: plan.phrasings,
    said: seat.mayRead ? lines.map(({ seq, who, text }) => ({ seq, who, text })) : null,
  })
}
