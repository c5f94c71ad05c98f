/** The shared folder, as the page asks for it: which folder may be picked, and which place and whose folder there may be written in. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Acknowledgement } from '../../../src-shared/sync'
import { createTokens } from '../../../src-main/files/tokens'
import { syncHandlers } from '../../../src-main/handlers/sync'
import type { Tools } from '../../../src-main/handlers/tools'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import { createSharedFolder } from '../../../src-main/sync/shared'
import { commitLine } from '../journal/lines'
import { otherTools } from './other-tools'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

const program = 'a'.repeat(32)
const other = 'b'.repeat(32)
const [own, theirs] = ['1'.repeat(16), '2'.repeat(16)]
const name = `Ciklus-shared-${program.slice(0, 8)}`

let folder = ''
let picked: string | null = null
let counts: string | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handlers-sync-'))
  for (const one of ['data', 'common']) await mkdir(join(folder, one))
  picked = join(folder, 'common')
  counts = null
})
afterEach(() => rm(folder, { recursive: true }))

/** The handlers of one computer. */
function computer(place = 'sync.json') {
  const keeping = createKeeping(join(folder, `kept-${place}`), noGuard)
  const settings = { ownDevice: () => Promise.resolve(counts), work: 4 }
  const shared = createSharedFolder(join(folder, place), keeping, settings)
  const ask = { folder: () => Promise.resolve(picked) } as unknown as Tools['ask']
  const { info } = otherTools(join(folder, 'data'))
  const snapshots = { passphrase: () => Promise.resolve(null) }
  const tools = { shared, tokens: createTokens(), ask, info, snapshots }
  return syncHandlers(tools as unknown as Tools)
}

/** One that shares the program. */
async function sharing(place?: string) {
  const handlers = computer(place)
  const found = await handlers['sync.pickFolder']({ title: 't' })
  await handlers['sync.use']({ token: found?.token ?? '', program })
  return handlers
}

const written = (device: string) => ({
  program,
  device,
  generation: 1,
  lines: [commitLine(1, { of: device })],
})
const ackOf = (device: string): Acknowledgement => ({
  ...{ device, at: 1, schemaVersion: 2, seen: {}, erased: 0, removed: {} },
})
const refused = (code: string, params: Record<string, string> = {}) => ({
  failure: { code, params },
})

it('Nothing is chosen when the dialog was closed, and not the folder with the data', async () => {
  picked = null
  const handlers = computer()
  expect(await handlers['sync.pickFolder']({ title: 't' })).toBeNull()
  picked = join(folder, 'data', 'inside')
  await mkdir(picked)
  await expect(handlers['sync.pickFolder']({ title: 't' })).rejects.toMatchObject(
    refused('sync.besideData'),
  )
})

it('A folder is used by its token alone, of which the page learns no path', async () => {
  const handlers = computer()
  const found = await handlers['sync.pickFolder']({ title: 't' })
  expect(JSON.stringify(found)).not.toContain(folder)
  expect(found).toMatchObject({ programs: [] })
  expect(() => handlers['sync.use']({ token: 'f'.repeat(32), program })).toThrow('file.expired')
  expect(await readdir(join(folder, 'common'))).toEqual([])
  await handlers['sync.use']({ token: found?.token ?? '', program })
  expect(await readdir(join(folder, 'common', name))).toEqual(['workspace.json'])
  expect(await handlers['sync.place']({})).toMatchObject({ program, isReachable: true })
})

it('The place of one program is not read or written for another', async () => {
  const handlers = await sharing()
  const calls = [
    () => handlers['sync.lock']({ program: other, passphrase: 'reka kroz grad' }),
    () => handlers['sync.list']({ program: other }),
    () => handlers['sync.read']({ program: other, file: 'c'.repeat(32) }),
    () => handlers['sync.write']({ ...written(own), program: other }),
    () => handlers['sync.retire']({ program: other, device: own, below: 2 }),
    () => handlers['sync.acknowledge']({ program: other, ack: ackOf(own) }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject(refused('sync.otherProgram'))
  expect(await readdir(join(folder, 'common', name))).toEqual(['workspace.json'])
  await handlers['sync.leave']({})
  expect(await handlers['sync.place']({})).toBeNull()
})

it('A computer writes in its own folder, also when it is started again, and in no other one', async () => {
  const first = await sharing('one.json')
  await first['sync.write'](written(own))
  const second = await sharing('two.json')
  await second['sync.write'](written(theirs))
  const calls = [
    () => second['sync.write'](written(own)),
    () => second['sync.retire']({ program, device: own, below: 9 }),
    () => second['sync.acknowledge']({ program, ack: ackOf(own) }),
  ]
  for (const call of calls) await expect(call()).rejects.toMatchObject(refused('request.invalid'))
  expect(await readdir(join(folder, 'common', name, own))).toEqual(['000001.seg'])
  const again = computer('one.json')
  expect(await again['sync.write'](written(own))).toMatchObject({ about: { number: 2 } })
  await again['sync.acknowledge']({ program, ack: ackOf(own) })
  // Chosen anew: its folder is there, and by its journal it is this computer's.
  const anew = await sharing('three.json')
  await expect(anew['sync.write'](written(own))).rejects.toMatchObject(refused('request.invalid'))
  counts = own
  expect(await anew['sync.write'](written(own))).toMatchObject({ about: { number: 3 } })
})

it('A passphrase that is not known or not the right one is said with the folder that it is of', async () => {
  const first = await sharing('one.json')
  const params = { name: join('common', name) }
  await expect(first['sync.lock']({ program, passphrase: null })).rejects.toMatchObject(
    refused('file.needsPassphrase', params),
  )
  await first['sync.lock']({ program, passphrase: 'reka kroz grad' })
  await first['sync.acknowledge']({ program, ack: ackOf(own) })
  const second = await sharing('two.json')
  await expect(
    second['sync.lock']({ program, passphrase: 'reka kroz selo' }),
  ).rejects.toMatchObject(refused('file.wrongPassphrase', params))
})

it('What is to be locked stays so when it was locked after the listing, and not once it is written anew', async () => {
  const handlers = await sharing()
  await handlers['sync.write'](written(own))
  await handlers['sync.list']({ program })
  await handlers['sync.lock']({ program, passphrase: 'reka kroz grad' })
  await handlers['sync.retire']({ program, device: own, below: 1 })
  expect(await handlers['sync.list']({ program })).toMatchObject({ mustRewrite: true })
  await handlers['sync.retire']({ program, device: own, below: 2 })
  expect(await handlers['sync.list']({ program })).toMatchObject({ mustRewrite: false })
})
