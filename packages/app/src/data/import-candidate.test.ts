/** Files in and out: exact round trips, refusals by name, nothing half done, everything deleted. */
import { expect, it } from 'vitest'
import { startAnswer } from '../answers/start-answer.ts'
import { type Bench, bank, bundle, codeOf, guide, idAt, openBench, sound, valueOf } from '../candidates/bench.contract.ts'
import { enterExample } from '../candidates/enter-example.ts'
import { EXAMPLE_CANDIDATE_ID, openOwnCandidate } from '../candidates/own-candidate.ts'
import { saveProfile } from '../candidates/save-profile.ts'
import { listClaims } from '../claims/list-claims.ts'
import { markClaim } from '../claims/mark-claim.ts'
import { changeStoryStatus } from '../stories/change-story-status.ts'
import { createStoryFromAnswer } from '../stories/create-story-from-answer.ts'
import { createStory } from '../stories/create-story.ts'
import { exportStories } from '../stories/export-stories.ts'
import { importStories } from '../stories/import-stories.ts'
import { listAllStories } from '../stories/list-all-stories.ts'
import { saveStory } from '../stories/save-story.ts'
import type { CandidateDocument } from './candidate-document.ts'
import { deleteEverything } from './delete-everything.ts'
import { exportCandidate } from './export-candidate.ts'
import { importCandidate } from './import-candidate.ts'

/** A candidate with two stories (one with history and ready), two answers (one linked) and a mark. */
async function openFull(): Promise<Bench> {
  const bench = await openBench()
  const { ports, me, wait } = bench
  valueOf(await saveProfile(ports, me, { track: 'pmt', loopDate: '2026-12-14', weeklyHours: 6.5 }))
  const { id } = valueOf(await createStory(ports, me, { content: sound({ task: 'first' }), idempotencyKey: 's1' }))
  wait(1)
  valueOf(await saveStory(ports, me, { id, baseVersion: 1, content: sound() }, guide))
  valueOf(await changeStoryStatus(ports, me, { id, version: 2, to: 'ready' }, guide))
  wait(2)
  const words = { questionId: null, questionText: 'Zürich 🙂?', text: 'I cut 40% of the queue.\r\n\tThen I left.' }
  const answer = valueOf(await startAnswer(ports, me, { ...words, idempotencyKey: 'a1' }, bank))
  valueOf(await startAnswer(ports, me, { ...words, questionId: 'b-ownership-01', idempotencyKey: 'a2' }, bank))
  wait(3)
  valueOf(await createStoryFromAnswer(ports, me, { answerId: answer.id, idempotencyKey: 's2' }))
  const { key } = (await listClaims(ports, me)).claims[0]!.claim
  valueOf(await markClaim(ports, me, { key, canDefend: 'no', note: 'ask finance' }))
  return bench
}

const exported = async ({ ports, me }: Bench) => valueOf(await exportCandidate(ports, me))
const parsed = (document: CandidateDocument): CandidateDocument => JSON.parse(JSON.stringify(document))

it('brings an export back exactly, and a second time without harm', async () => {
  const document = await exported(await openFull())
  const fresh = await openBench()
  const wish = { document: parsed(document), mode: 'empty' } as const
  const { added } = valueOf(await importCandidate(fresh.ports, fresh.me, wish))
  expect(added).toEqual({ stories: 2, answers: 2, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 1 })
  expect(await exported(fresh)).toEqual({ ...document, exportedAt: (await exported(fresh)).exportedAt })
  expect(valueOf(await importCandidate(fresh.ports, fresh.me, wish)).added).toEqual({
    stories: 0,
    answers: 0,
    sessions: 0,
    loops: 0,
    guestVotes: 0,
    claimMarks: 0,
  })
  const marks = (await listClaims(fresh.ports, fresh.me)).claims.filter(({ mark }) => mark !== null)
  expect(marks).toHaveLength(1)
})

it('keeps statuses exactly, also one that the checks no longer carry', async () => {
  const document = parsed(await exported(await openFull()))
  const bare = (story: CandidateDocument['stories'][number]) => ({ ...story, content: { ...story.content, result: '', metrics: [] } })
  const weakened = { ...document, stories: document.stories.map(bare) }
  expect(weakened.stories.map(({ status }) => status)).toContain('ready')
  const fresh = await openBench()
  valueOf(await importCandidate(fresh.ports, fresh.me, { document: weakened, mode: 'empty' }))
  expect((await exported(fresh)).stories).toEqual(weakened.stories)
})

