/**
 * Routes about people who interview by a link. The candidate invites and takes back; the guest is known by the token in the address
 * alone, signs in nowhere, and reaches nothing but the own seat.
 */
import { changeVote } from '@inclined/app/guests/change-vote'
import { inviteGuest } from '@inclined/app/guests/invite-guest'
import { listGuests } from '@inclined/app/guests/list-guests'
import { openGuest } from '@inclined/app/guests/open-guest'
import { readOthers } from '@inclined/app/guests/read-others'
import { revokeGuest } from '@inclined/app/guests/revoke-guest'
import { lockVote, saveBallot } from '@inclined/app/guests/save-ballot'
import { z } from 'zod'
import { idParams } from './answer-schema.ts'
import { candidateRoute, sharedRoute } from './api-route.ts'
import { ballotSchema, guestViewSchema, inviteSchema, othersSchema, seatSchema, voteSchema } from './guest-schema.ts'

const tag = 'Guests'
const tokenParams = z.strictObject({ token: z.string().min(1).max(200) })

const CANDIDATE_SIDE = [
  candidateRoute({
    method: 'GET',
    path: '/sessions/{id}/guests',
    tag,
    summary: 'List who was invited to interview in a session',
    status: 200,
    params: idParams,
    reply: z.array(seatSchema),
    refusals: ['session-not-found'],
    handle: ({ ports, candidate, params }) => listGuests(ports, candidate.id, params.id),
  }),
  candidateRoute({
    method: 'POST',
    path: '/sessions/{id}/guests',
    tag,
    summary: 'Make a link for a person who is to interview; its token is told once',
    status: 201,
    makes: true,
    params: idParams,
    body: inviteSchema,
    reply: z.strictObject({
      seat: seatSchema,
      token: z.string().nullable().describe('The page is /guest/{token}; null where the same key made the link before'),
    }),
    refusals: ['session-not-found', 'too-long', 'unstorable-character', 'out-of-range', 'guest-name-taken', 'guest-name-unusable'],
    handle: ({ ports, candidate, params, body, idempotencyKey }) =>
      inviteGuest(ports, candidate.id, { ...body, session: params.id, idempotencyKey }),
  }),
  candidateRoute({
    method: 'DELETE',
    path: '/sessions/{id}/guests/{guestId}',
    tag,
    summary: 'Take a link back; a locked vote stays',
    status: 204,
    params: z.strictObject({ id: z.uuid(), guestId: z.uuid() }),
    reply: null,
    refusals: ['guest-not-found'],
    handle: ({ ports, candidate, params }) => revokeGuest(ports, candidate.id, params.guestId),
  }),
]

const GUEST_SIDE = [
  sharedRoute({
    method: 'GET',
    path: '/guest/{token}',
    tag,
    summary: 'As a guest: the script, the follow-ups, what marks are held against, and your ballot',
    status: 200,
    params: tokenParams,
    reply: guestViewSchema,
    refusals: ['guest-link-unknown'],
    handle: ({ ports, playbook, params }) => openGuest(ports, params.token, playbook.principles),
  }),
  sharedRoute({
    method: 'PUT',
    path: '/guest/{token}/ballot',
    tag,
    summary: 'As a guest: keep your ballot as a draft',
    status: 204,
    params: tokenParams,
    body: ballotSchema,
    reply: null,
    refusals: ['guest-link-unknown', 'invalid-ballot', 'ballot-incomplete', 'too-long', 'unstorable-character', 'vote-locked'],
    handle: ({ ports, params, body }) => saveBallot(ports, params.token, body),
  }),
  sharedRoute({
    method: 'PUT',
    path: '/guest/{token}/vote',
    tag,
    summary: 'As a guest: lock your ballot for good',
    status: 204,
    params: tokenParams,
    body: ballotSchema,
    reply: null,
    refusals: ['guest-link-unknown', 'invalid-ballot', 'ballot-incomplete', 'too-long', 'unstorable-character', 'vote-locked'],
    handle: ({ ports, params, body }) => lockVote(ports, params.token, body),
  }),
  sharedRoute({
    method: 'PUT',
    path: '/guest/{token}/changed-vote',
    tag,
    summary: 'As a guest: change your locked vote once; both are kept',
    status: 204,
    params: tokenParams,
    body: z.strictObject({ to: voteSchema, why: z.string() }),
    reply: null,
    refusals: ['guest-link-unknown', 'too-long', 'unstorable-character', 'vote-not-locked', 'vote-changed-already', 'reason-missing'],
    handle: ({ ports, params, body }) => changeVote(ports, params.token, body),
  }),
  sharedRoute({
    method: 'GET',
    path: '/guest/{token}/others',
    tag,
    summary: 'As a guest: read the other votes, once your own is locked',
    status: 200,
    params: tokenParams,
    reply: othersSchema,
    refusals: ['guest-link-unknown', 'vote-not-locked'],
    handle: ({ ports, params }) => readOthers(ports, params.token),
  }),
]

export const GUEST_ROUTES = [...CANDIDATE_SIDE, ...GUEST_SIDE]
