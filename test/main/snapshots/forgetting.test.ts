/** Snapshots from before somebody was forgotten go, and only when all of them have gone is it done. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { about } from './files'
import { snapshotKit } from './kit'

const kit = snapshotKit()
const { device } = about
/** When somebody was forgotten: half past a second. */
const moment = new Date(2020, 5, 1, 12, 0, 0, 500).getTime()
const begunAt = (at: number) => ({ ...about, at })
const names = async (): Promise<readonly string[]> => readdir(kit.folder())
/** Snapshots that are ended at a moment. */
const endedAt = (at: number) => kit.make({ now: () => new Date(at) })

it('An older one that must stay, since there is no later one, is not done yet', async () => {
  const old = endedAt(moment - 60_000)
  await kit.snap(old, undefined, begunAt(moment - 60_000))
  expect(await old.forgetBefore(moment, [device])).toBe(false)
  expect(await names()).toHaveLength(1)
  await kit.snap(endedAt(moment + 60_000), undefined, begunAt(moment + 60_000))
  expect(await old.forgetBefore(moment, [device])).toBe(true)
  expect(await names()).toHaveLength(1)
})

it('Of two that were ended in the same second the one goes that was begun before', async () => {
  const both = endedAt(moment + 100)
  const before = await kit.snap(both, undefined, begunAt(moment - 200))
  const later = await kit.snap(both, undefined, begunAt(moment + 50))
  expect(await both.forgetBefore(moment, [device])).toBe(true)
  expect(await names()).toEqual([`${later.snapshot.id}.snapshot`])
  expect(before.snapshot.id.slice(0, 15)).toBe(later.snapshot.id.slice(0, 15))
})

it('What lies in the backup folder counts, and what is of another program does not', async () => {
  const usb = join(kit.root, 'usb')
  await mkdir(usb)
  await kit.snapshots.chooseBackupFolder(usb)
  const old = endedAt(moment - 60_000)
  await kit.snap(old, undefined, begunAt(moment - 60_000))
  await kit.snap(old, undefined, { ...begunAt(moment - 60_000), device: 'f'.repeat(16) })
  // The later one comes here only: the backup folder has none beside the older ones.
  await kit.snapshots.forgetBackupFolder()
  await kit.snap(endedAt(moment + 60_000), undefined, begunAt(moment + 60_000))
  expect(await old.forgetBefore(moment, [device])).toBe(true)
  expect(await names()).toHaveLength(2)
  await kit.snapshots.chooseBackupFolder(usb)
  await kit.snap(endedAt(moment - 50_000), undefined, begunAt(moment - 50_000))
  expect(await old.forgetBefore(moment, [device])).toBe(false)
})
