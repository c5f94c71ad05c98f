/**
 * Keeping what must not lie open (a passphrase, the password of a server): encrypted with a key that the system guards for this user. Where it
 * guards none it is only remembered until Ciklus ends.
 */
import { readFile, rm } from 'node:fs/promises'
import { z } from 'zod'
import { writeWhole } from '../files/write'
import { realDisk } from '../journal/disk'

/** What guards keys, as Electron's `safeStorage` does. */
export interface Guard {
  isReal(): Promise<boolean>
  lock(text: string): Promise<Buffer>
  open(bytes: Buffer): Promise<string>
}

/** A system that guards nothing. */
export const noGuard: Guard = {
  isReal: () => Promise.resolve(false),
  lock: () => Promise.reject(new Error('nothing guards it')),
  open: () => Promise.reject(new Error('nothing guards it')),
}

/** What is kept, by its name. */
export interface Keeping {
  /** Null when it is not known, or not any more since Ciklus was started. */
  read(name: string): Promise<string | null>
  /** Answers whether it is known after the next start, too. */
  keep(name: string, text: string): Promise<boolean>
  forget(name: string): Promise<void>
}

const kept = z.record(z.string(), z.base64())

/** Keeps in a file of the data folder. */
export function createKeeping(file: string, guard: Guard): Keeping {
  const now = new Map<string, string>()
  const readAll = async (): Promise<Readonly<Record<string, string>>> => {
    try {
      return kept.parse(JSON.parse(await readFile(file, 'utf8')))
    } catch {
      return {}
    }
  }
  const write = (all: Readonly<Record<string, string>>): Promise<void> =>
    writeWhole(file, `${JSON.stringify(all)}\n`, { disk: realDisk })
  return {
    async read(name) {
      const known = now.get(name)
      if (known !== undefined) return known
      const locked = (await readAll())[name]
      if (locked === undefined || !(await guard.isReal())) return null
      // Of another user, another computer, or a system that was set up anew: it has to be asked for.
      const text = await guard.open(Buffer.from(locked, 'base64')).catch(() => null)
      if (text !== null) now.set(name, text)
      return text
    },
    async keep(name, text) {
      now.set(name, text)
      if (!(await guard.isReal())) return false
      const bytes = await guard.lock(text)
      await write({ ...(await readAll()), [name]: bytes.toString('base64') })
      return true
    },
    async forget(name) {
      now.delete(name)
      const { [name]: gone, ...rest } = await readAll()
      if (gone === undefined) return
      await (Object.keys(rest).length === 0 ? rm(file, { force: true }) : write(rest))
    },
  }
}
