/** Routes that open and remove the example candidate, and the one that says the server is well. */
import { enterExample } from '@inclined/app/candidates/enter-example'
import { leaveExample } from '@inclined/app/candidates/leave-example'
import { EXAMPLE_CANDIDATE_ID } from '@inclined/app/candidates/own-candidate'
import { accept } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { sharedRoute } from './api-route.ts'
import { candidateSchema } from './candidate-schema.ts'

const tag = 'Example'

export const EXAMPLE_ROUTES = [
  sharedRoute({
    method: 'GET',
    path: '/example',
    tag,
    summary: 'Tell whether the example is open',
    status: 200,
    reply: z.strictObject({ entered: z.boolean() }),
    refusals: [],
    handle: async ({ ports }) => accept({ entered: (await ports.candidates.find(EXAMPLE_CANDIDATE_ID)) !== null }),
  }),
  sharedRoute({
    method: 'PUT',
    path: '/example',
    tag,
    summary: 'Open the example; doing it twice changes nothing',
    status: 200,
    reply: candidateSchema,
    refusals: [],
    handle: async ({ ports, example }) => accept(await enterExample(ports, example)),
  }),
  sharedRoute({
    method: 'DELETE',
    path: '/example',
    tag,
    summary: 'Remove the example whole; doing it twice changes nothing',
    status: 204,
    reply: null,
    refusals: [],
    handle: async ({ ports }) => {
      await leaveExample(ports)
      return accept(null)
    },
  }),
]

export const HEALTH_ROUTES = [
  sharedRoute({
    method: 'GET',
    path: '/health',
    tag: 'Health',
    summary: 'Tell that the server answers and reaches its data',
    status: 200,
    reply: z.strictObject({ status: z.literal('ok'), playbook: z.string() }),
    refusals: [],
    handle: async ({ ports, playbook }) => {
      await ports.candidates.find(EXAMPLE_CANDIDATE_ID)
      return accept({ status: 'ok', playbook: playbook.company.version })
    },
  }),
]
