/** The form of the question search. It only fills the address; the server searches. */
import { QUESTION_KINDS } from '@inclined/core/questions/question'
import { LEVELS, TRACKS } from '@inclined/core/questions/track'
import { Form, Link } from 'react-router'
import { KIND_NAME, TRACK_NAME } from '../../parts/names.ts'
import type { FilterField, TypedFilter } from './question-filter.ts'
import { wordId } from './playbook-wording.ts'

export interface FilterChoices {
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  /** Of the kind that is chosen, or of all. */
  readonly topics: readonly string[]
}

interface QuestionFormProps {
  readonly path: string
  readonly typed: TypedFilter
  readonly choices: FilterChoices
}

type Choice = readonly [value: string, name: string]

export function QuestionForm({ path, typed, choices }: QuestionFormProps) {
  const lists: readonly (readonly [FilterField, string, string, readonly Choice[]])[] = [
    ['principle', 'Principle', 'col-span-2 sm:col-span-6', choices.principles.map(({ id, name }) => [id, name])],
    ['kind', 'Kind', 'sm:col-span-3', QUESTION_KINDS.map((kind) => [kind, KIND_NAME[kind]])],
    ['topic', 'Topic', 'sm:col-span-4', choices.topics.map((topic) => [topic, wordId(topic)])],
    ['track', 'Track', 'sm:col-span-3', TRACKS.map((track) => [track, TRACK_NAME[track]])],
    ['level', 'Level', 'sm:col-span-2', LEVELS.map((level) => [level, level])],
  ]
  const isNarrowed = Object.values(typed).some((value) => value !== '')
  return (
    <Form method="get" action={path} role="search" aria-label="Questions">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-12">
        <label className="col-span-2 sm:col-span-6">
          <span className="field-label">Words</span>
          <input className="input" type="search" name="words" defaultValue={typed.words} autoComplete="off" />
        </label>
        {lists.map(([field, label, width, options]) => (
          <label key={field} className={width}>
            <span className="field-label">{label}</span>
            <select className="input" name={field} defaultValue={typed[field]}>
              <option value="">Any</option>
              {options.map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <button className="button" type="submit">
          Search
        </button>
        {isNarrowed ? (
          <Link className="py-1 underline" to={path}>
            Clear
          </Link>
        ) : null}
      </div>
    </Form>
  )
}
