/** A trial with a session for several: a date is set, a seat is taken, the last one is gone, and the mentor cancels it for all. */
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterAs(page: Page, url: string, role: string, path: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL(`**${path}`)
}

async function offer(page: Page): Promise<void> {
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('Five stories in one evening')
  await page.getByLabel('Kind').selectOption('workshop')
  await page.getByLabel('Seats of a workshop').fill('1')
  await page.getByLabel('Confirm at once').check()
  await page.getByLabel('Your time zone').fill('Europe/Paris')
  await page.getByLabel(/^A meeting link/).fill('https://meet.example.test/stories')
  await page.getByLabel('List me among the mentors').check()
  await page.getByLabel('I tell nobody questions').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

journey(
  'workshop',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|409|422)/)
    const [candidate, other] = [await newPage({}), await newPage({})]
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    await step('a mentor sets a date; one in the past is refused', async () => {
      await enterAs(page, server.url, 'Mentor', '/mentoring')
      await offer(page)
      await page.getByRole('link', { name: 'Your workshops' }).click()
      await page.getByLabel(/^Begins/).fill('2020-01-01T18:00')
      await page.getByRole('button', { name: 'Set the date' }).click()
      await page.getByRole('alert').filter({ hasText: 'ahead of now' }).waitFor()
      await page.getByLabel(/^Begins/).fill(`${day}T18:00`)
      await page.getByRole('button', { name: 'Set the date' }).click()
      await page.getByText('0 of 1 seat taken').waitFor()
      await axe()
      await shot('desk')
    })
    await step('a candidate takes the only seat; the next one is told that it is full', async () => {
      await enterAs(candidate, server.url, 'Candidate', '/mentors/example-mentor')
      await candidate.getByText('1 seat left').waitFor()
      await axe(candidate)
      await shot('offered', candidate)
      await enterAs(other, server.url, 'Host', '/mentors/example-mentor')
      await other.getByRole('button', { name: /^Take a seat/ }).waitFor()
      await candidate.getByRole('button', { name: /^Take a seat/ }).click()
      await candidate.locator('[data-state="confirmed"]').waitFor()
      await other.getByRole('button', { name: /^Take a seat/ }).click()
      await other.getByRole('alert').filter({ hasText: 'The last seat was just taken' }).waitFor()
      await other.getByText('full').waitFor()
    })
    await step('the mentor cancels it, and the candidate reads so', async () => {
      await page.reload()
      await page.getByText('1 of 1 seat taken').waitFor()
      await page.getByRole('button', { name: /^Cancel it/ }).click()
      await page.getByText('No date is set').waitFor()
      await candidate.reload()
      await candidate.locator('[data-state="cancelled-by-mentor"]').waitFor()
      await candidate.getByText('The workshop was cancelled.').waitFor()
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
