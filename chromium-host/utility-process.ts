/** `utilityProcess`: a Node process of its own, with `process.parentPort` in it. */
import { fork } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ForkOptions, UtilityProcess } from 'electron'
import { strict, strictEmitter } from './strict'

const knownOptions = new Set(['env', 'execArgv', 'cwd', 'stdio', 'serviceName'])

class HostUtilityProcess extends strictEmitter('UtilityProcess') {
  readonly #child: ChildProcess
  #running = true

  constructor(module: string, args: readonly string[], options: ForkOptions) {
    super()
    const port = pathToFileURL(join(import.meta.dirname, 'parent-port.mjs')).href
    this.#child = fork(module, [...args], {
      execArgv: ['--import', port, ...flagsOf(options.execArgv)],
      env: { ...(options.env ?? process.env) },
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code, signal) => {
      this.#running = false
      this.emit('exit', code ?? (signal === null ? 1 : constants.signals[signal]))
    })
    this.#child.on('error', () => undefined)
    process.once('exit', () => this.#child.kill('SIGKILL'))
  }

  get pid(): number | undefined {
    return this.#running ? this.#child.pid : undefined
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr
  }

  postMessage(message: unknown): void {
    // A message to a process that has just ended is lost, as in Electron.
    if (this.#running && this.#child.connected) this.#child.send(message as never, () => undefined)
  }

  kill(): boolean {
    return this.#running && this.#child.kill('SIGKILL')
  }
}

/** As in Electron: V8's flags come in `--js-flags`, and what is meant for Node itself is passed over. */
function flagsOf(execArgv: readonly string[] = []): string[] {
  const prefix = '--js-flags='
  return execArgv
    .filter((flag) => flag.startsWith(prefix))
    .flatMap((flag) => flag.slice(prefix.length).split(' '))
}

function stdioOf(stdio: ForkOptions['stdio']): StdioOptions {
  const [, out = 'inherit', err = 'inherit'] = Array.isArray(stdio)
    ? stdio
    : ['ignore', stdio, stdio]
  return ['ignore', out, err, 'ipc'] as StdioOptions
}

/** Electron's `utilityProcess`. */
export const utilityProcess = strict('utilityProcess', {
  fork(module: string, args: string[] = [], options: ForkOptions = {}): HostUtilityProcess {
    const unknown = Object.keys(options).filter((name) => !knownOptions.has(name))
    if (unknown.length > 0) {
      throw new Error(
        `chromium-host does not implement utilityProcess.fork's ${unknown.join(', ')}`,
      )
    }
    return new HostUtilityProcess(module, args, options)
  },
})

/** Fails to compile when Electron's members drift away from these. */
export type CheckedUtilityProcess =
  HostUtilityProcess extends Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid'> ? true : never
