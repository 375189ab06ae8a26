/** The two axes of a target: what the job is, and how large. */
import type { LevelGuide, Role } from '@inclined/playbook/schema-role'
import { FactList } from './fact-list.tsx'
import { Lines, PageSection, PlaybookPage } from './playbook-page.tsx'

interface RolePagesProps {
  readonly roles: readonly Role[]
  readonly levels: readonly LevelGuide[]
}

export function RolePages({ roles, levels }: RolePagesProps) {
  const entries = [
    ...roles.map((role) => ({ id: role.track, name: `${role.shortName}: ${role.name}` })),
    ...levels.map(({ level }) => ({ id: level, name: level })),
  ]
  return (
    <PlaybookPage
      title="Roles and levels"
      lede="The role says what the job is, the level how large it is. They are independent, and years of experience decide neither."
      entries={entries}
      hasFacts
    >
      {roles.map((role) => (
        <RoleSection key={role.track} role={role} />
      ))}
      {levels.map((level) => (
        <LevelSection key={level.level} level={level} />
      ))}
    </PlaybookPage>
  )
}

function RoleSection({ role }: { readonly role: Role }) {
  return (
    <PageSection id={role.track} title={role.name} note={role.shortName === role.name ? null : role.shortName}>
      <p className="prose-serif">{role.what}</p>
      {role.namingTrap ? (
        <p className="mt-4 border-l-2 border-warn pl-4">
          <b className="font-semibold">Mind the name. </b>
          {role.namingTrap}
        </p>
      ) : null}
      <div className="mt-6 grid gap-8 sm:grid-cols-2">
        <Lines title="Who does well" lines={role.traits} />
        <Lines title="How the interview differs" lines={role.interviewDifferences} />
      </div>
      <h3 className="eyebrow mt-8 mb-3">Facts</h3>
      <FactList facts={role.facts} />
    </PageSection>
  )
}

function LevelSection({ level }: { readonly level: LevelGuide }) {
  const sizes = [
    ['Scope of a story', level.storyScope],
    ['Ambiguity', level.ambiguity],
    ['Impact', level.impact],
  ] as const
  return (
    <PageSection id={level.level} title={level.level} note={level.titles.join(' · ')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9.5rem_minmax(0,1fr)]">
        {sizes.map(([name, text]) => (
          <div key={name} className="sm:contents">
            <dt className="text-soft">{name}</dt>
            <dd className="font-serif text-[17px] leading-[1.55]">{text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-6">
        <Lines title="Worth knowing" lines={level.notes} />
      </div>
      <h3 className="eyebrow mt-8 mb-3">Facts</h3>
      <FactList facts={level.facts} />
    </PageSection>
  )
}
