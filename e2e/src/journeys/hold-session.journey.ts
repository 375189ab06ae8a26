/**
 * A trial from end to end with two people in two windows: a mock interview is booked and accepted, prepared with a brief, held in the room
 * with sound and picture, and its feedback stands in the story; another one that was paid for is cancelled and the right refund comes.
 */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { launchSpeakingBrowser, openProfile } from '../harness/browser.ts'
import { journey } from '../harness/journey.ts'
import { makeVoice } from './invented-voice.ts'

const QUESTION = 'Tell me about a time you cut something customers waited for.'
const RESULT = 'Refunds went from two weeks to one day for every customer.'

async function enterAs(page: Page, url: string, role: string, path: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=${encodeURIComponent(path)}`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL(`**${path}`)
}

/** Hours round the clock and no notice, so that a session can begin within the minute. */
async function offer(page: Page): Promise<void> {
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('Your time zone').fill('UTC')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('00:00-24:00')
  await page.getByLabel(/^Notice/).fill('0')
  await page.getByLabel(/^A start every/).fill('1')
  await page.getByLabel(/^Free after/).fill('0')
  await page.getByLabel('List me among the mentors').check()
  await page.getByLabel('I tell nobody questions').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

/** Two days of notice, so that all of the money goes back. */
async function offerPaid(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/mentoring`)
  await page.getByLabel('One more service').fill('A long mock interview')
  await page.getByLabel('Price, empty for free').last().fill('40')
  await page.getByLabel(/^Notice/).fill('48')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

/** Refunds are made in a round over what waits; a page is as it was when it was loaded. */
async function reloadUntil(page: Page, text: RegExp): Promise<void> {
  const wanted = page.getByText(text).first()
  for (let tries = 0; tries < 25 && (await wanted.count()) === 0; tries += 1) {
    await page.waitForTimeout(400)
    await page.reload()
  }
  await wanted.waitFor()
}

const isPlaying = (page: Page, label: string | RegExp) =>
  page.getByLabel(label).evaluate(async (element) => {
    const video = element as HTMLVideoElement
    const first = video.currentTime
    await new Promise((resolve) => setTimeout(resolve, 1200))
    return video.videoWidth > 0 && video.currentTime > first
  })

