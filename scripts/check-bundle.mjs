/**
 * Checks how much script a browser loads before a page works, compressed: the entry and the modules of the routes that make the page,
 * with all they import, as React Router's manifest lists them.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ROOT } from './run-command.mjs'

const CLIENT = join(ROOT, 'packages/web/build/client')
/** Limits in kilobytes of 1,000 bytes, gzip (design, figures to beat). */
const PAGES = [
  { name: 'home', route: 'own/home', limitKb: 150 },
  { name: 'answer room', route: 'own/answer-room', limitKb: 230 },
]
const LOADED_AT_FIRST = ['module', 'clientLoaderModule', 'clientMiddlewareModule', 'hydrateFallbackModule']

function readManifest() {
  const folder = join(CLIENT, 'assets')
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^manifest-.*\.js$/.test(name)) : undefined
  if (!file) throw new Error('there is no built manifest in packages/web/build/client/assets: run npm run build')
  const source = readFileSync(join(folder, file), 'utf8')
  const json = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1)
  return { manifest: JSON.parse(json), path: `/assets/${file}` }
}

/** The scripts of a page: its route, the routes around it, the entry, and what these import. */
export function listFirstLoad(manifest, routeId) {
  const scripts = new Set([manifest.entry.module, ...manifest.entry.imports])
  for (let id = routeId; id !== undefined; id = manifest.routes[id].parentId) {
    const route = manifest.routes[id]
    if (!route) throw new Error(`the manifest knows no route "${id}"`)
    for (const key of LOADED_AT_FIRST) if (route[key]) scripts.add(route[key])
    for (const path of route.imports ?? []) scripts.add(path)
  }
  return [...scripts]
}

/** @returns {Promise<{code: number, output: string, note: string}>} */
export async function checkBundle() {
  const { manifest, path } = readManifest()
  const lines = PAGES.map(({ name, route, limitKb }) => {
    const scripts = [...listFirstLoad(manifest, route), path]
    const kb = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(CLIENT, script))).length, 0) / 1000
    return { text: `${name}: ${kb.toFixed(1)} KB gzip in ${scripts.length} scripts, at most ${limitKb}`, isOver: kb > limitKb }
  })
  const output = `${lines.map(({ text, isOver }) => (isOver ? `OVER  ${text}` : `      ${text}`)).join('\n')}\n`
  return { code: lines.some(({ isOver }) => isOver) ? 1 : 0, output, note: lines.map(({ text }) => text).join('; ') }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { code, output } = await checkBundle()
  process.stdout.write(output)
  process.exitCode = code
}
