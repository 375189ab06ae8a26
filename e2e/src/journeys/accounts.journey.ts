/** An installation for several people: an account by mail, what is mine and what is not, passkeys, sign-ins that can be ended, deleting. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

const PASSWORD = 'a long enough password'

async function signUp(page: Page, url: string, name: string): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`
  await page.goto(`${url}/account/sign-up`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  return email
}

async function confirm(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/demo/mail`)
  const mail = page.getByRole('listitem').filter({ hasText: email }).first()
  await mail.getByRole('link').click()
  await page.getByRole('button', { name: 'Yes, it is mine' }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/account'))
}

const statusOf = (page: Page, address: string): Promise<number> => page.evaluate(async (at) => (await fetch(at)).status, address)

journey(
  'accounts',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (401|404|422)/)
    await step('a visitor is asked to sign in, and the API says so', async () => {
      await page.goto(`${server.url}/stories`)
      await page.waitForURL('**/account/sign-in?next=%2Fstories')
      await axe()
      await shot('sign-in')
      assert.equal(await statusOf(page, '/api/v1/stories'), 401)
    })
    await step('a wrong password is refused and the address stays', async () => {
      await page.getByLabel('Mail address').fill('ann@example.org')
      await page.getByLabel('Password').fill('not the password')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('alert').waitFor()
      assert.equal(await page.getByLabel('Mail address').inputValue(), 'ann@example.org')
    })
    await step('an account by mail', async () => {
      await confirm(page, server.url, await signUp(page, server.url, 'Ann'))
      await page.goto(`${server.url}/account`)
      await page.getByText('ann@example.org').waitFor()
      await axe()
      await shot('account')
    })
    const story = await step('writes something', async () => {
      const made = await page.evaluate(async () => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': 'one' }
        return (await fetch('/api/v1/answers', { method: 'POST', headers, body: JSON.stringify({ text: 'I cut 40%.' }) })).json()
      })
      return (made as { readonly id: string }).id
    })
    const other = await newPage({})
    await step('nobody else sees it, by page or by address', async () => {
      await confirm(other, server.url, await signUp(other, server.url, 'Ben'))
      assert.equal(await statusOf(other, `/api/v1/answers/${story}`), 404)
      assert.equal(await statusOf(other, '/api/v1/answers'), 200)
      const listed = await other.evaluate(async () => (await fetch('/api/v1/answers')).json())
      assert.deepEqual((listed as { readonly answers: readonly unknown[] }).answers, [])
    })
    await step('the example of one is not the example of another', async () => {
      await page.goto(`${server.url}/welcome`)
      await page.getByRole('button', { name: /example candidate/i }).click()
      await page.waitForURL('**/example')
      await other.goto(`${server.url}/example`)
      await other.waitForURL('**/welcome')
    })
    await step('a second device is signed out from the first', async () => {
      const phone = await newPage({ mobile: true, viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
      await phone.goto(`${server.url}/account/sign-in`)
      await shot('sign-in-phone', phone)
      await phone.getByLabel('Mail address').fill('ann@example.org')
      await phone.getByLabel('Password').fill(PASSWORD)
      await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
      await phone.waitForURL((at) => !at.pathname.startsWith('/account'))
      await page.goto(`${server.url}/account`)
      await page.getByRole('button', { name: 'Sign out there' }).click()
      await page.getByRole('button', { name: 'Sign out there' }).waitFor({ state: 'detached' })
      await phone.goto(`${server.url}/stories`)
      await phone.waitForURL('**/account/sign-in?next=%2Fstories')
    })
    await step('a passkey is added and signs in', async () => {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      })
      await page.goto(`${server.url}/account`)
      await page.getByRole('button', { name: 'Add a passkey' }).click()
      await page.getByRole('button', { name: 'Remove' }).waitFor()
      await page.getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.waitForURL('**/account/sign-in')
      await page.getByRole('button', { name: 'Use a passkey' }).click()
      await page.waitForURL((at) => !at.pathname.startsWith('/account'))
    })
    await step('deleting the account takes everything and the way in', async () => {
      await page.goto(`${server.url}/account`)
      await page.getByLabel('Type the word').fill('delete')
      await page.getByRole('button', { name: 'Delete the account' }).click()
      await page.waitForURL('**/account/sign-in')
      await page.getByLabel('Mail address').fill('ann@example.org')
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('alert').waitFor()
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 180 },
)
