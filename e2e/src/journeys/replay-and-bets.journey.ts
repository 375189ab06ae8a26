/** Practice looked back on: bets beside what the words showed, and two attempts at one question, by hand and on a phone. */
import { strict as assert } from 'node:assert'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

const THIN =
  'In spring our checkout was slow on phones. I looked into the payment step and we talked about it a lot. I rebuilt the form. It got better after that and people were happy with it.'
const FULL =
  'In 2024 our checkout lost one order in five on phones. I looked into the payment step and pulled the logs of 400 sessions. I rebuilt the form with two engineers. Conversion rose from 61% to 74% within a month.'

async function call(url: string, method: string, path: string, body?: object) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const reply = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  assert(reply.ok, `${method} ${path} answered ${reply.status}: ${await reply.clone().text()}`)
  return reply.json()
}

interface Drill {
  readonly questionId: string
  readonly text: string
  readonly predicted: 'weak' | 'mixed' | 'strong'
  readonly storyId?: string
}

/** A drill answered, bet on, left and looked over. */
async function drill(url: string, { questionId, text, predicted, storyId }: Drill): Promise<void> {
  let session = await call(url, 'POST', '/sessions', { format: 'drill', questionId })
  const answer = { type: 'answer', text, seconds: 95, source: 'typed', storyId: storyId ?? null }
  const commands = [
    { type: 'begin' },
    answer,
    { type: 'pass' },
    { type: 'bet', thread: 0, predicted },
    { type: 'leave' },
    { type: 'reveal' },
  ]
  for (const command of commands) {
    session = await call(url, 'POST', `/sessions/${session.id}/commands`, { expectedSeq: session.seq, command })
  }
}

/** A story with little in it, so that much is left to ask. */
async function makeStory(url: string): Promise<string> {
  const content = {
    title: 'The checkout on phones',
    situation: 'Our checkout was slow on phones that spring, and people went away before they had paid for anything at all.',
    actions: ['I rebuilt the form.', 'I moved the payment step to the front.'],
    result: 'It was quicker after that and people stayed.',
    principleLinks: [{ principle: 'dive-deep', strength: 2, why: 'I looked myself.' }],
  }
  return (await call(url, 'POST', '/stories', { content })).id
}

async function fitsScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert(over <= 0, `${page.url()} is ${over} px wider than the screen`)
}

/** Eight drills: one principle with enough bets, another with too few, one question twice. */
async function practise(url: string, storyId?: string): Promise<string> {
  const listed = async (principle: string) =>
    (await call(url, 'GET', `/questions?principle=${principle}&kind=behavioural&limit=8`)).questions.filter(
      (question: { readonly principles: readonly string[] }) => question.principles[0] === principle,
    )
  const [first, ...others] = await listed('dive-deep')
  await drill(url, { questionId: first.id, text: THIN, predicted: 'strong', ...(storyId ? { storyId } : {}) })
  await drill(url, { questionId: first.id, text: FULL, predicted: 'strong', ...(storyId ? { storyId } : {}) })
  for (const [at, question] of others.slice(0, 4).entries()) {
    await drill(url, { questionId: question.id, text: at % 2 ? FULL : THIN, predicted: 'strong' })
  }
  const [frugal] = await listed('frugality')
  await drill(url, { questionId: frugal.id, text: THIN, predicted: 'weak' })
  return first.id
}

