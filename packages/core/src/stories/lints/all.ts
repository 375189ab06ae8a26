/**
 * Every lint of the story bank, in the order a person should read them: what is missing, then how it is told, then the links.
 */
import { contradiction } from './contradiction.ts'
import { hypothetical } from './hypothetical.ts'
import { jargon } from './jargon.ts'
import { length } from './length.ts'
import { levelFit } from './level.ts'
import { linkRules } from './links.ts'
import { metricRules } from './metric.ts'
import { missingPart } from './missing-part.ts'
import { proportion } from './proportion.ts'
import { recency } from './recency.ts'
import { reflection } from './reflection.ts'
import type { LintRule } from './story-lint.ts'
import { weHeavy } from './we-heavy.ts'

export const ALL_LINTS: readonly LintRule[] = [
  missingPart,
  weHeavy,
  metricRules,
  proportion,
  length,
  hypothetical,
  reflection,
  recency,
  levelFit,
  linkRules,
  contradiction,
  jargon,
]
