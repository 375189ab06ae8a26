/**
 * Makes a story from an answer, part by part as the analysis marked it, and links the answer to it.
 *
 * An answer that has its story already gets that one back, so pressing twice makes one story; a story deleted since can be
 * made again. The answer itself stays as it is.
 */
import { analyseAnswer as analyse } from '@inclined/core/answers/analyse-answer'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import { storyFromAnswer } from '@inclined/core/stories/story-from-answer'
import type { Story } from '@inclined/core/stories/story'
import type { AnswerNotFound } from '../answers/read-answer.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'

export interface StoryFromAnswer {
  readonly story: Story
  /** `false` where the answer had its story already. */
  readonly isNew: boolean
}

export async function createStoryFromAnswer(
  ports: Pick<Ports, 'answers' | 'stories' | 'clock' | 'ids'>,
  candidate: CandidateId,
  wish: { readonly answerId: string; readonly idempotencyKey: string },
): Promise<Result<StoryFromAnswer, AnswerNotFound | { readonly code: 'answer-empty'; readonly id: string }>> {
  const answer = await ports.answers.find(candidate, wish.answerId)
  if (answer === null) return refuse({ code: 'answer-not-found', id: wish.answerId })
  const linked = answer.storyId === null ? null : await ports.stories.find(candidate, answer.storyId)
  if (linked !== null) return accept({ story: linked, isNew: false })
  if (answer.text.trim() === '') return refuse({ code: 'answer-empty', id: answer.id })

  const question = answer.questionText === '' ? null : answer.questionText
  const { sections, principles } = analyse(answer.text, question === null ? {} : { question })
  const content = storyFromAnswer({ question, text: answer.text, sections, principles: principles.map(({ id }) => id) })
  const savedAt = new Date(ports.clock.now()).toISOString()
  const made = { id: ports.ids.next(), status: 'draft', version: 1, content, savedAt } as const
  const story = await ports.stories.create(candidate, made, wish.idempotencyKey)
  await ports.answers.linkStory(candidate, answer.id, story.id)
  return accept({ story, isNew: story.id === made.id })
}
