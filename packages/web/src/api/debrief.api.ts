/** The route of a debrief. */
import { readDebrief } from '@inclined/app/debrief/read-debrief'
import { idParams } from './answer-schema.ts'
import { candidateRoute } from './api-route.ts'
import { debriefSchema } from './debrief-schema.ts'

export const DEBRIEF_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/sessions/{id}/debrief',
    tag: 'Sessions',
    summary: 'Read the debrief of a session that was revealed: votes, meeting, decision, what decided it and what would have turned it',
    status: 200,
    params: idParams,
    reply: debriefSchema,
    refusals: ['session-not-found', 'session-not-revealed'],
    handle: ({ ports, candidate, params }) => readDebrief(ports, candidate.id, params.id),
  }),
]
