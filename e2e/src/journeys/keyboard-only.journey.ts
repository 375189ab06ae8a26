/** The main job without a pointer. */
import { strict as assert } from 'node:assert'
import { journey } from '../harness/journey.ts'
import { GOOD_ANSWER } from './answer-texts.ts'

journey('keyboard-only', async ({ page, server, step }) => {
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.textContent?.trim() ||
        document.activeElement?.getAttribute('aria-label') ||
        document.activeElement?.getAttribute('name') ||
        '',
    )
  const tabTo = async (what: RegExp, most = 60) => {
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab')
      if (what.test(await focused())) return
    }
    throw new Error(`${what} cannot be reached with the Tab key; the focus is on "${await focused()}"`)
  }
  await step('skips the welcome questions', async () => {
    await page.goto(`${server.url}/welcome`)
    await tabTo(/skip/i)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/answers/new')
  })
  await step('types a question and an answer', async () => {
    await tabTo(/questionText/)
    await page.keyboard.type('Which of your habits would a colleague miss?')
    await page.keyboard.press('Enter')
    await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
    await tabTo(/Your answer/)
    await page.keyboard.insertText(GOOD_ANSWER)
    await page.getByRole('heading', { name: 'The interviewer would ask' }).waitFor()
  })
  await step('opens what a dimension is made of and goes to the words', async () => {
    await tabTo(/^Ownership/)
    await page.keyboard.press('Enter')
    await tabTo(/^“/)
    await page.keyboard.press('Enter')
    assert.equal(await focused(), 'Your answer')
  })
})

journey(
  'phone-in-the-dark',
  async ({ page, server, step, shot, axe }) => {
    await step('writes on a phone', async () => {
      await page.goto(`${server.url}/answers/new`)
      await axe()
      await shot('pick')
      await page.getByLabel('A question of your own').fill('What would you do again?')
      await page.getByRole('button', { name: 'Write an answer' }).click()
      await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
      await page.waitForLoadState('networkidle')
      await page.getByLabel('Your answer').fill(GOOD_ANSWER)
      await page.getByRole('heading', { name: 'The interviewer would ask' }).waitFor()
      await axe()
      await shot('answer')
    })
    await step('nothing is wider than the screen', async () => {
      for (const path of [
        '/answers',
        '/stories',
        '/coverage',
        '/loop',
        '/practice',
        '/practice/bets',
        '/practice/attempts',
        '/playbook/worked-answers',
        '/claims',
        '/playbook',
        '/playbook/process',
        '/playbook/questions',
        '/data',
      ]) {
        await page.goto(`${server.url}${path}`)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert(over <= 0, `${path} is ${over} px wider than the screen`)
        await axe()
      }
    })
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', mobile: true },
)

journey(
  'without-script',
  async ({ page, server, step }) => {
    await step('writes, saves and reads an answer without any script', async () => {
      await page.goto(`${server.url}/answers/new`)
      await page.getByLabel('A question of your own').fill('What would you do again?')
      await page.getByRole('button', { name: 'Write an answer' }).click()
      await page.getByLabel('Your answer').fill(GOOD_ANSWER)
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      assert.equal(await page.getByLabel('Your answer').inputValue(), GOOD_ANSWER)
      await page.getByRole('heading', { name: 'The interviewer would ask' }).waitFor()
    })
  },
  { javaScript: false },
)
