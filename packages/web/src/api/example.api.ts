/** Routes that open and remove the example candidate, and the one that says the server is well. */
import { enterExample } from '@inclined/app/candidates/enter-example'
import { leaveExample } from '@inclined/app/candidates/leave-example'
import { exampleOf } from '@inclined/app/accounts/viewer'
import { EXAMPLE_CANDIDATE_ID } from '@inclined/app/candidates/own-candidate'
import { accept, refuse } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { sharedRoute } from './api-route.ts'
import { candidateSchema } from './candidate-schema.ts'

const tag = 'Example'
const SIGN_IN_NEEDED = refuse({ code: 'sign-in-needed' } as const)

export const EXAMPLE_ROUTES = [
  sharedRoute({
    method: 'GET',
    path: '/example',
    tag,
    summary: 'Tell whether the example is open',
    status: 200,
    reply: z.strictObject({ entered: z.boolean() }),
    refusals: ['sign-in-needed'],
    handle: async ({ ports, viewer }) => {
      const id = exampleOf(viewer)
      return id === null ? SIGN_IN_NEEDED : accept({ entered: (await ports.candidates.find(id)) !== null })
    },
  }),
  sharedRoute({
    method: 'PUT',
    path: '/example',
    tag,
    summary: 'Open the example; doing it twice changes nothing',
    status: 200,
    reply: candidateSchema,
    refusals: ['sign-in-needed'],
    handle: async ({ ports, example, viewer }) => {
      const id = exampleOf(viewer)
      return id === null ? SIGN_IN_NEEDED : accept(await enterExample(ports, example, id))
    },
  }),
  sharedRoute({
    method: 'DELETE',
    path: '/example',
    tag,
    summary: 'Remove the example whole; doing it twice changes nothing',
    status: 204,
    reply: null,
    refusals: ['sign-in-needed'],
    handle: async ({ ports, viewer }) => {
      const id = exampleOf(viewer)
      if (id === null) return SIGN_IN_NEEDED
      await leaveExample(ports, id)
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
