/** `inclined doctor`: looks at what the app needs on this machine, and says for each thing that is wrong what to do. */
import { existsSync } from 'node:fs'
import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Call, type Command, stringOf } from '../command.ts'
import { type DoorOutcome, wordDataRefusal } from '../data-door.ts'
import { DATA_OPTION } from '../with-material.ts'

interface Finding {
  readonly check: 'node' | 'data-folder' | 'permissions' | 'disk' | 'database'
  readonly ok: boolean
  readonly says: string
}

const LEAST_NODE = [20, 19] as const
/** A database with a few hundred stories takes some 50 MB; below this a write may fail half-way through a day. */
const LEAST_FREE_MB = 200
const OTHERS = 0o077

function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return { check: 'node', ok, says: ok ? `Node ${version}` : `Node ${version} is too old; install ${LEAST_NODE.join('.')} or later.` }
}

async function checkPermissions(folder: string): Promise<Finding> {
  const { mode } = await stat(folder)
  const writable = await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return { check: 'permissions', ok: false, says: `You may not write in ${folder}.` }
  if (process.platform === 'win32' || (mode & OTHERS) === 0) return { check: 'permissions', ok: true, says: 'only you can read it' }
  return { check: 'permissions', ok: false, says: `Others on this machine can read ${folder}: chmod 700 "${folder}"` }
}

function existingPart(folder: string): string {
  return existsSync(folder) ? folder : existingPart(dirname(folder))
}

async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(existingPart(folder))
  const freeMb = Math.floor((bavail * bsize) / 1_000_000)
  const ok = freeMb >= LEAST_FREE_MB
  return { check: 'disk', ok, says: ok ? `${freeMb} MB free` : `Only ${freeMb} MB are free; at least ${LEAST_FREE_MB} are needed.` }
}

async function wordDatabase(outcome: DoorOutcome): Promise<Finding> {
  if (outcome.kind === 'refused') return { check: 'database', ok: false, says: wordDataRefusal(outcome.refusal) }
  if (outcome.kind === 'open') {
    await outcome.data.close()
    return {
      check: 'database',
      ok: true,
      says: outcome.data.kind === 'pglite' ? 'built in; opens and is up to date' : 'PostgreSQL of DATABASE_URL; opens and is up to date',
    }
  }
  const answers = await fetch(outcome.url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' }).then(
    () => true,
    () => false,
  )
  const holder = `process ${outcome.pid} at ${outcome.url}`
  return {
    check: 'database',
    ok: answers,
    says: answers ? `the app runs: ${holder}` : `The data folder is held by ${holder}, which does not answer.`,
  }
}

/** A folder that is not there is left so: the first start makes it. */
async function examine(call: Call): Promise<readonly Finding[]> {
  const flag = stringOf(call, 'data')
  const findings = [checkNode(process.versions.node)]
  const place = await call.door.locate(flag)
  if (place.kind === 'refused') return [...findings, { check: 'data-folder', ok: false, says: wordDataRefusal(place.refusal) }]
  const { folder } = place
  if (folder !== null) {
    const isThere = existsSync(folder)
    findings.push(
      { check: 'data-folder', ok: true, says: isThere ? folder : `${folder} (will be made at the first start)` },
      await checkDisk(folder),
    )
    if (!isThere) return findings
    const permissions = await checkPermissions(folder)
    findings.push(permissions)
    if (!permissions.ok && permissions.says.startsWith('You may not')) return findings
  }
  return [...findings, await wordDatabase(await call.door.open(flag))]
}

export const command: Command = {
  name: 'doctor',
  usage: ['[--data FOLDER] [--json]'],
  says: 'Checks Node, the data folder, its permissions, free space, and whether the database opens or who holds it. Exit 1 when something is wrong.',
  options: { data: DATA_OPTION, json: { type: 'boolean', says: 'print {"ok", "findings"}' } },
  examples: ['npx --no-install inclined doctor'],
  mostArguments: 0,
  async run(call) {
    const findings = await examine(call)
    const ok = findings.every((finding) => finding.ok)
    const lines = findings.map((finding) => `${finding.ok ? 'ok   ' : 'WRONG'}  ${finding.check.padEnd(11)}  ${finding.says}\n`)
    await call.io.stdout.write(call.values['json'] ? `${JSON.stringify({ ok, findings })}\n` : lines.join(''))
    return ok ? 0 : 1
  },
}
