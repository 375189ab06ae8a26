/** Typing in a long answer stays smooth: no task of the page blocks for more than 50 ms. */
import { strict as assert } from 'node:assert'
import { journey } from '../harness/journey.ts'
import { longAnswer } from './answer-texts.ts'

const LONGEST_TASK_MS = 50

journey('type-in-1500-words', async ({ page, server, step }) => {
  await step('fills 1,500 words', async () => {
    await page.goto(`${server.url}/answers/new`)
    await page.getByLabel('A question of your own').fill('What did you do all year?')
    await page.getByRole('button', { name: 'Write an answer' }).click()
    await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Your answer').fill(longAnswer(1500))
    await page.locator('.margin-part').first().waitFor()
    await page.getByText('draft kept').waitFor()
  })
  await step('types in the middle of it', async () => {
    await page.evaluate(() => {
      const holder = window as unknown as { tasks: number[] }
      holder.tasks = []
      new PerformanceObserver((list) => holder.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      })
      const textarea = document.querySelector('textarea')
      const middle = (textarea?.value.length ?? 0) >> 1
      textarea?.focus()
      textarea?.setSelectionRange(middle, middle)
    })
    // The watch itself is watched: a task that does block must be seen before a quiet one is believed.
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 90
        while (performance.now() < end) Math.sqrt(end)
      })
    })
    await page.waitForTimeout(300)
    const seen = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0))
    assert(
      seen.some((ms) => ms >= 80),
      'the watch on long tasks sees nothing',
    )
    await page.keyboard.type(' I then asked forty customers what they had expected to see.', { delay: 45 })
    await page.waitForTimeout(600)
    const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)
    const longest = Math.max(0, ...tasks)
    console.log(
      `    longest task while typing in 1,500 words: ${longest === 0 ? 'under 50 ms' : `${Math.round(longest)} ms`} (${tasks.length} over 50 ms)`,
    )
    assert(longest <= LONGEST_TASK_MS, `a task blocked the page for ${Math.round(longest)} ms`)
  })
})
