/** Debian's packages, for tests that need a program the machine lacks: only as root, only where apt-get is. */
import { findOnPath, runQuietly } from './run-command.mjs'

export function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && findOnPath('apt-get') !== null
}

/** @returns {Promise<boolean>} whether apt-get went through; what it said on failure goes to standard error */
export async function installWithApt(packages) {
  console.log(`installing ${packages.join(', ')} with apt-get ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await runQuietly('apt-get', ['update', '-qq'], { env })
  const installed = await runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  if (installed.code !== 0) console.error(updated.output + installed.output)
  return installed.code === 0
}
