/** Two computers that exchange through a server: everything comes through whatever the server does, and nothing of the password lies about. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSharedFolder } from '../../../src-main/sync/shared'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import type { Guard } from '../../../src-main/system/keeping'
import { FailureError } from '../../../src-shared/result'
import { steadyClock } from '../../database'
import { davAnswer, davEntry, startWebdav, webdavUser } from '../../support/webdav-server'
import type { Fault, WebdavServer } from '../../support/webdav-server'
import { Laptop, filesIn, program } from './laptops'

let folder = ''
let server: WebdavServer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ciklus-server-'))
  await mkdir(join(folder, 'server', 'Наш'), { recursive: true })
  server = await startWebdav(join(folder, 'server'))
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const access = () => ({
  address: `${server.address}${encodeURIComponent('Наш')}/`,
  ...webdavUser,
})

async function pair(): Promise<readonly [Laptop, Laptop]> {
  const ana = await Laptop.first(folder, 'Ana', steadyClock(), access())
  await ana.exchange()
  const clock = steadyClock(1_600_000_500_000)
  const milos = await Laptop.joining(folder, 'Miloš', clock, access())
  await milos.exchange()
  await ana.exchange()
  return [ana, milos]
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

/** Exchanges until nothing is in the way any more. */
async function together(ana: Laptop, milos: Laptop): Promise<void> {
  for (const laptop of [ana, milos, ana, milos]) await laptop.exchange()
  expect(await ana.rows()).toBe(await milos.rows())
  expect(await ana.entries()).toEqual(await milos.entries())
}

it('what each does comes to the other, and what both wrote is kept', async () => {
  const [ana, milos] = await pair()
  await ana.write('jelena', 'city', 'Niš')
  await milos.write('jelena', 'city', 'Pirot')
  await ana.exchange()
  expect(await milos.exchanged()).toMatchObject({ conflicts: 1 })
  await together(ana, milos)
  expect((await ana.db.people.get('jelena'))?.city).toBe('Pirot')
})

