/** Small rules about copies: what the passphrase must be, and how big a file is in words. */
import type { SnapshotInfo } from '../../../src-shared/journal'

/** A passphrase has at least so many characters. */
export const shortestPassphrase = 8

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

/** The name of a copy in a list: the same copy lies in two places under one id. */
export function copyKey({ place, id }: SnapshotInfo): string {
  return `${place} ${id}`
}

/** Copies, newest first; those that cannot be read have no day and stand at the end. */
export function newestFirst(copies: readonly SnapshotInfo[]): readonly SnapshotInfo[] {
  return copies.toSorted((a, b) => (b.about?.at ?? 0) - (a.about?.at ?? 0))
}
