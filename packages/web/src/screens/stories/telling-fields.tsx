/** What is told aloud, in the order of telling, each part beside its colour. */
import type { StoryContent } from '@inclined/core/stories/story'
import { Rows } from './rows.tsx'

interface PartProps {
  readonly part: string
  readonly name: 'stakes' | 'situation' | 'task' | 'result' | 'reflection'
  readonly title: string
  readonly placeholder: string
  readonly start: string
}

function Part({ part, name, title, placeholder, start }: PartProps) {
  return (
    <div className="part" data-part={part}>
      <label className="part-name" htmlFor={name}>
        {title}
      </label>
      <textarea id={name} name={name} className="say" rows={2} defaultValue={start} placeholder={placeholder} spellCheck />
    </div>
  )
}

export function TellingFields({ content }: { readonly content: StoryContent }) {
  return (
    <div className="told">
      <Part
        part="stakes"
        name="stakes"
        title="Stakes"
        start={content.stakes}
        placeholder="What would have been lost had nobody done anything."
      />
      <Part
        part="situation"
        name="situation"
        title="Situation"
        start={content.situation}
        placeholder="Where and when. Only what a stranger needs to follow."
      />
      <Part part="task" name="task" title="Task" start={content.task} placeholder="What was yours to do, and by when." />
      <div className="part" data-part="action">
        <span className="part-name" id="actions-name">
          Actions
        </span>
        <div id="actions" tabIndex={-1} role="group" aria-labelledby="actions-name">
          <Rows list="actions" start={content.actions} blank="" addLabel="Add a step" ordered className="space-y-1">
            {(text, index, remove) => (
              <div className="flex items-start gap-1">
                <textarea
                  id={`actions-${index}`}
                  name="actions"
                  className="say"
                  rows={1}
                  defaultValue={text}
                  aria-label={`Step ${index + 1}`}
                  placeholder={index === 0 ? 'I … What you did yourself, one step at a time.' : 'Then I …'}
                  spellCheck
                />
                {remove}
              </div>
            )}
          </Rows>
        </div>
      </div>
      <Part
        part="result"
        name="result"
        title="Result"
        start={content.result}
        placeholder="What changed, from what to what, over how long."
      />
      <Part part="learning" name="reflection" title="Learning" start={content.reflection} placeholder="What you do differently since." />
    </div>
  )
}
