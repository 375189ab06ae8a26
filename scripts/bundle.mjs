/** Bundles one entry with esbuild: the workspace's own packages go in, npm packages and Node stay outside. */
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from './run-command.mjs'

const npmStaysOutside = {
  name: 'npm-stays-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@inclined/') || /^[a-zA-Z]:/.test(path)) return undefined
      return { path, external: true }
    })
  },
}

/** JSON goes in as a string for JSON.parse: that starts faster than the same data as program text. */
const jsonAsText = {
  name: 'json-as-text',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const data = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(data)})`, loader: 'js' }
    })
  },
}

const SHARED = { bundle: true, format: 'esm', target: 'node20', legalComments: 'none', logLevel: 'warning', absWorkingDir: ROOT }

/** For a process of Node: `<outdir>/main.mjs`, with what is imported late in files of its own. */
export async function bundleForNode(entry, outdir) {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    ...SHARED,
    metafile: true,
    entryPoints: { main: join(ROOT, entry) },
    outdir: join(ROOT, outdir),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    splitting: true,
    chunkNames: 'part-[hash]',
    sourcemap: 'linked',
    plugins: [npmStaysOutside, jsonAsText],
  })
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
  const left = readdirSync(join(ROOT, outdir)).filter((name) => name.startsWith('part-') && !made.has(name))
  for (const name of left) rmSync(join(ROOT, outdir, name))
}

/** For anybody: one file that imports nothing. Fails when something in it does. */
export async function bundleAlone(entry, outfile) {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    ...SHARED,
    entryPoints: [join(ROOT, entry)],
    outfile: join(ROOT, outfile),
    platform: 'neutral',
    target: 'es2022',
    metafile: true,
    plugins: [jsonAsText],
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  if (imports.length > 0) throw new Error(`${outfile} imports ${imports.map(({ path }) => path).join(', ')}, and should import nothing`)
}
