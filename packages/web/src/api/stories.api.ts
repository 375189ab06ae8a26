/** Routes about stories: list, create, read, save, delete, status, import and export, coverage. */
import { changeStoryStatus } from '@inclined/app/stories/change-story-status'
import { createStory } from '@inclined/app/stories/create-story'
import { createStoryFromAnswer } from '@inclined/app/stories/create-story-from-answer'
import { deleteStory } from '@inclined/app/stories/delete-story'
import { listStories } from '@inclined/app/stories/list-stories'
import { readStory } from '@inclined/app/stories/read-story'
import { saveStory } from '@inclined/app/stories/save-story'
import { showCoverage } from '@inclined/app/stories/show-coverage'
import { accept } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { idParams, pageQuery } from './answer-schema.ts'
import { candidateRoute } from './api-route.ts'
import {
  coverageSchema,
  createStorySchema,
  fromAnswerReplySchema,
  fromAnswerSchema,
  listedStorySchema,
  namedParts,
  sayLints,
  saveStorySchema,
  statusSchema,
  storyReadingSchema,
  storySavedSchema,
  storySchema,
} from './story-schema.ts'

const tag = 'Stories'

const listAndCreate = [
  candidateRoute({
    method: 'GET',
    path: '/stories',
    tag,
    summary: 'List stories with their lint counts, the latest saved first',
    status: 200,
    query: pageQuery,
    reply: z.strictObject({ stories: z.array(listedStorySchema) }),
    refusals: [],
    handle: async ({ ports, playbook, candidate, query }) => accept({ stories: await listStories(ports, candidate.id, query, playbook) }),
  }),
  candidateRoute({
    method: 'POST',
    path: '/stories',
    tag,
    summary: 'Create a story as a draft',
    status: 201,
    makes: true,
    body: createStorySchema,
    reply: storySchema,
    refusals: ['too-long', 'unstorable-character'],
    handle: ({ ports, candidate, body, idempotencyKey }) =>
      createStory(ports, candidate.id, { content: namedParts(body.content), idempotencyKey }),
  }),
  candidateRoute({
    method: 'POST',
    path: '/stories/from-answer',
    tag,
    summary: 'Make a story from an answer, or get the one made before',
    status: 201,
    makes: true,
    body: fromAnswerSchema,
    reply: fromAnswerReplySchema,
    refusals: ['answer-not-found', 'answer-empty'],
    handle: ({ ports, candidate, body, idempotencyKey }) => createStoryFromAnswer(ports, candidate.id, { ...body, idempotencyKey }),
  }),
]

const oneStory = [
  candidateRoute({
    method: 'GET',
    path: '/stories/{id}',
    tag,
    summary: 'Read a story with its lints',
    status: 200,
    params: idParams,
    reply: storyReadingSchema,
    refusals: ['story-not-found'],
    handle: async ({ ports, playbook, candidate, params }) => {
      const read = await readStory(ports, candidate.id, params.id, playbook)
      return read.ok ? accept({ ...read.value, lints: sayLints(read.value.lints, playbook) }) : read
    },
  }),
  candidateRoute({
    method: 'PUT',
    path: '/stories/{id}',
    tag,
    summary: 'Save a story as a new version',
    status: 200,
    params: idParams,
    body: saveStorySchema,
    reply: storySavedSchema,
    refusals: ['too-long', 'unstorable-character', 'story-not-found', 'story-changed-elsewhere'],
    handle: async ({ ports, playbook, candidate, params, body }) => {
      const saved = await saveStory(ports, candidate.id, { id: params.id, ...body }, playbook)
      return saved.ok ? accept({ ...saved.value, lints: sayLints(saved.value.lints, playbook) }) : saved
    },
  }),
  candidateRoute({
    method: 'DELETE',
    path: '/stories/{id}',
    tag,
    summary: 'Delete a story and all its versions for good',
    status: 204,
    params: idParams,
    reply: null,
    refusals: ['story-not-found'],
    handle: ({ ports, candidate, params }) => deleteStory(ports, candidate.id, params.id),
  }),
  candidateRoute({
    method: 'PUT',
    path: '/stories/{id}/status',
    tag,
    summary: 'Change the status of a story',
    status: 200,
    params: idParams,
    body: statusSchema,
    reply: storySchema,
    refusals: ['story-not-found', 'story-changed-elsewhere', 'blocked', 'back-to-draft-first'],
    handle: ({ ports, playbook, candidate, params, body }) => changeStoryStatus(ports, candidate.id, { id: params.id, ...body }, playbook),
  }),
]

const coverage = candidateRoute({
  method: 'GET',
  path: '/coverage',
  tag,
  summary: 'Show which principles the ready stories cover',
  status: 200,
  reply: coverageSchema,
  refusals: [],
  handle: async ({ ports, playbook, candidate }) => {
    const { stories, ...rest } = await showCoverage(ports, candidate.id, playbook)
    return accept({ ...rest, titles: Object.fromEntries(stories.map(({ id, content }) => [id, content.title])) })
  },
})

export const STORY_ROUTES = [...listAndCreate, ...oneStory, coverage]