it.each(['empty', 'add'] as const)(
  'accepts the same import that another one (%s) overtakes, and refuses one that differs',
  async (mode) => {
    const document = parsed(await exported(await openFull()))
    const others = document.answers.map((answer) => ({ ...answer, text: 'else' }))
    for (const [theirs, expected] of [
      [document, 'accepted'],
      [{ ...document, answers: others }, mode === 'empty' ? 'not-empty' : 'clash'],
    ] as const) {
      const { ports, me } = await openBench()
      let overtaken = false
      const importAll: typeof ports.archives.importAll = async (...mine) => {
        if (!overtaken) {
          overtaken = true
          valueOf(await importCandidate(ports, me, { document: theirs, mode }))
        }
        return ports.archives.importAll(...mine)
      }
      const outcome = await importCandidate({ ...ports, archives: { importAll } }, me, { document, mode })
      expect(codeOf(outcome)).toBe(expected)
      if (outcome.ok) expect(outcome.value.added).toEqual({ stories: 0, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 })
    }
  },
)

it('refuses a candidate that is not empty, unless asked to add', async () => {
  const document = await exported(await openFull())
  const other = await openBench()
  const mine = valueOf(await createStory(other.ports, other.me, { content: { title: 'Mine' }, idempotencyKey: 'x' }))
  // The bench counts ids from 1, so this story has the id of a story of the document and differs from it.
  const refused = await importCandidate(other.ports, other.me, { document, mode: 'empty' })
  expect(refused).toEqual({
    ok: false,
    error: { code: 'not-empty', stories: 1, answers: 0, sessions: 0, loops: 0, guestVotes: 0, claimMarks: 0 },
  })
  const clash = await importCandidate(other.ports, other.me, { document, mode: 'add' })
  expect(clash).toEqual({ ok: false, error: { code: 'clash', what: 'story', id: mine.id } })
  expect(await listAllStories(other.ports, other.me)).toEqual([mine])
})

it('adds to what is there, keeps the profile, and skips what is the same', async () => {
  const document = await exported(await openFull())
  const other = await openBench()
  const part = { ...document, stories: document.stories.slice(0, 1), answers: [], claimMarks: [] }
  valueOf(await importCandidate(other.ports, other.me, { document: part, mode: 'add' }))
  const { added, kept } = valueOf(await importCandidate(other.ports, other.me, { document, mode: 'add' }))
  expect([added.stories, kept.stories, added.answers]).toEqual([1, 1, 2])
  expect((await openOwnCandidate(other.ports)).profile.track).toBeNull()
  const changed = { ...document, answers: document.answers.map((answer) => ({ ...answer, text: 'else' })) }
  expect(codeOf(await importCandidate(other.ports, other.me, { document: changed, mode: 'add' }))).toBe('clash')
})

const at = (path: string) => ({ code: 'invalid-document', at: path })

it.each<[(document: CandidateDocument) => unknown, object]>([
  [() => null, at('')],
  [() => [], at('')],
  [(d) => Object.fromEntries(Object.entries(d).filter(([field]) => field !== 'profile')), at('profile')],
  [(d) => ({ ...d, more: 1 }), at('more')],
  [(d) => ({ ...d, format: 'other' }), at('format')],
  [(d) => ({ ...d, version: 0 }), at('version')],
  [(d) => ({ ...d, version: 2 }), { code: 'newer-document', supported: 1, found: 2 }],
  [(d) => ({ ...d, exportedAt: 'today' }), at('exportedAt')],
  [(d) => ({ ...d, profile: { ...d.profile, level: 'L9' } }), at('profile.level')],
  [(d) => ({ ...d, profile: { ...d.profile, wordsPerMinute: 1 } }), at('profile.wordsPerMinute')],
  [(d) => ({ ...d, stories: {} }), at('stories')],
  [(d) => ({ ...d, stories: [{ ...d.stories[0], status: 'great' }] }), at('stories[0].status')],
  [(d) => ({ ...d, stories: [{ ...d.stories[0], id: 'one' }] }), { ...at('stories[0]'), problem: 'bad-id' }],
  [(d) => ({ ...d, stories: [{ ...d.stories[0], savedAt: '2026-11-23T09:00:00Z' }] }), { ...at('stories[0]'), problem: 'bad-instant' }],
  [(d) => ({ ...d, stories: [{ ...d.stories[0], version: 1 }] }), { ...at('stories[0]'), problem: 'bad-versions' }],
  [(d) => ({ ...d, answers: [{ ...d.answers[0], revision: 0 }] }), at('answers[0].revision')],
  [(d) => ({ ...d, answers: [{ ...d.answers[0], text: '\u0000' }] }), { ...at('answers[0].text'), problem: 'unstorable-character' }],
  [(d) => ({ ...d, answers: [{ ...d.answers[0], text: 'x'.repeat(200_001) }] }), { ...at('answers[0].text'), problem: 'too-long' }],
  [(d) => ({ ...d, answers: [d.answers[0], d.answers[0]] }), { ...at('answers[1].id'), problem: 'repeated-id' }],
  [(d) => ({ ...d, answers: [{ ...d.answers[0], storyId: idAt(999) }] }), { ...at('answers[0].storyId'), problem: 'story-not-found' }],
  [(d) => ({ ...d, claimMarks: [{ ...d.claimMarks[0], canDefend: 'maybe' }] }), at('claimMarks[0].canDefend')],
  [(d) => ({ ...d, claimMarks: [d.claimMarks[0], d.claimMarks[0]] }), at('claimMarks[1].key')],
])('refuses a broken document (%#) at the place and writes nothing', async (breakIt, expected) => {
  const document = breakIt(parsed(await exported(await openFull())))
  const fresh = await openBench()
  const before = await exported(fresh)
  expect(await importCandidate(fresh.ports, fresh.me, { document, mode: 'empty' })).toMatchObject({ ok: false, error: expected })
  expect(await exported(fresh)).toEqual(before)
})

