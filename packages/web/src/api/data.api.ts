/** Routes about the candidate's data as a whole: export, import, delete everything. */
import { deleteEverything } from '@inclined/app/data/delete-everything'
import { exportCandidate } from '@inclined/app/data/export-candidate'
import { IMPORT_MODES, importCandidate } from '@inclined/app/data/import-candidate'
import { accept, refuse } from '@inclined/core/kernel/result'
import { z } from 'zod'
import { candidateRoute, type FileReply } from './api-route.ts'

const tag = 'Data'

/** Bytes. An export of years must come back in, so this door is wider than the others. */
const IMPORT_LIMIT = 64 * 1024 * 1024

/** What has to be sent to delete everything. */
const CONFIRMATION = 'delete everything'

const counts = z.strictObject({
  stories: z.int(),
  answers: z.int(),
  sessions: z.int(),
  loops: z.int(),
  guestVotes: z.int(),
  claimMarks: z.int(),
})

export const DATA_ROUTES = [
  candidateRoute({
    method: 'GET',
    path: '/export',
    tag,
    summary: 'Write everything of the candidate as one JSON document',
    status: 200,
    reply: null,
    files: ['application/json'],
    refusals: ['candidate-not-found'],
    handle: async ({ ports, candidate }) => {
      const document = await exportCandidate(ports, candidate.id)
      if (!document.ok) return document
      const day = document.value.exportedAt.slice(0, 10)
      const text = `${JSON.stringify(document.value, null, 2)}\n`
      return accept<FileReply>({ text, mediaType: 'application/json', fileName: `inclined-${day}.json` })
    },
  }),
  candidateRoute({
    method: 'POST',
    path: '/import',
    tag,
    summary: 'Take an export in, all or none; sent again it finds everything in place, so it needs no idempotency key',
    status: 200,
    bodyLimit: IMPORT_LIMIT,
    query: z.strictObject({ mode: z.enum(IMPORT_MODES).default('empty') }),
    body: z.unknown().describe('A document as GET /export writes it'),
    reply: z.strictObject({ added: counts, kept: counts }),
    refusals: ['invalid-document', 'newer-document', 'candidate-not-found', 'not-empty', 'clash'],
    handle: ({ ports, candidate, query, body }) => importCandidate(ports, candidate.id, { document: body, mode: query.mode }),
  }),
  candidateRoute({
    method: 'POST',
    path: '/delete-everything',
    tag,
    summary: 'Delete everything of the candidate for good',
    status: 204,
    body: z.strictObject({ confirm: z.string() }),
    reply: null,
    refusals: ['not-confirmed'],
    handle: async ({ ports, candidate, body }) => {
      if (body.confirm !== CONFIRMATION) return refuse({ code: 'not-confirmed' } as const)
      await deleteEverything(ports, candidate.id)
      return accept(null)
    },
  }),
]
