/** Whose address it is, how often a code may be tried and for how long. */
import { expect, it } from 'vitest'
import { MINUTE } from './instant.ts'
import { answerMailChallenge, CODE_MINUTES, CODE_TRIES, type MailChallenge, openMailChallenge } from './mail-challenge.ts'

const open = (address: string) => openMailChallenge({ claimId: 'k1', address, codeDigest: 'right' }, ['work.example'], 0)
const challenge = (): MailChallenge => {
  const opened = open('milo@work.example')
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

it.each([
  ['milo@work.example', 'accepted'],
  [' Milo.M+x@WORK.example ', 'accepted'],
  ['milo@mail.work.example', 'other-domain'],
  ['milo@notwork.example', 'other-domain'],
  ['milo@work.example.org', 'other-domain'],
  ['milo@work.example@other.example', 'bad-address'],
  ['milo@other.example, x@work.example', 'bad-address'],
  ['"milo"@work.example', 'bad-address'],
  ['milo', 'bad-address'],
  ['', 'bad-address'],
])('%s is %s', (address, expected) => {
  const opened = open(address)
  expect(opened.ok ? 'accepted' : opened.error.code).toBe(expected)
})

it('keeps no address', () => {
  expect(JSON.stringify(challenge())).not.toContain('milo')
})

it.each([
  ['right', CODE_MINUTES * MINUTE - 1, 'passed'],
  ['right', CODE_MINUTES * MINUTE, 'expired'],
  ['wrong', 0, 'open'],
])('%s at %d: %s', (digest, now, expected) => {
  const answered = answerMailChallenge(challenge(), digest, now)
  expect(answered.ok ? (answered.value.passedAt === null ? 'open' : 'passed') : answered.error.code).toBe(expected)
})

it('gives as many tries as it says and is passed once', () => {
  let now: MailChallenge = challenge()
  for (let i = 0; i < CODE_TRIES; i++) {
    const answered = answerMailChallenge(now, 'wrong', 0)
    if (!answered.ok) throw new Error(answered.error.code)
    now = answered.value
  }
  expect(answerMailChallenge(now, 'right', 0)).toMatchObject({ error: { code: 'no-tries-left' } })
  const passed = answerMailChallenge(challenge(), 'right', 0)
  expect(passed.ok && answerMailChallenge(passed.value, 'right', 0)).toMatchObject({ error: { code: 'passed-before' } })
})
