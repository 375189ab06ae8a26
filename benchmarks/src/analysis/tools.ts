/**
 * The tools that are timed: our engine and its public peers, each behind the same two functions.
 *
 * Every peer does here what its own users run: all its default checks, and nothing kept from one text to the next that it does not
 * keep by itself. Imports happen inside `load`, because a child process measures one tool and must not pay for the others.
 */
import { pathToFileURL } from 'node:url'
import type { OpenAnswer } from '@inclined/core/answers/open-answer'

/** An answer that is being written; only our engine has one, the peers read the whole text again. */
type OpenText = (text: string) => Pick<OpenAnswer, 'edit'>

export interface LoadedTool {
  /** Runs everything the tool does on a text; the outcome is the tool's own. */
  readonly analyse: (text: string) => unknown
  readonly open?: OpenText
}

export interface Tool {
  readonly id: string
  readonly label: string
  readonly load: () => Promise<LoadedTool>
}

interface TextEngine {
  readonly analyseAnswer: (text: string) => unknown
  readonly openAnswer: OpenText
}

async function loadOurs(): Promise<LoadedTool> {
  const path = process.env['INCLINED_TEXT_ENGINE']
  if (!path) throw new Error('INCLINED_TEXT_ENGINE names no bundle')
  const { analyseAnswer, openAnswer }: TextEngine = await import(pathToFileURL(path).href)
  return { analyse: (text) => analyseAnswer(text), open: (text) => openAnswer(text) }
}

async function loadWriteGood(): Promise<LoadedTool> {
  const { default: writeGood } = await import('write-good')
  return { analyse: (text) => writeGood(text) }
}

async function loadRetext(): Promise<LoadedTool> {
  const [{ unified }, english, stringify, passive, simplify, intensify, equality, readability] = await Promise.all([
    import('unified'),
    import('retext-english'),
    import('retext-stringify'),
    import('retext-passive'),
    import('retext-simplify'),
    import('retext-intensify'),
    import('retext-equality'),
    import('retext-readability'),
  ])
  const processor = unified()
    .use(english.default)
    .use(passive.default)
    .use(simplify.default)
    .use(intensify.default)
    .use(equality.default)
    .use(readability.default)
    .use(stringify.default)
    .freeze()
  return { analyse: (text) => processor.process(text) }
}

async function loadAlex(): Promise<LoadedTool> {
  const alex = await import('alex')
  return { analyse: (text) => alex.text(text) }
}

async function loadTextlint(): Promise<LoadedTool> {
  const [{ TextlintKernel }, text, writeGood, alex] = await Promise.all([
    import('@textlint/kernel'),
    import('@textlint/textlint-plugin-text'),
    import('textlint-rule-write-good'),
    import('textlint-rule-alex'),
  ])
  const unwrap = (module: unknown): unknown => {
    const inner = (module as { default?: unknown }).default ?? module
    return (inner as { default?: unknown }).default ?? inner
  }
  const options = {
    filePath: 'answer.txt',
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: unwrap(text) }],
    rules: [
      { ruleId: 'write-good', rule: unwrap(writeGood) },
      { ruleId: 'alex', rule: unwrap(alex) },
    ],
  } as Parameters<InstanceType<typeof TextlintKernel>['lintText']>[1]
  const kernel = new TextlintKernel()
  return { analyse: (answer) => kernel.lintText(answer, options) }
}

async function loadCompromise(): Promise<LoadedTool> {
  const { default: nlp } = await import('compromise')
  return { analyse: (text) => nlp(text).json({ offset: true }) }
}

async function loadHarper(): Promise<LoadedTool> {
  const [{ LocalLinter }, { slimBinary }] = await Promise.all([import('harper.js'), import('harper.js/slimBinary')])
  const linter = new LocalLinter({ binary: slimBinary })
  await linter.setup()
  return { analyse: (text) => linter.lint(text) }
}

export const OURS: Tool = { id: 'inclined', label: 'inclined, every detector', load: loadOurs }

export const PEERS: readonly Tool[] = [
  { id: 'write-good', label: 'write-good 1.0.8', load: loadWriteGood },
  { id: 'alex', label: 'alex 11.0.1', load: loadAlex },
  { id: 'retext', label: 'retext, 5 plugins', load: loadRetext },
  { id: 'textlint', label: 'textlint 15.8, write-good + alex', load: loadTextlint },
  { id: 'compromise', label: 'compromise 14.17, offsets', load: loadCompromise },
  { id: 'harper', label: 'harper.js 2.10 (slim wasm)', load: loadHarper },
]
