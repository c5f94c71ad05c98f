/** Which snapshots a folder still has after many were made. */
import { mkdir, mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotAbout } from '../../../src-shared/journal'
import { createSnapshots } from '../../../src-main/snapshots/snapshots'
import type { Snapshots } from '../../../src-main/snapshots/snapshots'
import type { SnapshotOptions } from '../../../src-main/snapshots/snapshot-options'
import { about, bytesOf, content } from './files'

let root = ''
const folder = (): string => join(root, 'snapshots')
const make = (options: Partial<SnapshotOptions> = {}): Snapshots =>
  createSnapshots({ folder: folder(), placesFile: join(root, 'places.json'), ...options })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'snapshots-'))
})
afterEach(() => rm(root, { recursive: true }))

async function snap(of: Snapshots, lines = content, what: SnapshotAbout = about) {
  const { writing } = await of.begin(what)
  await of.write(writing, bytesOf(lines))
  return of.finish(writing)
}

const idOfFile = (name: string): string => name.replace('.snapshot', '')

describe('Removing', () => {
  it('keeps the latest ten of a day and never a poorer set of what was made before a restore', async () => {
    let at = new Date(2020, 5, 1, 12, 0, 0).getTime()
    const now = (): Date => new Date(at)
    const first = await snap(make({ now }), content, { ...about, reason: 'restore' })
    for (let n = 0; n < 14; n += 1) {
      at += 60_000
      await snap(make({ now }))
    }
    const names = (await readdir(folder())).map(idOfFile)
    expect(names).toContain(first.snapshot.id)
    expect(names).toHaveLength(11)
  })

  it('keeps the older one when the one that would stand for its day is damaged further down', async () => {
    let at = new Date(2020, 5, 1, 12, 0, 0).getTime()
    const now = (): Date => new Date(at)
    const made = [await snap(make({ now })), await snap(make({ now: () => new Date(at + 1_000) }))]
    const [good, bad] = made.map(({ snapshot }) => join(folder(), `${snapshot.id}.snapshot`))
    // Its first line is as it was; what follows is cut off.
    await truncate(bad ?? '', (await stat(bad ?? '')).size - 10)
    at += 86_400_000
    for (let n = 0; n < 14; n += 1) {
      at += 60_000
      await snap(make({ now }))
    }
    const names = await readdir(folder())
    expect(names).toContain(basename(good ?? ''))
    expect(names).toContain(basename(bad ?? ''))
    expect(names).toHaveLength(12)
  })

  it('never takes those of another program for its own', async () => {
    let at = new Date(2020, 5, 1, 8, 0, 0).getTime()
    const now = (): Date => new Date(at)
    const old = await snap(make({ now }), content, { ...about, device: 'f'.repeat(16) })
    for (let n = 0; n < 14; n += 1) {
      at += 60_000
      await snap(make({ now }))
    }
    expect((await readdir(folder())).map(idOfFile)).toContain(old.snapshot.id)
  })

  it('leaves damaged files and everything that is not a snapshot alone', async () => {
    await mkdir(folder(), { recursive: true })
    await writeFile(join(folder(), 'notes.txt'), 'mine')
    await writeFile(join(folder(), '20100101-000000-quit-0001.snapshot'), 'damaged')
    const snapshots = make()
    await snapshots.list()
    for (let n = 0; n < 12; n += 1) await snap(snapshots)
    const names = await readdir(folder())
    expect(names).toContain('notes.txt')
    expect(names).toContain('20100101-000000-quit-0001.snapshot')
  })
})
