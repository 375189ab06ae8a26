import { expect, it } from 'vitest'
import { readHostedEnvironment } from './hosted-settings.ts'

const MAIL = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'Inclined <hello@prep.example>' }

it.each([
  ['with mail', MAIL, false, { hosts: [], smtp: { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM }, google: null, isBehindProxy: false }],
  ['a trial without', {}, true, { smtp: null }],
  ['hosts', { ...MAIL, INCLINED_HOSTS: ' Ann@Example.org, ,b@c.example' }, false, { hosts: ['ann@example.org', 'b@c.example'] }],
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
  ['half of a sign-in service', { ...MAIL, GITHUB_CLIENT_ID: 'i' }, 'both GITHUB_CLIENT_ID'],
])('%s is refused with what to set', (_, env, words) => {
  const settings = readHostedEnvironment(env, false)
  expect(settings.ok ? '' : settings.error.sentence).toContain(words)
})
