/** Rounds of practice: a whole mini loop typed from an empty installation, by keyboard alone, and on a phone whose server dies. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

const STRONG =
  'In March our checkout lost 12% of its orders on phones. I owned the payment step. I pulled the logs of 400 sessions and found that the address form failed on older phones. I could have rewritten the whole page, and chose to remove two fields because it took days, not months. I wrote the test plan and convinced the payments team. Lost orders fell from 12% to 3% within six weeks. Since then I test every form on the oldest phone we support.'
const MORE = [
  'About 40,000 customers a week came through that step, and each point was worth 90,000 euros a month.',
  'I left the rewrite because it needed four engineers for a quarter, and I had one for two weeks.',
  'My manager doubted it, so I showed her twelve recordings of people giving up at the postcode.',
  'I learned to look at recordings before dashboards, and I put it on the checklist of our team.',
  'We watched the rate every Monday for three months and would have put the fields back above 5%.',
]

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })

async function skipWelcome(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Skip, let me write' }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/welcome'))
}

/** What one can do next: answer, ask, take the next interview, or the session is over. */
async function whatNext(page: Page): Promise<'answer' | 'ask' | 'break' | 'over'> {
  const ways = {
    answer: answerField(page),
    ask: page.getByRole('button', { name: 'No more questions' }),
    break: page.getByRole('button', { name: 'Start the next interview' }),
    over: page.getByRole('button', { name: 'Show me' }),
  }
  const waits = Object.entries(ways).map(([way, place]) => place.waitFor({ timeout: 15_000 }).then(() => way))
  return (await Promise.any(waits)) as 'answer' | 'ask' | 'break' | 'over'
}

/** Waits until the page shows what came of it. */
async function afterwards(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.locator('[data-seq]').getAttribute('data-seq')
  await act()
  await page.locator(`[data-seq]:not([data-seq="${before}"])`).waitFor()
}

async function answer(page: Page, text: string): Promise<void> {
  await answerField(page).fill(text)
  await afterwards(page, () => page.getByRole('button', { name: 'Give this answer' }).click())
}

journey(
  'mini-loop',
  async ({ page, server, step, shot, axe }) => {
    await step('from nothing to the first question within a minute', async () => {
      const began = Date.now()
      await skipWelcome(page, server.url)
      await page.goto(server.url)
      await page.getByRole('link', { name: 'Be interviewed' }).click()
      await page.waitForURL('**/practice')
      await axe()
      await shot('start')
      await page.getByRole('button', { name: 'Start: mini loop' }).click()
      await page.getByRole('button', { name: 'Begin' }).click()
      await answerField(page).waitFor()
      assert.ok(Date.now() - began < 60_000)
      await axe()
    })
    let answers = 0
    let breaks = 0
    await step('three interviews, typed to the end', async () => {
      for (let n = 0; n < 120; n++) {
        const next = await whatNext(page)
        if (next === 'over') return
        if (next === 'answer') {
          await answer(page, answers % 7 === 0 ? `${STRONG} (${answers})` : `${MORE[answers % MORE.length]} (${answers})`)
          answers++
          if (answers === 2) await shot('asked')
        } else if (next === 'ask') {
          await page.getByLabel('Your question to the interviewer').fill('What would success look like after a year?')
          await afterwards(page, () => page.getByRole('button', { name: 'Ask it' }).click())
          await afterwards(page, () => page.getByRole('button', { name: 'No more questions' }).click())
        } else {
          breaks++
          if (breaks === 1) await axe()
          await afterwards(page, () => page.getByRole('button', { name: 'Start the next interview' }).click())
        }
      }
      assert.fail('the loop did not end')
    })
    assert.equal(breaks, 2)
    await step('nothing of what it was about is shown before the bets', async () => {
      const seen = await page.evaluate(async (id) => (await fetch(`/api/v1/sessions/${id}`)).json(), page.url().split('/').at(-1)!)
      assert.equal((seen as { readonly reveal: unknown }).reveal, null)
      await axe()
      await shot('bets')
      await page.getByRole('radio', { name: 'strong' }).first().check()
      await page.getByRole('button', { name: 'Show me' }).click()
      await page.getByRole('heading', { name: 'What it was about' }).waitFor()
    })
    await step('shows who asked, for what, and quotes what was said', async () => {
      assert.equal(await page.getByText('the bar raiser').count(), 1)
      await page.getByText('you bet: strong').waitFor()
      assert.ok((await page.locator('mark').count()) > 3)
      await axe()
      await shot('review')
    })
    await step('the debrief quotes one’s own words, and names the story to write next', async () => {
      await page.getByRole('link', { name: 'Read the debrief' }).click()
      await page.waitForURL('**/debrief')
      await page.getByRole('heading', { name: 'The one story to write next' }).waitFor()
      const quotes = await page.locator('main li a[href*="#thread-"]').allTextContents()
      assert.ok(quotes.length > 3)
      const said = [STRONG, ...MORE].join(' ')
      for (const quote of quotes) assert.ok(said.includes(quote.slice(1, -1).replace(/ \(\d+\)$/, '')), quote)
      await page.getByRole('heading', { name: 'The meeting', exact: true }).waitFor()
      await axe()
      await shot('debrief')
      await page.goBack()
      await page.getByRole('heading', { name: 'What it was about' }).waitFor()
    })
    await step('what was said can be worked on', async () => {
      await page.getByRole('button', { name: 'Work on this answer' }).first().click()
      await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
      assert.match(await page.getByLabel('Your answer').inputValue(), /checkout lost 12%/)
    })
  },
  { limitSeconds: 240 },
)

