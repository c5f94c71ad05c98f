/** Which device a data folder is, and that a copy of it is told from it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { realDisk } from '../../../src-main/journal/disk'
import { readIncarnation, writeIncarnation } from '../../../src-main/journal/incarnation'
import { device, otherDevice } from './lines'

let root = ''
const folder = (name = 'device'): string => join(root, name)
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'incarnation-'))
})
afterEach(() => rm(root, { recursive: true }))

it('A folder in which nobody has counted yet is nobody, and no copy', async () => {
  expect(await readIncarnation(folder())).toEqual({ device: null, isCopy: false })
})

it('A folder is the device that was written down last', async () => {
  await writeIncarnation(realDisk, folder(), device)
  expect(await readIncarnation(folder())).toEqual({ device, isCopy: false })
  await writeIncarnation(realDisk, folder(), otherDevice)
  expect(await readIncarnation(folder())).toEqual({ device: otherDevice, isCopy: false })
})

it('A copy of a folder is one, until a device of its own is written down', async () => {
  await writeIncarnation(realDisk, folder(), device)
  await cp(folder(), folder('copy'), { recursive: true, preserveTimestamps: true })
  expect(await readIncarnation(folder('copy'))).toEqual({ device: null, isCopy: true })
  expect(await readIncarnation(folder())).toEqual({ device, isCopy: false })
  await writeIncarnation(realDisk, folder('copy'), otherDevice)
  expect(await readIncarnation(folder('copy'))).toEqual({ device: otherDevice, isCopy: false })
})

it('A file that is damaged says nothing', async () => {
  await writeIncarnation(realDisk, folder(), device)
  const file = join(folder(), 'device.json')
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 20))
  expect(await readIncarnation(folder())).toEqual({ device: null, isCopy: false })
})
