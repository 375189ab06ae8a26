/**
 * Dictation is asked for first: nothing listens before somebody says yes, and a browser that would send the voice away is called so.
 * The browser's service is a stand-in here, because no browser in a test has one; the microphone is an invented voice.
 */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'
import { QUESTION } from './answer-texts.ts'
import { makeVoice } from './invented-voice.ts'
import { watchRequests } from './watch-requests.ts'

type Place = 'on-device' | 'sent-away' | 'none'

/** Hears one sentence half a second after it starts. Written as text, because it runs in the page as it stands. */
const STAND_IN = `
  window.made = []
  class StandIn extends EventTarget {
    static async available() { return place === 'on-device' ? 'available' : 'unavailable' }
    start() {
      window.made.push(this.processLocally ?? false)
      const results = [{ isFinal: true, 0: { transcript: 'I read 320 notes myself.' } }]
      setTimeout(() => this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results })), 500)
    }
    stop() { this.dispatchEvent(new Event('end')) }
  }
  window.SpeechRecognition = window.webkitSpeechRecognition = place === 'none' ? undefined : StandIn
`

const standIn = (page: Page, place: Place) => page.addInitScript(`{ const place = ${JSON.stringify(place)}; ${STAND_IN} }`)

/** For each dictation that began: whether it was told to stay on the device. */
const listMade = (page: Page) => page.evaluate(() => (window as unknown as { made: boolean[] }).made)

async function openDesk(page: Page, url: string) {
  await page.goto(`${url}/answers/new`)
  await page.getByLabel('A question of your own').fill(QUESTION)
  await page.getByRole('button', { name: 'Write an answer' }).click()
  await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Speak it' }).click()
  const desk = page.getByRole('region', { name: 'Speaking' })
  await desk
    .getByText(/dictation|Write down/)
    .first()
    .waitFor()
  return desk
}

const record = async (desk: ReturnType<Page['getByRole']>) => {
  await desk.getByRole('button', { name: /Record/ }).click()
  await desk.getByText('Your voice comes in.').waitFor()
  await desk.page().waitForTimeout(1_200)
  await desk.getByRole('button', { name: 'Stop' }).click()
  await desk.getByRole('button', { name: 'Record again' }).waitFor()
}

journey(
  'dictate-only-when-asked',
  async ({ server, step, shot, newPage }) => {
    await step('a browser that would send the voice away is called so, and hears nothing without a yes', async () => {
      const page = await newPage({})
      await standIn(page, 'sent-away')
      const sent = watchRequests(page)
      const desk = await openDesk(page, server.url)
      const yes = desk.getByLabel(/Yes, send my voice to the maker of this browser/)
      assert.equal(await yes.isChecked(), false)
      await record(desk)
      assert.deepEqual(await listMade(page), [], 'nothing listened without a yes')
      await yes.check()
      await shot('sent-away', page)
      await record(desk)
      assert.deepEqual(await listMade(page), [false])
      assert.equal(await page.getByRole('textbox', { name: 'Your answer' }).inputValue(), 'I read 320 notes myself.')
      await page.reload()
      await page.getByRole('button', { name: 'Speak it' }).click()
      assert.equal(await desk.getByLabel(/Yes, send my voice/).isChecked(), false, 'the yes was for that time only')
      sent.assertNoVoiceLeft(server.url)
    })
    await step('dictation on the device is asked for too, and asks the browser to stay there', async () => {
      const page = await newPage({})
      await standIn(page, 'on-device')
      const desk = await openDesk(page, server.url)
      await page.getByRole('textbox', { name: 'Your answer' }).fill('In March it rose.')
      await desk.getByLabel(/Write down what I say/).check()
      await record(desk)
      assert.deepEqual(await listMade(page), [true])
      assert.equal(await page.getByRole('textbox', { name: 'Your answer' }).inputValue(), 'In March it rose. I read 320 notes myself.')
    })
    await step('without dictation the words are typed', async () => {
      const page = await newPage({})
      await standIn(page, 'none')
      const desk = await openDesk(page, server.url)
      await desk.getByText('takes no dictation').waitFor()
      await record(desk)
    })
  },
  { microphone: () => makeVoice({ lead: 0.2, talk: [20], rest: 1 }) },
)

journey('speak-without-microphone', async ({ page, server, step, axe }) => {
  await step('says why there is no recording, and typing goes on', async () => {
    const desk = await openDesk(page, server.url)
    await desk.getByRole('button', { name: 'Record' }).click()
    await desk
      .getByRole('alert')
      .getByText(/microphone/)
      .waitFor()
    await page.getByRole('textbox', { name: 'Your answer' }).fill('Typed all the same.')
    await page.getByText('draft kept').waitFor()
    await axe()
  })
})