it.each(['md', 'json'] as const)('carries stories through a %s file, once per key, and refuses them a second time', async (format) => {
  const full = await openFull()
  const text = await exportStories(full.ports, full.me, format)
  const fresh = await openBench()
  const wish = { format, text, idempotencyKey: 'i1' }
  const { ids, lowered } = valueOf(await importStories(fresh.ports, fresh.me, wish, guide))
  expect([ids.length, lowered]).toEqual([2, []])
  expect(await exportStories(fresh.ports, fresh.me, format)).toBe(text)
  expect(valueOf(await importStories(fresh.ports, fresh.me, wish, guide)).ids).toEqual(ids)
  expect(codeOf(await importStories(fresh.ports, fresh.me, { ...wish, idempotencyKey: 'i2' }, guide))).toBe('story-exists')
})

it('takes a status from a file only as far as the words carry it', async () => {
  const full = await openFull()
  const text = (await exportStories(full.ports, full.me, 'json')).replaceAll('2.1% to 3.4% in six weeks', 'low to high')
  const fresh = await openBench()
  const { lowered } = valueOf(await importStories(fresh.ports, fresh.me, { format: 'json', text, idempotencyKey: 'i1' }, guide))
  expect(lowered).toMatchObject([{ from: 'ready', to: 'usable' }])
})

it.each([
  ['json', '{', 'unreadable-stories'],
  ['json', '[]', 'unreadable-stories'],
  ['md', 'hello', 'unreadable-stories'],
  ['md', '', 'unreadable-stories'],
] as const)('refuses a %s file of %j', async (format, text, expected) => {
  const { ports, me } = await openBench()
  expect(codeOf(await importStories(ports, me, { format, text, idempotencyKey: 'i1' }, guide))).toBe(expected)
})

it('refuses ids, instants and versions that would come back changed', async () => {
  const full = await openFull()
  const text = await exportStories(full.ports, full.me, 'json')
  const fresh = await openBench()
  const ask = async (from: string, to: string) =>
    codeOf(await importStories(fresh.ports, fresh.me, { format: 'json', text: text.replaceAll(from, to), idempotencyKey: 'i1' }, guide))
  expect(await ask(idAt(1), 'one')).toBe('bad-id')
  expect(await ask('09:00:00.000Z', '09:00:00Z')).toBe('bad-instant')
  expect(await ask('"version": 2', '"version": 1')).toBe('bad-versions')
  expect(await ask('"title": "', '"title": "\\u0000')).toBe('unstorable-character')
})

it('marks claims that are there, within the limit of the note', async () => {
  const { ports, me } = await openFull()
  const [first] = (await listClaims(ports, me)).claims
  const { key } = first!.claim
  const ask = async (change: object) => codeOf(await markClaim(ports, me, { key, canDefend: 'yes', note: '', ...change }))
  expect(await ask({ note: 'x'.repeat(2_000) })).toBe('accepted')
  expect(await ask({ note: 'x'.repeat(2_001) })).toBe('too-long')
  expect(await ask({ note: '\u0000' })).toBe('unstorable-character')
  expect(await ask({ key: 'story:none' })).toBe('claim-not-found')
})

it('deletes everything, the example too, and starts anew', async () => {
  const { ports, me } = await openFull()
  await enterExample(ports, bundle)
  await deleteEverything(ports, me)
  expect([await ports.candidates.find(me), await ports.candidates.find(EXAMPLE_CANDIDATE_ID)]).toEqual([null, null])
  expect(codeOf(await exportCandidate(ports, me))).toBe('candidate-not-found')
  await openOwnCandidate(ports)
  expect(await listAllStories(ports, me)).toEqual([])
})
