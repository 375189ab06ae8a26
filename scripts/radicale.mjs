/** Radicale, a CalDAV server, for the tests of calendars elsewhere: the one TEST_RADICALE names, that of the system, Debian's where we are root there. */
import { canUseApt, installWithApt } from './apt.mjs'
import { findOnPath } from './run-command.mjs'

/** @returns {Promise<string | null>} the program */
export async function provideRadicale() {
  if (process.env.TEST_RADICALE) return process.env.TEST_RADICALE
  if (!findOnPath('radicale') && canUseApt()) await installWithApt(['radicale'])
  return findOnPath('radicale')
}
