/** The names of snapshots, and which of them are kept. */
import type { SnapshotReason } from '../../src-shared/journal'

/** The end of a snapshot's file name. */
export const snapshotEnding = '.snapshot'

/** The end of the file name of one that opens only with a passphrase. */
export const lockedEnding = `${snapshotEnding}.age`

const pattern = /^(\d{8})-(\d{6})-([a-z]+)-[0-9a-f]{4}$/

/** A snapshot's id: the local time, why it was made, and four random digits, so that two of one second differ. */
export function snapshotId(at: Date, reason: SnapshotReason, random: string): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}${two(at.getMonth() + 1)}${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  return `${day}-${time}-${reason.toLowerCase()}-${random}`
}

/** The id in a file's name, or `null` when it is not the name of a snapshot. */
export function idOf(fileName: string): string | null {
  const ending = [snapshotEnding, lockedEnding].find((one) => fileName.endsWith(one))
  if (ending === undefined) return null
  const id = fileName.slice(0, -ending.length)
  return pattern.test(id) ? id : null
}

/** Whether a file's name is that of one that opens only with a passphrase. */
export function isLocked(fileName: string): boolean {
  return fileName.endsWith(lockedEnding)
}

/** How many are kept: the latest, one for each of the latest days and weeks, and those from before a restore or a newer program. */
export const snapshotSchedule = { latest: 10, days: 7, weeks: 4, restores: 4, updates: 2 } as const

/**
 * Which of the snapshots with these ids are not to be kept. Of a day and of a week the latest stays. A snapshot made before a
 * restore stays at least until four more restores, one made before a newer program was installed until two more of those; `made`, the newest, which was just looked over, always.
 */
export function toRemove(ids: readonly string[], made: string): readonly string[] {
  const newestFirst = [...new Set(ids)]
    .filter((id) => pattern.test(id))
    .sort()
    .reverse()
  const kept = new Set([made, ...newestFirst.slice(0, snapshotSchedule.latest)])
  const keepOneEach = (groupOf: (id: string) => string, groups: number): void => {
    const seen = new Set<string>()
    for (const id of newestFirst) {
      if (seen.size >= groups) return
      const group = groupOf(id)
      if (seen.has(group)) continue
      seen.add(group)
      kept.add(id)
    }
  }
  keepOneEach((id) => id.slice(0, 8), snapshotSchedule.days)
  keepOneEach(weekOf, snapshotSchedule.weeks)
  const keepMadeBefore = (reason: SnapshotReason, count: number): void => {
    const made = newestFirst.filter((id) => id.split('-')[2] === reason)
    for (const id of made.slice(0, count)) kept.add(id)
  }
  keepMadeBefore('restore', snapshotSchedule.restores)
  keepMadeBefore('update', snapshotSchedule.updates)
  return newestFirst.filter((id) => !kept.has(id))
}

/**
 * Those that are kept in the weeks of the ones that go: as they are there, the others are not needed. They must be whole, then.
 */
export function standingFor(gone: readonly string[], ids: readonly string[]): readonly string[] {
  const going = new Set(gone)
  const weeks = new Set(gone.map(weekOf))
  return ids.filter((id) => pattern.test(id) && !going.has(id) && weeks.has(weekOf(id)))
}

/** The Monday of the week that a snapshot's day is in, as a count of days. */
function weekOf(id: string): string {
  const [year, month, day] = [id.slice(0, 4), id.slice(4, 6), id.slice(6, 8)].map(Number)
  const days = Math.floor(Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000)
  // Day 0 was a Thursday.
  return String(Math.floor((days + 3) / 7))
}