journey('practice-by-keyboard', async ({ page, server, step, axe }) => {
  const press = async (name: string, role: 'button' | 'link' = 'button') => {
    await page.getByRole(role, { name }).focus()
    await page.keyboard.press('Enter')
  }
  await skipWelcome(page, server.url)
  await page.goto(`${server.url}/practice`)
  await page.waitForLoadState('networkidle')
  await step('a drill from start to review without a mouse', async () => {
    await press('Start: drill')
    await page.waitForURL(/practice\/[0-9a-f-]{36}$/)
    await page.waitForLoadState('networkidle')
    await press('Begin')
    await answerField(page).focus()
    await page.keyboard.insertText(STRONG)
    await afterwards(page, () => page.keyboard.press('Control+Enter'))
    page.on('dialog', (dialog) => void dialog.accept())
    await press('End here')
    await page.getByRole('radio', { name: 'mixed' }).first().focus()
    await page.keyboard.press('Space')
    await press('Show me')
    await page.getByText('you bet: mixed').waitFor()
    await axe()
  })
})

journey(
  'practice-on-a-phone',
  async ({ page, server, step, shot, axe, killServer, restartServer, newPage, allowErrors }) => {
    allowErrors(/status of 409/)
    await skipWelcome(page, server.url)
    await page.goto(`${server.url}/practice`)
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Start: drill' }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await step('a reload in the middle of an answer keeps it', async () => {
      await answerField(page).fill('I pulled the logs of 400')
      await page.reload()
      await page.waitForLoadState('networkidle')
      assert.equal(await answerField(page).inputValue(), 'I pulled the logs of 400')
      await axe()
      await shot('answering')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      assert.equal(wide, false)
    })
    await step('a server that dies loses nothing, and says so', async () => {
      await answerField(page).fill(`${STRONG} Once more.`)
      await killServer()
      await page.getByRole('button', { name: 'Give this answer' }).click()
      await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor()
      assert.equal(await answerField(page).inputValue(), `${STRONG} Once more.`)
      await restartServer()
      await page.getByRole('alert').waitFor({ state: 'detached' })
      await afterwards(page, () => page.getByRole('button', { name: 'Give this answer' }).click())
      await page.getByRole('log').getByText('Once more.').waitFor()
    })
    await step('a second window does not overwrite the first', async () => {
      const other = await newPage()
      await other.goto(page.url())
      await other.waitForLoadState('networkidle')
      await answer(other, MORE[0]!)
      await answerField(page).fill('Words of the first window')
      await page.getByRole('button', { name: 'Give this answer' }).click()
      await page.getByRole('alert').filter({ hasText: 'went on meanwhile' }).waitFor()
      await page.getByRole('log').getByText(MORE[0]!).waitFor()
    })
  },
  { viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark', limitSeconds: 150 },
)
