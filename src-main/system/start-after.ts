/** Starting a program once this one has ended. */
import { spawn } from 'node:child_process'

/**
 * Waits until a process has ended, a minute at most, then becomes the program. Nothing of an AppImage is in it: the folder that the
 * program runs from, and whatever was started from it, is gone by then.
 */
const waiter = `
n=0
while kill -0 "$1" 2>/dev/null && [ $n -lt 300 ]; do sleep 0.2; n=$((n+1)); done
shift
exec "$@"`

/** Starts a program, with its arguments, when the process has ended. Not on Windows. */
export type StartAfter = (pid: number, program: string, args: readonly string[]) => void

/** The real one. A system without `sh` starts nothing: whoever waits starts the program themselves. */
export const startAfter: StartAfter = (pid, program, args) => {
  const child = spawn('/bin/sh', ['-c', waiter, 'sh', String(pid), program, ...args], {
    cwd: '/',
    detached: true,
    stdio: 'ignore',
  })
  child.on('error', () => undefined)
  child.unref()
}
