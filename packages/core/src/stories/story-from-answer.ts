/**
 * Makes a first draft of a story from an answer and the sections found in it.
 *
 * Nothing of the text is lost: what is labelled `other`, or lies between sections, joins the part told before it (at the
 * start, the part after it). Links are suggestions of strength 1 with no reason; only the person raises them. Numbers stay
 * in the text: which of them are metrics is the person's to say.
 */
import type { PrincipleId } from '../questions/principle.ts'
import { emptyStory } from './empty-story.ts'
import { splitSentences } from './split-sentences.ts'
import type { StoryContent } from './story.ts'

/** The sections of an answer report, by shape: ordered, not overlapping, inside the text. */
export interface AnswerSection {
  readonly label: 'situation' | 'task' | 'action' | 'result' | 'learning' | 'other'
  readonly start: number
  readonly end: number
}

export interface AnswerToStory {
  /** Becomes the title; without it the first words of the answer do. */
  readonly question: string | null
  readonly text: string
  readonly sections: readonly AnswerSection[]
  /** Best first. */
  readonly principles: readonly PrincipleId[]
}

const TITLE_WORDS = 8

/** Throws a `RangeError` where sections overlap, run backwards or leave the text. */
export function storyFromAnswer({ question, text, sections, principles }: AnswerToStory): StoryContent {
  const pieces = labelPieces(text, sections)
  const joined = (label: AnswerSection['label']) =>
    pieces
      .filter((p) => p.label === label)
      .map((p) => p.text.trim())
      .filter((t) => t !== '')
      .join('\n')
  const actions = pieces
    .filter((p) => p.label === 'action')
    .flatMap((p) => splitSentences(p.text).map((s) => p.text.slice(s.start, s.end).trim()))
  const title = question?.trim() || text.trim().split(/\s+/u).slice(0, TITLE_WORDS).join(' ')
  return {
    ...emptyStory(),
    title,
    situation: joined('situation'),
    task: joined('task'),
    actions: actions.filter((a) => a !== ''),
    result: joined('result'),
    reflection: joined('learning'),
    principleLinks: [...new Set(principles)].map((principle) => ({ principle, strength: 1, why: '' })),
  }
}

interface Piece {
  readonly label: AnswerSection['label']
  readonly text: string
}

/** The whole text in order, each piece under a label that has a field. */
function labelPieces(text: string, sections: readonly AnswerSection[]): readonly Piece[] {
  let label: Piece['label'] = sections.find((s) => s.label !== 'other')?.label ?? 'situation'
  let at = 0
  const pieces: Piece[] = []
  for (const section of sections) {
    if (section.start < at || section.end < section.start || section.end > text.length)
      throw new RangeError('sections must be ordered and inside the text')
    if (section.start > at) pieces.push({ label, text: text.slice(at, section.start) })
    if (section.label !== 'other') label = section.label
    pieces.push({ label, text: text.slice(section.start, section.end) })
    at = section.end
  }
  if (at < text.length) pieces.push({ label, text: text.slice(at) })
  return pieces
}
