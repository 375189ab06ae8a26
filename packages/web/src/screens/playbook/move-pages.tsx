/** The way towards the job: moves from another career, the skills that are asked for, and how large a plan should be. */
import type { Plans, Skill, Transition } from '@inclined/playbook/schema-path'
import { TRACK_NAME } from '../../parts/names.ts'
import { FactList } from './fact-list.tsx'
import { Lines, PageSection, PlaybookPage, Summary } from './playbook-page.tsx'
import { PlanSizes } from './plan-sizes.tsx'

interface MovePagesProps {
  readonly moves: readonly Transition[]
  readonly skills: readonly Skill[]
  readonly plans: Plans
}

export function MovePages({ moves, skills, plans }: MovePagesProps) {
  const entries = [
    ...moves.map(({ id, from }) => ({ id, name: `From ${lowerFirst(from)}` })),
    { id: 'skills', name: 'Skills' },
    { id: 'plans', name: 'Plan sizes' },
  ]
  return (
    <PlaybookPage
      title="Moves, skills and plans"
      lede="What you bring from where you are, what is missing, and how much time it takes."
      entries={entries}
      hasFacts
    >
      {moves.map((move) => (
        <MoveSection key={move.id} move={move} />
      ))}
      <PageSection id="skills" title="Skills" note="What shows each of them, and what only looks like it.">
        <div className="border-b border-line">
          {skills.map((skill) => (
            <SkillItem key={skill.id} skill={skill} />
          ))}
        </div>
      </PageSection>
      <PlanSizes plans={plans} />
    </PlaybookPage>
  )
}

/** Leaves abbreviations alone: "MBA student" stays. */
const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)

function MoveSection({ move }: { readonly move: Transition }) {
  return (
    <PageSection
      id={move.id}
      title={`From ${lowerFirst(move.from)}`}
      note={`Nearest tracks: ${move.bestTracks.map((track) => TRACK_NAME[track]).join(', then ')}`}
    >
      <div className="grid gap-7 sm:grid-cols-2">
        <Lines title="You bring" lines={move.transfers} />
        <Lines title="You lack" lines={move.missing} />
      </div>
      <div className="mt-7">
        <Lines title="First moves" lines={move.firstMoves} ordered />
      </div>
      <h3 className="eyebrow mt-7 mb-2">The same work, told twice</h3>
      <p className="font-serif text-[17px] leading-[1.55] text-soft">{move.retelling.before}</p>
      <p className="mt-1.5 border-l-2 border-accent pl-4 font-serif text-[17px] leading-[1.55]">{move.retelling.after}</p>
      <h3 className="eyebrow mt-7 mb-3">Facts</h3>
      <FactList facts={move.facts} />
    </PageSection>
  )
}

function SkillItem({ skill }: { readonly skill: Skill }) {
  return (
    <details className="border-t border-line">
      <Summary className="py-3">
        <span className="font-semibold">{skill.name}.</span> <span className="text-soft">{skill.what}</span>
      </Summary>
      <div className="grid gap-5 pt-1 pb-6">
        <Lines title="Shown by" lines={skill.evidence} />
        <p>
          <b className="font-semibold">Looks like it and is not: </b>
          {skill.lookalike}
        </p>
        <div>
          <h3 className="eyebrow mb-2">By track</h3>
          <dl className="grid gap-x-5 gap-y-1.5 sm:grid-cols-[6rem_minmax(0,1fr)]">
            {skill.byTrack.map(({ track, evidence }) => (
              <div key={track} className="sm:contents">
                <dt className="text-soft">{TRACK_NAME[track]}</dt>
                <dd>{evidence}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </details>
  )
}
