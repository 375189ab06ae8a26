/**
 * Every page that reads or writes something, asked for the owner's object, with each form it knows. A page that is added without a row
 * here fails the test that uses the table.
 */
import { type Doors, type Form, materialDoors } from './material-doors.contract.ts'
import type { PageWorld } from './page-world.contract.ts'

function bookingDoors({ planted: p }: PageWorld): Doors {
  let commands = 0
  const form = (intent: string, more: Form = {}): Form => ({
    intent,
    commandId: `taken-${++commands}`,
    reason: 'Taken',
    version: 'any',
    ...more,
  })
  const tellings = ['report-absence', 'report-failure', 'agree-to-report', 'contradict-report', 'dispute-quality', 'dispute-facts', 'waive']
  const answers = ['confirm', 'decline', 'cancel', 'accept-move', 'decline-move', 'withdraw-move']
  const start = String(Math.ceil(Date.now() / 3_600_000 + 96) * 3_600_000)
  const words = { revision: '1', notesRevision: '1', question: 'Taken', minutes: '5', situation: 'Taken', value: 'inclined' }
  const remark = { revision: '1', rows: '1', summary: 'Taken', 'words-0': 'Taken', 'principle-0': 'ownership' }
  const brief = [form('give', { revision: '1', part: 'ask', ask: 'Taken', days: '3' }), form('withdraw', { revision: '1', days: '3' })]
  const money = ['pay', 'release', 'mark-paid', 'mark-sent'].map((intent) =>
    form(intent, { task: `${p.coming}:refund`, reference: 'Taken' }),
  )
  const room = ['join', 'complete', 'table', 'timer', 'stop', 'notes', 'seal'].map((intent) => form(intent, words))
  const ticks = ['open', 'done'].map((intent) => form(intent, { item: p.item }))
  const feedback = ['save', 'hand-over'].map((intent) => form(intent, remark))
  return {
    'list-bookings': { path: '/bookings', shows: 'reason', forms: answers.map((intent) => form(intent, { booking: p.coming })) },
    'manage-calendar': { path: '/bookings/calendar', forms: [form('make'), form('end')] },
    'pay-booking': {
      path: `/bookings/${p.unpaid}/payment`,
      is: 'theirs',
      forms: money,
      candidates: money.filter(({ intent }) => intent !== 'mark-paid'),
    },
    'booking-room': {
      path: `/bookings/${p.coming}/room`,
      is: 'theirs',
      shows: 'table',
      forms: room,
      mentors: ['table', 'timer', 'stop', 'notes', 'seal'].map((intent) => form(intent, words)),
    },
    'booking-brief': { path: `/bookings/${p.coming}/brief`, is: 'theirs', shows: 'ask', forms: brief, candidates: brief },
    'booking-feedback': {
      path: `/bookings/${p.held}/feedback`,
      is: 'theirs',
      shows: 'feedback',
      forms: [...ticks, ...feedback],
      candidates: ticks,
      mentors: feedback,
    },
    'room-state': {
      path: `/bookings/${p.coming}/room/state`,
      is: 'theirs',
      shows: 'table',
      forms: [form('notes', words), { signal: 'Taken' }],
      mentors: [form('notes', words)],
    },
    'booking-review': { path: `/bookings/${p.held}/review`, is: 'theirs', forms: [form('', { stars: '1', text: 'Taken' })] },
    'booking-file': { path: `/bookings/${p.coming}/invite.ics`, is: 'theirs' },
    'read-booking': {
      path: `/bookings/${p.coming}`,
      is: 'theirs',
      shows: 'reason',
      forms: [...answers, ...tellings].map((intent) => form(intent)).concat(form('move', { start })),
      mentors: [form('confirm'), form('decline')],
    },
  }
}

