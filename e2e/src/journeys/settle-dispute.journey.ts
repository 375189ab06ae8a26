/** A trial of a quarrel: cancelled too late by the terms, contradicted, decided by the host, and the money goes where it was decided. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterAs(page: Page, url: string, role: string, path: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL(`**${path}`)
}

/** Hours round the clock and no notice, so that the first time is near enough for nothing to go back. */
async function offer(page: Page): Promise<void> {
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('Price, empty for free').fill('49.50')
  await page.getByLabel('Confirm at once').check()
  await page.getByLabel('Your time zone').fill('UTC')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('00:00-24:00')
  await page.getByLabel(/^Notice/).fill('0')
  await page.getByLabel('List me among the mentors').check()
  await page.getByLabel('I tell nobody questions').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

journey(
  'settle-dispute',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|409)/)
    const [candidate, host] = [await newPage({}), await newPage({})]
    let booking = ''
    await step('a paid session is cancelled too late for money back, and the candidate contradicts', async () => {
      await enterAs(page, server.url, 'Mentor', '/mentoring')
      await offer(page)
      await enterAs(candidate, server.url, 'Candidate', '/mentors/example-mentor')
      await candidate
        .getByRole('button', { name: /^Hold and pay/ })
        .nth(1)
        .click()
      await candidate.getByRole('button', { name: /^Pay/ }).click()
      await candidate.getByRole('button', { name: /as an example/ }).click()
      await candidate.getByText('Paid: €49.50.').waitFor()
      booking = candidate.url().replace(/\/payment.*/, '')
      await candidate.goto(booking)
      await candidate.getByText('nothing goes back').waitFor()
      await candidate.getByRole('button', { name: 'Cancel the session' }).click()
      await candidate.locator('[data-state="cancelled-by-candidate"]').waitFor()
      await candidate.getByText('It is not right as it stands').click()
      await candidate.getByLabel('Say how it was', { exact: false }).fill('The mentor wrote that she is ill; I cancelled for her.')
      await axe(candidate)
      await shot('contradict', candidate)
      await candidate.getByRole('button', { name: 'Contradict it' }).click()
      await candidate.locator('[data-state="disputed"]').waitFor()
      await candidate.getByText('Undecided by then, everything that was paid goes back.').waitFor()
    })
    await step('the host alone sees it, cannot decide without a reason, and decides', async () => {
      for (const other of [page, candidate]) assert.equal((await other.goto(`${server.url}/host/disputes`))?.status(), 404)
      await enterAs(host, server.url, 'Host', '/host/disputes')
      await host.getByText('I cancelled for her.').waitFor()
      await axe(host)
      await shot('desk', host)
      await host.getByLabel('Per cent of the price').fill('100')
      await host.getByRole('button', { name: 'Decide' }).click()
      await host.getByRole('alert').filter({ hasText: 'Say why' }).waitFor()
      await host.getByLabel('Why; both sides read it').fill('The message of the mentor is in order.')
      await host.getByRole('button', { name: 'Decide' }).click()
      await host.getByText('No dispute').waitFor()
    })
    await step('both read what was decided, and the money goes back', async () => {
      for (const side of [candidate, page]) {
        await side.goto(booking)
        await side.getByText('100 % of the price goes back').waitFor()
        await side.getByText('The message of the mentor is in order.').waitFor()
      }
      await axe(candidate)
      await shot('decided', candidate)
      await candidate.goto(`${server.url}/bookings`)
      for (let tries = 0; tries < 20 && (await candidate.getByText(/€49\.50 went back on/).count()) === 0; tries += 1) {
        await candidate.waitForTimeout(400)
        await candidate.reload()
      }
      await candidate.getByText(/€49\.50 went back on/).waitFor()
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
