/** What accounts and the outbox promise, whichever database they stand on. */
import type { Hosted } from '../accounts/open-hosted.ts'
import { expect, it } from 'vitest'

export interface HostedUnderTest {
  (): { readonly hosted: Hosted; readonly url: string }
}

const PASSWORD = 'a long enough password'
const from = (address: string, cookies: readonly string[] = []): Headers =>
  new Headers({
    'x-inclined-client-address': address,
    'user-agent': 'test',
    ...(cookies.length > 0 ? { cookie: cookies.map((line) => line.split(';')[0]).join('; ') } : {}),
  })

let people = 0
const freshEmail = () => `person-${++people}@example.org`

/** The token of the newest mail to this address. */
async function tokenIn({ outbox }: Hosted, to: string): Promise<string> {
  const mail = (await outbox.listMail(100)).find(({ message }) => message.to === to)
  return new URL(/https?:\S+/.exec(mail?.message.text ?? '')?.[0] ?? 'http://none').searchParams.get('token') ?? ''
}

async function signedUp(hosted: Hosted, email: string, address: string): Promise<readonly string[]> {
  expect((await hosted.accounts.signUp(from(address), { name: 'Ann', email, password: PASSWORD })).ok).toBe(true)
  const confirmed = await hosted.accounts.confirm(from(address), { kind: 'email', token: await tokenIn(hosted, email) })
  if (!confirmed.ok) throw new Error(confirmed.error.code)
  return confirmed.value.cookies
}

export function hostedContract(under: HostedUnderTest): void {
  accountsContract(under)
  signInsContract(under)
  outboxContract(under)
}

