/** An API over memory stores for the tests, and a caller that reads JSON. */
import { memoryStores } from '@inclined/adapters/memory/memory-stores'
import type { AccountSettings } from '@inclined/app/accounts/viewer'
import type { ExampleBundle } from '@inclined/app/candidates/enter-example'
import { EMPTY_PROFILE } from '@inclined/app/candidates/own-candidate'
import type { Ports } from '@inclined/app/ports/ports'
import { soundStory } from '@inclined/core/stories/any-story.contract'
import { loadPlaybook } from '@inclined/playbook/load-playbook'
import { createApi } from './create-api.ts'

export const idAt = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const example: ExampleBundle = {
  profile: EMPTY_PROFILE,
  stories: [{ id: idAt(901), status: 'draft', content: soundStory() }],
  answers: [{ id: idAt(902), questionId: null, questionText: 'Why?', text: 'I cut 40% of it.', storyId: idAt(901) }],
}

export interface Reply {
  readonly status: number
  readonly type: string
  readonly headers: Headers
  readonly text: string
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into whatever came back
  readonly json: any
}

export interface ApiBench {
  readonly ports: Ports
  readonly errors: unknown[]
  readonly call: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Reply>
}

/** A POST gets a fresh idempotency key unless one is given; an empty one is left out. */
export function openApi(change: (ports: Ports) => Ports = (ports) => ports, accounts: AccountSettings | null = null): ApiBench {
  let made = 0
  let keys = 0
  const ports = change({ ...memoryStores(), clock: { now: () => Date.UTC(2026, 10, 23, 9) }, ids: { next: () => idAt(++made) } })
  const errors: unknown[] = []
  const api = createApi({ ports, playbook: loadPlaybook(), example, accounts, report: (error) => errors.push(error) })
  const call: ApiBench['call'] = async (method, path, body, headers = {}) => {
    const all: Record<string, string> = { ...(method === 'POST' ? { 'idempotency-key': `key-${++keys}` } : {}), ...headers }
    if (all['idempotency-key'] === '') delete all['idempotency-key']
    if (body !== undefined) all['content-type'] ??= 'application/json'
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await api.request(path, { method, headers: all, ...(body === undefined ? {} : { body: text }) })
    const reply = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const json = type.includes('json') ? JSON.parse(reply) : null
    return { status: response.status, type, headers: response.headers, text: reply, json }
  }
  return { ports, errors, call }
}
