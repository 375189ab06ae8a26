/** Routes about loops: keep one, save it over its revision, and see its board solved with the story bank. */
import { createLoop } from '@inclined/app/allocation/create-loop'
import { deleteLoop } from '@inclined/app/allocation/delete-loop'
import { listLoops } from '@inclined/app/allocation/list-loops'
import { readLoop } from '@inclined/app/allocation/read-loop'
import { saveLoop } from '@inclined/app/allocation/save-loop'
import { showBoard } from '@inclined/app/allocation/show-board'
import { accept } from '@inclined/core/kernel/result'
import { fullLoop } from '@inclined/playbook/loop-formats'
import { z } from 'zod'
import { idParams, pageQuery } from './answer-schema.ts'
import { candidateRoute } from './api-route.ts'
import { loopContentSchema, loopSchema, saveLoopSchema, shownBoardSchema } from './loop-schema.ts'

const tag = 'Loops'

const LIST_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/loops',
    tag,
    summary: 'List the kept loops, the latest saved first',
    status: 200,
    query: pageQuery,
    reply: z.array(loopSchema),
    refusals: [],
    handle: async ({ ports, candidate, query }) => accept(await listLoops(ports, candidate.id, query)),
  }),
  candidateRoute({
    method: 'POST',
    path: '/loops',
    tag,
    summary: 'Keep a loop: who asks, about what, your own choices, and what was told',
    status: 201,
    makes: true,
    body: z.strictObject({ content: loopContentSchema }),
    reply: loopSchema,
    refusals: ['invalid-loop', 'too-long', 'unstorable-character'],
    handle: ({ ports, candidate, body, idempotencyKey }) => createLoop(ports, candidate.id, { ...body, idempotencyKey }),
  }),
]

export const LOOP_ROUTES = [
  ...LIST_ROUTES,
  candidateRoute({
    method: 'GET',
    path: '/loops/{id}',
    tag,
    summary: 'Read a loop',
    status: 200,
    params: idParams,
    reply: loopSchema,
    refusals: ['loop-not-found'],
    handle: ({ ports, candidate, params }) => readLoop(ports, candidate.id, params.id),
  }),
  candidateRoute({
    method: 'GET',
    path: '/loops/{id}/board',
    tag,
    summary: 'Solve a loop: a first and a reserve story for every slot, what stays uncovered, and the new story that would help most',
    status: 200,
    params: idParams,
    reply: shownBoardSchema,
    refusals: ['loop-not-found', 'loop-not-solvable'],
    handle: ({ ports, candidate, playbook, params }) =>
      showBoard(ports, candidate.id, { id: params.id, principlesEach: fullLoop(playbook).principlesPerSession }, playbook),
  }),
  candidateRoute({
    method: 'PUT',
    path: '/loops/{id}',
    tag,
    summary: 'Save a loop over the revision it was based on',
    status: 200,
    params: idParams,
    body: saveLoopSchema,
    reply: loopSchema,
    refusals: ['invalid-loop', 'too-long', 'unstorable-character', 'loop-not-found', 'loop-changed-elsewhere'],
    handle: ({ ports, candidate, params, body }) => saveLoop(ports, candidate.id, { ...params, ...body }),
  }),
  candidateRoute({
    method: 'DELETE',
    path: '/loops/{id}',
    tag,
    summary: 'Delete a loop with its ledger; the stories stay',
    status: 204,
    params: idParams,
    reply: null,
    refusals: ['loop-not-found'],
    handle: ({ ports, candidate, params }) => deleteLoop(ports, candidate.id, params.id),
  }),
]
