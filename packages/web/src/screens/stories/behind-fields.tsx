/** What the follow-up questions reach for: options left, people, what holds today, the size of it, and its age. */
import { LEVELS } from '@inclined/core/questions/track'
import type { StoryContent } from '@inclined/core/stories/story'
import { Rows } from './rows.tsx'

export interface LevelHint {
  readonly level: string
  readonly storyScope: string
  readonly ambiguity: string
  readonly impact: string
}

interface BehindFieldsProps {
  readonly content: StoryContent
  readonly levels: readonly LevelHint[]
}

export function BehindFields({ content, levels }: BehindFieldsProps) {
  return (
    <div className="space-y-7">
      <Lines
        list="alternatives"
        title="What you weighed and left"
        start={content.alternatives}
        placeholder="cancelling the carrier: it would have moved the cost, not the cause"
        addLabel="Add an option"
      />
      <Lines
        list="counterparts"
        title="Who was in it, by part and not by name"
        start={content.counterparts}
        placeholder="head of support, against it at first"
        addLabel="Add a person"
      />
      <div>
        <label className="field-label" htmlFor="mechanism">
          What keeps the result in place today
        </label>
        <textarea
          id="mechanism"
          name="mechanism"
          className="say"
          rows={1}
          defaultValue={content.mechanism}
          placeholder="a check that runs before any chart is published"
        />
      </div>
      <Level content={content} levels={levels} />
      <div>
        <label className="field-label" htmlFor="exceptionalBecause">
          If it is old: why it is still worth telling
        </label>
        <textarea
          id="exceptionalBecause"
          name="exceptionalBecause"
          className="say"
          rows={1}
          defaultValue={content.exceptionalBecause}
          placeholder="leave empty for a story of the last three years"
        />
      </div>
    </div>
  )
}

interface LinesProps {
  readonly list: 'alternatives' | 'counterparts'
  readonly title: string
  readonly start: readonly string[]
  readonly placeholder: string
  readonly addLabel: string
}

function Lines({ list, title, start, placeholder, addLabel }: LinesProps) {
  return (
    <div id={list} tabIndex={-1} role="group" aria-labelledby={`${list}-name`}>
      <span className="field-label" id={`${list}-name`}>
        {title}
      </span>
      <Rows list={list} start={start} blank="" addLabel={addLabel}>
        {(text, index, remove) => (
          <div className="flex items-start gap-1">
            <textarea
              id={`${list}-${index}`}
              name={list}
              className="say"
              rows={1}
              defaultValue={text}
              aria-label={`${title}, number ${index + 1}`}
              placeholder={index === 0 ? placeholder : ''}
            />
            {remove}
          </div>
        )}
      </Rows>
    </div>
  )
}

const ASPECTS = [
  ['scope', 'Scope', 'storyScope'],
  ['ambiguity', 'Ambiguity', 'ambiguity'],
  ['impact', 'Impact', 'impact'],
] as const

function Level({ content, levels }: BehindFieldsProps) {
  return (
    <fieldset id="levelEvidence" tabIndex={-1}>
      <legend className="field-label">How large it was</legend>
      <p className="field-hint">Judge each by what the story shows, not by your title at the time.</p>
      <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
        {ASPECTS.map(([aspect, title]) => (
          <label key={aspect} className="inline-flex items-center gap-2">
            <span className="text-soft">{title}</span>
            <select name={`levelEvidence.${aspect}`} className="in-line" defaultValue={content.levelEvidence[aspect] ?? ''}>
              <option value="">not judged</option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {level}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <details className="mt-3 text-[14px]">
        <summary className="text-soft">What each level looks like</summary>
        <dl className="mt-2 space-y-3">
          {levels.map((hint) => (
            <div key={hint.level} className="grid grid-cols-[36px_1fr] gap-x-3">
              <dt className="font-semibold">{hint.level}</dt>
              {ASPECTS.map(([aspect, title, key]) => (
                <dd key={aspect} className="col-start-2">
                  <span className="text-soft">{title}:</span> {hint[key]}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </fieldset>
  )
}
