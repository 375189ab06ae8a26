/**
 * The shape of a kept loop in a candidate document, field by field. Whether its parts fit one another is for
 * `check-loop-content.ts`.
 */
import {
  INTERVIEWER_ROLES,
  type KeptInterviewer,
  type LoopContent,
  PRINCIPLE_ORIGINS,
  type Telling,
} from '@inclined/core/allocation/kept-loop'
import type { Placement } from '@inclined/core/allocation/allocation'
import type { KeptLoop } from '../ports/loop-store.ts'
import { isNormalInstant, isUuid } from './check-value.ts'
import { list, nullOr, number, oneOf, type Shape, shapeOf, string, where } from './value-shape.ts'

const interviewer = shapeOf({
  id: string,
  label: string,
  role: oneOf(INTERVIEWER_ROLES),
  kind: oneOf(PRINCIPLE_ORIGINS),
  principles: nullOr(list(string)),
} satisfies Record<keyof KeptInterviewer, Shape>)

const placement = shapeOf({ interviewer: string, principle: string, role: oneOf(['first', 'reserve']), story: string } satisfies Record<
  keyof Placement,
  Shape
>)

const telling = shapeOf({
  id: string,
  interviewer: string,
  storyId: nullOr(string),
  asked: string,
  principle: nullOr(string),
  at: string,
} satisfies Record<keyof Telling, Shape>)

const content = shapeOf({
  name: string,
  seed: number,
  interviewers: list(interviewer),
  fixed: list(placement),
  told: list(telling),
} satisfies Record<keyof LoopContent, Shape>)

const instant = where(string, 'bad-instant', (value) => isNormalInstant(value as string))

export const keptLoop = shapeOf({
  id: where(string, 'bad-id', (value) => isUuid(value as string)),
  content,
  revision: where(number, 'bad-number', (value) => Number.isSafeInteger(value) && (value as number) >= 1),
  createdAt: instant,
  savedAt: instant,
} satisfies Record<keyof KeptLoop, Shape>)
