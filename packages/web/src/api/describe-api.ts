/**
 * Describes the API as an OpenAPI 3.1 document, from the routes that are mounted and the shapes they check with.
 */
import { z } from 'zod'
import type { ApiRoute } from './api-route.ts'
import type { MountedRoute } from './list-mounted.ts'
import { API_BASE } from './problem-reply.ts'
import { PROBLEMS, PROBLEM_CODES, type ProblemCode } from './problems.ts'

type Json = Readonly<Record<string, unknown>>

const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return shape
}

/** What the door can say to this route, besides what its use case refuses. */
export function listRefusals({ route, space }: MountedRoute): readonly ProblemCode[] {
  return [
    ...(route.makes === true ? (['idempotency-key-missing', 'idempotency-key-invalid', 'idempotency-key-reused'] as const) : []),
    ...(route.params === undefined ? [] : (['invalid-path'] as const)),
    ...(route.query === undefined ? [] : (['invalid-query'] as const)),
    ...(route.body === undefined ? [] : (['unsupported-media-type', 'body-not-json', 'invalid-body', 'body-too-large'] as const)),
    ...(space === 'example' ? (['example-not-entered'] as const) : []),
    ...(route.method === 'GET' || route.scope === 'shared' ? [] : (['gone-meanwhile'] as const)),
    ...route.refusals,
    'internal-error',
  ]
}

function describeFields(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = shapeOf(schema, 'input') as { properties?: Record<string, Json>; required?: readonly string[] }
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }))
}

function describeSuccess(route: ApiRoute): Json {
  if (route.files !== undefined) {
    const content = Object.fromEntries(route.files.map((type) => [type, { schema: { type: 'string' } }]))
    return { description: 'The file', content }
  }
  if (route.reply === null) return { description: 'Done' }
  return { description: 'Done', content: { 'application/json': { schema: shapeOf(route.reply, 'output') } } }
}

function describeRefusals(mounted: MountedRoute): Json {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of listRefusals(mounted)) {
    const { status } = PROBLEMS[code]
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const entries = [...byStatus].map(([status, codes]) => {
    const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: codes } } }] }
    return [String(status), { description: codes.join(', '), content: { 'application/problem+json': { schema } } }]
  })
  return Object.fromEntries(entries)
}

function describeRoute(mounted: MountedRoute): Json {
  const { route, space } = mounted
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1, maxLength: 120 } }
  const words = `${route.method.toLowerCase()} ${space === 'example' ? 'example' : ''} ${route.path}`.match(/[a-z]+/gi) ?? []
  return {
    operationId: words.map((word, index) => (index === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join(''),
    tags: [route.tag],
    summary: space === 'example' ? `${route.summary} (example candidate)` : route.summary,
    parameters: [...(route.makes === true ? [key] : []), ...describeFields(route.params, 'path'), ...describeFields(route.query, 'query')],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: shapeOf(route.body, 'input') } } } }),
    responses: { [String(route.status)]: describeSuccess(route), ...describeRefusals(mounted) },
  }
}

const PROBLEM_SHAPE = {
  type: 'object',
  description: 'RFC 9457. Facts of the refusal stand beside these fields.',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { enum: PROBLEM_CODES },
    detail: { type: 'string', description: 'What to do' },
  },
}

export function describeApi(mounted: readonly MountedRoute[]): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const entry of mounted) {
    const path = `${entry.space === 'example' ? '/example' : ''}${entry.route.path}`
    paths[path] = { ...paths[path], [entry.route.method.toLowerCase()]: describeRoute(entry) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Inclined',
      version: '1',
      description: 'Everything the pages do. Not affiliated with Amazon.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE }],
    paths,
    components: { schemas: { Problem: PROBLEM_SHAPE } },
  }
}
