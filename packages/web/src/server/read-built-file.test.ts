import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readBuiltFile } from './read-built-file.ts'

const parent = mkdtempSync(join(tmpdir(), 'inclined-built-'))
const folder = join(parent, 'client')
mkdirSync(join(folder, 'assets'), { recursive: true })
mkdirSync(join(parent, 'client-secret'))
writeFileSync(join(folder, 'assets/a.js'), 'ours')
writeFileSync(join(parent, 'client-secret/x.txt'), 'not ours')
writeFileSync(join(parent, 'x.txt'), 'not ours')
afterAll(() => rmSync(parent, { recursive: true }))

it('serves what is built, with its type', async () => {
  const response = await readBuiltFile(folder, '/assets/a.js', 'public')
  expect([await response?.text(), response?.headers.get('content-type')]).toEqual(['ours', 'text/javascript; charset=utf-8'])
})

it.each([
  '/assets/b.js',
  '/assets',
  '/assets/a.js/x',
  '/../x.txt',
  '/assets/..%2f..%2fx.txt',
  '/assets/..%2f..%2fclient-secret%2fx.txt', // a sibling whose name begins like the folder's
  '/assets/%E0%A4',
  '/assets/%00',
  `/assets/${'a'.repeat(5000)}`,
])('finds nothing at %s', async (address) => {
  expect(await readBuiltFile(folder, address, 'public')).toBeNull()
})
