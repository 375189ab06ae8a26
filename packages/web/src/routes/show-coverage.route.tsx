/** Which principles the stories cover, and where the holes are. */
import { showCoverage } from '@inclined/app/stories/show-coverage'
import type { CoverageRow } from '@inclined/core/stories/coverage'
import type { Story } from '@inclined/core/stories/story'
import type { CellLink } from '../screens/coverage-map/coverage-cell.tsx'
import { CoveragePage } from '../screens/coverage-map/coverage-page.tsx'
import { openSpace } from '../server/space.ts'
import styles from '../screens/coverage-map/coverage-map.css?url'
import type { Route } from './+types/show-coverage.route'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ title: 'Coverage · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const { rows, summary, target, stories } = await showCoverage(ports, candidate.id, playbook)
  const columns = stories.map((story) => toColumn(story, rows)).filter(({ links }) => Object.keys(links).length > 0)
  return {
    base,
    // Holes first inside a tier, the least covered before the others: what to do next stands on top.
    rows: rows.toSorted((a, b) => a.coverage - b.coverage || a.order - b.order),
    summary,
    target,
    stories: columns.toSorted((a, b) => Object.keys(b.links).length - Object.keys(a.links).length),
    names: Object.fromEntries(playbook.principles.map(({ id, name }) => [id, name])),
  }
}

/** What a story is to each principle, as the rows have decided it. */
function toColumn({ id, status, content }: Story, rows: readonly CoverageRow[]) {
  const links: Record<string, CellLink> = {}
  for (const row of rows) {
    const strengths = content.principleLinks.filter(({ principle }) => principle === row.principle).map(({ strength }) => strength)
    const strength = Math.max(0, ...strengths) as 0 | 1 | 2 | 3
    const isTold = [...row.ready, ...row.inProgress, ...row.weak].includes(id)
    if (isTold && strength > 0) links[row.principle] = { strength: strength as 1 | 2 | 3, counts: row.ready.includes(id) }
  }
  return { id, status, title: content.title || 'Without a title', links }
}

export default function ShowCoverageRoute({ loaderData }: Route.ComponentProps) {
  return <CoveragePage {...loaderData} />
}
