/** A friend interviews by a link from a browser of their own: script, marks, a locked vote, and the debrief it joins. */
import { strict as assert } from 'node:assert'
import type { Page } from 'playwright-core'
import { journey } from '../harness/journey.ts'

const ANSWER =
  'In March our checkout lost 12% of its orders on phones. I pulled the logs of 400 sessions and removed two fields. Lost orders fell to 3% within six weeks.'

async function startDrill(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Skip, let me write' }).click()
  await page.waitForURL((at) => !at.pathname.startsWith('/welcome'))
  await page.goto(`${url}/practice`)
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Start: drill' }).click()
  await page.waitForURL(/practice\/[0-9a-f-]{36}$/)
}

/** Makes a link and reads its address. */
async function invite(page: Page, name: string): Promise<string> {
  await page.locator('details', { hasText: 'Let a person interview you' }).evaluate((panel) => panel.setAttribute('open', ''))
  await page.getByLabel('Their name').fill(name)
  await page.getByLabel('May read what I write').check()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const shown = page.getByTestId('guest-link')
  await shown.waitFor()
  const address = await shown.inputValue()
  assert.match(address, /\/guest\/[0-9a-f]{64}$/)
  return address
}

async function fitsScreen(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  assert(over <= 0, `${page.url()} is ${over} px wider than the screen`)
}

async function runDrill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Begin' }).click()
  const seq = () => page.locator('[data-seq]').getAttribute('data-seq')
  const before = await page.getByRole('textbox', { name: 'Your answer' }).waitFor().then(seq)
  await page.getByRole('textbox', { name: 'Your answer' }).fill(ANSWER)
  await page.getByRole('button', { name: 'Give this answer' }).click()
  await page.waitForFunction((was) => document.querySelector('[data-seq]')?.getAttribute('data-seq') !== was, before)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'End here' }).click()
  await page.getByRole('radio', { name: 'mixed' }).first().check()
  await page.getByRole('button', { name: 'Show me' }).click()
  await page.getByRole('link', { name: 'Read the debrief' }).waitFor()
}

journey(
  'guest-link',
  async ({ page, server, step, shot, axe, newPage, allowErrors }) => {
    allowErrors(/status of (404|422)/)
    const address = await step('the candidate makes a link', async () => {
      await startDrill(page, server.url)
      const made = await invite(page, 'Ann')
      await page.getByText('Ann', { exact: true }).waitFor()
      await axe()
      await shot('invited')
      return made
    })
    const friend = await newPage({ viewport: { width: 390, height: 844 }, mobile: true, colorScheme: 'dark' })
    await step('a friend opens it on a phone of their own, without an account', async () => {
      await friend.goto(address)
      await friend.getByRole('heading', { name: 'Ann, you interview' }).waitFor()
      await friend.waitForLoadState('networkidle')
      await fitsScreen(friend)
      await axe(friend)
      await shot('phone', friend)
      await friend.getByRole('button', { name: 'Start the clock' }).click()
      await friend.getByTestId('clock').waitFor()
    })
    await step('a reload keeps what was written, and a lock without words says what is missing', async () => {
      await friend.getByRole('radio', { name: 'Strong', exact: true }).first().check()
      await friend.getByRole('textbox', { name: 'Because', exact: true }).fill('She knew her numbers.')
      await friend.getByTestId('kept').filter({ hasText: 'Saved as a draft' }).waitFor()
      await friend.reload()
      await friend.waitForLoadState('networkidle')
      assert.equal(await friend.getByRole('textbox', { name: 'Because', exact: true }).inputValue(), 'She knew her numbers.')
      await friend.getByRole('radio', { name: /^Yes:/ }).check()
      await friend.getByRole('button', { name: 'Lock my vote' }).click()
      await friend.getByRole('alert').filter({ hasText: 'Write what you heard' }).waitFor()
      assert.equal(await friend.getByRole('textbox', { name: 'Because', exact: true }).inputValue(), 'She knew her numbers.')
    })
    await step('locks, and nobody has voted yet', async () => {
      await friend.getByLabel('What you heard').first().fill('From 12% to 3%, and she pulled 400 sessions herself.')
      await friend.getByRole('button', { name: 'Lock my vote' }).click()
      await friend.getByRole('heading', { name: 'Your vote is locked: yes' }).waitFor()
      await friend.getByText('None yet.').waitFor()
      await axe(friend)
    })
    await step('the debrief has the vote beside the program’s, and the change beside the vote', async () => {
      await runDrill(page)
      await friend.reload()
      await friend.waitForLoadState('networkidle')
      await friend.getByText('The program, interview 1').waitFor()
      await friend.getByText('Change my vote, once').click()
      await friend.getByRole('combobox').selectOption('no')
      await friend.getByLabel('What changed your mind').fill('No reason for the choice.')
      await friend.getByRole('button', { name: 'Change it' }).click()
      await friend.getByText('Then changed to').waitFor()
      await shot('locked', friend)
      await page.getByRole('link', { name: 'Read the debrief' }).click()
      await page.getByText('yes, then no').waitFor()
      await page.locator('summary', { hasText: 'Ann' }).click()
      await page.getByText('she pulled 400 sessions herself').first().waitFor()
      await axe()
      await shot('debrief')
    })
    await step('a link taken back opens nothing', async () => {
      await page.goBack()
      await page.waitForLoadState('networkidle')
      await page.locator('details', { hasText: 'Let a person interview you' }).evaluate((panel) => panel.setAttribute('open', ''))
      await page.getByRole('button', { name: 'Take the link of Ann back' }).click()
      await page.getByText('has voted').waitFor()
      await page.getByRole('button', { name: 'Take the link of Ann back' }).waitFor({ state: 'detached' })
      await friend.reload()
      await friend.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
      await axe(friend)
    })
  },
  { limitSeconds: 120 },
)

