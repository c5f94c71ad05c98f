/** The memory of a process and its children while something runs, read from /proc; 0 where there is none. */
import { readFileSync } from 'node:fs'

const pageBytes = 4_096

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    // The process has just ended, or this system has no /proc.
    return ''
  }
}

/** The processes that a process started itself. */
export function childrenOf(pid: number): number[] {
  const id = String(pid)
  return read(`/proc/${id}/task/${id}/children`)
    .split(' ')
    .filter((one) => one !== '')
    .map(Number)
}

/** Bytes of a process and all that it started; what they share is counted once. */
export function treeBytes(root: number): number {
  const waiting = [root]
  let own = 0
  let shared = 0
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    waiting.push(...childrenOf(pid))
    const [, resident = 0, common = 0] = read(`/proc/${String(pid)}/statm`)
      .split(' ')
      .map(Number)
    own += (resident - common) * pageBytes
    shared = Math.max(shared, common * pageBytes)
  }
  return own + shared
}

/** Runs something and gives its time in milliseconds and the most memory its processes had, in bytes. */
export async function watched<T>(
  root: number,
  run: () => Promise<T>,
): Promise<{ readonly value: T; readonly ms: number; readonly peak: number }> {
  let peak = treeBytes(root)
  const timer = setInterval(() => {
    peak = Math.max(peak, treeBytes(root))
  }, 50)
  const start = performance.now()
  try {
    const value = await run()
    const ms = performance.now() - start
    return { value, ms, peak: Math.max(peak, treeBytes(root)) }
  } finally {
    clearInterval(timer)
  }
}
