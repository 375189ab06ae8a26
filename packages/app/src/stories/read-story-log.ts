/**
 * Reads where a story was rehearsed and told, and which follow-ups it cannot answer yet, each with a drill that leads there.
 *
 * Derived every time from practice sessions and kept loops; nothing is stored twice, so nothing can disagree.
 */
import { listUses } from '@inclined/core/allocation/list-uses'
import { chooseDrill } from '@inclined/core/interview/choose-drill'
import { listRehearsals } from '@inclined/core/interview/list-rehearsals'
import { type OpenFamily, type ProbePhrasings, type StoryDepth, suggestProbes } from '@inclined/core/interview/suggest-probes'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Question } from '@inclined/core/questions/question'
import { keepStoryLog, type StoryLog } from '@inclined/core/stories/story-log'
import { listAllLoops } from '../allocation/list-all-loops.ts'
import { listAllSessions } from '../interview/list-all-sessions.ts'
import type { CandidateId } from '../ports/candidate-store.ts'
import type { Ports } from '../ports/ports.ts'
import type { StoryNotFound } from './read-story.ts'

/** The part of the playbook that asks on. */
export interface ProbeGuide {
  readonly probeFamilies: readonly ProbePhrasings[]
  readonly questions: readonly Question[]
  readonly company: { readonly name: string }
}

type LogPorts = Pick<Ports, 'sessions' | 'stories' | 'loops'>

export interface DrilledFamily extends OpenFamily {
  /** The question of a drill that comes to it; null where the bank has none. */
  readonly drill: { readonly id: string; readonly text: string } | null
}

export interface StoryRecord {
  readonly log: StoryLog
  /** Null where the story says too little to be judged. */
  readonly depth: (Omit<StoryDepth, 'open'> & { readonly open: readonly DrilledFamily[] }) | null
}

export async function readStoryLog(
  ports: LogPorts,
  candidate: CandidateId,
  id: string,
  guide: ProbeGuide,
): Promise<Result<StoryRecord, StoryNotFound>> {
  const story = await ports.stories.find(candidate, id)
  if (story === null) return refuse({ code: 'story-not-found', id })
  const sessions = await listAllSessions(ports, candidate)
  const rehearsals = sessions.flatMap((session) => listRehearsals(id, session))
  const uses = listUses(id, await listAllLoops(ports, candidate), guide.company.name)
  const probes = rehearsals.flatMap((rehearsal) => rehearsal.probes ?? [])
  const depth = suggestProbes(story.content, probes, guide.probeFamilies)
  const withDrill = (each: OpenFamily): DrilledFamily => {
    const question = chooseDrill(guide.questions, story.content.principleLinks, each.family)
    return { ...each, drill: question && { id: question.id, text: question.text } }
  }
  return accept({ log: keepStoryLog(rehearsals, uses), depth: depth && { ...depth, open: depth.open.map(withDrill) } })
}