function accountsContract(under: HostedUnderTest): void {
  it('lets nobody in before the address is confirmed, and then with the password', async () => {
    const { hosted } = under()
    const { accounts } = hosted
    const email = freshEmail()
    await accounts.signUp(from('10.0.0.1'), { name: 'Ann', email, password: PASSWORD })
    expect(await accounts.signIn(from('10.0.0.1'), { email, password: PASSWORD })).toEqual({
      ok: false,
      error: { code: 'email-not-verified' },
    })
    const confirmed = await accounts.confirm(from('10.0.0.1'), { kind: 'email', token: await tokenIn(hosted, email) })
    expect(confirmed.ok).toBe(true)
    const entered = await accounts.signIn(from('10.0.0.1'), { email, password: PASSWORD })
    if (!entered.ok) throw new Error(entered.error.code)
    expect(await accounts.personOf(from('10.0.0.1', entered.value.cookies))).toMatchObject({
      person: { email, name: 'Ann', isVerified: true },
    })
  })

  it.each([
    ['a wrong password', { password: 'something else entirely' }, 'wrong-credentials'],
    ['an unknown address', { email: 'nobody@example.org' }, 'wrong-credentials'],
    ['no address', { email: 'nobody' }, 'invalid-email'],
  ])('refuses %s', async (_, change, code) => {
    const { hosted } = under()
    const email = freshEmail()
    await signedUp(hosted, email, '10.0.0.2')
    const fields = { email, password: PASSWORD, ...change }
    expect(await hosted.accounts.signIn(from(`10.1.0.${people}`), fields)).toMatchObject({ ok: false, error: { code } })
  })

  it('says the same to an address that is known and one that is not', async () => {
    const { accounts } = under().hosted
    const email = freshEmail()
    await signedUp(under().hosted, email, '10.0.0.3')
    const again = { name: 'Ann', email, password: PASSWORD }
    expect((await accounts.signUp(from('10.0.0.31'), again)).ok).toBe(true)
    expect(await accounts.sendReset(from('10.0.0.32'), 'nobody@example.org')).toEqual(await accounts.sendReset(from('10.0.0.33'), email))
  })

  it('signs in by a mailed link once', async () => {
    const { hosted } = under()
    const email = freshEmail()
    await signedUp(hosted, email, '10.0.0.4')
    await hosted.accounts.sendLink(from('10.0.0.4'), email)
    const token = await tokenIn(hosted, email)
    const first = await hosted.accounts.confirm(from('10.0.0.4'), { kind: 'link', token })
    expect(first.ok && first.value.cookies.length > 0).toBe(true)
    expect(await hosted.accounts.confirm(from('10.0.0.4'), { kind: 'link', token })).toEqual({
      ok: false,
      error: { code: 'link-not-valid' },
    })
  })

  it('refuses a weak password, and after a reset the old one', async () => {
    const { hosted } = under()
    const email = freshEmail()
    const weak = await hosted.accounts.signUp(from('10.0.0.5'), { name: 'Ann', email, password: 'short' })
    expect(weak).toMatchObject({ ok: false, error: { code: 'weak-password' } })
    const cookies = await signedUp(hosted, email, '10.0.0.5')
    await hosted.accounts.sendReset(from('10.0.0.5'), email)
    const changed = await hosted.accounts.resetPassword(from('10.0.0.5'), {
      token: await tokenIn(hosted, email),
      password: 'another long password',
    })
    expect(changed.ok).toBe(true)
    expect(await hosted.accounts.personOf(from('10.0.0.5', cookies))).toBeNull()
    expect(await hosted.accounts.signIn(from('10.0.0.51'), { email, password: PASSWORD })).toMatchObject({ ok: false })
    expect((await hosted.accounts.signIn(from('10.0.0.51'), { email, password: 'another long password' })).ok).toBe(true)
  })

  it('counts tries by address, so one that guesses is stopped and another is not', async () => {
    const { accounts } = under().hosted
    const guess = (address: string) => accounts.signIn(from(address), { email: 'nobody@example.org', password: PASSWORD })
    const replies = []
    for (let n = 0; n < 10; n++) replies.push(await guess('10.9.9.9'))
    expect(replies.filter((reply) => !reply.ok && reply.error.code === 'too-many-requests')).toHaveLength(2)
    expect(await guess('10.9.9.8')).toMatchObject({ error: { code: 'wrong-credentials' } })
  })

  it('opens only ceremonies to the outside: no link is used up by a visit', async () => {
    const { hosted, url } = under()
    const visit = (path: string) => hosted.accounts.handle(new Request(`${url}/api/auth${path}`))
    for (const path of [
      '/verify-email?token=x',
      '/magic-link/verify?token=x',
      '/get-session',
      '/list-sessions',
      '/update-user',
      '/delete-user',
    ]) {
      expect([path, await visit(path)]).toEqual([path, null])
    }
    expect((await visit('/passkey/generate-authenticate-options'))?.status).toBe(200)
  })
}

function signInsContract(under: HostedUnderTest): void {
  it('lists sign-ins of the person alone, revokes one of them, and nobody else’s', async () => {
    const { hosted } = under()
    const { accounts } = hosted
    const [mine, other] = [freshEmail(), freshEmail()]
    const here = await signedUp(hosted, mine, '10.0.1.1')
    const theirs = await signedUp(hosted, other, '10.0.1.2')
    const there = await accounts.signIn(from('10.0.1.3'), { email: mine, password: PASSWORD })
    if (!there.ok) throw new Error(there.error.code)
    const rows = await accounts.listSignIns(from('10.0.1.1', here))
    expect(rows.map(({ isThis }) => isThis).toSorted()).toEqual([false, true])
    const [foreign] = await accounts.listSignIns(from('10.0.1.2', theirs))
    expect(await accounts.revokeSignIn(from('10.0.1.1', here), foreign!.id)).toBe(false)
    expect(await accounts.personOf(from('10.0.1.2', theirs))).not.toBeNull()
    expect(await accounts.revokeSignIn(from('10.0.1.1', here), rows.find(({ isThis }) => !isThis)!.id)).toBe(true)
    expect(await accounts.personOf(from('10.0.1.3', there.value.cookies))).toBeNull()
    expect(await accounts.personOf(from('10.0.1.1', here))).not.toBeNull()
  })

  it.each([
    ['no cookie', []],
    ['a made-up cookie', ['inclined.session_token=made-up.signature']],
  ])('knows nobody by %s', async (_, cookies) => {
    const { accounts } = under().hosted
    expect(await accounts.personOf(from('10.0.1.9', cookies))).toBeNull()
    expect(await accounts.listSignIns(from('10.0.1.9', cookies))).toEqual([])
    expect(await accounts.revokeSignIn(from('10.0.1.9', cookies), 'any')).toBe(false)
  })

  it('forgets a person whole', async () => {
    const { hosted } = under()
    const email = freshEmail()
    const cookies = await signedUp(hosted, email, '10.0.2.1')
    const me = await hosted.accounts.personOf(from('10.0.2.1', cookies))
    await hosted.accounts.deletePerson(me!.person.id)
    expect(await hosted.accounts.personOf(from('10.0.2.1', cookies))).toBeNull()
    expect(await hosted.accounts.find(me!.person.id)).toBeNull()
    expect(await hosted.accounts.signIn(from('10.0.2.2'), { email, password: PASSWORD })).toMatchObject({
      error: { code: 'wrong-credentials' },
    })
  })
}

