/** Calendars elsewhere: kept once they could be read, read again in time, and their owner told once when they cannot be. */
import { accept, refuse } from '@inclined/core/kernel/result'
import type { MentorContent } from '@inclined/core/mentoring/mentor'
import { expect, it } from 'vitest'
import { codeOf, idAt, openBench, valueOf } from '../candidates/bench.contract.ts'
import { openOwnCandidate } from '../candidates/own-candidate.ts'
import { saveMentor } from '../mentors/save-mentor.ts'
import type { CalendarFrame, CalendarProblem, CalendarSource } from '../ports/calendar-reader.ts'
import { MOST_CALENDARS } from '../ports/calendar-store.ts'
import type { MailMessage } from '../ports/mail.ts'
import { type CalendarWish, refreshDue, refreshOne, subscribe } from './keep-calendars.ts'

const [MENTOR, ANN] = [idAt(81), idAt(82)]
const MINUTE = 60_000
const WISH = {
  label: 'Work',
  kind: 'ics',
  address: 'webcal://cal.example/a.ics?token=private',
  userName: '',
  password: '',
  key: idAt(60),
} as const

async function openDesk() {
  const { ports } = await openBench()
  for (const id of [MENTOR, ANN]) await openOwnCandidate(ports, id)
  let now = Date.now()
  let problem: CalendarProblem | null = null
  const asked: [CalendarSource, CalendarFrame][] = []
  const mails = new Map<string, MailMessage>()
  const clocked = { ...ports, clock: { now: () => now } }
  const content: MentorContent = {
    handle: 'ada-k',
    name: 'Ada',
    headline: 'Payments',
    about: '',
    languages: ['en'],
    tracks: [],
    principles: [],
    hasPledged: true,
    isListed: true,
    services: [],
    hours: { timeZone: 'Asia/Kolkata', weekly: [], overrides: [] },
  }
  valueOf(await saveMentor(clocked, MENTOR, { baseRevision: 0, content }))
  const parts = {
    ports: clocked,
    accounts: { find: async (id: string) => ({ id, name: 'Ada', email: 'Ada@example.test', isVerified: true }) },
    reader: {
      read: async (source: CalendarSource, frame: CalendarFrame) => {
        asked.push([source, frame])
        return problem === null ? accept([{ start: now, end: now + MINUTE }]) : refuse({ code: problem })
      },
    },
    outbox: {
      add: async ({ message }: { readonly message: MailMessage }, id: string) => {
        const isNew = !mails.has(id)
        mails.set(id, message)
        return isNew
      },
    },
    url: 'https://example.test',
  }
  return {
    parts,
    asked,
    mails,
    add: (change: Partial<CalendarWish> = {}, person = MENTOR) => subscribe(parts, person, { ...WISH, ...change }),
    list: () => ports.calendars.list(MENTOR),
    fail: (code: CalendarProblem | null) => {
      problem = code
    },
    pass: (minutes: number) => {
      now += minutes * MINUTE
    },
  }
}

it('keeps a calendar that could be read, once for a key, and shows nothing of its address but the host', async () => {
  const { add, asked, list } = await openDesk()
  valueOf(await add())
  valueOf(await add())
  expect(asked[0]?.[0].address).toBe('https://cal.example/a.ics?token=private')
  expect(asked[0]?.[1]).toMatchObject({ zone: 'Asia/Kolkata', emails: ['ada@example.test'] })
  const kept = await list()
  expect(kept.map(({ label, host, busy }) => [label, host, busy.length])).toEqual([['Work', 'cal.example', 1]])
  expect(JSON.stringify(kept)).not.toContain('private')
})

it.each<[string, Partial<CalendarWish>]>([
  ['label-needed', { label: ' ' }],
  ['bad-address', { address: '' }],
  ['bad-address', { address: 'my calendar' }],
  ['too-long', { label: 'a'.repeat(101) }],
  ['too-long', { address: `https://cal.example/${'a'.repeat(2000)}` }],
  ['too-long', { password: 'a'.repeat(501) }],
  ['key-used', { key: 'one' }],
])('refuses without asking anybody: %s %o', async (code, change) => {
  const { add, asked, list } = await openDesk()
  expect([codeOf(await add(change)), asked, await list()]).toEqual([code, [], []])
})

it('keeps nothing that cannot be read, nothing of others, and no more than a few', async () => {
  const { add, fail, list } = await openDesk()
  expect(codeOf(await add({}, ANN))).toBe('mentor-not-found')
  fail('not-let-in')
  expect([codeOf(await add()), await list()]).toEqual(['not-let-in', []])
  fail(null)
  for (let nr = 0; nr < MOST_CALENDARS; nr += 1) valueOf(await add({ key: idAt(60 + nr) }))
  expect(codeOf(await add({ key: idAt(70) }))).toBe('too-many-calendars')
})

it('reads again when it is due, tells once of each failure, and is silent once it is well again', async () => {
  const { add, fail, pass, parts, mails, list } = await openDesk()
  valueOf(await add())
  const round = () => refreshDue(parts)
  expect([await round(), await round()]).toEqual([1, 0])
  fail('unreachable')
  for (let rounds = 0; rounds < 3; rounds += 1) {
    pass(16)
    expect(await round()).toBe(1)
  }
  expect([...mails.values()].map(({ to, text }) => [to, text.includes('“Work” cannot be read')])).toEqual([['Ada@example.test', true]])
  expect((await list())[0]?.problem?.code).toBe('unreachable')
  fail(null)
  const id = (await list())[0]?.id ?? ''
  expect([await refreshOne(parts, ANN, id), await refreshOne(parts, MENTOR, id)]).toEqual([false, true])
  expect((await list())[0]?.problem).toBeNull()
  fail('not-found')
  pass(16)
  await round()
  expect(mails.size).toBe(2)
})
