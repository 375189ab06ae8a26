/** Speaking in the answer room: recorded, heard again and measured in the page; no sound leaves it, and one switch ends the measuring. */
import { strict as assert } from 'node:assert'
import { journey } from '../harness/journey.ts'
import { QUESTION } from './answer-texts.ts'
import { makeVoice } from './invented-voice.ts'
import { watchRequests } from './watch-requests.ts'

const PAUSES = [1.6, 3.6]
const VOICE = { lead: 0.8, talk: [3, PAUSES[0]!, 2.5, PAUSES[1]!, 2.5], rest: 30 }
const WORDS = 'In March cancellations rose from 4% to 7%. I read 320 notes, um, myself and I built a choice of size. They fell to 4%.'

journey(
  'speak-an-answer',
  async ({ page, server, step, shot, axe }) => {
    const sent = watchRequests(page)
    const desk = page.getByRole('region', { name: 'Speaking' })
    const note = page.getByRole('region', { name: 'How it sounded' })
    await step('opens the recorder below an answer', async () => {
      await page.goto(`${server.url}/answers/new`)
      await page.getByLabel('A question of your own').fill(QUESTION)
      await page.getByRole('button', { name: 'Write an answer' }).click()
      await page.waitForURL(/answers\/[0-9a-f-]{36}$/)
      await page.getByRole('button', { name: 'Speak it' }).click()
      await desk.getByText('not sent, not stored').waitFor()
      await desk
        .getByText(/dictation/)
        .first()
        .waitFor()
      const boxes = await desk.getByRole('checkbox').all()
      for (const box of boxes) assert.equal(await box.isChecked(), false, 'nothing is agreed to beforehand')
      await axe()
    })
    await step('records with two pauses', async () => {
      await desk.getByRole('button', { name: 'Record', exact: true }).click()
      await desk.getByText('Your voice comes in.').waitFor()
      await shot('recording')
      await page.waitForTimeout(15_000)
      // Stop has the focus, and hands it on.
      await page.keyboard.press('Enter')
      await note.waitFor()
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim())
      assert.equal(focused, 'Record again')
    })
    await step('types what was said and sees the pauses as they were', async () => {
      await page.getByLabel('Your answer').fill(WORDS)
      await note.getByText(/words a minute while speaking/).waitFor()
      const text = (await note.innerText()).replaceAll('\n', ' ')
      const said = /(\d+) over 1 s, (\d+) of them over 3 s; the longest about ([\d.]+) s/.exec(text)
      assert(said, `the pauses are told: ${text}`)
      assert.deepEqual([said[1], said[2]], ['2', '1'])
      assert(Math.abs(Number(said[3]) - PAUSES[1]!) <= 0.2, `the longest pause is about ${PAUSES[1]} s, not ${said[3]}`)
      assert.match(text, /at least 1/)
      const seconds = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
        await audio.play()
        return audio.duration
      })
      assert(Math.abs(seconds - 16) < 3, `the recording can be heard again, whole: ${seconds} s`)
      await axe()
      await shot('measured')
    })
    await step('switches the measuring off', async () => {
      await desk.getByLabel(/Do not measure how I speak/).check()
      await note.waitFor({ state: 'detached' })
      await page.reload()
      await page.getByRole('button', { name: 'Speak it' }).click()
      assert(await desk.getByLabel(/Do not measure how I speak/).isChecked(), 'the switch stays off')
    })
    sent.assertNoVoiceLeft(server.url)
  },
  { microphone: () => makeVoice(VOICE) },
)
