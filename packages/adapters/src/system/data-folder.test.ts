/** Where the data lie, and that they never lie in a checkout of this project. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { scratchFolder } from '../testing/scratch-folder.ts'
import { type DataFolderSources, dataFolder } from './data-folder.ts'

const linux = { env: {}, platform: 'linux', home: '/home/sample', cwd: '/srv' } as const
const all = { INCLINED_DATA: '/by-env', XDG_DATA_HOME: '/by-xdg' }
const cases: [DataFolderSources, string][] = [
  [{ ...linux, flag: '/by-flag', env: all }, '/by-flag'],
  [{ ...linux, flag: 'by-flag' }, '/srv/by-flag'],
  [{ ...linux, env: all }, '/by-env'],
  [{ ...linux, env: { INCLINED_DATA: 'by-env' } }, '/srv/by-env'],
  [{ ...linux, env: { ...all, INCLINED_DATA: '' } }, '/by-xdg/inclined'],
  [{ ...linux, env: { XDG_DATA_HOME: 'relative' } }, '/home/sample/.local/share/inclined'],
  [linux, '/home/sample/.local/share/inclined'],
  [{ ...linux, platform: 'darwin' }, '/home/sample/Library/Application Support/Inclined'],
  [{ env: {}, platform: 'win32', home: 'C:\\Users\\sample', cwd: 'C:\\' }, 'C:\\Users\\sample\\AppData\\Local\\Inclined'],
  [{ env: { LOCALAPPDATA: 'D:\\Local' }, platform: 'win32', home: 'C:\\Users\\sample' }, 'D:\\Local\\Inclined'],
]

it.each(cases)('%o lies in %s', (sources, folder) => {
  expect(dataFolder(sources)).toEqual({ ok: true, value: folder })
})

it.each(['', '  '])('refuses a flag without a name: %j', (flag) => {
  expect(dataFolder({ ...linux, flag, env: all })).toEqual({ ok: false, error: { code: 'data-folder-empty-name' } })
})

const scratch = scratchFolder()
afterEach(() => scratch.remove())

it('refuses a folder in a checkout of this project, also by a link, and takes one in another repository', () => {
  for (const [name, manifest] of [
    ['inclined', '{"name":"inclined"}'],
    ['other', '{"name":"other"}'],
    ['broken', '{'],
  ] as const) {
    mkdirSync(join(scratch.path, name, '.git'), { recursive: true })
    mkdirSync(join(scratch.path, name, 'deep'))
    writeFileSync(join(scratch.path, name, 'package.json'), manifest)
  }
  symlinkSync(join(scratch.path, 'inclined', 'deep'), join(scratch.path, 'link'))
  const checkout = join(scratch.path, 'inclined')
  for (const inside of ['inclined', 'inclined/deep/not-there/yet', 'link', 'link/data']) {
    const folder = join(scratch.path, inside)
    expect(dataFolder({ ...linux, flag: folder })).toEqual({ ok: false, error: { code: 'data-folder-in-checkout', folder, checkout } })
  }
  for (const outside of ['other/data', 'broken/data', 'data']) {
    expect(dataFolder({ ...linux, flag: join(scratch.path, outside) }).ok).toBe(true)
  }
})
