/** A trial of paid sessions: a price, a held time, an example payment, a confirmation, a cancellation in time, and all of it back. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterAs(page: Page, url: string, role: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=%2Fbookings`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL('**/bookings')
}

async function describeOffer(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/mentoring`)
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('Price, empty for free').fill('1,500')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('18:00-20:00')
  await page.getByLabel('I tell nobody questions').check()
  await page.getByLabel('List me among the mentors').check()
  await page.getByRole('button', { name: 'Save' }).click()
}

/** A round over what waits takes two seconds; a page is as it was when it was loaded. */
async function reloadUntil(page: Page, text: string | RegExp): Promise<void> {
  const wanted = page.getByText(text).first()
  for (let tries = 0; tries < 25 && (await wanted.count()) === 0; tries += 1) {
    await page.waitForTimeout(400)
    await page.reload()
  }
  await wanted.waitFor()
}

async function fitsScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert(over <= 0, `${page.url()} is ${over} px wider than the screen`)
}

const choose = (page: Page) => page.getByRole('button', { name: /^Hold and pay/ })

journey(
  'pay-and-refund',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|409|422)/)
    await step('a mentor sets a price; one that can be read in two ways is refused and kept as typed', async () => {
      await enterAs(page, server.url, 'Mentor')
      await describeOffer(page, server.url)
      await page.getByRole('alert').filter({ hasText: 'more than 2 decimals' }).waitFor()
      const price = page.getByLabel('Price, empty for free').first()
      assert.equal(await price.inputValue(), '1,500')
      await price.fill('49,50')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved.').waitFor()
      assert.equal(await price.inputValue(), '49.50')
      await axe()
      await shot('offer')
    })
    const candidate = await newPage({ timezone: 'America/New_York' })
    await step('a candidate reads price, fee and policy, and holds a time that counts down', async () => {
      await enterAs(candidate, server.url, 'Candidate')
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      await candidate.getByText('everything goes back').first().waitFor()
      await candidate.getByText('keeps 10 %').waitFor()
      await axe(candidate)
      await shot('mentor', candidate)
      await choose(candidate).first().click()
      await candidate.waitForURL('**/payment')
      await candidate.locator('[data-countdown]').waitFor()
      await axe(candidate)
      await shot('pay', candidate)
    })
    await step('the time is given up, another one is held and paid, and the mentor is asked', async () => {
      await candidate.getByRole('button', { name: 'Give the time up' }).click()
      await candidate.waitForURL('**/bookings')
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      await choose(candidate).nth(1).click()
      await candidate.getByRole('button', { name: /^Pay/ }).click()
      await candidate.waitForURL('**/demo/pay/*')
      await axe(candidate)
      await shot('example', candidate)
      await candidate.getByRole('button', { name: /as an example/ }).click()
      await candidate.waitForURL('**/payment?back')
      await candidate.getByText('Paid: €49.50.').waitFor()
      await shot('paid', candidate)
      await page.goto(`${server.url}/bookings`)
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.locator('[data-state="confirmed"]').waitFor()
      await page.goto(`${server.url}/mentoring/money`)
      await page.getByText('Kept until the session is over').waitFor()
      await axe()
      await shot('mentor-money')
    })
    await step('the candidate cancels in time and reads that everything went back', async () => {
      await candidate.goto(`${server.url}/bookings`)
      await candidate.locator('[data-state="confirmed"]').getByRole('button', { name: 'Cancel the session' }).click()
      await candidate.locator('[data-state="cancelled-by-candidate"]').waitFor()
      await reloadUntil(candidate, /€49\.50 went back on/)
      await axe(candidate)
      await shot('refunded', candidate)
    })
    const host = await newPage({})
    await step('the host finds nothing to send, a ledger at nothing, and the provider in agreement', async () => {
      await enterAs(host, server.url, 'Host')
      await host.goto(`${server.url}/host/money`)
      await host.getByText('Nothing waits for you.').waitFor()
      await host.getByText('Every account stands at nothing').waitFor()
      await host.getByRole('link', { name: /Compare with the provider/ }).click()
      await host.getByText('Both say the same.').waitFor()
      await axe(host)
      await shot('host', host)
      assert.equal((await candidate.goto(`${server.url}/host/money`))?.status(), 404)
    })
    await step('on a phone in the dark everything fits', async () => {
      const phone = await newPage({ viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' })
      await enterAs(phone, server.url, 'Candidate')
      for (const path of ['/bookings', '/mentors/example-mentor']) {
        await phone.goto(`${server.url}${path}`)
        await phone.waitForLoadState('networkidle')
        await fitsScreen(phone)
        await axe(phone)
        await shot(`phone${path.replaceAll('/', '-')}`, phone)
      }
      await choose(phone).first().click()
      await phone.waitForURL('**/payment')
      await fitsScreen(phone)
      await axe(phone)
      await shot('phone-pay', phone)
    })
  },
  { serverFlags: ['--demo'], isForTwoServers: true, limitSeconds: 150 },
)
