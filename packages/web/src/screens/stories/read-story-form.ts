/**
 * Reads a story out of its form, on the server when it is posted and in the page while one types.
 *
 * Nothing is dropped but rows in which nothing was written; `keepBlankRows` keeps those too, for showing the form again as it
 * was. What cannot be a value of a story (a month that is none) is reported with the field it stands in.
 */
import { LEVELS, type Level } from '@inclined/core/questions/track'
import { METRIC_TEXT_FIELDS } from '@inclined/core/stories/story-fields'
import type { ConfidentialMark, Metric, PrincipleLink, StoryContent } from '@inclined/core/stories/story'
import { field } from '../../server/form-fields.ts'

export interface FormProblem {
  /** Id of the element on the page. */
  readonly fieldId: string
  readonly sentence: string
}

export interface StoryForm {
  readonly content: StoryContent
  readonly problems: readonly FormProblem[]
}

const CONFIDENCES = ['low', 'medium', 'high'] as const
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
/** Lists that grow by rows, as they are named in the form. */
export const ROW_LISTS = ['actions', 'alternatives', 'counterparts', 'metrics', 'principleLinks', 'confidentiality'] as const
export type RowList = (typeof ROW_LISTS)[number]

export function readStoryForm(form: FormData, { keepBlankRows = false } = {}): StoryForm {
  const keep = <T>(rows: readonly T[], isBlank: (row: T) => boolean) => (keepBlankRows ? rows : rows.filter((row) => !isBlank(row)))
  const texts = (name: string) => keep(column(form, name), isBlankText)
  const months = { from: field(form, 'period.from').trim(), to: field(form, 'period.to').trim() }
  const content: StoryContent = {
    title: field(form, 'title'),
    role: field(form, 'role'),
    employerAlias: field(form, 'employerAlias'),
    period: { from: months.from || null, to: months.to || null },
    stakes: field(form, 'stakes'),
    situation: field(form, 'situation'),
    task: field(form, 'task'),
    actions: texts('actions'),
    result: field(form, 'result'),
    metrics: keep(readMetrics(form), isBlankMetric),
    alternatives: texts('alternatives'),
    counterparts: texts('counterparts'),
    reflection: field(form, 'reflection'),
    mechanism: field(form, 'mechanism'),
    failure: field(form, 'failure') === 'on',
    conflict: field(form, 'conflict') === 'on',
    levelEvidence: { scope: readLevel(form, 'scope'), ambiguity: readLevel(form, 'ambiguity'), impact: readLevel(form, 'impact') },
    principleLinks: keep(readLinks(form), isBlankLink),
    confidentiality: keep(readMarks(form), isBlankMark),
    exceptionalBecause: field(form, 'exceptionalBecause'),
  }
  return { content, problems: findProblems(content) }
}

/** Where on the page each kept row of a list stands, blank rows counted: the first kept one may be the second row. */
export function keptPositions(shown: StoryContent, list: RowList): readonly number[] {
  const where = <T>(rows: readonly T[], isBlank: (row: T) => boolean) => rows.flatMap((row, at) => (isBlank(row) ? [] : [at]))
  switch (list) {
    case 'metrics':
      return where(shown.metrics, isBlankMetric)
    case 'principleLinks':
      return where(shown.principleLinks, isBlankLink)
    case 'confidentiality':
      return where(shown.confidentiality, isBlankMark)
    default:
      return where(shown[list], isBlankText)
  }
}

/** The form with one row more or one less in a list; `null` where the intent is another one. */
export function changeRows(content: StoryContent, intent: string): StoryContent | null {
  const [act, list, at] = intent.split(':')
  const name = ROW_LISTS.find((known) => known === list)
  if (!name) return null
  if (act === 'add-row') return { ...content, [name]: [...content[name], blankRow(content, name)] }
  if (act === 'remove-row') return { ...content, [name]: (content[name] as readonly unknown[]).filter((_, index) => String(index) !== at) }
  return null
}

