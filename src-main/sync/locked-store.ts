/** A shared place in which what this computer writes is locked, and what is locked is opened. */
import { raise } from '../../src-shared/result'
import { isNewerLock, lockedFile, looksLocked } from './lock'
import type { Locker, LockSalt } from './lock'
import type { Store } from './store'

/** How a place is locked here: with which passphrase, and what the key of this computer's own files is made with. */
export interface LockHere {
  readonly locker: Locker
  readonly salt: LockSalt
  /** Those of passphrases from before: they open what others have not written anew yet. */
  readonly older: readonly Locker[]
  /** Told whose files opened with one of those. */
  readonly sawOlder: (device: string) => void
}

/**
 * Puts a lock before a place; null for one that is not locked here. Reading raises `sync.needsPassphrase` for a locked file when no passphrase
 * is known, `sync.newer` when a newer program locked it, and `sync.otherPassphrase` when it is another one. With the passphrase, one that
 * is not as it was written is as good as not there.
 */
export function lockedStore(store: Store, program: string, here: LockHere | null): Store {
  const locked = async (path: readonly string[], bytes: Buffer): Promise<Buffer> => {
    const [device = ''] = path
    if (here === null) return bytes
    return here.locker.lock(bytes, here.salt, { workspace: program, device })
  }
  return {
    ...store,
    async read(path, most) {
      const bytes = await store.read(path, most)
      if (bytes === null || !looksLocked(bytes)) return bytes
      const file = lockedFile(bytes)
      // Others have locked theirs, although this one has not arrived whole or is not understood: nothing is written openly beside it.
      if (file === null && here === null)
        return raise(isNewerLock(bytes) ? 'sync.newer' : 'sync.needsPassphrase')
      // What is of another program or another computer was put here by somebody: it says nothing.
      if (file === null || file.head.workspace !== program || file.head.device !== path[0])
        return null
      if (here === null) return raise('sync.needsPassphrase')
      if (await here.locker.opens(file.head)) return here.locker.open(file)
      for (const locker of here.older)
        if (await locker.opens(file.head)) {
          here.sawOlder(file.head.device)
          return locker.open(file)
        }
      return raise('sync.otherPassphrase')
    },
    create: async (path, bytes) => store.create(path, await locked(path, bytes)),
    replace: async (path, bytes) => store.replace(path, await locked(path, bytes)),
  }
}
