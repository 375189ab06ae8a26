/**
 * The playbook: everything the product knows about one company's interviews, as plain data that nobody may change.
 */
import type { Principle } from '@inclined/core/questions/principle'
import type { Question } from '@inclined/core/questions/question'
import type { AnchorSet } from './schema-anchor.ts'
import type { Company } from './schema-company.ts'
import type { DocumentTemplate } from './schema-document.ts'
import type { Fact } from './schema-fact.ts'
import type { Formats } from './schema-format.ts'
import type { Plans, Skill, Transition } from './schema-path.ts'
import type { ProbeFamilyGuide } from './schema-probe.ts'
import type { ProcessTemplate } from './schema-process.ts'
import type { FaqEntry, Resource } from './schema-reading.ts'
import type { LevelGuide, Role } from './schema-role.ts'

export interface Playbook {
  readonly company: Company
  /** In the official order. */
  readonly principles: readonly Principle[]
  /** One for each track. */
  readonly roles: readonly Role[]
  /** Lowest first. */
  readonly levels: readonly LevelGuide[]
  /** One for each track. */
  readonly process: readonly ProcessTemplate[]
  readonly formats: Formats
  readonly probeFamilies: readonly ProbeFamilyGuide[]
  readonly skills: readonly Skill[]
  readonly transitions: readonly Transition[]
  /** One for each kind of document. */
  readonly documents: readonly DocumentTemplate[]
  /** Rules of style that hold for every document. */
  readonly writingRules: readonly Fact[]
  /** Ideas behind the documents: metrics, tenets, mechanisms. */
  readonly writingIdeas: readonly Fact[]
  readonly plans: Plans
  readonly resources: readonly Resource[]
  readonly faq: readonly FaqEntry[]
  /** All question files joined, in the order of the files and then of each file. */
  readonly questions: readonly Question[]
  /** Worked answers, one set for each kind of product question. */
  readonly anchors: readonly AnchorSet[]
}
