/** What looking over snapshots came to, so that a file which is as it was is not looked over again. */
import { lstat } from 'node:fs/promises'
import type { SnapshotAbout, SnapshotInfo } from '../../src-shared/journal'
import { FailureError } from '../../src-shared/result'
import { ageFirstLine } from '../files/age-header'
import { checkSnapshot, openFile, readAbout } from './file'
import { isLocked } from './names'
import type { Found } from './places'

/** What looking over a file came to, and the file's size in bytes. */
type Validation = Pick<SnapshotInfo, 'size' | 'about' | 'problem'>

/** See the file's own comment. */
export class ValidationCache {
  private readonly known = new Map<string, Validation>()

  constructor(private readonly check: typeof checkSnapshot = checkSnapshot) {}

  /** Looks a file over, unless it is as it was when that was done before. Never throws. */
  async on(path: string): Promise<Validation> {
    if (isLocked(path)) return lookAtLocked(path)
    const file = await identify(path).catch(() => null)
    const known = file === null ? undefined : this.known.get(file.key)
    if (known !== undefined) return known
    const size = file?.size ?? 0
    const { isPassing, ...validation } = await this.check(path).then(
      (about) => ({ size, about, problem: null, isPassing: false }),
      (error: unknown) => {
        const code = error instanceof FailureError ? error.failure.code : ''
        const problem = code === 'snapshot.newer' ? ('newer' as const) : ('damaged' as const)
        return { size, about: null, problem, isPassing: !code.startsWith('snapshot.') }
      },
    )
    // A process that was ended says nothing for ever about the file it looked at.
    if (file !== null && !isPassing) this.known.set(file.key, validation)
    return validation
  }

  /** Notes that a file was looked over elsewhere and is good. */
  async note(path: string, about: SnapshotAbout): Promise<Validation> {
    const { size, key } = await identify(path)
    const validation = { size, about, problem: null }
    this.known.set(key, validation)
    return validation
  }

  /** Who made a snapshot, by its first line; `null` when it is damaged as far as is known. */
  async deviceOf(path: string): Promise<string | null> {
    // Only this computer's own folder is asked about.
    if (isLocked(path)) return (await lookAtLocked(path)).problem === 'locked' ? 'locked' : null
    const file = await identify(path).catch(() => null)
    if (file === null) return null
    const known = this.known.get(file.key)
    if (known?.problem) return null
    const about = known?.about ?? (await readAbout(path).catch(() => null))
    return about?.device ?? null
  }
}

/** One that opens only with a passphrase is told from what is none by how it begins; more is not known without. */
async function lookAtLocked(path: string): Promise<Validation> {
  try {
    const handle = await openFile(path)
    try {
      const { size } = await handle.stat()
      const begin = Buffer.alloc(ageFirstLine.length)
      await handle.read(begin, 0, begin.length, 0)
      const isAge = begin.toString('latin1') === ageFirstLine
      return { size, about: null, problem: isAge ? 'locked' : 'damaged' }
    } finally {
      await handle.close()
    }
  } catch {
    return { size: 0, about: null, problem: 'damaged' }
  }
}

async function identify(path: string): Promise<{ readonly size: number; readonly key: string }> {
  const { size, mtimeMs, ino } = await lstat(path)
  return { size, key: `${path} ${size} ${mtimeMs} ${ino}` }
}

/** The newest of some snapshots that can be read; null when none can. */
export async function newestGood(
  files: readonly Found[],
  validations: ValidationCache,
): Promise<Found | null> {
  for (const file of files.toSorted((a, b) => (a.id < b.id ? 1 : -1)))
    if (!file.isLocked && (await validations.on(file.path)).problem === null) return file
  return null
}
