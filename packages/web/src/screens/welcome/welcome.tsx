/**
 * The first page: five questions that may all stay open, and two ways past them. The same page later changes the answers.
 */
import { TRACKS } from '@inclined/core/questions/track'
import { Form, Link } from 'react-router'
import type { FieldProblem, TypedProfile } from './welcome-form.ts'
import { Choices, LoopFields, TRACK_LINE, TextField } from './welcome-fields.tsx'

interface WelcomeProps {
  readonly typed: TypedProfile
  readonly problem: FieldProblem | null
  readonly isWelcomed: boolean
  readonly roles: readonly { readonly track: (typeof TRACKS)[number]; readonly name: string }[]
  readonly levels: readonly { readonly level: string; readonly storyScope: string }[]
}

export function Welcome({ typed, problem, isWelcomed, roles, levels }: WelcomeProps) {
  return (
    <main className="page max-w-[720px]">
      <Link to="/" className="font-serif text-[19px] font-semibold no-underline">
        Inclined
      </Link>
      <h1 className="page-title mt-10">What are you preparing for?</h1>
      <p className="lede">Leave open what you do not know yet. It sharpens what you are shown, and you can change it at any time.</p>
      {isWelcomed ? null : <WaysPast />}
      <Form method="post" action="/welcome" className="mt-8 grid gap-9">
        {problem && problem.field === null ? <p className="field-error">{problem.says}</p> : null}
        <Choices
          name="track"
          legend="The job"
          chosen={typed.track}
          problem={problem}
          choices={roles.map(({ track, name }) => ({ value: track, name, says: TRACK_LINE[track] }))}
        />
        <Choices
          name="level"
          legend="The level"
          chosen={typed.level}
          problem={problem}
          choices={levels.map(({ level, storyScope }) => ({ value: level, name: level, says: storyScope }))}
        />
        <LoopFields typed={typed} problem={problem} />
        {isWelcomed ? (
          <TextField
            name="wordsPerMinute"
            label="Words a minute you speak"
            hint="140 is ordinary. It tells how long an answer takes aloud."
            typed={typed}
            problem={problem}
            inputMode="numeric"
          />
        ) : null}
        <div className="flex flex-wrap gap-3">
          <button className="button" type="submit" name="reply" value="save">
            {isWelcomed ? 'Save' : 'Start'}
          </button>
          {isWelcomed ? (
            <Link className="button button-quiet" to="/data">
              Back without changing
            </Link>
          ) : null}
        </div>
      </Form>
      {isWelcomed ? null : <LookRound />}
      <p className="mt-10 max-w-[60ch] text-[13.5px] text-soft">
        Your stories stay on this machine.
        <br />
        Inclined is independent and not affiliated with Amazon.
      </p>
    </main>
  )
}

/** The two ways past the questions, before the questions: nobody has to read on in order to begin. */
function WaysPast() {
  return (
    <Form method="post" action="/welcome" className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3">
      <button className="button button-quiet" type="submit" name="reply" value="skip">
        Skip, let me write
      </button>
      <a href="#look-round">or look round first</a>
    </Form>
  )
}

function LookRound() {
  return (
    <section aria-labelledby="look-round" className="mt-12 border-t border-line pt-7">
      <h2 id="look-round" className="font-serif text-[21px] font-medium">
        Rather look first?
      </h2>
      <p className="mt-1 mb-4 max-w-[60ch] text-soft">
        An invented candidate has stories and answers in every room. One click in, one click out, and nothing of it mixes with yours.
      </p>
      <Form method="post" action="/enter-example">
        <button className="button button-quiet" type="submit">
          Look round with an example candidate
        </button>
      </Form>
    </section>
  )
}
