/** Saves what a person says about themselves as a mentor, over the revision it was based on; 0 makes the record. */
import { checkMentor, type MentorContent, type MentorRefusal } from '@inclined/core/mentoring/mentor'
import { accept, type Result, refuse } from '@inclined/core/kernel/result'
import type { Mentor } from '../ports/mentor-store.ts'
import type { Ports } from '../ports/ports.ts'

export type SaveMentorRefusal =
  | MentorRefusal
  | { readonly code: 'mentor-changed-elsewhere'; readonly current: Mentor | null }
  | { readonly code: 'handle-taken' }

export async function saveMentor(
  ports: Pick<Ports, 'mentors' | 'clock'>,
  person: string,
  change: { readonly baseRevision: number; readonly content: MentorContent },
): Promise<Result<Mentor, SaveMentorRefusal>> {
  const checked = checkMentor(change.content)
  if (!checked.ok) return checked
  const savedAt = new Date(ports.clock.now()).toISOString()
  const outcome = await ports.mentors.save(person, { ...change, savedAt })
  if (outcome.kind === 'saved') return accept(outcome.mentor)
  return outcome.kind === 'handle-taken'
    ? refuse({ code: 'handle-taken' })
    : refuse({ code: 'mentor-changed-elsewhere', current: outcome.current })
}
