/** Deletes the snapshots from before a moment: they hold somebody who was to be forgotten. Never the last one that can be read. */
import type { JournalDisk } from '../journal/disk'
import { snapshotId } from './names'
import { isReachable, readBackupFolder, snapshotsIn } from './places'
import type { Found } from './places'
import type { ValidationCache } from './validation-cache'

/** What is deleted from, and what. */
interface Forgetting {
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Those of other devices are of another program, and stay. */
  readonly devices: ReadonlySet<string>
  readonly validations: ValidationCache
  readonly disk: Pick<JournalDisk, 'rm'>
}

/**
 * Does it here and in the program's own folder in the backup folder; false when that could not be reached, or an older one had to
 * stay since there is no later one. Throws what the file system says.
 */
export async function forgetEverywhere(
  places: { readonly folder: string; readonly placesFile: string },
  what: Omit<Forgetting, 'folder'>,
): Promise<boolean> {
  const isGone = await forgetBefore({ folder: places.folder, ...what })
  const second = await readBackupFolder(places.placesFile)
  if (second === null) return isGone
  if (!(await isReachable(second.picked))) return false
  return (await forgetBefore({ folder: second.own, ...what })) && isGone
}

const unknown = { about: null, problem: null } as const

/** The second in which a snapshot was ended, as its name says it. */
const secondOf = (id: string): string => id.slice(0, 15)

/** Damaged ones go, too: somebody may read what is left in them. Answers whether none is left. */
async function forgetBefore(forgetting: Forgetting): Promise<boolean> {
  const { folder, at, devices, validations, disk } = forgetting
  const old: Found[] = []
  let hasLater = false
  const moment = secondOf(snapshotId(new Date(at), 'asked', '0000'))
  for (const file of await snapshotsIn(folder)) {
    // Those are not looked into, which may take long.
    const isOlder = secondOf(file.id) < moment
    const { about, problem } = isOlder ? unknown : await validations.on(file.path)
    // One that was begun before has what was there then. Where that is not known, one of the same second counts as older.
    const isOld = about === null ? secondOf(file.id) <= moment : about.at < at
    if (isOld) old.push(file)
    else hasLater ||= problem === null || problem === 'locked'
  }
  let isGone = true
  for (const { path } of old) {
    const device = await validations.deviceOf(path)
    if (device !== null && device !== 'locked' && !devices.has(device)) continue
    if (hasLater) await disk.rm(path, { force: true })
    else isGone = false
  }
  return isGone
}
