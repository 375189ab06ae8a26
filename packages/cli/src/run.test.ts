/** Exit codes, help and where words go, command by command. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { COMMANDS } from './command-list.ts'
import { runCaptured } from './testing/run-captured.ts'

const STORY =
  'At my last company our queue took nine days. I was asked to halve it. I rewrote the triage rules myself. It fell to two days.'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'inclined-cli-'))
  writeFileSync(join(folder, 'answer.txt'), STORY)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.each([
  [['--version'], 0],
  [['--help'], 0],
  [['help'], 0],
  [[], 2],
  [['nothing'], 2],
  [['constructor'], 2],
  [['analyse', '--nothing'], 2],
  [['analyse', '--json', '--jsonl'], 2],
  [['analyse', '--jsonl', '--level', 'L6'], 2],
  [['analyse', '--level', 'L9'], 2],
  [['analyse', 'a', 'b'], 2],
  [['analyse', '/nonexistent/answer.txt'], 1],
  [['analyse', tmpdir()], 1],
  [['analyse'], 0],
  [['questions', '--kind', 'riddle'], 2],
  [['questions', '--principle', 'kindness'], 2],
  [['questions', '--level', 'L6', 'customer'], 0],
  [['stories'], 2],
  [['stories', 'sing'], 2],
  [['stories', 'export', 'file.md'], 2],
  [['import', '/nonexistent/export.json'], 1],
])('%j ends with %d', async (argv, code) => {
  const { code: exit, out, err } = await runCaptured(argv)
  expect(exit).toBe(code)
  expect(code === 0 ? err : out).toBe('')
  expect(code === 0 ? out : err).not.toBe('')
})

it.each(Object.keys(COMMANDS))('%s --help names every option and an example that is understood', async (name) => {
  const { command } = await COMMANDS[name]!.load()
  const { code, out } = await runCaptured([name, '--help'])
  expect(code).toBe(0)
  for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`)
  expect(command.examples.length).toBeGreaterThan(0)
  for (const example of command.examples) expect(out).toContain(example)
})

it('reads a file, standard input and "-" the same', async () => {
  const file = await runCaptured(['analyse', join(folder, 'answer.txt')])
  expect(file.code).toBe(0)
  expect(file.out).toContain('Rated ')
  expect(await runCaptured(['analyse'], STORY)).toEqual(file)
  expect(await runCaptured(['analyse', '-'], STORY)).toEqual(file)
})

it('gives the report of the core as one object, without "why" where nothing is to explain', async () => {
  const plain = JSON.parse((await runCaptured(['analyse', '--json'], STORY)).out) as Record<string, unknown>
  expect(Object.keys(plain)).toEqual([
    'id',
    'scorable',
    'answerType',
    'sections',
    'principles',
    'rating',
    'dimensions',
    'findings',
    'probes',
    'measures',
    'rules',
  ])
  const object = await runCaptured(['analyse', '--json'], JSON.stringify({ id: 7, text: STORY }))
  expect(JSON.parse(object.out)).toEqual({ ...plain, id: 7 })
  const lines = await runCaptured(['analyse', '--jsonl'], JSON.stringify({ id: 7, text: STORY }))
  expect(lines.out).toBe(object.out)
  const empty = JSON.parse((await runCaptured(['analyse', '--json'], '')).out) as Record<string, unknown>
  expect(empty).toMatchObject({ id: null, scorable: false, why: 'empty' })
})

it('refuses text that is not UTF-8', async () => {
  const { code, err } = await runCaptured(['analyse'], [Buffer.from([0xff, 0xfe])])
  expect(code).toBe(1)
  expect(err).toBe('The input is not text in UTF-8.\n')
})

it('finds only questions with every tag asked for', async () => {
  const { out } = await runCaptured(['questions', '--principle', 'dive-deep', '--kind', 'behavioural', '--json'])
  const found = JSON.parse(out) as { principles: string[]; kind: string }[]
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ principles, kind }) => principles.includes('dive-deep') && kind === 'behavioural')).toBe(true)
})

it('only main.ts knows adapters', () => {
  for (const file of ['run.ts', 'with-material.ts', 'opened-material.ts', 'served-material.ts', 'data-door.ts']) {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toContain('@inclined/adapters')
  }
})
