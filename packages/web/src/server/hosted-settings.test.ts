import { expect, it } from 'vitest'
import { readHostedEnvironment } from './hosted-settings.ts'

const MAIL = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'Inclined <hello@prep.example>' }

it.each([
  ['with mail', MAIL, false, { hosts: [], smtp: { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM }, google: null, isBehindProxy: false }],
  ['a trial without', {}, true, { smtp: null }],
  ['hosts', { ...MAIL, INCLINED_HOSTS: ' Ann@Example.org, ,b@c.example' }, false, { hosts: ['ann@example.org', 'b@c.example'] }],
  ['nobody paid', MAIL, false, { payments: { kind: 'none' }, feeBasisPoints: 0 }],
  ['paid elsewhere', { ...MAIL, PAID_OUTSIDE: '1' }, false, { payments: { kind: 'outside' } }],
  [
    'stripe',
    { ...MAIL, STRIPE_SECRET_KEY: 'sk', STRIPE_WEBHOOK_SECRET: 'wh', HOST_FEE_PERCENT: '12.5' },
    false,
    { payments: { kind: 'stripe', secretKey: 'sk', webhookSecret: 'wh' }, feeBasisPoints: 1250 },
  ],
  ['a trial, whatever is set', { STRIPE_SECRET_KEY: 'sk' }, true, { payments: { kind: 'none' }, feeBasisPoints: 1000 }],
  ['no servers between browsers', MAIL, false, { iceServers: [] }],
  [
    'servers between browsers',
    { ...MAIL, INCLINED_ICE_SERVERS: '[{"urls":"stun:a.example"},{"urls":["turns:b.example:443"],"username":"u","credential":"c"}]' },
    false,
    { iceServers: [{ urls: ['stun:a.example'] }, { urls: ['turns:b.example:443'], username: 'u', credential: 'c' }] },
  ],
  ['a proxy', { ...MAIL, TRUST_PROXY: '1' }, false, { isBehindProxy: true }],
  [
    'google',
    { ...MAIL, GOOGLE_CLIENT_ID: 'i', GOOGLE_CLIENT_SECRET: 's' },
    false,
    { google: { clientId: 'i', clientSecret: 's' }, github: null },
  ],
])('%s is understood', (_, env, isDemo, expected) => {
  const settings = readHostedEnvironment(env, isDemo)
  expect(settings.ok && settings.value).toMatchObject(expected)
})

it.each([
  ['no mail', {}, 'SMTP_URL'],
  ['another protocol', { ...MAIL, SMTP_URL: 'https://mail.example' }, 'SMTP_URL'],
  ['no sender', { ...MAIL, MAIL_FROM: '' }, 'MAIL_FROM'],
  ['half of stripe', { ...MAIL, STRIPE_SECRET_KEY: 'sk' }, 'both STRIPE_SECRET_KEY'],
  ['two ways to pay', { ...MAIL, PAID_OUTSIDE: '1', STRIPE_SECRET_KEY: 'sk', STRIPE_WEBHOOK_SECRET: 'wh' }, 'either PAID_OUTSIDE'],
  ['a fee above half', { ...MAIL, HOST_FEE_PERCENT: '50.01' }, 'HOST_FEE_PERCENT'],
  ['a fee in words', { ...MAIL, HOST_FEE_PERCENT: 'ten' }, 'HOST_FEE_PERCENT'],
  ['a fee below nothing', { ...MAIL, HOST_FEE_PERCENT: '-1' }, 'HOST_FEE_PERCENT'],
  ['servers that are no list', { ...MAIL, INCLINED_ICE_SERVERS: '{"urls":"stun:a"}' }, 'INCLINED_ICE_SERVERS'],
  ['servers of another kind', { ...MAIL, INCLINED_ICE_SERVERS: '[{"urls":"https://a"}]' }, 'INCLINED_ICE_SERVERS'],
  ['servers that cannot be read', { ...MAIL, INCLINED_ICE_SERVERS: 'stun:a' }, 'INCLINED_ICE_SERVERS'],
  ['half of a sign-in service', { ...MAIL, GITHUB_CLIENT_ID: 'i' }, 'both GITHUB_CLIENT_ID'],
])('%s is refused with what to set', (_, env, words) => {
  const settings = readHostedEnvironment(env, false)
  expect(settings.ok ? '' : settings.error.sentence).toContain(words)
})