function mentorDoors({ planted: p, ids }: PageWorld, key: () => string): Doors {
  const start = String(Math.ceil(Date.now() / 3_600_000 + 48) * 3_600_000)
  const claim = { kind: 'identity', says: 'Mine', evidence: 'Mine', link: '', current: 'yes' }
  return {
    'list-mentors': { path: '/mentors' },
    'mentor-page': {
      path: '/mentors/milo-m',
      forms: [
        { service: 'mock', start, key: p.coming },
        { service: 'paid', start, key: p.unpaid },
      ],
    },
    'edit-mentor': {
      path: '/mentoring',
      forms: [{ name: 'Taken', handle: 'milo-m', headline: 'Taken', languages: 'en', revision: '1', person: ids.mentor }],
    },
    'mentor-money': { path: '/mentoring/money' },
    'mentor-claims': {
      path: '/mentoring/claims',
      forms: [
        { intent: 'withdraw', claim: p.claim },
        { ...claim, intent: 'claim', key: p.claim },
        { ...claim, intent: 'claim', key: key() },
      ],
    },
    'mentor-workshops': {
      path: '/mentoring/workshops',
      forms: [
        { intent: 'cancel', workshop: p.coming },
        { intent: 'set', service: 'mock', start, key: p.coming },
      ],
    },
    'mentor-calendars': {
      path: '/mentoring/calendars',
      forms: [
        ...['refresh', 'remove'].map((intent) => ({ intent, calendar: p.calendar })),
        { intent: 'add', label: 'Mine', kind: 'ics', address: 'https://calendars.example.org/mine', key: p.calendar },
      ],
    },
    'host-money': {
      path: '/host/money',
      is: 'hosts',
      forms: [
        { intent: 'mark-sent', task: p.coming, reference: 'Taken' },
        { intent: 'mark-paid', booking: p.unpaid, reason: 'Taken' },
      ],
    },
    'host-disputes': {
      path: '/host/disputes',
      is: 'hosts',
      forms: [{ booking: p.coming, finding: 'none', percent: '100', reason: 'Taken', version: '1' }],
    },
    'host-verification': {
      path: '/host/verification',
      is: 'hosts',
      forms: [
        { intent: 'approve', claim: p.claim, method: 'document', until: '' },
        { intent: 'reject', claim: p.claim, reason: 'Taken' },
      ],
    },
  }
}

/** Where no sign-in is asked for: the ways in, and private addresses, asked with a token that is none. */
function openDoors({ planted: p }: PageWorld): Doors {
  const token = 'a'.repeat(64)
  const all = { token, password: 'another long password', name: 'Taken', email: 'owner@example.org' }
  return {
    'sign-in': {
      path: '/account/sign-in',
      is: 'public',
      forms: [
        { email: 'owner@example.org', password: 'not the password' },
        { way: 'demo', demo: 'owner' },
      ],
    },
    'sign-up': { path: '/account/sign-up', is: 'public', forms: [all] },
    'confirm-account': {
      path: `/account/confirm?token=${token}`,
      is: 'public',
      forms: ['email', 'link'].map((kind) => ({ ...all, kind })),
    },
    'forgot-password': { path: '/account/forgot', is: 'public', forms: [{ email: 'nobody@example.org' }] },
    'new-password': { path: `/account/new-password?token=${token}`, is: 'public', forms: [all] },
    'calendar-feed': { path: `/calendar/${token}.ics`, is: 'theirs' },
    guest: {
      path: `/guest/${token}`,
      is: 'theirs',
      forms: ['change', 'save', 'lock'].map((intent) => ({ intent, to: 'inclined', why: 'Taken' })),
    },
    'demo-mail': { path: '/demo/mail', is: 'theirs' },
    'demo-pay': { path: `/demo/pay/${p.checkout}0`, is: 'theirs', forms: [{}] },
    'not-found': { path: `/nowhere/${p.story}`, is: 'theirs' },
  }
}

function accountDoors(): Doors {
  const forms = [
    { intent: 'revoke', id: 'another' },
    { intent: 'delete-passkey', id: 'another' },
    { intent: 'delete-account', confirm: '' },
  ]
  return {
    account: { path: '/account', forms },
    welcome: { path: '/welcome', forms: [{ reply: 'skip' }] },
    'enter-example': { path: '/enter-example', is: 'public', forms: [{}] },
    'leave-example': { path: '/leave-example', is: 'public', forms: [{}] },
    download: { path: '/download?what=all', shows: 'story' },
  }
}

/** By the id of the route. The pages of the example are the same ones over the sample's material. */
export function pageDoors(world: PageWorld): Doors {
  let keys = 0
  const key = () => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`
  const rooms = materialDoors(world, key)
  const alone = { ...bookingDoors(world), ...mentorDoors(world, key), ...openDoors(world), ...accountDoors() }
  return {
    ...Object.fromEntries(Object.entries(rooms).map(([id, door]) => [`own/${id}`, door])),
    ...Object.fromEntries(
      Object.entries(rooms).map(([id, { path, forms = [] }]) => [`example/${id}`, { path: `/example${path === '/' ? '' : path}`, forms }]),
    ),
    ...Object.fromEntries(Object.entries(alone).map(([id, door]) => [`routes/${id}.route`, door])),
    'example/download': { path: '/example/download?what=all' },
  }
}
