/** Routes about the candidate as a whole: profile and welcome. */
import { answerWelcome } from '@inclined/app/candidates/answer-welcome'
import { saveProfile } from '@inclined/app/candidates/save-profile'
import { accept } from '@inclined/core/kernel/result'
import { candidateRoute } from './api-route.ts'
import { candidateSchema, namedFields, profileChangeSchema, profileSchema, welcomeReplySchema } from './candidate-schema.ts'

const tag = 'Profile'
const refusals = ['unknown-value', 'not-a-date', 'out-of-range', 'candidate-not-found'] as const

export const CANDIDATE_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/profile',
    tag,
    summary: 'Read the candidate and the profile',
    status: 200,
    reply: candidateSchema,
    refusals: [],
    handle: ({ candidate }) => accept(candidate),
  }),
  candidateRoute({
    method: 'PATCH',
    path: '/profile',
    tag,
    summary: 'Change some fields of the profile',
    status: 200,
    body: profileChangeSchema,
    reply: profileSchema,
    refusals,
    handle: ({ ports, candidate, body }) => saveProfile(ports, candidate.id, namedFields(body)),
  }),
  candidateRoute({
    method: 'PUT',
    path: '/welcome',
    tag,
    summary: 'Answer or skip the welcome questions',
    status: 200,
    body: welcomeReplySchema,
    reply: profileSchema,
    refusals,
    handle: ({ ports, candidate, body }) =>
      answerWelcome(ports, candidate.id, body.kind === 'skip' ? body : { kind: 'save', profile: namedFields(body.profile) }),
  }),
]
