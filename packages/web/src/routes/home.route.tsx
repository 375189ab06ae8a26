/** Today: what to go on with, what is missing most, what is nearly there. */
import { listAnswers } from '@inclined/app/answers/list-answers'
import { listClaims } from '@inclined/app/claims/list-claims'
import { listSessions } from '@inclined/app/interview/list-sessions'
import { listStories } from '@inclined/app/stories/list-stories'
import { readStory } from '@inclined/app/stories/read-story'
import { showCoverage } from '@inclined/app/stories/show-coverage'
import { searchQuestions } from '@inclined/playbook/search-questions'
import { redirect } from 'react-router'
import { timeAgo } from '../parts/time-ago.ts'
import { Today } from '../screens/home/today.tsx'
import { openSpace, type Space } from '../server/space.ts'
import type { Route } from './+types/home.route'

const MOST_STORIES = 500
const NEARLY_SHOWN = 3

export const meta = () => [{ title: 'Today · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const space = await openSpace(request)
  const { ports, candidate, name, base } = space
  if (name === 'own' && candidate.profile.welcomedAt === null) throw redirect('/welcome')
  const [answers, ledger, nearly, hole] = await Promise.all([
    listAnswers(ports, candidate.id, { limit: 1, offset: 0 }),
    listClaims(ports, candidate.id),
    findNearlyReady(space),
    findHole(space),
  ])
  const latest = answers[0]
  const openings = space.playbook.questions.filter(({ kind, difficulty }) => kind === 'behavioural' && difficulty === 1)
  return {
    base,
    latest: latest
      ? {
          id: latest.id,
          title: latest.questionText || 'An answer without a question',
          opening: latest.text.slice(0, 180),
          savedAgo: timeAgo(latest.savedAt, ports.clock.now()),
          isStory: latest.storyId !== null,
        }
      : null,
    opener: openings[0] ? { id: openings[0].id, text: openings[0].text } : null,
    contradictions: ledger.contradictions.length,
    nearly,
    hole,
    openSession: await findOpenSession(space),
  }
}

async function findOpenSession({ ports, candidate, playbook }: Space) {
  const [latest] = await listSessions(ports, candidate.id, { limit: 1, offset: 0 })
  if (!latest || latest.endedAt !== null) return null
  return { id: latest.id, name: playbook.formats.formats.find(({ id }) => id === latest.format)?.name ?? 'round' }
}

/** The most important hole and one question that asks for it: the same one all day, another one tomorrow. */
async function findHole({ ports, candidate, playbook }: Space) {
  const { summary } = await showCoverage(ports, candidate.id, playbook)
  const row = summary.holes[0]
  if (!row) return null
  const { track, level } = candidate.profile
  // Without a track the weights are those of a product manager, and so is the question.
  const fitting = searchQuestions(playbook.questions, { principle: row.principle, track: track ?? 'pm', level: level ?? undefined })
  const day = Math.floor(ports.clock.now() / 86_400_000)
  const question = fitting.length > 0 ? fitting[day % fitting.length] : undefined
  return {
    principle: row.principle,
    name: playbook.principles.find(({ id }) => id === row.principle)?.name ?? row.principle,
    ready: row.ready.length,
    need: row.need,
    otherHoles: summary.holes.length - 1,
    question: question ? { id: question.id, text: question.text } : null,
  }
}

/** Stories that are told and not ready, those with the fewest blocks first, with what blocks them. */
async function findNearlyReady({ ports, candidate, playbook }: Space) {
  const listed = await listStories(ports, candidate.id, { limit: MOST_STORIES, offset: 0 }, playbook)
  const open = listed
    .filter(({ story }) => story.status === 'draft' || story.status === 'usable')
    .toSorted((a, b) => a.lintCounts['block-ready'] - b.lintCounts['block-ready'])
    .slice(0, NEARLY_SHOWN)
  return Promise.all(
    open.map(async ({ story: { id, content } }) => {
      const read = await readStory(ports, candidate.id, id, playbook)
      const blocks = read.ok ? read.value.lints.filter(({ severity }) => severity === 'block-ready') : []
      return { id, title: content.title || 'Without a title', blocks }
    }),
  )
}

export default function HomeRoute({ loaderData }: Route.ComponentProps) {
  return <Today {...loaderData} />
}
