/** A mentor makes two claims; the host checks one and refuses one with a reason; a candidate reads the badge with its source. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterAs(page: Page, url: string, role: string): Promise<void> {
  await page.goto(`${url}/account/sign-in?next=%2Fbookings`)
  await page.getByRole('button', { name: `Example ${role}` }).click()
  await page.waitForURL('**/bookings')
}

async function list(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/mentoring`)
  await page.getByLabel('Short address').fill('example-mentor')
  await page.getByLabel('One line').fill('Ten years of product work, invented for the trial')
  await page.getByLabel('One more service').fill('A mock interview')
  await page.getByLabel('I tell nobody questions').check()
  await page.getByLabel('List me among the mentors').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
}

async function claim(page: Page, kind: string, says: string): Promise<void> {
  await page.getByLabel('About').selectOption(kind)
  await page.getByLabel('What you say').fill(says)
  await page.getByLabel('It is so today').check()
  await page.getByLabel('How the host can see').fill('I can show a letter in a call.')
  await page.getByRole('button', { name: 'Ask for a check' }).click()
  await page.getByRole('listitem').filter({ hasText: says }).waitFor()
}

const waits = (page: Page, says: string) => page.getByRole('listitem').filter({ hasText: says })

journey(
  'verify-mentor',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|409|422)/)
    const apart = { timezone: 'UTC' }
    const [host, candidate] = [await newPage(apart), await newPage(apart)]
    await step('a mentor makes two claims; an unreadable link is refused and nothing typed is lost', async () => {
      await enterAs(page, server.url, 'Mentor')
      await list(page, server.url)
      await page.getByRole('link', { name: 'What was checked' }).click()
      await page.getByLabel('What you say').fill('A senior role')
      await page.getByLabel('A link').fill('nowhere')
      await page.getByRole('button', { name: 'Ask for a check' }).click()
      await page.getByRole('alert').filter({ hasText: 'https://' }).waitFor()
      assert.equal(await page.getByLabel('What you say').inputValue(), 'A senior role')
      await page.getByLabel('A link').fill('')
      await claim(page, 'level', 'Senior level, six years')
      await claim(page, 'interviewer', 'Sat in forty loops')
      await axe()
      await shot('claims')
    })
    await step('the candidate sees that nothing was checked, and no desk of the host', async () => {
      await enterAs(candidate, server.url, 'Candidate')
      await candidate.goto(`${server.url}/mentors/example-mentor`)
      await candidate.getByText('Nothing on this page was checked by anybody').waitFor()
      for (const other of [candidate, page]) {
        assert.equal((await other.goto(`${server.url}/host/verification`))?.status(), 404)
      }
    })
    await step('the host approves one and refuses one with a reason', async () => {
      await enterAs(host, server.url, 'Host')
      await host.goto(`${server.url}/host/verification`)
      await host.getByText('I can show a letter in a call.').first().waitFor()
      await axe(host)
      await shot('desk', host)
      await waits(host, 'Senior level').getByLabel('Checked by').selectOption('profile-and-document')
      await waits(host, 'Senior level').getByRole('button', { name: 'Approve' }).click()
      await host.getByRole('heading', { name: 'Standing' }).waitFor()
      await waits(host, 'forty loops').getByLabel('Why not').fill('Name somebody who sat there with you.')
      await waits(host, 'forty loops').getByRole('button', { name: 'Refuse' }).click()
      await host.getByText('Nothing waits for you.').waitFor()
      await axe(host)
      await shot('decided', host)
    })
    await step('the mentor reads both, the candidate the badge with its source', async () => {
      await page.reload()
      await page.goto(`${server.url}/mentoring/claims`)
      await page.getByText('Name somebody who sat there with you.').waitFor()
      for (const path of ['/mentors', '/mentors/example-mentor']) {
        await candidate.goto(`${server.url}${path}`)
        const badge = candidate.getByRole('list', { name: 'What was checked' })
        await badge.getByText(/^Checked by a public profile and a document on .* by Example Host; holds until /).waitFor()
        assert.equal(await candidate.getByText('forty loops').count(), 0)
        await axe(candidate)
      }
      await shot('badge', candidate)
    })
    await step('on a phone in the dark everything fits', async () => {
      for (const [role, paths] of [
        ['Mentor', ['/mentoring/claims', '/mentors', '/mentors/example-mentor']],
        ['Host', ['/host/verification']],
      ] as const) {
        const phone = await newPage({ viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' })
        await enterAs(phone, server.url, role)
        for (const path of paths) {
          await phone.goto(`${server.url}${path}`)
          const over = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          assert(over <= 0, `${path} is ${over} px wider than the screen`)
          await axe(phone)
          await shot(`phone${path.replaceAll('/', '-')}`, phone)
        }
      }
    })
  },
  { serverFlags: ['--demo'], limitSeconds: 120 },
)
