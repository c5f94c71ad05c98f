/**
 * Reading all lines of the journal, some megabytes at a time. A place in it is a count of bytes over all files in their order,
 * which sealing the open file meanwhile does not change.
 */
import type { Value } from '../../src-shared/contract'
import type { Disk } from '../files/write'
import { textOf } from './line'
import { readLines } from './scan'
import type { Extent } from './scan'

/** Lines in one answer, at most. */
const mostLines = 20_000

const silent: ReadonlySet<string> = new Set(['segment', 'snapshot', 'sum'])

/** See the file's own comment. */
export class Reading {
  private readonly extents: Extent[]
  private readonly total: number

  constructor(
    private readonly disk: Pick<Disk, 'open'>,
    extents: readonly Extent[],
    private readonly chunk: number,
  ) {
    this.extents = [...extents]
    this.total = extents.reduce((sum, { from, to }) => sum + to - from, 0)
  }

  /** Lines from a place on: those that can be read. At least one line is passed, so that it always moves on. */
  async next(from: number): Promise<Value<'journal.read'>> {
    const lines: string[] = []
    let done = Math.min(from, this.total)
    const enough = Math.min(this.total, done + this.chunk)
    const isEnough = (): boolean => done >= enough || lines.length >= mostLines
    for (const { extent, end } of this.remaining(done)) {
      await readLines(this.disk, extent, ({ good, length }) => {
        done += length
        if (good !== null && !silent.has(good.name.kind)) lines.push(textOf(good))
        return isEnough()
      })
      if (isEnough()) break
      // Also when the file has become shorter since.
      done = end
    }
    const isEnd = done >= this.total
    return { lines, next: isEnd ? null : done, total: this.total, done: Math.min(done, this.total) }
  }

  /** Lines have moved from one file into another, in the same order. */
  move(before: Extent, after: Extent): void {
    const at = this.extents.findIndex(({ path }) => path === before.path)
    const old = this.extents[at]
    if (old === undefined) return
    const moved = after.from - before.from
    this.extents[at] = { path: after.path, from: old.from + moved, to: old.to + moved }
  }

  /** What is left to read from a place on. */
  private *remaining(
    from: number,
  ): Generator<{ readonly extent: Extent; readonly end: number }, void, undefined> {
    let before = 0
    for (const extent of this.extents) {
      const size = extent.to - extent.from
      const skip = Math.max(0, from - before)
      before += size
      if (skip < size) yield { extent: { ...extent, from: extent.from + skip }, end: before }
    }
  }
}
