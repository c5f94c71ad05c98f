/** When a copy was made. The name of one says it in the time of this computer. */
import type { SnapshotInfo } from '../../../src-shared/journal'

/** When a copy was made, milliseconds since 1970: as it says itself, else as its name says; 0 when that is no day. */
export function madeAt({ about, id }: SnapshotInfo): number {
  if (about !== null) return about.at
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-/.exec(id) ?? []
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
  return parts.length === 0 ? 0 : new Date(year, month - 1, day, hour, minute, second).getTime()
}
