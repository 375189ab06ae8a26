/** A trial with two people: a mentor lists themselves, a candidate books in their own time zone, the mentor confirms, it is cancelled. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterAs(page: Page, url: string, role: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=%2Fbookings`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL('**/bookings')
}

async function fitsScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert(over <= 0, `${page.url()} is ${over} px wider than the screen`)
}

async function describeOffer(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/mentoring`)
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('Your time zone').fill('Asia/Kolkata')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('18:00-20:00')
  await page.getByLabel('List me among the mentors').check()
}

const openTimes = (page: Page) => page.getByRole('button', { name: /^Ask for it/ })

journey(
  'book-mentor',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|409|422)/)
    await step('a mentor describes an offer; without the pledge it is refused and nothing typed is lost', async () => {
      await enterAs(page, server.url, 'Mentor')
      await page.getByText('Nothing booked').waitFor()
      await describeOffer(page, server.url)
      await axe()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByRole('alert').filter({ hasText: 'pledge' }).waitFor()
      assert.equal(await page.getByLabel('Short address').inputValue(), 'example-mentor')
      await page.getByLabel('I tell nobody questions').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved.').waitFor()
      assert.deepEqual(await page.getByLabel('Title').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)), [
        'A mock interview',
      ])
      await shot('offer')
    })
    const candidate = await newPage({ timezone: 'America/New_York' })
    await step('a candidate sees the times in both zones and asks for one', async () => {
      await enterAs(candidate, server.url, 'Candidate')
      await candidate.goto(`${server.url}/mentors`)
      await axe(candidate)
      await candidate.getByText('next ').first().waitFor()
      await shot('list', candidate)
      await candidate.getByLabel('Service').selectOption('workshop')
      await candidate.getByRole('button', { name: 'Narrow' }).click()
      await candidate.getByText('Nobody fits').waitFor()
      await candidate.getByLabel('Service').selectOption('mock-interview')
      await candidate.getByLabel('Free within').selectOption('7')
      await candidate.getByLabel('Price at most').fill('10')
      await candidate.getByRole('button', { name: 'Narrow' }).click()
      await candidate.getByRole('link', { name: 'Example Mentor' }).click()
      await candidate.getByText('in your time (America/New_York)').waitFor()
      await candidate.getByText('there (Asia/Kolkata)').first().waitFor()
      await axe(candidate)
      await shot('mentor', candidate)
      const before = await openTimes(candidate).count()
      await openTimes(candidate).first().click()
      await candidate.waitForURL('**/bookings')
      await candidate.locator('[data-state="requested"]').waitFor()
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      assert.equal(await openTimes(candidate).count(), before - 1)
    })
    await step('the mentor confirms, and the candidate cancels', async () => {
      await page.goto(`${server.url}/bookings`)
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.locator('[data-state="confirmed"]').waitFor()
      await axe()
      await shot('bookings')
    })
    await step('the candidate moves it, puts it into a calendar, and cancels with a word; the mentor reads what happened', async () => {
      await candidate.goto(`${server.url}/bookings`)
      await candidate.getByRole('link', { name: /A mock interview/ }).click()
      await candidate.getByRole('heading', { name: 'What happened' }).waitFor()
      await candidate.getByRole('link', { name: 'Choose another time' }).click()
      await candidate.getByRole('heading', { name: 'Another time' }).waitFor()
      await axe(candidate)
      await shot('booking', candidate)
      await candidate.locator('button[name="start"]').last().click()
      // By the policy the first move is the candidate's own, as long as it is a day ahead; else the mentor is asked.
      await candidate.getByText(/^(Moved to|Asked to move it to)/).waitFor()
      const file = await candidate.request.get(`${candidate.url().replace(/\?.*/, '')}/invite.ics`)
      assert.match(await file.text(), /^BEGIN:VCALENDAR\r\n[\s\S]*STATUS:CONFIRMED/)
      await candidate.getByLabel('A word to the mentor').fill('My loop was moved.')
      await candidate.getByRole('button', { name: 'Cancel the session' }).click()
      await candidate.locator('[data-state="cancelled-by-candidate"]').waitFor()
      await page.goto(`${server.url}/bookings`)
      await page.getByText('My loop was moved.').waitFor()
      await page.getByText('For Example Candidate').waitFor()
    })
    await step('a calendar subscribes to the sessions by a private address, until it is ended', async () => {
      await candidate.goto(`${server.url}/bookings/calendar`)
      await candidate.getByRole('button', { name: 'Make an address' }).click()
      const address = await candidate.getByLabel('Your address, shown this once').inputValue()
      await axe(candidate)
      await shot('calendar', candidate)
      const first = await fetch(address)
      assert.match(await first.text(), /STATUS:CANCELLED/)
      const again = await fetch(address, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
      assert.equal(again.status, 304)
      await candidate.getByRole('button', { name: 'End the address' }).click()
      await candidate.getByText('There is none now.').waitFor()
      assert.equal((await fetch(address)).status, 404)
    })
    await step('both got mail at each step', async () => {
      await page.goto(`${server.url}/demo/mail`)
      // A round over the letters takes two seconds; the page is as it was when it was loaded.
      const cancelled = page.getByRole('heading', { name: 'A session was cancelled' })
      for (let tries = 0; tries < 20 && (await cancelled.count()) < 2; tries += 1) {
        await page.waitForTimeout(400)
        await page.reload()
      }
      assert.equal(await cancelled.count(), 2)
      await page.getByText('Example Candidate asks for a session with you').first().waitFor()
    })
    await step('on a phone in the dark everything fits', async () => {
      const phone = await newPage({ viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' })
      await enterAs(phone, server.url, 'Candidate')
      for (const path of ['/bookings', '/mentors', '/mentors/example-mentor', '/mentoring']) {
        await phone.goto(`${server.url}${path}`)
        await phone.waitForLoadState('networkidle')
        await fitsScreen(phone)
        await axe(phone)
        await shot(`phone${path.replaceAll('/', '-')}`, phone)
      }
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