journey('guest-link-without-script', async ({ page, server, step, newPage, allowErrors }) => {
  allowErrors(/status of 422/)
  await step('a guest without script locks a vote by plain forms', async () => {
    await startDrill(page, server.url)
    const friend = await newPage({ javaScript: false })
    await friend.goto(await invite(page, 'Ben'))
    await friend.getByRole('radio', { name: /^No:/ }).check()
    await friend.getByRole('button', { name: 'Lock my vote' }).click()
    await friend.getByRole('alert').filter({ hasText: 'Say in a sentence why' }).waitFor()
    assert.equal(await friend.getByRole('radio', { name: /^No:/ }).isChecked(), true)
    await friend.getByRole('textbox', { name: 'Because', exact: true }).fill('Too thin.')
    await friend.getByRole('button', { name: 'Lock my vote' }).click()
    await friend.getByRole('heading', { name: 'Your vote is locked: no' }).waitFor()
  })
})

journey('guest-words-stay', async ({ page, server, step, shot, axe, newPage, allowErrors, killServer, restartServer }) => {
  allowErrors(/status of (404|422)/)
  const friend = await newPage({ viewport: { width: 390, height: 844 }, mobile: true })
  await step('a friend writes while the server is dead, and is told', async () => {
    await startDrill(page, server.url)
    await friend.goto(await invite(page, 'Cem'))
    await friend.waitForLoadState('networkidle')
    await killServer()
    await friend.getByRole('radio', { name: 'Weak', exact: true }).first().check()
    await friend.getByRole('radio', { name: /^No:/ }).check()
    await friend.getByLabel('What you heard').first().fill('No number at all.')
    await friend.getByTestId('kept').filter({ hasText: 'the server does not answer' }).waitFor()
    await axe(friend)
    await shot('no-answer', friend)
  })
  await step('the words go to the server by themselves when it is back', async () => {
    await restartServer()
    await friend.getByTestId('kept').filter({ hasText: 'Saved as a draft' }).waitFor()
  })
  await step('a lock that reaches nobody takes no word away, and a reload brings all back', async () => {
    await killServer()
    await friend.getByRole('textbox', { name: 'Because', exact: true }).fill('Nothing held.')
    await friend.getByTestId('kept').filter({ hasText: 'the server does not answer' }).waitFor()
    await friend.getByRole('button', { name: 'Lock my vote' }).click()
    await friend.getByRole('heading', { name: 'Not just now' }).waitFor()
    assert.match(await friend.getByTestId('unsaved-words').inputValue(), /No number at all\.[^]*Nothing held\./)
    await restartServer()
    await friend.reload()
    await friend.waitForLoadState('networkidle')
    assert.equal(await friend.getByRole('textbox', { name: 'Because', exact: true }).inputValue(), 'Nothing held.')
    assert.equal(await friend.getByRole('radio', { name: /^No:/ }).isChecked(), true)
    await friend.getByTestId('kept').filter({ hasText: 'Saved as a draft' }).waitFor()
  })
  await step('a link taken back in the middle leaves the words in view', async () => {
    await page.reload()
    await page.locator('details', { hasText: 'Let a person interview you' }).evaluate((panel) => panel.setAttribute('open', ''))
    await page.getByRole('button', { name: 'Take the link of Cem back' }).click()
    await page.getByText('link taken back').waitFor()
    await friend.getByRole('textbox', { name: 'Because', exact: true }).fill('Nothing held, and late.')
    await friend.getByTestId('kept').filter({ hasText: 'taken back' }).waitFor()
    await friend.getByRole('button', { name: 'Lock my vote' }).click()
    await friend.getByRole('alert').filter({ hasText: 'taken back' }).waitFor()
    assert.equal(await friend.getByRole('textbox', { name: 'Because', exact: true }).inputValue(), 'Nothing held, and late.')
    await friend.reload()
    await friend.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
    await friend.getByTestId('unsaved-words').waitFor()
    assert.match(await friend.getByTestId('unsaved-words').inputValue(), /Nothing held, and late\./)
    await axe(friend)
    await shot('closed', friend)
  })
})
