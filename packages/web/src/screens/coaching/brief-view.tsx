/** A brief as it is read: what is wanted first, then what to look at. */
import type { Brief } from '@inclined/core/mentoring/brief'
import type { StoryContent } from '@inclined/core/stories/story'
import { listTexts } from '@inclined/core/stories/story-fields'
import type { ReactNode } from 'react'
import { FIELD_NAME } from '../stories/story-wording.ts'

interface BriefViewProps {
  readonly brief: Brief
  readonly principleNames: Readonly<Record<string, string>>
}

export function BriefView({ brief, principleNames }: BriefViewProps) {
  const { ask, target, weakWords, gaps, stories } = brief
  const role = target && [target.track?.toUpperCase(), target.level, target.isPeopleManager ? 'leads people' : null].filter(Boolean)
  return (
    <div className="mt-4 grid gap-6">
      {ask === null || ask.trim() === '' ? null : (
        <Part title="What is wanted of the session">
          <p className="whitespace-pre-wrap">{ask}</p>
        </Part>
      )}
      {role === null ? null : <Part title="Prepares for">{role.length === 0 ? 'a role not chosen yet' : role.join(' · ')}</Part>}
      {weakWords === null || weakWords.length === 0 ? null : (
        <Part title="The weakest places">
          <ul className="grid gap-3">
            {weakWords.map(({ words, why, storyId }) => (
              <li key={`${storyId} ${why} ${words}`}>
                <q className="font-serif">{words}</q> <span className="block text-[14px] text-soft">{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {gaps === null || gaps.length === 0 ? null : (
        <Part title="Principles that lack a story">
          <ul>
            {gaps.map(({ principle, need, have }) => (
              <li key={principle}>
                {principleNames[principle] ?? principle}: {have} of {need}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {stories?.map(({ id, content }) => <StoryView key={id} content={content} />) ?? null}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="eyebrow mb-2">{title}</h3>
      {children}
    </section>
  )
}

function StoryView({ content }: { readonly content: StoryContent }) {
  const parts = listTexts(content).filter(({ field, text }) => field !== 'title' && text.trim() !== '')
  return (
    <section className="card">
      <h3 className="font-serif text-[20px] font-medium">{content.title || 'A story without a title'}</h3>
      <dl className="mt-3 grid gap-3">
        {parts.map(({ field, index, text }) => (
          <div key={`${field} ${index ?? ''}`}>
            <dt className="text-[13px] text-soft">
              {FIELD_NAME[field]}
              {index === undefined ? '' : ` ${index + 1}`}
            </dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
