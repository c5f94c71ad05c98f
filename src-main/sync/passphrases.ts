/**
 * The passphrases of a shared place that this computer knows: the one that it locks with, and those from before, for as long as files of
 * others open with one of them. They are kept as `system/keeping.ts` keeps things, and nowhere else.
 */
import { z } from 'zod'
import type { Keeping } from '../system/keeping'
import { Locker } from './lock'
import type { LockSalt } from './lock'

const newestName = 'passphrase'
const olderName = 'passphrase.before'
/** More than so many are not tried: each takes half a second. */
const mostOlder = 4

const texts = z.array(z.string().min(1)).max(100)

/** See the file's own comment. */
export class Passphrases {
  /** With the keys that were made of them. */
  private readonly lockers = new Map<string, Locker>()

  constructor(
    private readonly keeping: Keeping,
    /** Less work for a key is for tests. */
    private readonly work?: number,
  ) {}

  /** The one with which something is locked, as far as it is known, and the others. */
  async forSalt(salt: LockSalt): Promise<{ locker: Locker | null; older: readonly Locker[] }> {
    const all = (await this.all()).map((text) => this.lockerOf(text))
    for (const locker of all)
      if (await locker.opens(salt)) return { locker, older: all.filter((one) => one !== locker) }
    return { locker: null, older: all }
  }

  lockerOf(passphrase: string): Locker {
    const known = this.lockers.get(passphrase)
    if (known !== undefined) return known
    const made = new Locker(passphrase, this.work)
    this.lockers.set(passphrase, made)
    return made
  }

  async isKnown(): Promise<boolean> {
    return (await this.keeping.read(newestName)) !== null
  }

  /** Takes another one for what is written from now on. Those from before stay known. Answers whether the next start knows it. */
  async add(passphrase: string): Promise<boolean> {
    const before = (await this.all()).filter((text) => text !== passphrase)
    // First: cut off between the two, nothing is unknown that was known.
    if (before.length > 0)
      await this.keeping.keep(olderName, JSON.stringify(before.slice(0, mostOlder)))
    return this.keeping.keep(newestName, passphrase)
  }

  /** Nothing opens with those from before any more. */
  async forgetOlder(): Promise<void> {
    await this.keeping.forget(olderName)
  }

  async forget(): Promise<void> {
    this.lockers.clear()
    await this.keeping.forget(newestName)
    await this.keeping.forget(olderName)
  }

  private async all(): Promise<readonly string[]> {
    const newest = await this.keeping.read(newestName)
    const older = await this.keeping.read(olderName)
    const list = texts.safeParse(parsed(older ?? '[]'))
    return [...new Set([...(newest === null ? [] : [newest]), ...(list.data ?? [])])]
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
