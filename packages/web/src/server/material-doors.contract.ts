/** The rooms of a person's own material, asked for the owner's objects, with each form they know; and how such a row is written. */
import type { PageWorld } from './page-world.contract.ts'
import type { Word } from './planted-objects.contract.ts'

export type Form = Readonly<Record<string, string>>

export interface Door {
  readonly path: string
  /** `theirs`: names an object of the owner, so for others there is nothing; `hosts`: only for hosts; else there for who is signed in. */
  readonly is?: 'theirs' | 'hosts' | 'public'
  /** What the owner reads there, so that its absence elsewhere says something. */
  readonly shows?: Word
  readonly forms?: readonly Form[]
  /** Those of the forms that only the candidate of a booking may send; the mentor's change nothing. */
  readonly candidates?: readonly Form[]
  /** The other way round. */
  readonly mentors?: readonly Form[]
}

export type Doors = Readonly<Record<string, Door>>

function keptDoors({ planted: p }: PageWorld, key: () => string): Doors {
  const loop = { loop: p.loop, revision: '1' }
  const place = { place: JSON.stringify(['interviewer-1', 'ownership', 'first']), interviewer: 'interviewer-1', principle: 'ownership' }
  const saves = { title: 'Taken', situation: 'Taken', baseVersion: '1' }
  return {
    home: { path: '/' },
    'list-answers': { path: '/answers', shows: 'answer' },
    'start-answer': { path: `/answers/new?question=${p.questionId}`, forms: [{ questionText: 'Mine?', idempotencyKey: key() }] },
    'answer-room': {
      path: `/answers/${p.answer}`,
      is: 'theirs',
      shows: 'answer',
      forms: ['save', 'story', 'delete'].map((intent) => ({
        intent,
        baseRevision: '1',
        text: 'Taken',
        questionText: 'Q',
        idempotencyKey: key(),
      })),
    },
    'list-stories': { path: '/stories', shows: 'story' },
    'create-story': {
      path: '/stories/new',
      forms: [
        { answerId: p.answer, idempotencyKey: key() },
        { title: 'Mine', intent: 'save', idempotencyKey: key() },
      ],
    },
    'edit-story': {
      path: `/stories/${p.story}`,
      is: 'theirs',
      shows: 'story',
      forms: [
        ...['save', 'status:ready', 'status:retired', 'metrics:add', 'delete'].map((intent) => ({ ...saves, intent })),
        { ...saves, intent: 'save', over: '1' },
        { intent: 'practise', questionId: p.questionId, idempotencyKey: key() },
      ],
    },
    'compare-story-versions': {
      path: `/stories/${p.given}/versions`,
      is: 'theirs',
      shows: 'given',
      forms: [{ intent: 'restore', version: '1', baseVersion: '2' }],
    },
    'show-coverage': { path: '/coverage' },
    'loop-board': {
      path: `/loop?loop=${p.loop}`,
      shows: 'loop',
      forms: [
        { intent: 'create', count: '2', seed: '3', idempotencyKey: key() },
        ...['add-interviewer', 'remove-interviewer', 'describe-interviewer', 'redraw', 'rename', 'release', 'untell', 'delete'].map(
          (intent) => {
            return { ...loop, ...place, intent, name: 'Taken', seed: '4', label: 'Taken', role: 'peer', telling: 'x' }
          },
        ),
        { ...loop, ...place, intent: 'fix', story: p.story },
        { ...loop, ...place, intent: 'tell', story: p.story, asked: 'Taken?' },
      ],
    },
    'list-claims': { path: '/claims', forms: [{ key: 'money', canDefend: 'yes', note: 'Taken' }] },
    'manage-data': {
      path: '/data',
      forms: [
        { intent: 'delete', confirm: '' },
        { intent: 'import', file: '{}' },
      ],
    },
  }
}

function practiceDoors({ planted: p }: PageWorld, key: () => string): Doors {
  return {
    practice: {
      path: '/practice',
      forms: [
        { intent: 'delete', id: p.session },
        { intent: 'start', format: 'drill', questionId: p.questionId, idempotencyKey: key() },
      ],
    },
    'show-confidence': { path: '/practice/bets' },
    'list-attempts': { path: '/practice/attempts' },
    'compare-attempts': { path: `/practice/attempts/${p.questionId}`, is: 'theirs' },
    'practice-session': {
      path: `/practice/${p.session}`,
      is: 'theirs',
      shows: 'guest',
      forms: [
        { intent: 'invite', interview: '0', name: 'Taker', days: '3', idempotencyKey: key() },
        { intent: 'revoke', seat: p.seat, guest: p.seat, id: p.seat },
        { intent: 'again', thread: '0', idempotencyKey: key() },
        { intent: 'keep', thread: '0', idempotencyKey: key() },
      ],
    },
    'read-debrief': { path: `/practice/${p.session}/debrief`, is: 'theirs' },
    'read-principle': { path: '/playbook/principles/ownership' },
    'read-question': { path: `/playbook/questions/${p.questionId}` },
  }
}

/** Pages of the playbook that say the same to everybody. */
const SAME_FOR_ALL: Doors = Object.fromEntries(
  Object.entries({
    playbook: '',
    'list-principles': '/principles',
    'read-roles': '/roles',
    'read-process': '/process',
    'search-questions': '/questions',
    'list-worked-answers': '/worked-answers',
    'read-probes': '/probes',
    'read-documents': '/writing',
    'read-moves': '/moves',
    'read-resources': '/resources',
  }).map(([id, path]) => [id, { path: `/playbook${path}` }]),
)

export const materialDoors = (world: PageWorld, key: () => string): Doors => ({
  ...keptDoors(world, key),
  ...practiceDoors(world, key),
  ...SAME_FOR_ALL,
})