journey(
  'hold-session',
  async ({ server, step, shot, axe, allowErrors }) => {
    allowErrors(/status of (404|409|422)/)
    const { browser, close } = await launchSpeakingBrowser(makeVoice({ lead: 0, talk: [60], rest: 0 }))
    const open = async () => {
      const profile = await openProfile(browser, {})
      await profile.grantPermissions(['camera', 'microphone'])
      return profile.newPage()
    }
    try {
      const [mentor, candidate] = [await open(), await open()]
      await step('the mentor offers a mock interview, the candidate has a story', async () => {
        await enterAs(mentor, server.url, 'Mentor', '/mentoring')
        await offer(mentor)
        await enterAs(candidate, server.url, 'Candidate', '/stories/new')
        await candidate.getByLabel('Title').fill('Refunds in a day')
        await candidate.locator('#result').fill(RESULT)
        await candidate.getByRole('button', { name: 'Keep this story' }).click()
        await candidate.waitForURL(/stories\/[0-9a-f-]{36}/)
      })
      let booking = ''
      await step('the candidate asks for the next time, and the mentor accepts', async () => {
        await candidate.goto(`${server.url}/mentors/example-mentor`)
        await candidate
          .getByRole('button', { name: /^Ask for it/ })
          .first()
          .click()
        await candidate.waitForURL('**/bookings')
        await candidate
          .getByRole('link', { name: /A mock interview/ })
          .first()
          .click()
        await candidate.waitForURL(/bookings\/[0-9a-f-]{36}/)
        booking = candidate.url()
        await mentor.goto(booking)
        await mentor.getByRole('button', { name: 'Confirm' }).click()
        await mentor.locator('[data-state="confirmed"]').waitFor()
      })
      await step('the candidate chooses what the mentor may read, and the mentor reads it', async () => {
        await mentor.goto(`${booking}/brief`)
        await mentor.getByText('given nothing to read').waitFor()
        await candidate.goto(`${booking}/brief`)
        await candidate.getByLabel(/What do you want of it/).fill('Is the result clear enough?')
        await candidate.getByLabel('The stories I choose below').check()
        await candidate.getByLabel('Refunds in a day').check()
        await candidate.getByRole('button', { name: 'Let the mentor read it' }).click()
        await candidate.getByText('The mentor can read it now.').waitFor()
        await axe(candidate)
        await shot('brief-given', candidate)
        await mentor.reload()
        await mentor.getByText(RESULT).waitFor()
        await mentor.getByText('Is the result clear enough?').waitFor()
        await axe(mentor)
        await shot('brief-read', mentor)
      })
      await step('both go into the room; the question and the timer reach the other window', async () => {
        for (const page of [mentor, candidate]) {
          await page.goto(`${booking}/room`)
          await page.getByRole('button', { name: /^Go in to/ }).click()
        }
        await mentor.getByText('Example Candidate is here.').waitFor()
        await mentor.getByLabel('The question, for both').fill(QUESTION)
        await mentor.getByRole('button', { name: 'Show the question' }).click()
        await candidate.getByTestId('question').filter({ hasText: QUESTION }).waitFor()
        await mentor.getByRole('button', { name: 'Start the timer' }).click()
        for (const page of [mentor, candidate])
          await page
            .getByRole('timer')
            .filter({ hasText: /[45]:\d\d/ })
            .waitFor()
        await axe(candidate)
      })
      await step('they see and hear each other, from browser to browser', async () => {
        for (const page of [candidate, mentor]) await page.getByRole('button', { name: 'Turn on camera and microphone' }).click()
        for (const page of [candidate, mentor]) await page.getByText('Connected.').waitFor()
        assert(await isPlaying(mentor, /^Picture of Example Candidate/), 'the mentor sees no picture')
        assert(await isPlaying(candidate, /^Picture of/), 'the candidate sees no picture')
        await shot('room-candidate', candidate)
      })
      await step('the mentor writes notes that the candidate does not see, and seals a vote', async () => {
        await mentor.getByLabel('Result', { exact: true }).fill('Two weeks to a day, and for whom.')
        await mentor.getByTestId('kept').filter({ hasText: 'Saved.' }).waitFor()
        await mentor.reload()
        assert.equal(await mentor.locator('textarea[name="result"]').inputValue(), 'Two weeks to a day, and for whom.')
        await mentor.locator('select[name="principle-0"]').selectOption({ label: 'Deliver Results' })
        await mentor.locator('select[name="rating-0"]').selectOption('strong')
        await mentor.locator('textarea[name="heard-0"]').fill('The number before and after.')
        await mentor.getByRole('button', { name: 'Seal my vote' }).click()
        await mentor.getByRole('alert').filter({ hasText: 'Choose a vote' }).waitFor()
        assert.equal(await mentor.locator('textarea[name="heard-0"]').inputValue(), 'The number before and after.')
        await mentor.getByRole('radio').nth(1).check()
        await mentor.getByLabel('Because').fill('Clear numbers, thin on who decided.')
        await axe(mentor)
        await shot('room-mentor', mentor)
        await mentor.getByRole('button', { name: 'Seal my vote' }).click()
        await mentor.getByRole('heading', { name: 'Your vote is sealed' }).waitFor()
        await candidate.reload()
        assert.equal(await candidate.getByText('thin on who decided').count(), 0)
      })
      await step('the session is said to be held once it has begun, and feedback is handed over', async () => {
        // The next start is a minute away at most.
        for (let tries = 0; tries < 40; tries += 1) {
          await mentor.getByRole('button', { name: 'The session was held' }).click()
          await mentor.waitForTimeout(400)
          if (mentor.url().endsWith('/feedback')) break
          await mentor.waitForTimeout(2000)
        }
        await mentor.waitForURL('**/feedback')
        await mentor.getByLabel('In all').fill('A clear result. Say who decided.')
        const remark = mentor.getByRole('group', { name: 'Remark 1' })
        await remark.locator('select[name="principle-0"]').selectOption({ label: 'Deliver Results' })
        await remark.locator('select[name="kind-0"]').selectOption('to-do')
        await remark.locator('select[name="story-0"]').selectOption({ label: 'Refunds in a day' })
        await remark.getByLabel('Words of the story it is about').fill('two weeks to one day')
        await remark.getByLabel('What you saw, and what to do').fill('Name who measured it.')
        await axe(mentor)
        await shot('feedback-form', mentor)
        await mentor.getByRole('button', { name: 'Hand it over' }).click()
        await mentor.getByText('As you handed it over.').waitFor()
      })
      await step('the candidate finds it on the story, at the words, and ticks it', async () => {
        await candidate.goto(`${booking}/feedback`)
        await candidate.getByText('A clear result. Say who decided.').waitFor()
        await candidate.getByText('Clear numbers, thin on who decided.').waitFor()
        await axe(candidate)
        await shot('feedback-read', candidate)
        await candidate.getByRole('link', { name: 'Refunds in a day' }).click()
        const remarks = candidate.getByTestId('remarks')
        await remarks.getByText('Name who measured it.').waitFor()
        assert.match((await remarks.getByRole('link', { name: /^in / }).getAttribute('href')) ?? '', /#result$/)
        await shot('remark-on-story', candidate)
        await remarks.getByRole('button', { name: 'Done' }).click()
        await remarks.getByRole('button', { name: 'Still to do' }).waitFor()
        await candidate.goto(`${server.url}/playbook/principles/deliver-results`)
        await candidate.getByText('Name who measured it.').waitFor()
      })
      await step('another one, paid for and accepted, is cancelled in time, and all of it goes back', async () => {
        await offerPaid(mentor, server.url)
        await candidate.goto(`${server.url}/mentors/example-mentor?service=service-2`)
        await candidate
          .getByRole('button', { name: /^Hold and pay/ })
          .first()
          .click()
        await candidate.waitForURL('**/payment')
        await candidate.getByRole('button', { name: /^Pay/ }).click()
        await candidate.waitForURL('**/demo/pay/*')
        await candidate.getByRole('button', { name: /as an example/ }).click()
        await candidate.getByText('Paid: €40.00.').waitFor()
        await mentor.goto(`${server.url}/bookings`)
        await mentor.getByRole('button', { name: 'Confirm' }).click()
        await mentor.locator('[data-state="confirmed"]').waitFor()
        await candidate.goto(`${server.url}/bookings`)
        await candidate.locator('[data-state="confirmed"]').getByRole('button', { name: 'Cancel the session' }).click()
        await candidate.locator('[data-state="cancelled-by-candidate"]').waitFor()
        await reloadUntil(candidate, /€40\.00 went back on/)
        await shot('refunded', candidate)
      })
    } finally {
      await close()
    }
  },
  { serverFlags: ['--demo'], isForTwoServers: true, limitSeconds: 240 },
)
