/** Nothing typed is ever lost: a closed tab, a killed server, two open tabs. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function startAnswer(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/answers/new`)
  await page.getByLabel('A question of your own').fill('What did you learn last week?')
  await page.getByRole('button', { name: 'Write an answer' }).click()
  await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
  await page.waitForLoadState('networkidle')
  return page.url()
}

const text = (page: Page) => page.getByLabel('Your answer').inputValue()

journey('closed-tab', async ({ page, server, step, newPage }) => {
  const address = await step('types and closes the tab at once', async () => {
    const url = await startAnswer(page, server.url)
    await page.getByLabel('Your answer').pressSequentially('Typed and closed before anything was saved.')
    await page.close({ runBeforeUnload: true })
    return url
  })
  await step('finds it again', async () => {
    const again = await newPage()
    await again.goto(address)
    await again.waitForFunction(() => document.querySelector('textarea')?.value === 'Typed and closed before anything was saved.')
  })
})

journey('killed-server', async ({ page, server, step, shot, killServer, restartServer, allowErrors }) => {
  allowErrors(/ERR_CONNECTION|Failed to (load|fetch)/)
  const address = await step('types while the server dies', async () => {
    const url = await startAnswer(page, server.url)
    await page.getByLabel('Your answer').fill('Saved before.')
    await page.getByText('draft kept').waitFor()
    await killServer()
    await page.getByLabel('Your answer').fill('Saved before. Typed while nobody listened.')
    await page.getByText('kept in this browser').waitFor()
    await shot('server-away')
    return url
  })
  await step('is saved when the server is back', async () => {
    await restartServer()
    await page.getByText('draft kept').waitFor({ timeout: 30_000 })
    await page.goto(address)
    assert.equal(await text(page), 'Saved before. Typed while nobody listened.')
  })
  await step('survives a server that dies and a page that is reloaded before it is back', async () => {
    await killServer()
    await page.getByLabel('Your answer').fill('Third text.')
    await page.getByText('kept in this browser').waitFor()
    await restartServer()
    await page.goto(address)
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Third text.')
    await page.getByText('draft kept').waitFor()
  })
})

journey('two-tabs', async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
  allowErrors(/409/)
  const second = await newPage()
  await step('two tabs write the same answer', async () => {
    const address = await startAnswer(page, server.url)
    await second.goto(address)
    await second.waitForLoadState('networkidle')
    await page.getByLabel('Your answer').fill('From the first tab.')
    await page.getByText('draft kept').waitFor()
    await second.getByLabel('Your answer').fill('From the second tab.')
    await second.getByTestId('conflict').waitFor()
    await second.getByText('From the first tab.').waitFor()
    await axe(second)
    await shot('conflict', second)
    assert.equal(await text(second), 'From the second tab.')
  })
  await step('keeping both loses neither', async () => {
    await second.getByRole('button', { name: 'Keep both' }).click()
    await second.getByTestId('conflict').waitFor({ state: 'detached' })
    await second.waitForFunction(() => document.querySelector('textarea')?.value === 'From the second tab.')
    await second.goto(`${server.url}/answers`)
    await second.getByText('From the first tab.').waitFor()
    await second.getByText('From the second tab.').waitFor()
  })
})
