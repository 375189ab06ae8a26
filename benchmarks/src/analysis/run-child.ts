/** Runs one script in a process of its own and keeps what it printed, also when it is cut or fails. */
import { spawn } from 'node:child_process'

export interface ChildOutcome {
  readonly output: string
  /** Why it did not end well, in one line. */
  readonly fault?: string
}

/** `cutMs`: milliseconds after which the process is ended. */
export function runChild(args: readonly string[], env: NodeJS.ProcessEnv, cutMs: number): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let errors = ''
    let isCut = false
    const timer = setTimeout(() => {
      isCut = true
      child.kill('SIGKILL')
    }, cutMs)
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
    child.on('close', (code) => {
      clearTimeout(timer)
      if (isCut) return resolve({ output, fault: `cut after ${cutMs / 1000} s` })
      if (code === 0) return resolve({ output })
      const reason = errors.split('\n').find((line) => /error/i.test(line)) ?? `exit ${code}`
      resolve({ output, fault: reason.trim().slice(0, 160) })
    })
  })
}
