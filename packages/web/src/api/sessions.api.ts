/**
 * Routes about practice sessions: start, list, see, act, continue, delete; and bets beside levels over all of them.
 *
 * Every reply that shows a session shows what the candidate may see of it now. Acting continues the session at once, so a
 * client continues by itself only when the time named in `next.until` has come.
 */
import { actInSession } from '@inclined/app/interview/act-in-session'
import { continueSession } from '@inclined/app/interview/continue-session'
import { deleteSession } from '@inclined/app/interview/delete-session'
import { listSessions } from '@inclined/app/interview/list-sessions'
import type { LoadedSession } from '@inclined/app/interview/load-session'
import { readSession, viewSession } from '@inclined/app/interview/read-session'
import { showConfidence } from '@inclined/app/interview/show-confidence'
import { startSession } from '@inclined/app/interview/start-session'
import { accept, type Result } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { piecesOf } from '../server/plan-pieces.ts'
import { idParams, pageQuery } from './answer-schema.ts'
import { type ApiDeps, candidateRoute } from './api-route.ts'
import { actSchema, confidenceSchema, sessionSchema, startSessionSchema, summarySchema } from './session-schema.ts'

const tag = 'Sessions'

function show<Refusal>({ ports, playbook }: ApiDeps, outcome: Result<LoadedSession, Refusal>) {
  return outcome.ok ? accept(viewSession(outcome.value, playbook.principles, ports.clock.now())) : outcome
}

const listAndStart = [
  candidateRoute({
    method: 'GET',
    path: '/sessions',
    tag,
    summary: 'List practice sessions, the latest made first',
    status: 200,
    query: pageQuery,
    reply: z.strictObject({ sessions: z.array(summarySchema) }),
    refusals: [],
    handle: async ({ ports, candidate, query }) => accept({ sessions: await listSessions(ports, candidate.id, query) }),
  }),
  candidateRoute({
    method: 'POST',
    path: '/sessions',
    tag,
    summary: 'Start a practice session; its clock runs from the command "begin"',
    status: 201,
    makes: true,
    body: startSessionSchema,
    reply: sessionSchema,
    refusals: [
      'unknown-format',
      'bad-seed',
      'question-not-found',
      'question-not-choosable',
      'session-not-plannable',
      'candidate-not-found',
    ],
    handle: async ({ body, idempotencyKey, candidate, ...deps }) =>
      show(deps, await startSession(deps.ports, candidate.id, { ...body, idempotencyKey }, piecesOf(deps.playbook))),
  }),
  candidateRoute({
    method: 'GET',
    path: '/confidence',
    tag,
    summary: 'Compare the levels the candidate bet on with the levels given, by subject, over revealed sessions',
    status: 200,
    reply: confidenceSchema,
    refusals: [],
    handle: async ({ ports, playbook, candidate }) => accept(await showConfidence(ports, candidate.id, playbook.principles)),
  }),
]

const ACT_REFUSALS = [
  'session-not-found',
  'session-moved-on',
  'too-long',
  'unstorable-character',
  'story-not-found',
  'already-begun',
  'not-begun',
  'session-over',
  'session-not-over',
  'already-revealed',
  'paused',
  'not-paused',
  'no-pause-here',
  'no-break-now',
  'nothing-asked',
  'empty-text',
  'bad-seconds',
  'bad-delivery',
  'unknown-thread',
  'not-answered-yet',
  'already-bet',
  'not-your-turn-to-ask',
  'clock-went-back',
] as const

const oneSession = [
  candidateRoute({
    method: 'GET',
    path: '/sessions/{id}',
    tag,
    summary: 'See a practice session: what was said, whose turn it is, and after the reveal what it was about',
    status: 200,
    params: idParams,
    reply: sessionSchema,
    refusals: ['session-not-found'],
    handle: ({ ports, playbook, candidate, params }) => readSession(ports, candidate.id, params.id, playbook.principles),
  }),
  candidateRoute({
    method: 'POST',
    path: '/sessions/{id}/commands',
    tag,
    summary: 'Do something in a session, based on the "seq" that was seen; the interviewer goes on at once',
    status: 200,
    params: idParams,
    body: actSchema,
    reply: sessionSchema,
    refusals: ACT_REFUSALS,
    handle: async ({ params, body, candidate, ...deps }) => {
      const acted = await actInSession(deps.ports, candidate.id, { id: params.id, ...body })
      return acted.ok ? show(deps, await continueSession(deps.ports, candidate.id, params.id)) : acted
    },
  }),
  candidateRoute({
    method: 'POST',
    path: '/sessions/{id}/continue',
    tag,
    summary: 'Let happen what is due by now; safe at any time',
    status: 200,
    params: idParams,
    reply: sessionSchema,
    refusals: ['session-not-found'],
    handle: async ({ params, candidate, ...deps }) => show(deps, await continueSession(deps.ports, candidate.id, params.id)),
  }),
  candidateRoute({
    method: 'DELETE',
    path: '/sessions/{id}',
    tag,
    summary: 'Delete a practice session with all that was said in it, for good',
    status: 204,
    params: idParams,
    reply: null,
    refusals: ['session-not-found'],
    handle: ({ ports, candidate, params }) => deleteSession(ports, candidate.id, params.id),
  }),
]

export const SESSION_ROUTES = [...listAndStart, ...oneSession]
