/**
 * A folder of the program on a disk of its own that can be filled up or made read-only: a small tmpfs, where this
 * system lets us make one.
 */
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk that stands where a folder was. */
export interface SmallDisk {
  /** Takes up all the room there is. */
  fill(): void
  /** Gives it back. */
  empty(): Promise<void>
  setReadOnly(isReadOnly: boolean): void
  /** Takes the disk away, with what is on it. */
  remove(): void
}

const mount = (...args: readonly string[]): void => {
  execFileSync('mount', [...args], { stdio: 'pipe' })
}

/** Whether this system lets us make a small disk. */
export async function canMount(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
    execFileSync('umount', [folder], { stdio: 'pipe' })
    return true
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Puts a small disk in a folder's place, with what the folder holds. */
export async function putOnSmallDisk(folder: string, megabytes = 4): Promise<SmallDisk> {
  const before = `${folder}-before`
  await mkdir(folder, { recursive: true })
  await cp(folder, before, { recursive: true })
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  await cp(before, folder, { recursive: true })
  await rm(before, { recursive: true })
  const filler = join(folder, 'filler')
  return {
    fill: () => fill(filler),
    empty: () => rm(filler, { force: true }),
    setReadOnly: (isReadOnly) => mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
    },
  }
}

function fill(path: string): void {
  for (const size of [8_388_608, 65_536, 4_096, 1]) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    }
  }
}

/** Whether a folder is there. */
export async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
