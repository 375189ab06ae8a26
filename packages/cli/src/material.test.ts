/** The commands that touch the data, on stores in memory and against a server that holds the folder. */
import { type IncomingMessage, createServer } from 'node:http'
import { once } from 'node:events'
import { memoryStores } from '@inclined/adapters/memory/memory-stores'
import { describe, expect, it } from 'vitest'
import type { DataDoor, DoorOutcome } from './data-door.ts'
import { runCaptured } from './testing/run-captured.ts'

const STORY_ID = '3f2b8c1e-5a44-4d0b-8f6e-2d9a7c1b0e42'
const STORY = `# Inclined stories`

function doorTo(outcome: () => DoorOutcome): DataDoor {
  return { locate: async () => ({ kind: 'at', folder: null }), open: async () => outcome() }
}

/** The same stores at every opening; counts how often they were closed. */
function memoryDoor() {
  let id = 0
  let closed = 0
  const ports = {
    ...memoryStores(),
    clock: { now: () => 1_700_000_000_000 },
    ids: { next: () => `00000000-0000-4000-8000-${String((id += 1)).padStart(12, '0')}` },
  }
  const close = async () => void (closed += 1)
  return { door: doorTo(() => ({ kind: 'open', data: { kind: 'pglite', ports, close } })), closed: () => closed }
}

describe('in a database of its own', () => {
  it('exports what it imports, and a second import changes nothing', async () => {
    const { door, closed } = memoryDoor()
    const empty = await runCaptured(['export'], '', door)
    expect(JSON.parse(empty.out)).toMatchObject({ format: 'inclined-candidate', stories: [], answers: [] })
    const once = await runCaptured(['import', '--json'], empty.out, door)
    expect(once.code).toBe(0)
    expect(JSON.parse(once.out)).toEqual({
      added: { stories: 0, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 },
      kept: { stories: 0, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 },
    })
    expect((await runCaptured(['export'], '', door)).out).toBe(empty.out)
    expect(closed()).toBe(3)
  })

  it.each([
    ['{', 'The file is not JSON'],
    ['{}', 'not an export of Inclined'],
    ['[]', 'not an export of Inclined'],
    ['{"format":"inclined-candidate","version":99}', 'version 99'],
  ])('refuses to import %s', async (document, sentence) => {
    const { door } = memoryDoor()
    const { code, out, err } = await runCaptured(['import'], document, door)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })

  it.each(['md', 'json'])('takes back the stories it wrote as %s', async (format) => {
    const { door } = memoryDoor()
    const written = await runCaptured(['stories', 'export', '--format', format], '', door)
    expect(written.code).toBe(0)
    const taken = await runCaptured(['stories', 'import', '--format', format, '--json'], written.out, door)
    expect([taken.code, taken.err]).toEqual([0, ''])
    expect(JSON.parse(taken.out)).toEqual({ ids: [], lowered: [] })
  })

  it('refuses a file without stories, and says so', async () => {
    const { door, closed } = memoryDoor()
    const { code, err } = await runCaptured(['stories', 'import'], '{"stories": 3}', door)
    expect(code).toBe(1)
    expect(err).toContain('Nothing was imported')
    expect(closed()).toBe(1)
  })
})

it('words why the data cannot be opened', async () => {
  const door = doorTo(() => ({ kind: 'refused', refusal: { code: 'data-folder-in-use', pid: 7, url: null, lockFile: 'x' } }))
  expect(await runCaptured(['export'], '', door)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('process 7') as string })
  expect((await runCaptured(['doctor', '--json'], '', door)).code).toBe(1)
})

describe('at a server that holds the folder', () => {
  interface Asked {
    readonly line: string
    readonly body: string
    readonly key: string | undefined
  }

  async function readBody(request: IncomingMessage): Promise<string> {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    return body
  }

  async function withServer(reply: { status: number; body: string }, work: (door: DataDoor) => Promise<void>): Promise<readonly Asked[]> {
    const asked: Asked[] = []
    const server = createServer((request, response) => {
      void readBody(request).then((body) => {
        asked.push({ line: `${request.method} ${request.url}`, body, key: request.headers['idempotency-key'] as string | undefined })
        return response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
      })
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    await work(doorTo(() => ({ kind: 'served', url: `http://127.0.0.1:${port}`, pid: 7 })))
    server.close()
    server.closeAllConnections()
    return asked
  }

  it('asks its API instead of opening the folder', async () => {
    const reply = {
      status: 201,
      body: JSON.stringify({
        added: { stories: 1, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 },
        kept: { stories: 0, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 },
        ids: [STORY_ID],
        lowered: [],
      }),
    }
    const asked = await withServer(reply, async (door) => {
      for (const argv of [['export'], ['import', '--add'], ['import'], ['stories', 'export', '--format', 'json'], ['stories', 'import']]) {
        const input = argv[0] === 'import' ? '{"format":"inclined-candidate"}' : STORY
        expect((await runCaptured(argv, input, door)).code).toBe(0)
      }
    })
    expect(asked.map(({ line }) => line)).toEqual([
      'GET /api/v1/export',
      'POST /api/v1/import?mode=add',
      'POST /api/v1/import?mode=empty',
      'GET /api/v1/stories/export?format=json',
      'POST /api/v1/stories/import',
    ])
    expect(asked[1]!.body).toBe('{"format":"inclined-candidate"}')
    expect(JSON.parse(asked[4]!.body)).toEqual({ format: 'md', text: STORY })
    expect(new Set(asked.map(({ key }) => key)).size).toBe(4) // none for the two that only read
  })

  it('passes on the sentence with which the server refuses', async () => {
    const reply = { status: 409, body: JSON.stringify({ code: 'not-empty', detail: 'There is material here already.' }) }
    await withServer(reply, async (door) => {
      expect(await runCaptured(['import'], '{}', door)).toEqual({ code: 1, out: '', err: 'There is material here already. (not-empty)\n' })
    })
  })
})