journey('replay-and-bets', async ({ page, server, step, shot, axe, allowErrors }) => {
  allowErrors(/status of 404/)
  const { url } = server
  await step('nothing yet, and what it takes', async () => {
    await page.goto(`${url}/practice/bets`)
    await page.getByText('With 3 bets on one principle').waitFor()
    await axe()
    await page.goto(`${url}/practice/attempts`)
    await page.getByText('Nothing tried twice yet').waitFor()
    await axe()
    await page.goto(`${url}/practice/attempts/no-such-question`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  const questionId = await step('seven drills', () => practise(url))
  await step('bets beside what the words showed, by principle and over time', async () => {
    await page.goto(`${url}/practice/bets`)
    const group = page.getByTestId('bet-group').filter({ hasText: 'Dive Deep' })
    assert.match(await group.innerText(), /\d of 6 bets were higher than what the words showed/)
    assert.match((await group.getByRole('img').getAttribute('aria-label')) ?? '', /Earliest first: .*bet strong, shown/)
    await group.locator('summary').click()
    assert.equal(await group.locator('tbody tr').count(), 6)
    assert.match(await page.locator('main').innerText(), /Frugality: 1 bet was made; 2 more to go/)
    assert.doesNotMatch(await page.locator('main').innerText(), /\d\.\d/)
    await axe()
    await shot('bets')
  })
  await step('two attempts at one question side by side', async () => {
    await page.goto(`${url}/practice/attempts`)
    await axe()
    await shot('attempts')
    await page.locator('main li a').first().click()
    await page.waitForURL(`**/practice/attempts/${questionId}`)
    assert.match(await page.getByTestId('verdict').innerText(), /Stronger, by evidence/)
    assert(await page.getByTestId('after').locator('ins mark', { hasText: '74%' }).count(), 'the new number is not marked')
    assert.match(await page.getByTestId('after').innerText(), /No fact came/)
    await axe()
    await shot('compared')
  })
  await step('a third attempt, and any two of them', async () => {
    const filler = 'So that is more or less how it went, and there is not much else to say about it, one way or the other.'
    await call(url, 'POST', '/answers', { questionId, text: `${FULL} ${filler}` })
    await page.goto(`${url}/practice/attempts/${questionId}`)
    assert.match(await page.getByTestId('verdict').innerText(), /Longer, not stronger/)
    await page.getByLabel('Compare').selectOption({ index: 0 })
    await page.getByLabel('with').selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('Stronger, by evidence').waitFor()
    assert.match(page.url(), /before=.*&after=/)
    await axe()
    await shot('chosen')
  })
  await step('a story knows where it was told, and what it cannot answer yet', async () => {
    const storyId = await makeStory(url)
    await page.goto(`${url}/stories/${storyId}`)
    await page.getByTestId('told').getByText('Not yet.').waitFor()
    await practise(url, storyId)
    await page.reload()
    const told = page.getByTestId('told')
    assert.match(await told.innerText(), /2 times in practice[^]*1 min 35 s, to a simulated interviewer[^]*No fact came for:/)
    const probes = page.getByTestId('probes')
    assert.match(await probes.innerText(), /It answers \d of 10 kinds of follow-up/)
    await page.waitForLoadState('networkidle')
    await axe()
    await shot('story')
    await probes
      .getByRole('button', { name: /Practise this/ })
      .first()
      .click()
    await page.waitForURL(/practice\/[0-9a-f-]{36}/)
    const { sessions } = await call(url, 'GET', '/sessions')
    assert.equal(sessions[0].format, 'drill')
    assert.equal(sessions[0].answers, 0)
  })
})

journey(
  'replay-and-bets-on-a-phone',
  async ({ page, server, step, shot, axe }) => {
    const storyId = await makeStory(server.url)
    const questionId = await practise(server.url, storyId)
    await step('the story fits', async () => {
      await page.goto(`${server.url}/stories/${storyId}`)
      await page.getByTestId('told').getByText('2 times in practice').waitFor()
      await fitsScreen(page)
      await axe()
      await shot('story')
    })
    for (const room of ['bets', 'attempts', `attempts/${questionId}`]) {
      await step(`/practice/${room.split('/')[0]} fits`, async () => {
        await page.goto(`${server.url}/practice/${room}`)
        await fitsScreen(page)
        await axe()
        await shot(room.includes('/') ? 'compared' : room)
      })
    }
  },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark', mobile: true },
)
