/** Every route of the API, in the order of the description. */
import { ANSWER_ROUTES } from './answers.api.ts'
import type { ApiRoute } from './api-route.ts'
import { ATTEMPT_ROUTES } from './attempts.api.ts'
import { BOOKING_ROUTES } from './bookings.api.ts'
import { CANDIDATE_ROUTES } from './candidate.api.ts'
import { CLAIM_ROUTES } from './claims.api.ts'
import { DATA_ROUTES } from './data.api.ts'
import { DEBRIEF_ROUTES } from './debrief.api.ts'
import { EXAMPLE_ROUTES, HEALTH_ROUTES } from './example.api.ts'
import { GUEST_ROUTES } from './guests.api.ts'
import { LOOP_ROUTES } from './loops.api.ts'
import { PLAYBOOK_ROUTES } from './playbook.api.ts'
import { SESSION_ROUTES } from './sessions.api.ts'
import { STORY_LOG_ROUTES } from './story-log.api.ts'
import { STORY_ROUTES } from './stories.api.ts'
import { STORY_VERSION_ROUTES } from './story-versions.api.ts'

export const API_ROUTES: readonly ApiRoute[] = [
  ...CANDIDATE_ROUTES,
  ...ANSWER_ROUTES,
  ...STORY_ROUTES,
  ...STORY_VERSION_ROUTES,
  ...STORY_LOG_ROUTES,
  ...CLAIM_ROUTES,
  ...LOOP_ROUTES,
  ...SESSION_ROUTES,
  ...DEBRIEF_ROUTES,
  ...GUEST_ROUTES,
  ...BOOKING_ROUTES,
  ...ATTEMPT_ROUTES,
  ...DATA_ROUTES,
  ...PLAYBOOK_ROUTES,
  ...EXAMPLE_ROUTES,
  ...HEALTH_ROUTES,
]
