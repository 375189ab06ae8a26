/** The system's clock and identifiers keep the contracts; the package finds its own folders from source and from a bundle. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { clockContract, idSourceContract } from '../contract/system-ports.contract.ts'
import { scratchFolder } from '../testing/scratch-folder.ts'
import { systemClock } from './clock.ts'
import { randomIds } from './ids.ts'
import { packageFolder } from './package-folder.ts'

clockContract(systemClock)
idSourceContract(randomIds)

it('finds migrations and template from the source', () => {
  expect(existsSync(join(packageFolder('migrations'), 'meta/_journal.json'))).toBe(true)
  expect(existsSync(join(packageFolder('template'), 'template.json'))).toBe(true)
})

it.each(['packages/adapters', 'node_modules/@inclined/adapters'])('finds them from a bundle of another package, in %s', (home) => {
  const scratch = scratchFolder()
  mkdirSync(join(scratch.path, home, 'template'), { recursive: true })
  writeFileSync(join(scratch.path, home, 'template/template.json'), '{}')
  const bundle = join(scratch.path, 'packages/web/dist/main.mjs')
  expect(packageFolder('template', bundle)).toBe(join(scratch.path, home, 'template'))
  expect(() => packageFolder('migrations', bundle)).toThrow('migrations folder')
  scratch.remove()
})
