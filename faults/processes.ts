/** Ends a program as a power cut would: all of its processes at once, without a word. */
import { execFileSync } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'

interface Process {
  readonly pid: number
  readonly parent: number
  readonly state: string
  readonly command: string
}

function processes(): readonly Process[] {
  const text = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,stat=,args='], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? []
    if (pid === undefined) return []
    return [
      { pid: Number(pid), parent: Number(parent), state: state ?? '', command: command ?? '' },
    ]
  })
}

/** The processes that were started on a data folder, and all that these started. This one is never among them. */
function processesOn(folder: string): readonly number[] {
  const all = processes().filter(({ pid, state }) => pid !== process.pid && !state.startsWith('Z'))
  const found = new Set(all.filter(({ command }) => isOn(command, folder)).map(({ pid }) => pid))
  for (let before = -1; before !== found.size;) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

/** Both the host and the browser name the folder in their command line. */
function isOn(command: string, folder: string): boolean {
  return command.includes(`--user-data-dir=${folder}`)
}

/** Kills everything that runs on a data folder (`kill -9`), the first process first, and waits until it is gone. */
export async function killAllOn(folder: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const pids = processesOn(folder)
    if (pids.length === 0) return
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It has just ended by itself.
      }
    }
    await wait(20)
  }
  throw new Error(`Something still runs on ${folder}.`)
}
