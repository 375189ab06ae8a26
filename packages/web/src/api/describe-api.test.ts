/** The description is whole: every route that is mounted stands in it, with its inputs, success and refusals. */
import { expect, it } from 'vitest'
import { openApi } from './api-bench.contract.ts'
import { listRefusals } from './describe-api.ts'
import { listMounted } from './list-mounted.ts'
import { PROBLEM_CODES, PROBLEMS } from './problems.ts'

const read = async () => (await openApi().call('GET', '/openapi.json')).json

it('describes every mounted route and no other', async () => {
  const { openapi, paths } = await read()
  expect(openapi).toBe('3.1.0')
  const described = Object.entries<object>(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  const mounted = listMounted().map(
    ({ route, space }) => `${route.method.toLowerCase()} ${space === 'example' ? '/example' : ''}${route.path}`,
  )
  expect(described.toSorted()).toEqual([...new Set(mounted)].toSorted())
  expect(new Set(mounted).size).toBe(mounted.length)
})

it.each(listMounted().map((mounted) => [mounted.route.method, mounted.space, mounted.route.path, mounted] as const))(
  'describes %s of the %s candidate %s with all it takes and says',
  async (method, space, path, mounted) => {
    const { route } = mounted
    const operation = (await read()).paths[`${space === 'example' ? '/example' : ''}${path}`][method.toLowerCase()]
    const named = operation.parameters.map((parameter: { in: string; name: string }) => `${parameter.in} ${parameter.name}`)
    for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(named).toContain(`path ${name}`)
    expect(named.includes('header Idempotency-Key')).toBe(route.makes === true)
    expect(operation.requestBody !== undefined).toBe(route.body !== undefined)
    expect(operation.responses).toHaveProperty(String(route.status))
    for (const code of listRefusals(mounted)) expect(operation.responses[PROBLEMS[code].status].description.split(', ')).toContain(code)
  },
)

it('gives every operation an id of its own', async () => {
  const { paths } = await read()
  const ids = Object.values<object>(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
  expect(new Set(ids).size).toBe(ids.length)
})

it('asks for an idempotency key on every POST that answers 201, and on no other', () => {
  for (const { route } of listMounted()) expect(route.makes === true).toBe(route.method === 'POST' && route.status === 201)
})

it('writes a page for people without a script, with a place for every refusal', async () => {
  const { call } = openApi()
  const page = await call('GET', '/docs')
  expect(page.type).toMatch(/^text\/html/)
  expect(page.text).not.toMatch(/<script|<style|style=|\son\w+=|https?:/i)
  for (const code of PROBLEM_CODES) expect(page.text).toContain(`id="problem-${code}"`)
  for (const { route, space } of listMounted()) if (space === 'own') expect(page.text).toContain(`${route.method} /api/v1${route.path}`)
  expect((await call('GET', '/docs.css')).type).toMatch(/^text\/css/)
  const ids = [...page.text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
