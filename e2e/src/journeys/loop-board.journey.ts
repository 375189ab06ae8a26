/** The loop board: stories carried by mouse and by keyboard, what was told logged with its second use, without script, on a phone. */
import { strict as assert } from 'node:assert'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

async function enterExample(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const reply = await fetch(`${url}/api/v1/example`, { method: 'PUT', headers })
  assert(reply.ok, `the example answered ${reply.status}`)
}

async function sampleLoop(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/example/loop?new`)
  await page.getByLabel('Seed').fill('7')
  await page.getByRole('button', { name: 'Sample the loop' }).click()
  await page.waitForURL(/loop\?loop=[0-9a-f-]{36}/)
}

const places = (page: Page) => page.locator('[data-place]')
const handleAt = (page: Page, at: number) => places(page).nth(at).locator('[data-handle]')

/** Acts, and waits until the server has answered the save. */
async function saving(page: Page, act: () => Promise<unknown>): Promise<number> {
  const isSave = (method: string, url: string) => method === 'PUT' && url.includes('/loops/')
  const [reply] = await Promise.all([page.waitForResponse((each) => isSave(each.request().method(), each.url())), act()])
  return reply.status()
}

/** A place with a story, and another place that the story counts for; both as numbers in the order of the page. */
async function findMove(page: Page, apartFrom: readonly string[] = []): Promise<{ from: number; to: number; story: string }> {
  const count = await places(page).count()
  for (let from = 0; from < count; from += 1) {
    const handle = handleAt(page, from)
    if ((await handle.count()) === 0) continue
    const story = (await handle.getAttribute('data-handle'))!
    if (apartFrom.includes(story)) continue
    await handle.click()
    const counting = await places(page).evaluateAll((all) =>
      all.map((place, at) => (place.querySelector('[data-counts="true"]') ? at : -1)).filter((at) => at >= 0),
    )
    await page.keyboard.press('Escape')
    const to = counting.find((at) => at !== from)
    if (to !== undefined) return { from, to, story }
  }
  throw new Error('no story of the example counts in two places')
}

async function fitsScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert(over <= 0, `${page.url()} is ${over} px wider than the screen`)
}

const isMineAt = (page: Page, at: number, story: string) =>
  places(page)
    .nth(at)
    .locator('.pill.mine')
    .waitFor()
    .then(() => handleAt(page, at).getAttribute('data-handle'))
    .then((id) => assert.equal(id, story))

/** As a hand does it: press, move away, move over the place, move once more, let go. */
async function drag(page: Page, { from, to }: { readonly from: number; readonly to: number }): Promise<void> {
  await places(page).nth(to).scrollIntoViewIfNeeded()
  await places(page).nth(from).locator('[draggable="true"]').hover()
  await page.mouse.down()
  const { x, y, width, height } = (await places(page).nth(to).boundingBox())!
  await page.mouse.move(x + 5, y + 5, { steps: 5 })
  await page.getByTestId('carry').filter({ hasText: 'Carrying' }).waitFor()
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
  await page.mouse.up()
}

/** Logs an answer of the first interviewer with the first story of the bank. */
async function logTelling(page: Page, asked: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.getByLabel('What was asked, in your words') })
  await form.getByLabel('What was asked, in your words').fill(asked)
  await form.getByLabel('Story told').selectOption({ index: 1 })
}

journey(
  'loop-board',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of 409/)
    await enterExample(server.url)
    await step('samples a loop and sees every question with a story or a gap', async () => {
      await page.goto(`${server.url}/example/coverage`)
      await page.getByRole('link', { name: 'Try them in a loop' }).click()
      await page.waitForURL('**/example/loop')
      await axe()
      await shot('start')
      await sampleLoop(page, server.url)
      await page
        .getByTestId('covered')
        .filter({ hasText: /^\d+ of \d+ questions have a story/ })
        .waitFor()
      await page.locator('[data-handle]').first().waitFor()
      await axe()
      await shot('board')
    })
    const dragged = await findMove(page)
    await step('a dragged story stays where it was put, and the rest is solved around it', async () => {
      assert.equal(await saving(page, () => drag(page, dragged)), 200)
      await isMineAt(page, dragged.to, dragged.story)
      await page.reload()
      await isMineAt(page, dragged.to, dragged.story)
    })
    await step('the same by keyboard', async () => {
      await page.locator('[data-handle]').first().waitFor()
      const move = await findMove(page, [dragged.story])
      await handleAt(page, move.from).focus()
      await page.keyboard.press('Enter')
      await page.getByTestId('carry').filter({ hasText: 'Carrying' }).waitFor()
      await axe()
      const wanted = places(page).nth(move.to).locator('[data-drop]')
      for (let press = 0; press < 60 && !(await wanted.evaluate((button) => button === document.activeElement)); press += 1) {
        await page.keyboard.press('ArrowRight')
      }
      await saving(page, () => page.keyboard.press('Enter'))
      await isMineAt(page, move.to, move.story)
    })
    await step('a story told twice is said before it is logged and after', async () => {
      await logTelling(page, 'Tell me how you found the cause.')
      await saving(page, () => page.getByRole('button', { name: 'Log it' }).click())
      await page.getByText('Tell me how you found the cause.', { exact: true }).waitFor()
      await logTelling(page, 'And a second time?')
      await page.getByText('Told already.').waitFor()
      await page.getByRole('button', { name: 'Log it' }).click()
      await page.getByTestId('told-twice').filter({ hasText: 'Second time' }).waitFor()
      await axe()
      await shot('told-twice')
    })
    await step('a second window learns that the loop went on', async () => {
      const other = await newPage()
      await other.goto(page.url())
      await other.locator('[data-handle]').first().waitFor()
      await other.getByLabel('Name of the loop').fill('Loop of the other window')
      await saving(other, () => other.getByRole('button', { name: 'Rename' }).click())
      await page.getByLabel('Name of the loop').fill('Loop of this window')
      assert.equal(await saving(page, () => page.getByRole('button', { name: 'Rename' }).click()), 409)
      await page.getByTestId('refused').filter({ hasText: 'another window' }).waitFor()
      await page.getByRole('heading', { name: 'Loop of the other window' }).waitFor()
    })
  },
  { limitSeconds: 150 },
)

journey(
  'loop-board-without-script',
  async ({ page, server, step }) => {
    await enterExample(server.url)
    await step('samples, chooses from a list and logs by plain forms', async () => {
      await sampleLoop(page, server.url)
      await page.locator('details.choose summary').first().click()
      await page.getByRole('button', { name: 'Fix it here' }).first().click()
      await page.locator('.pill.mine').first().waitFor()
      await logTelling(page, 'What was it about?')
      await page.getByRole('button', { name: 'Log it' }).click()
      await page.getByText('What was it about?', { exact: true }).waitFor()
    })
  },
  { javaScript: false },
)

journey(
  'loop-board-on-a-phone',
  async ({ page, server, step, shot, axe }) => {
    await enterExample(server.url)
    await step('fits the screen, empty and sampled, and takes a story with two taps', async () => {
      await page.goto(`${server.url}/example/loop`)
      await fitsScreen(page)
      await shot('start')
      await sampleLoop(page, server.url)
      await page.locator('[data-handle]').first().waitFor()
      await fitsScreen(page)
      await axe()
      await shot('board')
      const { from, to, story } = await findMove(page)
      await handleAt(page, from).click()
      await shot('carrying')
      await places(page).nth(to).locator('[data-drop]').click()
      await isMineAt(page, to, story)
      await fitsScreen(page)
    })
  },
  { viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' },
)
