/** Every version of a story, and what changed between any two. */
import { compareStoryVersions } from '@inclined/app/stories/compare-story-versions'
import { listStoryVersions } from '@inclined/app/stories/list-story-versions'
import { restoreStoryVersion } from '@inclined/app/stories/restore-story-version'
import { data, redirect } from 'react-router'
import { timeAgo } from '../parts/time-ago.ts'
import { StoryVersions } from '../screens/stories/story-versions.tsx'
import { wordRefusal } from '../screens/stories/story-wording.ts'
import { field, wholeNumberField } from '../server/form-fields.ts'
import { openSpace } from '../server/space.ts'
import type { Route } from './+types/compare-story-versions.route'

export const meta = () => [{ title: 'Versions of a story · Inclined' }]

export async function loader({ request, params }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const listed = await listStoryVersions(ports, candidate.id, params.storyId)
  const newest = listed.ok ? listed.value[0] : undefined
  if (!listed.ok || !newest) throw data(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const asked = (name: string, otherwise: number) => (query.has(name) ? Number(query.get(name)) : otherwise)
  const wish = { id: params.storyId, from: asked('from', Math.max(1, newest.version - 1)), to: asked('to', newest.version) }
  const compared = newest.version === 1 ? null : await compareStoryVersions(ports, candidate.id, wish, playbook)
  const now = ports.clock.now()
  return {
    base,
    storyId: params.storyId,
    title: newest.content.title,
    versions: listed.value.map(({ version, savedAt }) => ({ version, savedAt, ago: timeAgo(savedAt, now) })),
    from: wish.from,
    to: wish.to,
    changes: compared?.ok ? compared.value.changes : null,
    missing: compared && !compared.ok ? wordRefusal(compared.error) : null,
  }
}

export async function action({ request, params }: Route.ActionArgs) {
  const { ports, candidate, playbook, base } = await openSpace(request)
  const form = await request.formData()
  if (field(form, 'intent') !== 'restore') return data({ sentence: 'Choose a version to bring back.' }, { status: 422 })
  const wish = { id: params.storyId, version: wholeNumberField(form, 'version'), baseVersion: wholeNumberField(form, 'baseVersion') }
  const restored = await restoreStoryVersion(ports, candidate.id, wish, playbook)
  if (!restored.ok)
    return data({ sentence: `${wordRefusal(restored.error)} Nothing was changed; look at the list again.` }, { status: 409 })
  const { fellFrom } = restored.value
  return redirect(`${base}/stories/${params.storyId}${fellFrom ? `?fell=${fellFrom}` : ''}`)
}

export default function CompareStoryVersionsRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <StoryVersions {...loaderData} sentence={actionData?.sentence ?? loaderData.missing} />
}