it('what lies there can be locked as in a folder', async () => {
  const [ana, milos] = await pair()
  await ana.shared.lock(program, 'reka kroz grad')
  await ana.exchange()
  expect(await codeOf(milos.exchange())).toBe('sync.needsPassphrase')
  await milos.shared.lock(program, 'reka kroz grad')
  await milos.write('jelena', 'city', 'Pirot')
  await together(ana, milos)
  for (const [path, text] of await filesIn(join(folder, 'server')))
    if (!path.endsWith('workspace.json')) expect(text).toMatch(/^\{"format":"ciklus-locked"/)
})

it('an exchange with nothing new asks little, and reads no file of changes', async () => {
  const [ana] = await pair()
  await ana.exchange()
  server.asked.length = 0
  await ana.exchange()
  expect(server.asked.filter((one) => one.endsWith('.seg'))).toEqual([])
  // The place, what is in it, and of each of two computers what it has and says.
  expect(server.asked.length).toBeLessThanOrEqual(6)
})

/** Does something else with every request that fits, but for some that come before. */
function after(count: number, fits: RegExp, fault: Fault): Fault {
  let seen = 0
  return (request, response, path) => {
    if (!fits.test(request.method ?? '')) return false
    seen += 1
    return seen > count && fault(request, response, path)
  }
}

const status =
  (code: number): Fault =>
  (_, response) => {
    response.writeHead(code).end()
    return true
  }
const vanish: Fault = (request) => {
  request.socket.destroy()
  return true
}

it.each([
  ['its password is changed', /./, status(401), 'sync.wrongPassword'],
  ['nothing more may be written', /PUT/, status(403), 'sync.forbidden'],
  ['room ends', /PUT/, status(507), 'sync.serverFull'],
  ['a folder is locked', /PUT/, status(423), 'sync.serverBusy'],
  ['it breaks', /./, status(500), 'sync.serverFault'],
  ['it vanishes when it takes', /PUT/, vanish, 'sync.cutOff'],
  ['it vanishes when it gives', /GET/, vanish, 'sync.cutOff'],
  ['it vanishes when it lists', /PROPFIND/, vanish, 'sync.cutOff'],
] as const)('when %s in the middle, nothing is lost', async (_, fits, fault, code) => {
  const [ana, milos] = await pair()
  const seen = new Set<string>()
  for (let count = 0; count < 6; count += 1) {
    await ana.write('jelena', 'city', `Grad ${count}`)
    await milos.write('jelena', 'phone', `06${count}`)
    for (const laptop of [milos, ana]) {
      server.fault = after(count, fits, fault)
      seen.add(await codeOf(laptop.exchange()))
      server.fault = null
    }
  }
  seen.delete('done')
  expect([...seen]).toEqual([code])
  await together(ana, milos)
  expect(await ana.db.people.get('jelena')).toMatchObject({ city: 'Grad 5', phone: '065' })
})

it('a folder that was renamed on the server is missed: nothing is made there anew', async () => {
  const [ana] = await pair()
  await rm(join(folder, 'server', 'Наш'), { recursive: true })
  await ana.write('jelena', 'city', 'Niš')
  // What was seen a moment ago is looked at again.
  await ana.shared.leave()
  expect(await codeOf(ana.shared.use(access(), program))).toBe('sync.noFolder')
  expect([...(await filesIn(join(folder, 'server'))).keys()]).toEqual([])
})

const guard: Guard = {
  isReal: () => Promise.resolve(true),
  lock: (text) => Promise.resolve(Buffer.from(text, 'utf16le').reverse()),
  open: (bytes) => Promise.resolve(Buffer.from(bytes).reverse().toString('utf16le')),
}

/** A computer that exchanges there, and the same after a start. */
function starting(with_: Guard) {
  const start = () => {
    const keeping = createKeeping(join(folder, 'kept.json'), with_)
    return createSharedFolder(join(folder, 'place.json'), keeping, { work: 4 })
  }
  return start
}

it('the password is kept where the system guards it, and asked for where it does not', async () => {
  for (const [one, isKept] of [
    [guard, true],
    [noGuard, false],
  ] as const) {
    const start = starting(one)
    expect(await start().use(access(), program)).toMatchObject({ isKept })
    const anew = start()
    expect(await anew.place()).toMatchObject({
      ...{ isServer: true, isReachable: isKept, needsPassword: !isKept },
      place: `${new URL(server.address).host}/dav/Наш/Ciklus-shared-aaaaaaaa`,
    })
    expect(await codeOf(anew.list({ program }))).toBe(isKept ? 'done' : 'sync.needsPassword')
    expect(await codeOf(anew.password(program, 'another'))).toBe('sync.wrongPassword')
    expect(await anew.password(program, webdavUser.password)).toEqual({ isKept })
    expect(await codeOf(anew.list({ program }))).toBe('done')
    const all = [...(await filesIn(folder)).entries()].flat().join('\n')
    const { password } = webdavUser
    for (const coding of ['utf8', 'utf16le', 'base64', 'hex'] as const)
      expect(all).not.toContain(Buffer.from(password).toString(coding))
    await anew.leave()
    expect(await readFile(join(folder, 'kept.json'), 'utf8').catch(() => 'gone')).toBe('gone')
    expect(await anew.place()).toBeNull()
  }
})

it('the connection is tried before anything is remembered: reading and writing', async () => {
  const shared = starting(noGuard)()
  expect(await shared.look(access())).toMatchObject({ programs: [] })
  expect(await filesIn(join(folder, 'server'))).toEqual(new Map())
  server.fault = after(0, /PUT/, status(403))
  expect(await codeOf(shared.look(access()))).toBe('sync.forbidden')
  server.fault = null
  expect(await codeOf(shared.look({ ...access(), name: 'somebody' }))).toBe('sync.wrongPassword')
  const elsewhere = { ...access(), address: `${server.address}nowhere/` }
  expect(await codeOf(shared.look(elsewhere))).toBe('sync.noFolder')
  expect(await shared.place()).toBeNull()
})

it('a server that calls what is there otherwise is no place, and nothing of the try stays there', async () => {
  const shared = starting(noGuard)()
  const listing = (entries: (path: string) => readonly string[]): Fault =>
    after(0, /PROPFIND/, (_, response, path) => {
      response.writeHead(207).end(davAnswer(entries(path)))
      return true
    })
  // By another path, and itself alone: what was written is not shown.
  server.fault = listing((path) => [davEntry(`/inside${path}`, null)])
  expect(await codeOf(shared.look(access()))).toBe('sync.notWebdav')
  server.fault = listing((path) => [davEntry(path, null)])
  server.asked.length = 0
  expect(await codeOf(shared.look(access()))).toBe('sync.notWebdav')
  expect(server.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1)
  expect(await filesIn(join(folder, 'server'))).toEqual(new Map())
})

it('leaving does not wait for a server that hangs', async () => {
  const [ana] = await pair()
  let asked = (): void => undefined
  const hangs = new Promise<void>((resolve) => (asked = resolve))
  server.fault = () => {
    asked()
    return true
  }
  const hanging = codeOf(ana.exchange())
  await hangs
  await ana.shared.leave()
  expect(await hanging).toBe('request.cancelled')
})