const mailTo = (to: string) => ({ kind: 'mail', message: { to, subject: 'S', text: 'T\n', calendar: null } }) as const

/** Takes whatever earlier tests left, so that a test sees only its own. */
async function emptied({ outbox }: Hosted): Promise<Hosted['outbox']> {
  for (let taken = await outbox.take(100, 60); taken.length > 0; taken = await outbox.take(100, 60)) {
    for (const { id, lease } of taken) await outbox.done(id, lease, false)
  }
  return outbox
}

function outboxContract(under: HostedUnderTest): void {
  it('keeps an effect once for each key, and gives it to one taker', async () => {
    const outbox = await emptied(under().hosted)
    expect([await outbox.add(mailTo('a@b.c'), 'key-1'), await outbox.add(mailTo('d@e.f'), 'key-1')]).toEqual([true, false])
    const takings = await Promise.all(Array.from({ length: 8 }, () => outbox.take(5, 60)))
    expect(takings.flat()).toMatchObject([{ effect: mailTo('a@b.c'), attempts: 1 }])
  })

  it('gives it again when the lease ends, and the late taker’s word counts no more', async () => {
    const outbox = await emptied(under().hosted)
    await outbox.add(mailTo('a@b.c'), 'key-2')
    const [late] = await outbox.take(1, 0)
    const [next] = await outbox.take(1, 60)
    expect([next!.id, next!.attempts]).toEqual([late!.id, 2])
    expect([await outbox.done(late!.id, late!.lease, false), await outbox.done(next!.id, next!.lease, false)]).toEqual([false, true])
    expect(await outbox.take(1, 60)).toEqual([])
  })

  it('tries again after the wait, not before, and not once it is given up', async () => {
    const outbox = await emptied(under().hosted)
    await outbox.add(mailTo('a@b.c'), 'key-3')
    const [first] = await outbox.take(1, 60)
    await outbox.failed(first!.id, first!.lease, 'busy', 0)
    const [second] = await outbox.take(1, 60)
    await outbox.failed(second!.id, second!.lease, 'busy', 3600)
    expect(await outbox.take(1, 60)).toEqual([])
    await outbox.add(mailTo('a@b.c'), 'key-4')
    const [other] = await outbox.take(1, 60)
    await outbox.failed(other!.id, other!.lease, 'gone', null)
    expect(await outbox.take(1, 60)).toEqual([])
  })

  it('erases the words of delivered mail unless they are to be kept', async () => {
    const outbox = await emptied(under().hosted)
    await outbox.add(mailTo('erased@b.c'), 'key-5')
    await outbox.add(mailTo('kept@b.c'), 'key-6')
    for (const { id, lease, effect } of await outbox.take(5, 60)) await outbox.done(id, lease, effect.message.to === 'kept@b.c')
    const readable = (await outbox.listMail(100)).map(({ message }) => message.to)
    expect([readable.includes('kept@b.c'), readable.includes('erased@b.c')]).toEqual([true, false])
  })
}
