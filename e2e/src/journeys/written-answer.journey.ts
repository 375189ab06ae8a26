/** A trial with two people and no appointment: a résumé review is ordered, taken on, read, written and delivered. */
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
  await page.getByLabel('One more service').fill('Your résumé, read line by line')
  await page.getByLabel('Kind').selectOption('resume-review')
  await page.getByLabel('Minutes, or hours for reviews').fill('48')
  await page.getByLabel('Your time zone').fill('Europe/Paris')
  await page.getByLabel('List me among the mentors').check()
  await page.getByLabel('I tell nobody questions').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

journey(
  'written-answer',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of 422/)
    const candidate = await newPage({})
    let booking = ''
    await step('a candidate orders it and says what it is about', async () => {
      await enterAs(page, server.url, 'Mentor', '/mentoring')
      await offer(page)
      await enterAs(candidate, server.url, 'Candidate', '/mentors/example-mentor')
      await candidate.getByText('due 48 hours after the yes').waitFor()
      await axe(candidate)
      await shot('offered', candidate)
      await candidate.getByRole('button', { name: /^Order/ }).click()
      await candidate.waitForURL('**/brief')
      await candidate.locator('textarea[name="ask"]').fill('Eight years of logistics. I led the move to same-day parcels.')
      await candidate.getByRole('button', { name: 'Let the mentor read it' }).click()
      await candidate.getByText('The mentor can read it now.').waitFor()
      await candidate.getByRole('link', { name: 'The booking' }).click()
      await candidate.getByText('Within 48 hours of the mentor’s yes').waitFor()
      booking = candidate.url()
    })
    await step('the mentor takes it on, reads, and cannot deliver nothing', async () => {
      await page.goto(booking)
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.locator('[data-state="confirmed"]').waitFor()
      await axe()
      await shot('taken-on')
      await page.getByRole('link', { name: 'Read the brief' }).click()
      await page.getByText('same-day parcels').waitFor()
      await page.goto(`${booking}/feedback`)
      await page.getByRole('button', { name: 'Hand it over' }).click()
      await page.getByRole('alert').waitFor()
    })
    await step('what is handed over is delivered, and lands under the principle', async () => {
      await page.locator('textarea[name="summary"]').fill('Lead each line with what changed.')
      await page.locator('select[name="principle-0"]').selectOption({ index: 1 })
      await page.locator('textarea[name="words-0"]').fill('Say how many parcels, and by when.')
      await axe()
      await shot('writing')
      await page.getByRole('button', { name: 'Hand it over' }).click()
      await page.getByText('As you handed it over').waitFor()
      await candidate.goto(booking)
      await candidate.locator('[data-state="completed"]').filter({ hasText: 'Delivered' }).waitFor()
      await candidate.getByRole('link', { name: 'The written answer' }).click()
      await candidate.getByText('Say how many parcels, and by when.').waitFor()
      await axe(candidate)
      await shot('answer', candidate)
    })
    await step('both write a review, and read each other’s once both are in', async () => {
      await candidate.goto(`${booking}/review`)
      await candidate.getByLabel('In all').selectOption('5')
      await candidate.getByLabel('In words, if you like').fill('I know now what to cut.')
      await axe(candidate)
      await shot('review', candidate)
      await candidate.getByRole('button', { name: 'Hand it in' }).click()
      await candidate.getByRole('button', { name: 'Change it' }).waitFor()
      await page.goto(`${booking}/review`)
      if ((await page.content()).includes('what to cut')) throw new Error('the mentor reads the review before writing one')
      await page.getByLabel('In all').selectOption('4')
      await page.getByRole('button', { name: 'Hand it in' }).click()
      await page.getByText('I know now what to cut.').waitFor()
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      await candidate.getByText('1 review.').waitFor()
      await candidate.getByText('too few to say how reliable').waitFor()
      await axe(candidate)
      await shot('record', candidate)
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
