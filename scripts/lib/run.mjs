/** Running the project's own commands, with what they print going where ours goes, or to `hear`. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..')

/** Runs a program of Node's; resolves with its exit code. */
export function runNode(args, options = {}) {
  return run(process.execPath, args, options)
}

/** Runs npm; resolves with its exit code. npm says where it is when it runs a script; on Windows `npm` is no program by itself. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  if (npm) return runNode([npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

function run(command, args, { env, shell = false, hear } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: hear === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell,
      env: { ...process.env, ...env },
    })
    child.stdout?.setEncoding('utf8').on('data', hear)
    child.stderr?.setEncoding('utf8').on('data', hear)
    // Ctrl+C reaches the child too; this process waits for it to end.
    const wait = () => undefined
    process.on('SIGINT', wait)
    child.on('error', () => resolve(127))
    // Not "exit": what it printed last may still be on its way then.
    child.on('close', (code, signal) => {
      process.off('SIGINT', wait)
      resolve(code ?? (signal === null ? 1 : 130))
    })
  })
}
