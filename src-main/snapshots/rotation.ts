/** Removes the snapshots that are not to be kept. What is damaged neither counts nor goes. */
import type { JournalDisk } from '../journal/disk'
import { standingFor, toRemove } from './names'
import { snapshotsIn } from './places'
import type { Found } from './places'
import type { ValidationCache } from './validation-cache'

/** Milliseconds that it may take: whoever closes the window waits for it. */
const longest = 3_000

/** What is removed from, and with what. */
interface Rotation {
  readonly folder: string
  /** The id of the snapshot that was just made, and looked over. */
  readonly made: string
  readonly validations: ValidationCache
  readonly disk: Pick<JournalDisk, 'rm'>
}

/**
 * Removes what is not to be kept. Those of each device are counted by themselves, so that a program that was begun anew
 * never drives out the one before it. Never throws: what stays can go the next time.
 */
export async function rotate({ folder, made, validations, disk }: Rotation): Promise<void> {
  const until = performance.now() + longest
  try {
    const byDevice = new Map<string, Found[]>()
    for (const file of await snapshotsIn(folder)) {
      const device = await validations.deviceOf(file.path)
      if (device === null) continue
      byDevice.set(device, [...(byDevice.get(device) ?? []), file])
    }
    for (const files of byDevice.values())
      for (const path of await superfluous(files, made, validations, until))
        await disk.rm(path, { force: true })
  } catch {
    return
  }
}

/**
 * The files that may go. Those that stay in their place are looked over first: one that is damaged takes nobody's place. When
 * that takes too long, as on a slow stick, none go this time; what was looked over is known the next time.
 */
async function superfluous(
  files: readonly Found[],
  made: string,
  validations: ValidationCache,
  until: number,
): Promise<readonly string[]> {
  const paths = new Map(files.map(({ id, path }) => [id, path]))
  for (;;) {
    const ids = [...paths.keys()]
    const gone = toRemove(ids, made)
    const bad: string[] = []
    for (const id of standingFor(gone, ids)) {
      if (performance.now() > until) return []
      const { problem } = await validations.on(paths.get(id) ?? '')
      if (problem !== null && problem !== 'locked') bad.push(id)
    }
    if (bad.length === 0) return gone.flatMap((id) => paths.get(id) ?? [])
    for (const id of bad) paths.delete(id)
  }
}
