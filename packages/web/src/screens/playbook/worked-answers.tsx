/**
 * A weak, a mixed and a strong answer to one product question. Each stays folded, so that a person can judge the text before
 * reading what decided its level; the words that show a point of the rubric are marked and named where they stand.
 */
import type { WorkedQuestion } from '@inclined/playbook/schema-anchor'
import { Link } from 'react-router'
import { Summary } from './playbook-page.tsx'
import { ANCHOR_LEVEL_NAME, RUBRIC_NAME } from './playbook-wording.ts'
import { splitQuotes } from './split-quotes.ts'

type Answer = WorkedQuestion['answers'][number]
type Point = keyof Answer['shows']

interface WorkedAnswersProps {
  readonly answers: readonly Answer[]
  /** What the four levels mean for this kind. */
  readonly scale: { readonly path: string; readonly name: string }
}

const POINTS = Object.keys(RUBRIC_NAME) as readonly Point[]

export function WorkedAnswers({ answers, scale }: WorkedAnswersProps) {
  return (
    <section aria-labelledby="worked-title" className="mt-12">
      <h2 id="worked-title" className="font-serif text-[23px] leading-tight font-medium">
        A weak, a mixed and a strong answer
      </h2>
      <p className="mt-1 max-w-[64ch] text-soft">
        Invented, numbers too. Answer first, then compare. Marked words show a point of the checklist.{' '}
        <Link className="inline-block py-0.5 underline" to={scale.path}>
          What 1 to 4 mean: {scale.name.toLowerCase()}
        </Link>
      </p>
      <div className="mt-4 border-b border-line">
        {answers.map((answer) => (
          <WorkedAnswer key={answer.level} answer={answer} />
        ))}
      </div>
    </section>
  )
}

function WorkedAnswer({ answer }: { readonly answer: Answer }) {
  const { level, text, why, shows } = answer
  const missing = POINTS.filter((point) => shows[point] === null)
  return (
    <details className="border-t border-line">
      <Summary className="py-3.5">
        <span className="font-semibold">{ANCHOR_LEVEL_NAME[level]}</span>
        <span className="text-soft">
          {' '}
          · {POINTS.length - missing.length} of {POINTS.length} points · {text.split(/\s+/).length} words
        </span>
      </Summary>
      <div className="pb-7">
        <div className="prose-serif grid gap-3.5">
          {splitQuotes(text, shows).map((pieces) => (
            <p key={pieces[0]?.text}>
              {pieces.map((piece) =>
                piece.point === null ? piece.text : <Shown key={piece.text} words={piece.text} point={piece.point as Point} />,
              )}
            </p>
          ))}
        </div>
        <h3 className="eyebrow mt-6 mb-1.5">What decides it</h3>
        <p className="max-w-[64ch]">{why}</p>
        {missing.length > 0 ? (
          <p className="mt-2 text-soft">Not there: {missing.map((point) => RUBRIC_NAME[point].toLowerCase()).join(', ')}.</p>
        ) : null}
      </div>
    </details>
  )
}

function Shown({ words, point }: { readonly words: string; readonly point: Point }) {
  return (
    <>
      <mark className="rounded-[3px] bg-accent-wash box-decoration-clone px-0.5 text-inherit">{words}</mark>
      <span className="ml-1 font-sans text-[12px] whitespace-nowrap text-accent">
        <span className="sr-only">(shows: </span>
        {RUBRIC_NAME[point].toLowerCase()}
        <span className="sr-only">)</span>
      </span>
    </>
  )
}
