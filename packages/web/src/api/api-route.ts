/**
 * What one route of the API is: address, shapes at the door, what it may refuse, and the use case behind it.
 *
 * The server, the description (`describe-api.ts`) and the readable page are all made from these values, so they cannot drift
 * apart. A handler that refuses with a code its route does not list does not compile.
 */
import type { AccountSettings, Viewer } from '@inclined/app/accounts/viewer'
import type { ExampleBundle } from '@inclined/app/candidates/enter-example'
import type { Candidate } from '@inclined/app/ports/candidate-store'
import type { Ports } from '@inclined/app/ports/ports'
import type { Result } from '@inclined/core/kernel/result'
import type { Playbook } from '@inclined/playbook/playbook'
import type { z } from 'zod'
import type { ProblemCode, Refusal } from './problems.ts'

export interface ApiDeps {
  readonly ports: Ports
  readonly playbook: Playbook
  readonly example: ExampleBundle
  /** Null where the installation is one person's. */
  readonly accounts: AccountSettings | null
  /** Told of every error that is nobody's refusal; the client only learns that it was a 500. */
  readonly report: (error: unknown) => void
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A success that is a file and no JSON. */
export interface FileReply {
  readonly mediaType: string
  readonly text: string
  readonly fileName: string
}

interface RouteFacts<Code extends ProblemCode> {
  readonly method: Method
  /** Braces mark parameters: `/answers/{id}`. */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** 204 sends no body. */
  readonly status: 200 | 201 | 204
  /** What a success looks like; `null` for no body or a file. */
  readonly reply: z.ZodType | null
  /** Media types of a success that is a file; the handler returns a `FileReply` then. */
  readonly files?: readonly string[]
  /** A POST that makes something needs an `Idempotency-Key`. */
  readonly makes?: boolean
  /** Bytes of the body; 5 MB unless told. */
  readonly bodyLimit?: number
  readonly refusals: readonly Code[]
}

export interface SharedCall<Params, Query, Body> extends ApiDeps {
  readonly viewer: Viewer
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Empty where the route makes nothing. */
  readonly idempotencyKey: string
}

export interface CandidateCall<Params, Query, Body> extends SharedCall<Params, Query, Body> {
  readonly candidate: Candidate
}

interface RouteShapes<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
}

type Outcome<Code extends ProblemCode> = Result<unknown, Refusal<Code>> | Promise<Result<unknown, Refusal<Code>>>

/** A route with its types erased: the door has checked the input by the time `handle` runs. */
export interface ApiRoute extends RouteFacts<ProblemCode>, RouteShapes<z.ZodType, z.ZodType, z.ZodType> {
  /** `candidate` routes exist twice: for the own candidate and under `/example`. */
  readonly scope: 'candidate' | 'shared'
  readonly handle: (call: CandidateCall<never, never, never>) => Outcome<ProblemCode>
}

/** A route about one candidate's material. */
export function candidateRoute<
  const Code extends ProblemCode = never,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
>(
  route: RouteFacts<Code> &
    RouteShapes<Params, Query, Body> & {
      readonly handle: (call: CandidateCall<z.output<Params>, z.output<Query>, z.output<Body>>) => Outcome<NoInfer<Code>>
    },
): ApiRoute {
  return { ...route, scope: 'candidate' } as unknown as ApiRoute
}

/** A route that belongs to no candidate. */
export function sharedRoute<
  const Code extends ProblemCode = never,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
>(
  route: RouteFacts<Code> &
    RouteShapes<Params, Query, Body> & {
      readonly handle: (call: SharedCall<z.output<Params>, z.output<Query>, z.output<Body>>) => Outcome<NoInfer<Code>>
    },
): ApiRoute {
  return { ...route, scope: 'shared' } as unknown as ApiRoute
}
