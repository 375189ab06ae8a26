/** What of the candidate's own could be given to a mentor to read; what is given is the candidate's choice (`composeBrief`). */
import type { BriefMaterial, WeakWords } from '@inclined/core/mentoring/brief'
import type { StoryLint } from '@inclined/core/stories/lints/story-lint'
import type { Story } from '@inclined/core/stories/story'
import { listTexts } from '@inclined/core/stories/story-fields'
import { wordLint } from '@inclined/core/stories/word-lint'
import type { Ports } from '../ports/ports.ts'
import { judgeAlone, nameFrom, openStoryBank, type StoryGuide } from '../stories/judge-story.ts'
import { showCoverage } from '../stories/show-coverage.ts'

export type MaterialPorts = Pick<Ports, 'candidates' | 'stories' | 'clock'>

const WEIGHT = { 'block-ready': 0, 'block-link': 1, warn: 2, note: 3 } as const

/** The words a lint is about: the part it points to, where it has words. */
function weakWordsOf(story: Story, lint: StoryLint, guide: StoryGuide): WeakWords | null {
  const part = listTexts(story.content).find(
    ({ field, index }) => field === lint.field && (lint.index === undefined || index === lint.index),
  )
  if (part === undefined || part.text.trim() === '') return null
  const { message } = wordLint(lint, lint.principle === undefined ? undefined : nameFrom(guide)(lint.principle))
  return { words: part.text, storyId: story.id, why: message }
}

export async function gatherMaterial(ports: MaterialPorts, candidate: string, guide: StoryGuide, ask: string): Promise<BriefMaterial> {
  const bank = await openStoryBank(ports, candidate, guide)
  const { rows, target } = await showCoverage(ports, candidate, guide)
  const told = bank.stories.filter(({ status }) => status !== 'retired')
  const found = told.flatMap((story) => judgeAlone(bank, story.content).map((lint) => ({ story, lint })))
  const weakest = found
    .filter(({ lint }) => lint.severity !== 'note')
    .toSorted((a, b) => WEIGHT[a.lint.severity] - WEIGHT[b.lint.severity])
    .map(({ story, lint }) => weakWordsOf(story, lint, guide))
    .filter((weak) => weak !== null)
  return {
    target,
    stories: told.map(({ id, content }) => ({ id, content })),
    weakWords: weakest,
    gaps: rows.map(({ principle, need, ready }) => ({ principle, need, have: ready.length })),
    ask,
  }
}
