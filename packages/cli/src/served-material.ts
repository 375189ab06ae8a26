/** The material of a server that runs: asks its HTTP API, and passes on the sentence with which it refuses. */
import { randomUUID } from 'node:crypto'
import { toLoopBank } from '@inclined/core/allocation/loop-bank'
import type { CoverageRow } from '@inclined/core/stories/coverage'
import type { StoriesFile } from '@inclined/core/stories/story-json'
import { InputRefused } from './command.ts'
import type { Material } from './material.ts'

const ASK_LIMIT_MS = 60_000

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(ASK_LIMIT_MS) })
  if (response.ok) return response
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string; code?: string }
  const sentence = problem.detail ?? problem.title ?? `status ${response.status}`
  throw new InputRefused(`${sentence}${problem.code === undefined ? '' : ` (${problem.code})`}`)
}

/** `url` is the address the holder of the data folder gave. */
export function servedMaterial(url: string): Material {
  const api = `${url}/api/v1`
  const get = async (path: string): Promise<string> => (await ask(`${api}${path}`, { method: 'GET' })).text()
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    return (await ask(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
  }
  return {
    exportAll: () => get('/export'),
    importAll: async (document, mode) => (await post(`/import?mode=${mode}`, document)) as Awaited<ReturnType<Material['importAll']>>,
    exportStories: (format) => get(`/stories/export?format=${format}`),
    importStories: async (format, text) =>
      (await post('/stories/import', { format, text })) as Awaited<ReturnType<Material['importStories']>>,
    openLoopBank: async () => {
      const [file, coverage] = await Promise.all([get('/stories/export?format=json'), get('/coverage')])
      return toLoopBank((JSON.parse(file) as StoriesFile).stories, (JSON.parse(coverage) as { rows: CoverageRow[] }).rows)
    },
    close: async () => {},
  }
}
