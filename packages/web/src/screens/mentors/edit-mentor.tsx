/** The form of a mentor: words, services, hours, and whether they are listed. */
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import type { Track } from '@inclined/core/questions/track'
import { Form, Link } from 'react-router'
import { PageHeader } from '../../parts/page-header.tsx'
import { HoursFields } from './hours-fields.tsx'
import { ServiceFields, type ServiceFieldsProps } from './service-fields.tsx'

export interface EditMentorProps {
  readonly content: MentorContent
  /** 0 for somebody who has saved nothing. */
  readonly revision: number
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  readonly tracks: readonly { readonly track: Track; readonly name: string }[]
  readonly typedPrices: ServiceFieldsProps['typedPrices']
  readonly way: ServiceFieldsProps['way']
  readonly feeBasisPoints: number
  readonly problem: string | null
  readonly isSaved: boolean
}

export function EditMentor(props: EditMentorProps) {
  const { content, revision, problem, isSaved } = props
  return (
    <div className="page max-w-[900px]">
      <PageHeader
        title="Your own offer"
        lede="What candidates read and book. Nothing is shown before you list it."
        actions={
          <>
            {content.isListed && revision > 0 ? <Link to={`/mentors/${content.handle}`}>See your page</Link> : null}
            <Link to="/mentoring/claims">What was checked</Link>
            <Link to="/mentoring/calendars">Your calendars</Link>
            <Link to="/mentoring/workshops">Your workshops</Link>
            <Link to="/mentoring/money">Your money</Link>
          </>
        }
      />
      <div role={problem === null ? 'status' : 'alert'} className="mb-4">
        {problem === null ? null : <p className="card border-warn">{problem} Nothing was saved; what you wrote is still here.</p>}
        {isSaved ? <p className="text-soft">Saved.</p> : null}
      </div>
      <Form method="post" className="grid gap-8" key={problem === null ? revision : JSON.stringify(content)}>
        <input type="hidden" name="revision" value={revision} />
        <Words {...props} />
        <ServiceFields {...props} services={content.services} />
        <HoursFields hours={content.hours} />
        <Listing content={content} />
        <p>
          <button type="submit" className="button">
            Save
          </button>
        </p>
      </Form>
    </div>
  )
}

function Words({ content, principles, tracks }: EditMentorProps) {
  return (
    <section className="card grid gap-4" aria-labelledby="words">
      <h2 id="words" className="font-serif text-[21px] font-medium">
        Who you are
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <label>
          <span className="field-label">Name</span>
          <input name="name" className="input" required maxLength={100} defaultValue={content.name} />
        </label>
        <label>
          <span className="field-label">Short address, /mentors/…</span>
          <input name="handle" className="input" required minLength={3} maxLength={40} defaultValue={content.handle} />
        </label>
      </div>
      <label>
        <span className="field-label">One line</span>
        <input name="headline" className="input" required maxLength={200} defaultValue={content.headline} />
      </label>
      <label>
        <span className="field-label">About you</span>
        <textarea name="about" className="input" rows={5} maxLength={8000} defaultValue={content.about} />
      </label>
      <label>
        <span className="field-label">Languages, two letters each</span>
        <input name="languages" className="input max-w-[220px]" required defaultValue={content.languages.join(', ')} />
      </label>
      <label>
        <span className="field-label">A meeting link of your own (empty for the room here)</span>
        <input
          name="meetingLink"
          className="input"
          inputMode="url"
          maxLength={500}
          placeholder="https://"
          defaultValue={content.meetingLink ?? ''}
        />
      </label>
      <Ticks legend="Jobs you know" name="track" options={tracks.map(({ track, name }) => [track, name])} ticked={content.tracks} />
      <details>
        <summary className="text-soft">Principles you are good at</summary>
        <Ticks legend="Principles" name="principle" options={principles.map(({ id, name }) => [id, name])} ticked={content.principles} />
      </details>
    </section>
  )
}

interface TicksProps {
  readonly legend: string
  readonly name: string
  readonly options: readonly (readonly [value: string, says: string])[]
  readonly ticked: readonly string[]
}

function Ticks({ legend, name, options, ticked }: TicksProps) {
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map(([value, says]) => (
          <label key={value} className="flex min-h-7 items-center gap-2">
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
            {says}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Listing({ content }: Pick<EditMentorProps, 'content'>) {
  return (
    <section className="card grid gap-2" aria-labelledby="listing">
      <h2 id="listing" className="font-serif text-[21px] font-medium">
        Being found
      </h2>
      <label className="flex items-start gap-2">
        <input type="checkbox" name="pledge" value="yes" defaultChecked={content.hasPledged} className="mt-1.5" />
        <span>I tell nobody questions of real interviews, ask nobody for them, and keep what candidates tell me to myself.</span>
      </label>
      <label className="flex items-start gap-2">
        <input type="checkbox" name="listed" value="yes" defaultChecked={content.isListed} className="mt-1.5" />
        <span>List me among the mentors.</span>
      </label>
    </section>
  )
}
