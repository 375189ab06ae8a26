/**
 * The door: reads address, query, body and idempotency key of a request by the shapes its route names.
 *
 * Checks in the order key, address, query, body, and reports the first part that fails with every place in it. Nothing is
 * replaced by a default that the shape does not name, and an unknown field is refused rather than dropped.
 */
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { ApiRoute } from './api-route.ts'
import type { Refusal } from './problems.ts'

export interface ReadRequest {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly idempotencyKey: string
}

const KEY = /^[\x21-\x7e]{1,120}$/

type DoorRefusal = Refusal & { readonly where?: readonly string[] }

function readKey(context: Context, route: ApiRoute): Result<string, DoorRefusal> {
  if (route.makes !== true) return accept('')
  const key = context.req.header('idempotency-key')
  if (key === undefined || key === '') return refuse({ code: 'idempotency-key-missing' })
  return KEY.test(key) ? accept(key) : refuse({ code: 'idempotency-key-invalid' })
}

/** `content.metrics.0.name: Invalid input`, one line for each place. */
const wordIssues = (error: z.ZodError): readonly string[] =>
  error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`))

function readPart(
  schema: z.ZodType | undefined,
  value: unknown,
  code: 'invalid-path' | 'invalid-query' | 'invalid-body',
): Result<unknown, DoorRefusal> {
  if (schema === undefined) return accept(undefined)
  const outcome = schema.safeParse(value)
  return outcome.success ? accept(outcome.data) : refuse({ code, where: wordIssues(outcome.error) })
}

async function readBody(context: Context, route: ApiRoute): Promise<Result<unknown, DoorRefusal>> {
  if (route.body === undefined) return accept(undefined)
  const type = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json') return refuse({ code: 'unsupported-media-type' })
  const text = await context.req.text()
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return refuse({ code: 'body-not-json' })
    throw error
  }
  return readPart(route.body, value, 'invalid-body')
}

/** A query field that is given twice arrives as a list, so a shape that wants one value refuses it. */
function listQuery(context: Context): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  )
}

export async function readRequest(context: Context, route: ApiRoute): Promise<Result<ReadRequest, DoorRefusal>> {
  const key = readKey(context, route)
  if (!key.ok) return key
  const params = readPart(route.params, context.req.param(), 'invalid-path')
  if (!params.ok) return params
  const query = readPart(route.query, listQuery(context), 'invalid-query')
  if (!query.ok) return query
  const body = await readBody(context, route)
  if (!body.ok) return body
  return accept({ params: params.value, query: query.value, body: body.value, idempotencyKey: key.value })
}
