/** Routes about the versions of a story, and about stories as files. */
import { compareStoryVersions } from '@inclined/app/stories/compare-story-versions'
import { exportStories, STORY_FILE_FORMATS } from '@inclined/app/stories/export-stories'
import { importStories } from '@inclined/app/stories/import-stories'
import { listStoryVersions } from '@inclined/app/stories/list-story-versions'
import { restoreStoryVersion } from '@inclined/app/stories/restore-story-version'
import { accept } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { idParams } from './answer-schema.ts'
import { candidateRoute, type FileReply } from './api-route.ts'
import {
  comparisonSchema,
  importedSchema,
  importStoriesSchema,
  restoreSchema,
  sayLints,
  storySavedSchema,
  storyVersionSchema,
  versionQuery,
} from './story-schema.ts'

const tag = 'Stories'
const MEDIA_TYPES = { md: 'text/markdown', json: 'application/json' } as const

const versions = [
  candidateRoute({
    method: 'GET',
    path: '/stories/{id}/versions',
    tag,
    summary: 'List every version of a story, newest first',
    status: 200,
    params: idParams,
    reply: z.strictObject({ versions: z.array(storyVersionSchema) }),
    refusals: ['story-not-found'],
    handle: async ({ ports, candidate, params }) => {
      const listed = await listStoryVersions(ports, candidate.id, params.id)
      return listed.ok ? accept({ versions: listed.value }) : listed
    },
  }),
  candidateRoute({
    method: 'GET',
    path: '/stories/{id}/comparison',
    tag,
    summary: 'Compare two versions field by field and word by word',
    status: 200,
    params: idParams,
    query: z.strictObject({ from: versionQuery, to: versionQuery }),
    reply: comparisonSchema,
    refusals: ['story-not-found', 'version-not-found'],
    handle: ({ ports, playbook, candidate, params, query }) =>
      compareStoryVersions(ports, candidate.id, { id: params.id, ...query }, playbook),
  }),
  candidateRoute({
    method: 'POST',
    path: '/stories/{id}/restore',
    tag,
    summary: 'Bring an earlier version back as a new version',
    status: 201,
    makes: true,
    params: idParams,
    body: restoreSchema,
    reply: storySavedSchema,
    refusals: ['too-long', 'unstorable-character', 'story-not-found', 'story-changed-elsewhere', 'version-not-found'],
    handle: async ({ ports, playbook, candidate, params, body }) => {
      const saved = await restoreStoryVersion(ports, candidate.id, { id: params.id, ...body }, playbook)
      return saved.ok ? accept({ ...saved.value, lints: sayLints(saved.value.lints, playbook) }) : saved
    },
  }),
]

const files = [
  candidateRoute({
    method: 'GET',
    path: '/stories/export',
    tag,
    summary: 'Write every story with its versions as one file',
    status: 200,
    query: z.strictObject({ format: z.enum(STORY_FILE_FORMATS).default('md') }),
    reply: null,
    files: Object.values(MEDIA_TYPES),
    refusals: [],
    handle: async ({ ports, candidate, query }) => {
      const text = await exportStories(ports, candidate.id, query.format)
      return accept<FileReply>({ text, mediaType: MEDIA_TYPES[query.format], fileName: `stories.${query.format}` })
    },
  }),
  candidateRoute({
    method: 'POST',
    path: '/stories/import',
    tag,
    summary: 'Take stories from a file, all or none',
    status: 201,
    makes: true,
    body: importStoriesSchema,
    reply: importedSchema,
    refusals: ['unreadable-stories', 'story-exists', 'too-long', 'unstorable-character', 'bad-id', 'bad-instant', 'bad-versions'],
    handle: ({ ports, playbook, candidate, body, idempotencyKey }) =>
      importStories(ports, candidate.id, { ...body, idempotencyKey }, playbook),
  }),
]

export const STORY_VERSION_ROUTES = [...versions, ...files]
