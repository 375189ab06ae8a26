/** In and out: the example comes and goes with one click and never mixes; an export comes back exactly; deleting deletes. */
import { strict as assert } from 'node:assert'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'
import { GOOD_ANSWER, QUESTION } from './answer-texts.ts'

async function writeStory(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/answers/new`)
  await page.getByLabel('A question of your own').fill(QUESTION)
  await page.getByRole('button', { name: 'Write an answer' }).click()
  await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
  await page.waitForLoadState('networkidle')
  await page.getByLabel('Your answer').fill(GOOD_ANSWER)
  await page.getByText('draft kept').waitFor()
  await page.getByRole('button', { name: 'Save as story' }).click()
  await page.waitForURL(/stories\/[0-9a-f-]{36}$/)
}

async function readExport(page: Page, url: string, query: string): Promise<string> {
  return page.evaluate(async (address) => (await fetch(address)).text(), `${url}/download?${query}`)
}

journey('example-candidate', async ({ page, server, step, shot, axe }) => {
  await step('one click in', async () => {
    await page.goto(`${server.url}/welcome`)
    await page.getByRole('button', { name: /example candidate/i }).click()
    await page.waitForURL('**/example')
    await page.getByText('invented example candidate').waitFor()
    await axe()
    await shot('home')
  })
  await step('every room has something to look at', async () => {
    for (const room of ['answers', 'stories', 'coverage', 'claims']) {
      await page.goto(`${server.url}/example/${room}`)
      await axe()
      await shot(room)
    }
    await page.goto(`${server.url}/example/stories`)
    await page.locator('main li a[href*="/example/stories/"]').first().click()
    await page.waitForURL(/example\/stories\/[0-9a-f-]{36}/)
    await axe()
    await shot('story')
  })
  await step('nothing of it is among one’s own', async () => {
    await page.goto(`${server.url}/stories`)
    assert.equal(await page.locator('main li a[href^="/stories/"]').count(), 0)
  })
  await step('one click out', async () => {
    await page.goto(`${server.url}/example`)
    await page.getByRole('button', { name: 'Leave and remove it' }).click()
    await page.waitForLoadState('networkidle')
    await page.goto(`${server.url}/example/stories`)
    await page.waitForURL('**/welcome')
  })
})

journey('export-and-import', async ({ page, server, step, shot, axe }) => {
  const before = await step('exports everything', async () => {
    await writeStory(page, server.url)
    await page.goto(`${server.url}/data`)
    await axe()
    await shot('data')
    return {
      all: await readExport(page, server.url, 'what=all&format=json'),
      markdown: await readExport(page, server.url, 'what=stories&format=md'),
    }
  })
  assert(before.markdown.includes('320 cancellation notes'), 'the story is not in the Markdown')
  await step('downloads the same file by its link', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="download?what=all"]').first().click()])
    assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).answers.length, 1)
  })
  await step('deletes everything', async () => {
    await page.getByLabel(/type.*delete/i).fill('delete')
    await page.getByRole('button', { name: /delete everything/i }).click()
    await page.waitForLoadState('networkidle')
    const empty = JSON.parse(await readExport(page, server.url, 'what=all&format=json'))
    assert.equal(empty.answers.length + empty.stories.length, 0)
    const copies = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('inclined.')))
    assert.deepEqual(copies, [])
  })
  await step('imports it back exactly', async () => {
    const status = await page.evaluate(async (body) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'journey-import' }
      return (await fetch('/api/v1/import', { method: 'POST', headers, body })).status
    }, before.all)
    assert(status < 300, `import answered ${status}`)
    const now = JSON.parse(await readExport(page, server.url, 'what=all&format=json'))
    const then = JSON.parse(before.all)
    for (const part of ['answers', 'stories', 'claimMarks', 'profile']) assert.deepEqual(now[part], then[part], part)
  })
})
