/** Snapshots in a temporary folder, made and read as a test does. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { SnapshotAbout } from '../../../src-shared/journal'
import { createSnapshots } from '../../../src-main/snapshots/snapshots'
import type { Snapshots } from '../../../src-main/snapshots/snapshots'
import type { SnapshotOptions } from '../../../src-main/snapshots/snapshot-options'
import { about, bytesOf, content } from './files'

/** A data folder for each test of a file, in `root`, and snapshots on it. */
export function snapshotKit() {
  const at = { root: '', snapshots: createSnapshots({ folder: '', placesFile: '' }) }
  const folder = (): string => join(at.root, 'data', 'snapshots')
  const make = (options: Partial<SnapshotOptions> = {}): Snapshots =>
    createSnapshots({
      folder: folder(),
      placesFile: join(at.root, 'data', 'places.json'),
      ...options,
    })
  beforeEach(async () => {
    at.root = await mkdtemp(join(tmpdir(), 'snapshots-'))
    await mkdir(join(at.root, 'data'))
    at.snapshots = make()
  })
  afterEach(async () => {
    at.snapshots.close()
    await rm(at.root, { recursive: true })
  })
  return {
    get root() {
      return at.root
    },
    get snapshots() {
      return at.snapshots
    },
    folder,
    make,
    /** Makes a snapshot from beginning to end. */
    snap: async (of = at.snapshots, lines = content, what: SnapshotAbout = about) => {
      const { writing } = await of.begin(what)
      await of.write(writing, bytesOf(lines))
      return of.finish(writing)
    },
    /** Everything that a snapshot holds, read to the end. */
    readAll: async (id: string, place: 'here' | 'second' = 'here', of = at.snapshots) => {
      const lines: string[] = []
      let chunks = 0
      for (let from: number | null = 0; from !== null; chunks += 1) {
        const some = await of.read(id, place, from)
        lines.push(...some.lines)
        from = some.next
      }
      return { lines, chunks }
    },
  }
}
