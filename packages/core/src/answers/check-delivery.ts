/**
 * Notes on length, fillers, long sentences, abbreviations, repeats and old stories. Notes only: none of them moves the rating.
 */
import { internWord } from '../text/lexicon.ts'
import anchors from './anchors.json' with { type: 'json' }
import { type AnswerView, find } from './answer-view.ts'
import type { AnswerMeasures, Finding } from './report.ts'
import { RULES_YEAR } from './rules.ts'

const LONGEST_SENTENCE_WORDS = 30
const OLDEST_STORY_YEARS = 5
const MOST_NOTES = 6

/** Abbreviations every interviewer for these roles knows. */
const KNOWN =
  'api ui ux ceo cto cfo coo vp hr pr qa kpi kpis okr okrs sql css html http url pdf csv usa uk eu us roi nps csat crm erp saas b2b b2c mvp sla slo slas aws gcp ios it ai ml llm pm pms tpm pmt tv faq cpu gpu ram ci cd a/b id ids ok am gmv dau mau p&l gdpr star prd mba usd eur gbp r&d'
for (const word of KNOWN.split(' ')) internWord(word)

export function measureAnswer(view: AnswerView): AnswerMeasures {
  const wordsPerMinute = view.options.wordsPerMinute ?? anchors.length.wordsPerMinute
  return { words: view.words, spokenSeconds: Math.round((view.words * 60) / wordsPerMinute), wordsPerMinute }
}

function checkLength(view: AnswerView, measures: AnswerMeasures): readonly Finding[] {
  const whole = { start: view.units[0]?.start ?? 0, end: view.units.at(-1)?.end ?? 0 }
  const seconds = measures.spokenSeconds
  if (seconds < anchors.length.thinBelowSeconds) return [find('too-brief', whole, { seconds })]
  if (seconds <= anchors.length.amberAboveSeconds) return []
  return [find('too-long', whole, { seconds, red: seconds > anchors.length.redAboveSeconds })]
}

function checkSentences(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  let first = 0
  for (let i = 1; i <= view.units.length; i++) {
    const a = view.units[first]
    const b = view.units[i]
    if (!a || (b && b.block === a.block && b.sentence === a.sentence)) continue
    const end = view.units[i - 1]?.end ?? a.end
    const words = view.units.slice(first, i).reduce((sum, u) => sum + u.words, 0)
    if (words > LONGEST_SENTENCE_WORDS && !view.options.transcript) found.push(find('long-sentence', { start: a.start, end }, { words }))
    first = i
  }
  return found.slice(0, MOST_NOTES)
}

/** An abbreviation is explained where it stands in brackets or brackets follow it. */
function checkAcronyms(view: AnswerView): readonly Finding[] {
  const found: Finding[] = []
  const seen = new Set<string>()
  for (const unit of view.units) {
    for (const span of unit.acronyms) {
      const word = view.text.slice(span.start, span.end).replace(/['’]?s$/, '')
      if (seen.has(word)) continue
      seen.add(word)
      const explained = view.text[span.start - 1] === '(' || view.text.slice(span.end, span.end + 2) === ' ('
      if (!explained && found.length < MOST_NOTES) found.push(find('acronym', span, { word }))
    }
  }
  return found
}

function checkFillers(view: AnswerView, measures: AnswerMeasures, fillers: number): readonly Finding[] {
  const perMinute = (fillers * 60) / Math.max(1, measures.spokenSeconds)
  if (fillers < 3 || perMinute <= anchors.fillersPerMinute.warn) return []
  const whole = { start: view.units[0]?.start ?? 0, end: view.units.at(-1)?.end ?? 0 }
  return [find('many-fillers', whole, { fillers, perMinute: Math.round(perMinute) })]
}

function checkAge(view: AnswerView): readonly Finding[] {
  let newest = 0
  let where = view.units[0]
  for (const unit of view.units) {
    for (const year of unit.years) {
      if (year <= newest || year > RULES_YEAR + 1) continue
      newest = year
      where = unit
    }
  }
  return newest > 0 && where && RULES_YEAR - newest > OLDEST_STORY_YEARS ? [find('old-story', where, { year: newest })] : []
}

export function checkDelivery(view: AnswerView, measures: AnswerMeasures, fillers: number): readonly Finding[] {
  const repeats = view.units.filter((_, i) => view.isRepeat[i]).slice(0, MOST_NOTES)
  return [
    ...checkLength(view, measures),
    ...checkSentences(view),
    ...checkAcronyms(view),
    ...checkFillers(view, measures, fillers),
    ...checkAge(view),
    ...repeats.map((unit) => find('repeated', unit)),
  ]
}
