/** Small rules about copies: what the passphrase must be, and how big a file is in words. */
import type { SnapshotInfo } from '../../../src-shared/journal'
import { schemaVersion } from '../../domain/descriptor-queries'
import { madeAt } from './made-at'

/** A passphrase has at least so many characters. */
const shortestPassphrase = 8

/** What is wrong with a passphrase that was typed twice; null when nothing is. */
export function passphraseProblem(one: string, other: string): 'tooShort' | 'differs' | null {
  if (one.length < shortestPassphrase) return 'tooShort'
  return one === other ? null : 'differs'
}

/** A size in kilobytes or megabytes: the number, and the unit. */
export function sizeOf(bytes: number): { readonly value: number; readonly unit: 'KB' | 'MB' } {
  return bytes < 1_000_000
    ? { value: Math.max(1, Math.round(bytes / 1_000)), unit: 'KB' }
    : { value: Math.round(bytes / 100_000) / 10, unit: 'MB' }
}

/** A copy in the list: where it lies, and the one of them that is read. */
export interface CopyRow extends SnapshotInfo {
  readonly places: readonly SnapshotInfo['place'][]
}

/** Whether copies are of more than one program: a stick may be shared by several. */
export function areOfSeveral(copies: readonly SnapshotInfo[]): boolean {
  return new Set(copies.flatMap(({ about }) => about?.title ?? [])).size > 1
}

/** The name of a copy in the list. */
export function copyKey({ place, id }: SnapshotInfo): string {
  return `${place} ${id}`
}

/**
 * A copy as this program can use it: one of a newer program can be opened, and has in it what this program does not know and
 * would leave out.
 */
function known(copy: SnapshotInfo): SnapshotInfo {
  const isNewer = copy.about !== null && copy.about.schemaVersion > schemaVersion
  return isNewer ? { ...copy, problem: 'newer' } : copy
}

/**
 * Copies as the list shows them, newest first. The same copy in both places is one row, unless one of the two has a problem. Those
 * that cannot be read, but for want of a passphrase, have no day and stand at the end.
 */
export function copyRows(copies: readonly SnapshotInfo[]): readonly CopyRow[] {
  const rows = new Map<string, CopyRow>()
  // This computer's first: it is read faster.
  for (const copy of copies.map(known).toSorted((a, b) => (a.place < b.place ? -1 : 1))) {
    // One that is locked in the backup folder and lies open here is the same.
    const isOpenToo = copy.problem === 'locked' && rows.has(`${copy.id} `)
    const key = `${copy.id} ${isOpenToo ? '' : (copy.problem ?? '')}`
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, places: [...row.places, copy.place] })
    else rows.set(key, { ...copy, places: [copy.place] })
  }
  return [...rows.values()].toSorted((a, b) => sortedAt(b) - sortedAt(a))
}

const sortedAt = (copy: SnapshotInfo): number =>
  copy.about !== null || copy.problem === 'locked' ? madeAt(copy) : 0
