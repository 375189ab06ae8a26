/** The same text gives the same bytes in Node and in the browser: every practice answer, typed whole and typed piece by piece. */
import { strict as assert } from 'node:assert'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { journey } from '../harness/journey.ts'
import { longAnswer } from './answer-texts.ts'

type Engine = typeof import('@inclined/core/core')

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const ENGINE = `${ROOT}packages/core/dist/index.js`
const CORPUS = `${ROOT}training/corpus/`
/** A page of nobody's: the module is all it holds. */
const PLACE = 'http://engine.invalid/'

/** What engines and locales are known to treat differently. */
const AWKWARD = [
  '',
  'İSTANBUL ofisinde ben karar verdim, \u0130\u0131 I i.',
  'I cut the wait from 1,5 h to ½ h — 66⅔ % — in Q3’24; “we” didn’t.',
  'e\u0301 é \u200d👩‍💻 \u{10ffff} \u2028 I shipped it\u00a0in 3\u202f000 shops.',
  'i asked her why. she said nobody knew so i pulled the logs for 2 weeks '.repeat(40),
]

interface Case {
  readonly text: string
  readonly question?: string
}

function readCases(): readonly Case[] {
  const files = readdirSync(CORPUS).filter((name) => name.startsWith('voice-'))
  const answers = files.flatMap((name) =>
    readFileSync(CORPUS + name, 'utf8')
      .split('\n')
      .filter(Boolean),
  )
  const practice = answers.map((line): Case => {
    const { question, segments } = JSON.parse(line) as { question: string; segments: readonly { text: string }[] }
    return { question, text: segments.map(({ text }) => text).join(' ') }
  })
  return [...practice, ...[...AWKWARD, longAnswer(1500)].map((text) => ({ text }))]
}

/** Runs in both places, so it may use nothing from outside itself. */
function reportAll(engine: Engine, cases: readonly Case[]): string[] {
  return cases.flatMap(({ text, question }, i) => {
    const whole = JSON.stringify(engine.analyseAnswer(text, question === undefined ? {} : { question }))
    if (i % 8 > 0) return [whole]
    const open = engine.openAnswer(text.slice(0, text.length >> 1))
    const typed = JSON.stringify(open.edit(text.length >> 1, text.length >> 1, text.slice(text.length >> 1)))
    return [whole, typed, JSON.stringify(engine.classifyQuestion(question ?? text))]
  })
}

journey('same-report-everywhere', async ({ page, step }) => {
  const cases = readCases()
  await step(`reports on ${cases.length} texts in Node and in the browser`, async () => {
    const here = reportAll((await import(ENGINE)) as Engine, cases)
    await page.route(`${PLACE}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(ENGINE, 'utf8') })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>engine</title>' }),
    )
    await page.goto(PLACE)
    const there = await page.evaluate(
      `import('${PLACE}engine.js').then((engine) => (${reportAll.toString()})(engine, ${JSON.stringify(cases)}))`,
    )
    assert(Array.isArray(there) && there.length === here.length)
    const different = here.flatMap((report, i) => (report === there[i] ? [] : [i]))
    assert.deepEqual(different, [], `${different.length} of ${here.length} reports differ between Node and the browser`)
    console.log(`    ${here.length} reports, the same bytes in both`)
  })
})
