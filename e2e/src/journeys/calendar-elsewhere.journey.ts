/** A trial with a calendar of the mentor's own: what is in it is not offered, and where it cannot be read nothing is. */
import { strict as assert } from 'node:assert'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('Your time zone').fill('UTC')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day).fill('18:00-20:00')
  await page.getByLabel('List me among the mentors').check()
  await page.getByLabel('I tell nobody questions').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

/** Busy on one evening, all of it. */
function writeCalendar(): string {
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
  const event = ['BEGIN:VEVENT', 'UID:dinner', `DTSTART:${day}T170000Z`, `DTEND:${day}T210000Z`, 'SUMMARY:Dinner with Ann', 'END:VEVENT']
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...event, 'END:VCALENDAR', ''].join('\r\n')
}

journey(
  'calendar-elsewhere',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of 422/)
    let isThere = true
    const calendar = createServer((_, response) => {
      response.writeHead(isThere ? 200 : 503, { 'content-type': 'text/calendar' })
      response.end(isThere ? writeCalendar() : '')
    })
    calendar.listen(0, '127.0.0.1')
    await once(calendar, 'listening')
    const address = `http://127.0.0.1:${(calendar.address() as AddressInfo).port}/private-token.ics`
    const candidate = await newPage({})
    const countTimes = async () => {
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      return candidate.getByRole('button', { name: /^Ask for it/ }).count()
    }
    try {
      let before = 0
      await step('an address that is none is refused, and what was typed stays', async () => {
        await enterAs(page, server.url, 'Mentor', '/mentoring')
        await offer(page)
        await enterAs(candidate, server.url, 'Candidate', '/mentors/example-mentor')
        before = await countTimes()
        await page.getByRole('link', { name: 'Your calendars' }).click()
        await page.getByLabel('What you call it').fill('Home')
        await page.getByLabel('Its address').fill('my calendar')
        await page.getByRole('button', { name: 'Read it from now on' }).click()
        await page.getByRole('alert').filter({ hasText: 'no address we can read' }).waitFor()
        assert.equal(await page.getByLabel('What you call it').inputValue(), 'Home')
      })
      await step('the busy evening is not offered any more, and nothing of it but its time is known', async () => {
        await page.getByLabel('Its address').fill(address)
        await page.getByRole('button', { name: 'Read it from now on' }).click()
        await page.getByText('1 busy time ahead').waitFor()
        assert.equal((await page.content()).includes('private-token'), false)
        await axe()
        await shot('subscribed')
        assert.equal(await countTimes(), before - 2)
      })
      await step('where it cannot be read nobody can book, and the mentor reads why', async () => {
        isThere = false
        await page.getByRole('button', { name: /^Read it now/ }).click()
        await page.getByText('Nobody can book a time with you now.').waitFor()
        await axe()
        await shot('unreadable')
        assert.equal(await countTimes(), 0)
        isThere = true
        await page.getByRole('button', { name: /^Read it now/ }).click()
        await page.locator('[data-problem="none"]').waitFor()
        await page.getByRole('button', { name: /^Remove it/ }).click()
        await page.getByText('No calendar').waitFor()
        assert.equal(await countTimes(), before)
      })
      await step('on a phone in the dark it fits', async () => {
        const phone = await newPage({ viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' })
        await enterAs(phone, server.url, 'Mentor', '/mentoring/calendars')
        const over = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert(over <= 0, `${over} px wider than the screen`)
        await axe(phone)
        await shot('phone', phone)
      })
    } finally {
      calendar.close()
    }
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
