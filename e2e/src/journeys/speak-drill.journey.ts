/**
 * A drill answered by voice, measured by the page and handed over by the API, as the practice room hands it over: the pauses are those
 * of the voice, they come back beside the words and apart from the levels, and switched off there is nothing to hand over.
 */
import { strict as assert } from 'node:assert'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'
import { GOOD_ANSWER, QUESTION } from './answer-texts.ts'
import { makeVoice } from './invented-voice.ts'
import { watchRequests } from './watch-requests.ts'

const VOICE = { lead: 0.6, talk: [3, 1.2, 2, 3.4, 2.5], rest: 30 }
const PAUSES = [1.2, 3.4]

interface Delivery {
  readonly seconds: number
  readonly speech: readonly { readonly start: number; readonly end: number }[]
}

async function call(url: string, path: string, body: object) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const reply = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  assert(reply.ok, `${path} answered ${reply.status}: ${await reply.clone().text()}`)
  return reply.json()
}

/** The same question, the same words; looked over at its end. */
async function playDrill(url: string, questionId: string, delivery: Delivery | null) {
  let session = await call(url, '/sessions', { format: 'drill', seed: 11, questionId })
  const answer = { type: 'answer', text: GOOD_ANSWER, seconds: 14, source: 'spoken', delivery }
  for (const command of [{ type: 'begin' }, answer, { type: 'leave' }, { type: 'reveal' }]) {
    session = await call(url, `/sessions/${session.id}/commands`, { expectedSeq: session.seq, command })
  }
  return session
}

async function record(page: Page): Promise<void> {
  const desk = page.getByRole('region', { name: 'Speaking' })
  await desk.getByRole('button', { name: /^Record/ }).click()
  await desk.getByText('Your voice comes in.').waitFor()
  await page.waitForTimeout(13_500)
  await desk.getByRole('button', { name: 'Stop' }).click()
  await desk.getByText('Only the words count').waitFor()
}

/** What the page measured, taken from its time line: places in percent of the length. */
async function readTimeLine(page: Page): Promise<Delivery> {
  const seconds = await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration)
  const bars = await page.getByRole('img', { name: /^Time line/ }).evaluate((line) =>
    [...line.querySelectorAll('i')].map((bar) => {
      return { left: Number.parseFloat(bar.style.left), width: Number.parseFloat(bar.style.width) }
    }),
  )
  const at = (percent: number) => Math.round(percent * seconds) / 100
  return { seconds, speech: bars.map(({ left, width }) => ({ start: at(left), end: Math.min(at(left + width), seconds) })) }
}

journey(
  'speak-drill',
  async ({ page, server, step }) => {
    const sent = watchRequests(page)
    const measured = await step('speaks, and the pauses are those of the voice', async () => {
      await page.goto(`${server.url}/answers/new`)
      await page.getByLabel('A question of your own').fill(QUESTION)
      await page.getByRole('button', { name: 'Write an answer' }).click()
      await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
      await page.getByRole('button', { name: 'Speak it' }).click()
      await record(page)
      const delivery = await readTimeLine(page)
      const pauses = delivery.speech.slice(1).map(({ start }, i) => start - delivery.speech[i]!.end)
      assert.equal(pauses.length, PAUSES.length)
      for (const [i, pause] of pauses.entries()) assert(Math.abs(pause - PAUSES[i]!) <= 0.15, `pause ${i}: ${pause}, made ${PAUSES[i]}`)
      return delivery
    })
    await step('hands it over: it comes back beside the words, and every level is the same without it', async () => {
      const { questions } = await (await fetch(`${server.url}/api/v1/questions?kind=behavioural&limit=1`)).json()
      const [told, untold] = [await playDrill(server.url, questions[0].id, measured), await playDrill(server.url, questions[0].id, null)]
      const deliveries = told.lines.map((line: { delivery: Delivery | null }) => line.delivery).filter((each: unknown) => each !== null)
      assert.deepEqual(deliveries, [measured])
      assert.deepEqual(told.reveal, untold.reveal)
      assert(!JSON.stringify(untold).includes('speech'), 'nothing of a voice in the reply')
    })
    await step('switched off, another recording is heard and not measured', async () => {
      await page.getByLabel(/Do not measure how I speak/).check()
      await record(page)
      await page.locator('audio').waitFor()
      assert.equal(await page.getByRole('region', { name: 'How it sounded' }).count(), 0)
    })
    sent.assertNoVoiceLeft(server.url)
  },
  { microphone: () => makeVoice(VOICE) },
)
