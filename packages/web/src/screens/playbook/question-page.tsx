/**
 * One question. The principles behind it and the follow-ups stay folded: in an interview nobody shows them, and a
 * question read with its answer key is spent.
 */
import type { Question } from '@inclined/core/questions/question'
import type { AnchorKind, WorkedQuestion } from '@inclined/playbook/schema-anchor'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { KIND_NAME, TRACK_NAME } from '../../parts/names.ts'
import { PlaybookPage, Summary } from './playbook-page.tsx'
import { ANCHOR_KIND_NAME, DIFFICULTY_NAME, RUBRIC_NAME, wordId } from './playbook-wording.ts'
import { WorkedAnswers } from './worked-answers.tsx'

interface QuestionPageProps {
  readonly base: string
  readonly question: Pick<Question, 'id' | 'text' | 'kind' | 'topic' | 'tracks' | 'levels' | 'difficulty' | 'expectedMinutes' | 'rubric'>
  readonly principles: readonly { readonly id: string; readonly name: string }[]
  readonly followUps: readonly { readonly family: string; readonly prompt: string }[]
  readonly worked: { readonly kind: AnchorKind; readonly answers: WorkedQuestion['answers'] } | null
}

export function QuestionPage({ base, question, principles, followUps, worked }: QuestionPageProps) {
  const { kind, topic, tracks, levels, difficulty, expectedMinutes, rubric } = question
  const about = [
    topic ? `${KIND_NAME[kind]}, ${wordId(topic).toLowerCase()}` : KIND_NAME[kind],
    tracks.length > 0 ? tracks.map((track) => TRACK_NAME[track]).join(', ') : 'every track',
    levels.length > 0 ? levels.join(', ') : 'every level',
    DIFFICULTY_NAME[difficulty],
    `first answer about ${expectedMinutes} minutes`,
  ]
  return (
    <PlaybookPage title={question.text} lede={about.join(' · ')} parent={{ path: 'playbook/questions', name: 'Questions' }}>
      <Link className="button" to={`${base}/answers/new?question=${question.id}`}>
        Answer this
      </Link>
      <div className="mt-10 border-b border-line">
        {principles.length > 0 ? <Principles base={base} principles={principles} /> : null}
        {followUps.length > 0 ? (
          <Folded title="Show what they would ask next">
            <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
              {followUps.map(({ family, prompt }) => (
                <div key={prompt} className="sm:contents">
                  <dt className="text-soft">{family}</dt>
                  <dd className="font-serif text-[17px] leading-normal">{prompt}</dd>
                </div>
              ))}
            </dl>
            <p className="mt-4 text-[13.5px] text-soft">Each is asked only while the answer leaves its gap open.</p>
          </Folded>
        ) : null}
        {rubric ? <RubricLines rubric={rubric} /> : null}
      </div>
      {worked ? (
        <WorkedAnswers
          answers={worked.answers}
          scale={{ path: `${base}/playbook/worked-answers#${worked.kind}`, name: ANCHOR_KIND_NAME[worked.kind] }}
        />
      ) : null}
    </PlaybookPage>
  )
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="border-t border-line">
      <Summary className="py-3.5 font-semibold">{title}</Summary>
      <div className="pb-6">{children}</div>
    </details>
  )
}

function Principles({ base, principles }: Pick<QuestionPageProps, 'base' | 'principles'>) {
  return (
    <Folded title="Show what it is after">
      <ol className="grid gap-1">
        {principles.map(({ id, name }, index) => (
          <li key={id}>
            <Link className="inline-block py-0.5 font-serif text-[18px] underline" to={`${base}/playbook/principles/${id}`}>
              {name}
            </Link>
            {index > 0 ? <span className="text-soft"> also fits</span> : null}
          </li>
        ))}
      </ol>
    </Folded>
  )
}

function RubricLines({ rubric }: { readonly rubric: NonNullable<Question['rubric']> }) {
  return (
    <Folded title="Show what a good answer does">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {Object.entries(RUBRIC_NAME).map(([part, name]) => (
          <div key={part} className="sm:contents">
            <dt className="text-soft">{name}</dt>
            <dd className="font-serif text-[17px] leading-normal">{rubric[part as keyof typeof rubric]}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  )
}
