/**
 * Decides where the candidate's data lies: the `--data` flag, then INCLINED_DATA, then XDG_DATA_HOME, then the place
 * the platform keeps for it. It makes nothing; opening the database does.
 *
 * A folder inside a checkout of this project is refused: confidential stories must not end up in a commit.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { accept, refuse, type Result } from '@inclined/core/kernel/result'

export interface DataFolderSources {
  /** The value of `--data`, where it was given. */
  readonly flag?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  readonly home: string
  /** What a relative flag or INCLINED_DATA starts from; the current folder of the process unless given. */
  readonly cwd?: string
}

export type DataFolderRefusal =
  | { readonly code: 'data-folder-empty-name' }
  | { readonly code: 'data-folder-in-checkout'; readonly folder: string; readonly checkout: string }

function platformFolder({ env, platform, home }: DataFolderSources): string {
  if (platform === 'win32') return path.win32.join(env.LOCALAPPDATA || path.win32.join(home, 'AppData', 'Local'), 'Inclined')
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Inclined')
  return path.posix.join(home, '.local', 'share', 'inclined')
}

const pathsOf = ({ platform }: DataFolderSources) => (platform === 'win32' ? path.win32 : path.posix)

function chosenFolder(sources: DataFolderSources): string {
  const paths = pathsOf(sources)
  const { env, flag } = sources
  const named = flag ?? (env.INCLINED_DATA || undefined)
  if (named !== undefined) return paths.resolve(sources.cwd ?? process.cwd(), named)
  // The XDG rule: a relative path there is invalid and is to be ignored.
  if (env.XDG_DATA_HOME && paths.isAbsolute(env.XDG_DATA_HOME)) return paths.join(env.XDG_DATA_HOME, 'inclined')
  return platformFolder(sources)
}

/** Where the folder would really lie, links followed as far as it exists. */
function realFolder(folder: string, paths: path.PlatformPath): string {
  if (existsSync(folder)) return realpathSync(folder)
  const parent = paths.dirname(folder)
  return parent === folder ? folder : paths.join(realFolder(parent, paths), paths.basename(folder))
}

function isOurCheckout(folder: string): boolean {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(path.join(folder, '.git')) || !existsSync(manifest)) return false
  try {
    const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
    return typeof parsed === 'object' && parsed !== null && 'name' in parsed && parsed.name === 'inclined'
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

export function dataFolder(sources: DataFolderSources): Result<string, DataFolderRefusal> {
  if (sources.flag !== undefined && sources.flag.trim() === '') return refuse({ code: 'data-folder-empty-name' })
  const paths = pathsOf(sources)
  const folder = chosenFolder(sources)
  for (let above = realFolder(folder, paths); ; above = paths.dirname(above)) {
    if (isOurCheckout(above)) return refuse({ code: 'data-folder-in-checkout', folder, checkout: above })
    if (paths.dirname(above) === above) return accept(folder)
  }
}
