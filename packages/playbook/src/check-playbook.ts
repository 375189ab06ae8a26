/**
 * Checks what no single file can show: ids that must be unique or must exist elsewhere, and facts that compete.
 *
 * Returns every problem found, each with the file it stands in; an empty list means the pack holds together. How many
 * questions a principle needs is a promise of this pack and not a rule of the format, so it is a test.
 */
import { PROBE_FAMILIES } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { checkAnchors } from './check-anchors.ts'
import type { Playbook } from './playbook.ts'
import { DOCUMENT_KINDS } from './schema-document.ts'
import type { Fact } from './schema-fact.ts'
import { STAGE_KINDS } from './schema-process.ts'

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

/** Compares two lists as sets that must also be in the same order. */
function sameList(actual: readonly string[], wanted: readonly string[]): boolean {
  return actual.length === wanted.length && actual.every((value, index) => value === wanted[index])
}

/** Facts are listed per group: those a reader sees side by side. */
function factGroups(book: Playbook): readonly { readonly file: string; readonly facts: readonly Fact[] }[] {
  return [
    ...book.roles.map((role) => ({ file: 'roles.json', facts: role.facts })),
    ...book.levels.map((level) => ({ file: 'levels.json', facts: level.facts })),
    ...book.process.flatMap((template) =>
      [template.facts, ...template.stages.map((stage) => stage.facts)].map((facts) => ({ file: 'process.json', facts })),
    ),
    ...[...book.formats.formats, ...book.formats.decisions].map((entry) => ({ file: 'formats.json', facts: entry.facts })),
    ...[book.formats.retry, book.formats.answers].map((facts) => ({ file: 'formats.json', facts })),
    ...book.transitions.map((move) => ({ file: 'transitions.json', facts: move.facts })),
    ...book.documents.map((document) => ({ file: 'documents.json', facts: [...document.limits, ...document.facts] })),
    ...[book.writingRules, book.writingIdeas].map((facts) => ({ file: 'documents.json', facts })),
    ...[...book.plans.sizes.map((size) => size.facts), book.plans.rules].map((facts) => ({ file: 'plans.json', facts })),
  ]
}

/** Every fact of the pack once, in the order of the files. */
export function listFacts(book: Playbook): readonly Fact[] {
  return [...new Set(factGroups(book).flatMap((group) => group.facts))]
}

function checkFacts(book: Playbook): readonly string[] {
  const problems = repeated(listFacts(book).map((fact) => fact.id)).map((id) => `fact id "${id}" is used twice`)
  for (const { file, facts } of factGroups(book)) {
    for (const about of new Set(facts.map((fact) => fact.about))) {
      const rivals = facts.filter((fact) => fact.about === about)
      const defaults = rivals.filter((fact) => fact.isDefault).length
      if (rivals.length > 1 && defaults !== 1) {
        problems.push(
          `${file}: ${rivals.map((fact) => fact.id).join(', ')} compete about "${about}" with ${defaults} defaults instead of 1`,
        )
      }
    }
  }
  return problems
}

function checkPrinciples(book: Playbook): readonly string[] {
  const ids = book.principles.map((principle) => principle.id)
  const problems = repeated(ids).map((id) => `principles.json: "${id}" is there twice`)
  const pairs = new Set(book.principles.flatMap((principle) => principle.confusableWith.map((other) => `${principle.id} ${other.id}`)))
  for (const pair of pairs) {
    const [from = '', to = ''] = pair.split(' ')
    if (!ids.includes(to)) problems.push(`principles.json: "${from}" is confusable with the unknown "${to}"`)
    if (!pairs.has(`${to} ${from}`)) problems.push(`principles.json: "${from}" names "${to}" as confusable, but not the other way round`)
  }
  const orders = book.principles.map((principle) => principle.order)
  if (orders.some((order, index) => order !== index + 1)) problems.push('principles.json: `order` must count up from 1')
  return problems
}

function checkQuestions(book: Playbook): readonly string[] {
  const known = new Set(book.principles.map((principle) => principle.id))
  const problems = repeated(book.questions.map((question) => question.id)).map((id) => `questions: the id "${id}" is used twice`)
  for (const question of book.questions) {
    for (const id of question.principles)
      if (!known.has(id)) problems.push(`questions: "${question.id}" names the unknown principle "${id}"`)
    for (const family of repeated(question.followUps.map((followUp) => followUp.family))) {
      problems.push(`questions: "${question.id}" asks the family "${family}" twice`)
    }
  }
  return problems
}

function checkAxes(book: Playbook): readonly string[] {
  const axes: readonly (readonly [file: string, actual: readonly string[], wanted: readonly string[]])[] = [
    ['roles.json', book.roles.map((role) => role.track), TRACKS],
    ['levels.json', book.levels.map((level) => level.level), LEVELS],
    ['process.json', book.process.map((template) => template.track), TRACKS],
    ['formats.json', book.formats.functionalByTrack.map((entry) => entry.track), TRACKS],
    ['probes.json', book.probeFamilies.map((family) => family.id), PROBE_FAMILIES],
    ['documents.json', book.documents.map((document) => document.kind), DOCUMENT_KINDS],
  ]
  const problems = axes
    .filter(([, actual, wanted]) => !sameList(actual, wanted))
    .map(([file, actual, wanted]) => `${file}: expected ${wanted.join(', ')} in this order, found ${actual.join(', ')}`)
  for (const template of book.process) {
    const places = template.stages.map((stage) => STAGE_KINDS.indexOf(stage.kind))
    if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1))) {
      problems.push(`process.json: the stages of "${template.track}" are out of order or repeated`)
    }
  }
  return problems
}

function checkIds(book: Playbook): readonly string[] {
  const lists: readonly (readonly [file: string, ids: readonly string[]])[] = [
    ['skills.json', book.skills.map((skill) => skill.id)],
    ['transitions.json', book.transitions.map((move) => move.id)],
    ['plans.json', book.plans.sizes.map((size) => size.id)],
    ['resources.json', book.resources.map((resource) => resource.id)],
    ['faq.json', book.faq.map((entry) => entry.id)],
    ['formats.json', book.formats.formats.map((format) => format.id)],
    ['formats.json', book.formats.voteScales.map((scale) => scale.id)],
  ]
  return lists.flatMap(([file, ids]) => repeated(ids).map((id) => `${file}: the id "${id}" is used twice`))
}

export function checkPlaybook(book: Playbook): readonly string[] {
  const problems = [checkPrinciples, checkAxes, checkIds, checkFacts, checkQuestions].flatMap((check) => check(book))
  return [...problems, ...checkAnchors(book.anchors, book.questions)]
}
