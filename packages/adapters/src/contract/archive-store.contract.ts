/** What every ArchiveStore does. */
import type { Archive } from '@inclined/app/ports/archive-store'
import { expect, it } from 'vitest'
import {
  AWKWARD_TEXTS,
  at,
  emptyProfile,
  newCandidate,
  newId,
  sampleAnswer,
  sampleContent,
  sampleLoop,
  sampleStory,
  type StoresUnderTest,
} from './samples.ts'
import { answered, asked, ended, sampleSession } from './session-samples.ts'

function sampleArchive(): Archive {
  const earlier = [1, 2].map((version) => ({ version, content: sampleContent({ title: `draft ${version}` }), savedAt: at(version) }))
  const story = sampleStory({ version: 3, status: 'ready', savedAt: at(3) })
  const session = { ...sampleSession({ createdAt: at(8) }), events: [asked(1, 'q'), answered(2, AWKWARD_TEXTS[4]!), ended(3)] }
  const ballot = { marks: [], value: 'no' as const, reason: AWKWARD_TEXTS[4]! }
  const revision = { to: 'yes' as const, why: 'The other heard it.', at: at(12) }
  return {
    profile: { ...emptyProfile, wordsPerMinute: 150 },
    stories: [{ story, earlier }],
    answers: [sampleAnswer({ revision: 7, storyId: story.id, text: AWKWARD_TEXTS[3]!, savedAt: at(9) })],
    claimMarks: [{ key: 'k', canDefend: 'no', note: AWKWARD_TEXTS[4]!, markedAt: at(4) }],
    sessions: [session, { ...sampleSession(), events: [] }],
    guestVotes: [{ id: newId(), session: session.id, createdAt: at(10), name: 'Ann', interview: 0, ballot, lockedAt: at(11), revision }],
    loops: [sampleLoop({ revision: 4, savedAt: at(6) })],
  }
}

export function archiveStoreContract(stores: StoresUnderTest): void {
  const page = { limit: 500, offset: 0 }
  const countRows = async (candidate: string) => {
    const { stories, answers, claims, sessions, loops, guests } = stores()
    return [
      (await stories.list(candidate, page)).length,
      (await answers.list(candidate, page)).length,
      (await claims.list(candidate)).length,
      (await sessions.list(candidate, page)).length,
      (await loops.list(candidate, page)).length,
      (await guests.archived(candidate)).length,
    ]
  }

  it('keeps everything as it is given: numbers, instants, links, profile', async () => {
    const { candidates, answers, stories, claims, sessions, loops, guests, archives } = stores()
    const mine = await newCandidate(stores())
    const archive = sampleArchive()
    const { story, earlier } = archive.stories[0]!
    expect(await archives.importAll(mine, archive)).toEqual({ kind: 'imported' })
    expect((await candidates.find(mine))?.profile).toEqual(archive.profile)
    expect(await stories.find(mine, story.id)).toEqual(story)
    expect((await stories.versions(mine, story.id)).slice(1)).toEqual(earlier.toReversed())
    expect(await answers.list(mine, page)).toEqual(archive.answers)
    expect(await claims.list(mine)).toEqual(archive.claimMarks)
    expect(await loops.list(mine, page)).toEqual(archive.loops)
    expect(await guests.archived(mine)).toEqual(archive.guestVotes)
    expect(await guests.list(mine, archive.sessions[0]!.id)).toMatchObject([{ revokedAt: at(11), lockedAt: at(11) }])
    for (const { events, ...session } of archive.sessions) {
      const endedAt = events.length > 0 ? at(30) : null
      expect(await sessions.find(mine, session.id)).toEqual({ ...session, lastSeq: events.length, endedAt })
      expect(await sessions.events(mine, session.id)).toEqual(events)
    }
  })

  it('leaves the profile where none is given', async () => {
    const mine = await newCandidate(stores())
    const before = await stores().candidates.find(mine)
    await stores().archives.importAll(mine, { ...sampleArchive(), profile: null })
    expect(await stores().candidates.find(mine)).toEqual(before)
  })

  it.each(['story', 'answer', 'claim-mark', 'session', 'loop', 'guest-vote'] as const)(
    'writes nothing where a %s is there already',
    async (what) => {
      const mine = await newCandidate(stores())
      const archive = sampleArchive()
      const there: Archive = {
        profile: null,
        stories: what === 'story' ? archive.stories : [],
        answers: what === 'answer' ? archive.answers.map((each) => ({ ...each, storyId: null })) : [],
        claimMarks: what === 'claim-mark' ? archive.claimMarks : [],
        sessions: what === 'session' || what === 'guest-vote' ? archive.sessions : [],
        guestVotes: what === 'guest-vote' ? archive.guestVotes : [],
        loops: what === 'loop' ? archive.loops : [],
      }
      await stores().archives.importAll(mine, there)
      const again = what === 'guest-vote' ? { ...archive, sessions: [] } : archive
      const before = [await countRows(mine), await stores().candidates.find(mine)]
      expect(await stores().archives.importAll(mine, again)).toMatchObject({ kind: 'exists', what })
      expect([await countRows(mine), await stores().candidates.find(mine)]).toEqual(before)
    },
  )

  it('writes nothing where an answer points at a story nobody has', async () => {
    const mine = await newCandidate(stores())
    const archive = { ...sampleArchive(), answers: [sampleAnswer({ storyId: newId() })] }
    await expect(stores().archives.importAll(mine, archive)).rejects.toThrow()
    expect(await countRows(mine)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('writes nothing where the events of a session have a gap', async () => {
    const mine = await newCandidate(stores())
    const archive = { ...sampleArchive(), sessions: [{ ...sampleSession(), events: [asked(2, 'q')] }], guestVotes: [] }
    await expect(stores().archives.importAll(mine, archive)).rejects.toThrow(RangeError)
    expect(await countRows(mine)).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('refuses a candidate that does not exist', async () => {
    await expect(stores().archives.importAll(newId(), sampleArchive())).rejects.toMatchObject({ code: 'missing-object' })
  })
}
