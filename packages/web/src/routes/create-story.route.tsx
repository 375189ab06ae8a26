/** A new story: told from scratch, or made from an answer. */
import { listAllAnswers } from '@inclined/app/answers/list-all-answers'
import { createStory } from '@inclined/app/stories/create-story'
import { createStoryFromAnswer } from '@inclined/app/stories/create-story-from-answer'
import { emptyStory } from '@inclined/core/stories/empty-story'
import { data, redirect } from 'react-router'
import { changeRows, readStoryForm } from '../screens/stories/read-story-form.ts'
import { NewStory } from '../screens/stories/new-story.tsx'
import { wordRefusal } from '../screens/stories/story-wording.ts'
import { field } from '../server/form-fields.ts'
import { openSpace } from '../server/space.ts'
import styles from '../screens/stories/story-form.css?url'
import type { Route } from './+types/create-story.route'

export const links = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ title: 'New story · Inclined' }]

export async function loader({ request }: Route.LoaderArgs) {
  const { ports, playbook, candidate, base } = await openSpace(request)
  const answers = await listAllAnswers(ports, candidate.id)
  const asked = new URL(request.url).searchParams.get('principle')
  const principle = playbook.principles.find(({ id, retiredOn }) => id === asked && retiredOn === null)
  return {
    base,
    principle: principle ? { id: principle.id, name: principle.name, gist: principle.gist, signals: principle.signals.slice(0, 3) } : null,
    answers: answers
      .filter(({ storyId, text }) => storyId === null && text.trim() !== '')
      .map(({ id, questionText, text }) => ({ id, title: questionText || 'An answer without a question', opening: text.slice(0, 140) })),
    idempotencyKey: ports.ids.next(),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const { ports, candidate, base } = await openSpace(request)
  const form = await request.formData()
  const key = field(form, 'idempotencyKey')
  const answerId = field(form, 'answerId')
  if (answerId) {
    // The page can make several stories: the answer is part of the key.
    const made = await createStoryFromAnswer(ports, candidate.id, { answerId, idempotencyKey: `${key}:${answerId}` })
    if (made.ok) return redirect(`${base}/stories/${made.value.story.id}`)
    return data({ typed: emptyStory(), sentence: 'This answer is gone or empty. Choose another one.' }, { status: 422 })
  }
  const typed = readStoryForm(form, { keepBlankRows: true }).content
  const rows = changeRows(typed, field(form, 'intent'))
  if (rows) return data({ typed: rows, sentence: null })
  const principle = field(form, 'principle')
  const content = { ...readStoryForm(form).content, principleLinks: principle ? [{ principle, strength: 1 as const, why: '' }] : [] }
  const made = await createStory(ports, candidate.id, { content, idempotencyKey: key })
  if (!made.ok) return data({ typed, sentence: wordRefusal(made.error) }, { status: 422 })
  return redirect(`${base}/stories/${made.value.id}`)
}

export default function CreateStoryRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <NewStory {...loaderData} typed={actionData?.typed ?? emptyStory()} sentence={actionData?.sentence ?? null} />
}
