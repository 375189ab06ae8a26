/** Which principles the story is told for, how strongly it shows each, and the sentence that says why. */
import type { PrincipleLink, StoryContent } from '@inclined/core/stories/story'
import { Rows } from './rows.tsx'
import { STRENGTH_WORD } from './story-wording.ts'

interface ProofFieldsProps {
  readonly content: StoryContent
  readonly principles: readonly { readonly id: string; readonly name: string }[]
}

const BLANK: PrincipleLink = { principle: '', strength: 2, why: '' }

export function ProofFields({ content, principles }: ProofFieldsProps) {
  return (
    <div id="principleLinks" tabIndex={-1}>
      <Rows list="principleLinks" start={content.principleLinks} blank={BLANK} addLabel="Add a principle" className="space-y-3">
        {(link, index, remove) => (
          <fieldset className="card relative min-w-0 py-4 pr-12">
            <legend className="sr-only">Principle {index + 1}</legend>
            <div className="flex flex-wrap items-center gap-2 text-soft">
              <span className="hidden sm:inline">It</span>
              <select name="principleLinks.strength" className="in-line" defaultValue={String(link.strength)} aria-label="How strongly">
                {([3, 2, 1, 0] as const).map((strength) => (
                  <option key={strength} value={strength}>
                    {STRENGTH_WORD[strength]}
                  </option>
                ))}
              </select>
              <span>:</span>
              <select
                id={`principleLinks-${index}`}
                name="principleLinks.principle"
                className="in-line font-semibold"
                defaultValue={link.principle}
                aria-label="Principle"
              >
                <option value="">choose a principle</option>
                {principles.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                {link.principle !== '' && !principles.some(({ id }) => id === link.principle) ? (
                  <option value={link.principle}>{link.principle}</option>
                ) : null}
              </select>
            </div>
            <textarea
              name="principleLinks.why"
              className="say mt-1.5 -ml-2"
              rows={1}
              defaultValue={link.why}
              aria-label="Why: one sentence on what in the story shows it"
              placeholder="because … one sentence on what in the story shows it"
            />
            <div className="absolute top-2.5 right-2.5">{remove}</div>
          </fieldset>
        )}
      </Rows>
    </div>
  )
}
