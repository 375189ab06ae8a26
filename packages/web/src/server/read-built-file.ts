/**
 * Reads one of the built browser files. Only what lies inside the folder is there; anything else is simply not found.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
}

/** What the system says of a name that is no file of ours: missing, a folder, a file taken for a folder, too long. */
const NO_SUCH_FILE: ReadonlySet<string> = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'])

/** `null` for an address that cannot be decoded, has a NUL in it or leads out of the folder. */
function fileFor(folder: string, address: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(address)
  } catch {
    return null
  }
  if (path.includes('\0')) return null
  const file = join(folder, path)
  return file.startsWith(folder + sep) ? file : null
}

/** `address` is the path of the request as it came, still encoded. `null` where there is no such file. */
export async function readBuiltFile(folder: string, address: string, cacheControl: string): Promise<Response | null> {
  const file = fileFor(folder, address)
  if (file === null) return null
  try {
    const body = new Uint8Array(await readFile(file))
    return new Response(body, {
      headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': cacheControl },
    })
  } catch (error) {
    if (NO_SUCH_FILE.has((error as NodeJS.ErrnoException).code ?? '')) return null
    throw error
  }
}
