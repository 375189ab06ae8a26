/** The story bank: what there is, where each stands, what keeps it back. */
import { listStories } from '@inclined/app/stories/list-stories'
import { COUNTING_STRENGTH } from '@inclined/core/stories/lints/story-lint'
import { STORY_STATUSES } from '@inclined/core/stories/story'
import { timeAgo } from '../parts/time-ago.ts'
import { StoryList } from '../screens/stories/story-list.tsx'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/list-stories.route'

const MOST = 500

export const meta = () => [{ title: 'Stories · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const query = new URL(request.url).searchParams
  const status = STORY_STATUSES.find((known) => known === query.get('status')) ?? null
  const principle = playbook.principles.find(({ id }) => id === query.get('principle'))?.id ?? null
  const listed = await listStories(ports, candidate.id, { limit: MOST, offset: 0 }, playbook)
  const names = new Map(playbook.principles.map(({ id, name }) => [id, name]))
  const now = ports.clock.now()
  const stories = listed.map(({ story, lintCounts }) => ({
    id: story.id,
    title: story.content.title,
    opening: story.content.situation.slice(0, 160),
    status: story.status,
    principles: story.content.principleLinks
      .filter(({ strength }) => strength >= COUNTING_STRENGTH)
      .map(({ principle: id }) => ({ id, name: names.get(id) ?? id })),
    blocks: lintCounts['block-ready'] + lintCounts['block-link'],
    warnings: lintCounts.warn,
    savedAgo: timeAgo(story.savedAt, now),
  }))
  return {
    base,
    status,
    principle,
    total: stories.length,
    stories: stories.filter(
      (s) => (status === null || s.status === status) && (principle === null || s.principles.some(({ id }) => id === principle)),
    ),
    principles: playbook.principles.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ id, name })),
  }
}

export default function ListStoriesRoute({ loaderData }: Route.ComponentProps) {
  return <StoryList {...loaderData} />
}