export function blankRow(content: StoryContent, list: RowList): string | Metric | PrincipleLink | ConfidentialMark {
  switch (list) {
    case 'metrics':
      return { ...BLANK_METRIC, id: freeId('m', content.metrics) }
    case 'principleLinks':
      return { principle: '', strength: 2, why: '' }
    case 'confidentiality':
      return { id: freeId('c', content.confidentiality), words: '', instead: '' }
    default:
      return ''
  }
}

const BLANK_METRIC: Metric = {
  id: '',
  name: '',
  before: '',
  after: '',
  unit: '',
  window: '',
  baselineDate: '',
  source: '',
  attribution: '',
  confidence: null,
  approximate: false,
}

/** All values of one repeated field, in the order of the page. */
function column(form: FormData, name: string): readonly string[] {
  return form.getAll(name).map((value) => (typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''))
}

function readMetrics(form: FormData): readonly Metric[] {
  const columns = Object.fromEntries(METRIC_TEXT_FIELDS.map((name) => [name, column(form, `metrics.${name}`)]))
  const confidence = column(form, 'metrics.confidence')
  const approximate = column(form, 'metrics.approximate')
  const rows = column(form, 'metrics.id').map((id, row) => ({
    ...BLANK_METRIC,
    ...Object.fromEntries(METRIC_TEXT_FIELDS.map((name) => [name, columns[name]?.[row] ?? ''])),
    id,
    confidence: CONFIDENCES.find((known) => known === confidence[row]) ?? null,
    approximate: approximate[row] === 'yes',
  }))
  return withIds('m', rows)
}

const isBlankText = (text: string): boolean => text.trim() === ''
const isBlankMetric = (metric: Metric): boolean => METRIC_TEXT_FIELDS.every((name) => isBlankText(metric[name]))
const isBlankLink = (link: PrincipleLink): boolean => link.principle === '' && isBlankText(link.why)
const isBlankMark = (mark: ConfidentialMark): boolean => isBlankText(mark.words) && isBlankText(mark.instead)

function readLinks(form: FormData): readonly PrincipleLink[] {
  const strengths = column(form, 'principleLinks.strength')
  const reasons = column(form, 'principleLinks.why')
  return column(form, 'principleLinks.principle').map((principle, row) => ({
    principle,
    strength: ([0, 1, 2, 3] as const).find((known) => String(known) === strengths[row]) ?? 0,
    why: reasons[row] ?? '',
  }))
}

function readMarks(form: FormData): readonly ConfidentialMark[] {
  const words = column(form, 'confidentiality.words')
  const instead = column(form, 'confidentiality.instead')
  const rows = column(form, 'confidentiality.id').map((id, row) => ({ id, words: words[row] ?? '', instead: instead[row] ?? '' }))
  return withIds('c', rows)
}

/** A row added in the page has no id yet; it gets the same one however often the form is read. */
function withIds<Row extends { readonly id: string }>(letter: string, rows: readonly Row[]): readonly Row[] {
  const done: Row[] = []
  for (const row of rows) done.push(row.id === '' ? { ...row, id: freeId(letter, [...rows, ...done]) } : row)
  return done
}

function freeId(letter: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${letter}${number}`)) number++
  return `${letter}${number}`
}

function readLevel(form: FormData, aspect: string): Level | null {
  return LEVELS.find((level) => level === field(form, `levelEvidence.${aspect}`)) ?? null
}

function findProblems(content: StoryContent): readonly FormProblem[] {
  const problems: FormProblem[] = []
  for (const end of ['from', 'to'] as const) {
    const month = content.period[end]
    if (month === null || MONTH.test(month)) continue
    problems.push({ fieldId: `period-${end}`, sentence: `“${month}” is not a month. Write it as year and month, like 2024-03.` })
  }
  content.principleLinks.forEach((link, row) => {
    if (link.principle !== '' || link.why.trim() === '') return
    problems.push({ fieldId: `principleLinks-${row}`, sentence: 'Choose the principle this sentence is about.' })
  })
  return problems
}
