/** The main job: a new person writes an answer within a minute, sees what it earns, keeps it as a story. */
import { strict as assert } from 'node:assert'
import { journey } from '../harness/journey.ts'
import { GOOD_ANSWER, QUESTION, TEAM_ANSWER } from './answer-texts.ts'

journey('write-an-answer', async ({ page, server, step, shot, axe }) => {
  await step('a new person is asked nothing they must answer', async () => {
    await page.goto(server.url)
    await page.waitForURL('**/welcome')
    await axe()
    await shot('welcome')
    await page.getByRole('button', { name: /skip/i }).click()
    await page.waitForURL('**/answers/new')
  })
  await step('types a question and begins', async () => {
    await axe()
    await shot('pick')
    await page.getByLabel('A question of your own').fill(QUESTION)
    await page.getByRole('button', { name: 'Write an answer' }).click()
    await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
    await page.getByText('Nothing to judge yet').waitFor()
  })
  await step('an answer full of "we" is met with evidence, not flattery', async () => {
    await page.getByLabel('Your answer').fill(TEAM_ANSWER)
    await page.getByRole('heading', { name: 'The interviewer would ask' }).waitFor()
    await page.getByText('draft kept').waitFor()
    await shot('team-answer')
  })
  await step('a good answer shows its parts in the text', async () => {
    await page.getByLabel('Your answer').fill(GOOD_ANSWER)
    for (const part of ['situation', 'action', 'result', 'strength']) {
      await page.waitForFunction((style) => CSS.highlights.has(style), `mark-${part}`)
    }
    await page.locator('.margin-part[data-part="result"]').first().waitFor()
    await axe()
    await shot('good-answer')
  })
  await step('a finding leads to its words', async () => {
    await page.locator('details', { hasText: 'Evidence' }).first().locator('summary').click()
    await page.locator('aside details[open] li button').first().click()
    const selected = await page
      .getByLabel('Your answer')
      .evaluate((t: HTMLTextAreaElement) => t.value.slice(t.selectionStart, t.selectionEnd))
    assert(selected.length > 2 && GOOD_ANSWER.includes(selected), `selected: "${selected}"`)
  })
  await step('a place in the text shows what hangs on it', async () => {
    await page.getByLabel('Your answer').evaluate((t: HTMLTextAreaElement) => {
      const at = t.value.indexOf('Cancellations in that tenth') + 5
      t.focus()
      t.setSelectionRange(at, at)
    })
    await page.keyboard.press('ArrowRight')
    await page.getByTestId('at-cursor').getByText('Result', { exact: true }).waitFor()
  })
  await step('what is typed is there after a reload', async () => {
    await page.getByText('draft kept').waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('Your answer').inputValue(), GOOD_ANSWER)
  })
  await step('becomes a story in parts', async () => {
    await page.getByRole('button', { name: 'Save as story' }).click()
    await page.waitForURL(/stories\/[0-9a-f-]{36}$/)
    await page.getByText('58% named portions').first().waitFor()
    await axe()
    await shot('story')
  })
})
