/** The story bank by hand: a status refused with its reasons, versions and their difference, a claim marked, Markdown in by the form. */
import { strict as assert } from 'node:assert'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterExample(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/welcome`)
  await page.getByRole('button', { name: /example candidate/i }).click()
  await page.waitForURL('**/example')
}

async function openStory(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/example/stories`)
  await page.locator('main li').getByRole('link', { name: title }).click()
  await page.waitForURL(/stories\/[0-9a-f-]{36}/)
  await page.waitForLoadState('networkidle')
}

journey('keep-stories', async ({ page, server, step, shot, axe, allowErrors }) => {
  allowErrors(/status of (409|422)/)
  await enterExample(page, server.url)
  await step('a draft is not ready, and it says why', async () => {
    await openStory(page, server.url, 'Getting the warehouse to trust the forecast')
    await page.getByRole('button', { name: 'Mark ready' }).click()
    await page.getByTestId('refused').waitFor()
    assert.match(await page.getByTestId('refused').innerText(), /no number/i)
    await axe()
    await shot('refused')
  })
  await step('a new version and what changed', async () => {
    await page.locator('textarea[name="result"]').fill('Missed forecasts fell from 31% to 12% of weeks in one quarter.')
    await page.getByRole('button', { name: 'Save', exact: true }).last().click()
    await page
      .getByText(/version 2/i)
      .first()
      .waitFor()
    await page.goto(`${page.url().split('?')[0]}/versions?from=1&to=2`)
    await page.locator('ins', { hasText: '31%' }).first().waitFor()
    assert(await page.locator('del').count(), 'nothing is shown as removed')
    await axe()
    await shot('versions')
  })
  await step('a number is marked as one that can be defended', async () => {
    await page.goto(`${server.url}/example/claims`)
    const claim = page.locator('main li', { has: page.locator('form') }).first()
    await claim.locator('summary').first().click()
    await claim.locator('input[value="yes"]').check()
    await claim.getByLabel('With what').fill('the weekly report')
    await claim.getByRole('button', { name: 'Keep this' }).click()
    await page.waitForLoadState('networkidle')
    await page.reload()
    assert(await page.locator('input[value="yes"]:checked').count(), 'the mark is gone')
  })
  await step('stories leave as Markdown and come back through the form', async () => {
    const markdown = await page.evaluate(async () => (await fetch('/example/download?what=stories&format=md')).text())
    await page.goto(`${server.url}/data`)
    await page.getByLabel('Or its text').fill(markdown)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.waitForLoadState('networkidle')
    await page.goto(`${server.url}/stories`)
    await page.getByText('Getting the warehouse to trust the forecast').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => Object.assign(document.createElement('a'), { href: '/download?what=stories&format=md', download: '' }).click()),
    ])
    assert.equal(await readFile(await download.path(), 'utf8'), markdown)
  })
})

journey(
  'stories-on-a-phone',
  async ({ page, server, step, shot, axe }) => {
    await enterExample(page, server.url)
    await step('full rooms fit the screen', async () => {
      for (const room of ['', '/answers', '/stories', '/coverage', '/claims', '/data']) {
        await page.goto(`${server.url}/example${room}`)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert(over <= 0, `/example${room} is ${over} px wider than the screen`)
        await axe()
      }
    })
    await step('a story is edited on it', async () => {
      await openStory(page, server.url, 'Two taps to leave')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert(over <= 0, `the story is ${over} px wider than the screen`)
      await axe()
      await shot('story')
    })
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', mobile: true, limitSeconds: 150 },
)
