/** The order of a project's pictures, and what is said of them. Pure. */
import type { ProjectPicture } from './project-picture'

type Placed = Pick<ProjectPicture, 'id' | 'position'>

/** Pictures in their order: the same on every computer. */
export function picturesInOrder<T extends Placed>(pictures: readonly T[]): readonly T[] {
  return [...pictures].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The place after all others. */
export function placeAtEnd(pictures: readonly Placed[]): number {
  return Math.max(0, ...pictures.map(({ position }) => position)) + 1
}

/**
 * Where a picture stands after it was moved by some places among those in order: a new position for it alone, or for all where there is no number between its
 * neighbours. Empty when it stays where it is.
 */
export function movedTo(
  inOrder: readonly Placed[],
  id: string,
  by: number,
): ReadonlyMap<string, number> {
  const from = inOrder.findIndex((one) => one.id === id)
  const to = Math.min(inOrder.length - 1, Math.max(0, from + by))
  const moved = inOrder[from]
  if (moved === undefined || from === to) return new Map()
  const others = inOrder.filter((one) => one.id !== id)
  const before = others[to - 1]?.position
  const after = others[to]?.position
  const position = between(before, after)
  if (position !== null) return new Map([[id, position]])
  return new Map(
    [...others.slice(0, to), moved, ...others.slice(to)].map((one, at) => [one.id, at + 1]),
  )
}

/** A number between two others, or beyond one; null when there is none. */
function between(before: number | undefined, after: number | undefined): number | null {
  const low = before ?? (after ?? 2) - 2
  const high = after ?? low + 2
  const middle = (low + high) / 2
  return middle > low && middle < high ? middle : null
}

/** Of pictures that are to be added to some: those that are not there yet, as many as there is room for. */
export function addable(
  hashes: readonly string[],
  there: readonly Pick<ProjectPicture, 'picture'>[],
  most: number,
): { readonly fresh: readonly string[]; readonly known: number; readonly over: number } {
  const known = new Set(there.map(({ picture }) => picture))
  const unique = [...new Set(hashes)].filter((hash) => !known.has(hash))
  const fresh = unique.slice(0, Math.max(0, most - there.length))
  return { fresh, known: hashes.length - unique.length, over: unique.length - fresh.length }
}

/** What is said of a picture to whoever cannot see it; empty when nobody wrote anything. */
export function altOf({ alt, caption }: Pick<ProjectPicture, 'alt' | 'caption'>): string {
  return (alt ?? '').trim() || (caption ?? '').trim()
}
