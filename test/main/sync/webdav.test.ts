/** The place on a server, against one that runs here: what is asked of it, and everything that goes wrong with servers and on the way to them. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as certificates from '../../support/webdav-certificates'
import { davAnswer, davEntry } from '../../support/webdav-server'
import type { WebdavServer } from '../../support/webdav-server'
import { ServedFolder, answering, codeOf, failureOf } from './served-folder'

let served: ServedFolder
let server: WebdavServer
let folder = ''
beforeEach(async () => {
  served = await ServedFolder.make()
  ;({ server, folder } = served)
})
afterEach(() => served.end())

const store: ServedFolder['store'] = (...args) => served.store(...args)
const all = (): boolean => true
const bytes = Buffer.from('a segment')

describe('A place on a server', () => {
  it('is listed, read, written and cleared as a folder is', async () => {
    const place = store()
    await mkdir(join(folder, 'd1'))
    await place.create(['d1', '000001.seg'], bytes)
    await place.create(['d2 ž%', 'ack.json'], bytes)
    await place.replace(['d2 ž%', 'ack.json'], Buffer.from('another'))
    expect(await readFile(join(folder, 'd2 ž%', 'ack.json'), 'utf8')).toBe('another')
    expect((await place.read(['d1', '000001.seg'], 100))?.toString()).toBe('a segment')
    expect(await place.read(['d1', '000001.seg'], 5)).toBeNull()
    expect(await place.read(['d1', '000002.seg'], 100)).toBeNull()
    const root = await place.list([], all)
    expect(root).toMatchObject([
      { name: 'd1', isFile: false },
      { name: 'd2 ž%', isFile: false },
    ])
    const file = { name: '000001.seg', isFile: true, size: 9 }
    expect(await place.list(['d1'], all)).toMatchObject([file])
    expect(await place.list(['d1'], () => false)).toEqual([])
    expect(await place.list(['d3'], all)).toBeNull()
    await place.remove(['d1', '000001.seg'])
    await place.remove(['d1', '000001.seg'])
    expect(await place.list(['d1'], all)).toEqual([])
  })

  it('never gives a name to a second file, and leaves the first as it is', async () => {
    await writeFile(join(folder, 'one.seg'), 'of somebody else')
    expect(await codeOf(store().create(['one.seg'], bytes))).toBe('sync.taken')
    expect(await readFile(join(folder, 'one.seg'), 'utf8')).toBe('of somebody else')
  })

  it('has a file whose answer was lost, and does not write it twice', async () => {
    server.fault = async (request, response, path) => {
      if (request.method !== 'PUT') return false
      await writeFile(join(folder, path.slice(5)), bytes)
      response.destroy()
      return true
    }
    await store().create(['one.seg'], bytes)
    expect(server.asked.filter((one) => one.startsWith('PUT'))).toHaveLength(1)
  })

  it('reads back what it wrote, and says when it is not there whole', async () => {
    server.fault = async (request, response, path) => {
      if (request.method !== 'PUT') return false
      await writeFile(join(folder, path.slice(5)), 'a seg')
      response.writeHead(201).end()
      return true
    }
    expect(await codeOf(store().create(['one.seg'], bytes))).toBe('sync.cutOff')
  })

  it('shows a password that no header could hold as it is', async () => {
    await store().list([], all)
    const shown = Buffer.from(server.shown[0]?.split(' ')[1] ?? '', 'base64').toString('utf8')
    expect(shown).toBe('ana:šifra s razmakom')
  })
})

describe('What a server refuses', () => {
  it.each([
    [401, 'sync.wrongPassword'],
    [403, 'sync.forbidden'],
    [405, 'sync.notWebdav'],
    [409, 'sync.noFolder'],
    [412, 'sync.taken'],
    [423, 'sync.serverBusy'],
    [429, 'sync.serverBusy'],
    [500, 'sync.serverFault'],
    [501, 'sync.notWebdav'],
    [502, 'sync.serverFault'],
    [503, 'sync.serverBusy'],
    [507, 'sync.serverFull'],
  ])('%s is said as %s, and nothing is written over', async (status, code) => {
    await writeFile(join(folder, 'mine.json'), 'as it was')
    server.fault = answering(status)
    const place = store()
    const host = new URL(server.address).host
    for (const work of [
      place.list([], all),
      place.read(['one.seg'], 100),
      place.replace(['mine.json'], bytes),
      place.remove(['mine.json']),
    ])
      expect(await failureOf(work)).toEqual({ code, params: { host, status } })
    expect(await readFile(join(folder, 'mine.json'), 'utf8')).toBe('as it was')
  })

  it('a folder that is not there is no empty one', async () => {
    server.fault = answering(404)
    expect(await store().list([], all)).toBeNull()
    expect(await codeOf(store().create(['one.seg'], bytes))).toBe('sync.noFolder')
  })

  it('a wrong password is wrong', async () => {
    expect(await codeOf(store({ password: 'another' }).list([], all))).toBe('sync.wrongPassword')
  })

  it('a page is no listing, no file, and no written file', async () => {
    server.fault = answering(200, '<html><form>Sign in</form></html>', {
      'Content-Type': 'text/html; charset=utf-8',
    })
    expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
    expect(await codeOf(store().read(['one.seg'], 1000))).toBe('sync.notWebdav')
    expect(await codeOf(store().replace(['one.seg'], bytes))).toBe('sync.notWebdav')
  })

  it('room that ends is said, and the file that was there stays', async () => {
    await writeFile(join(folder, 'ack.json'), 'as it was')
    server.fault = (request, response) => {
      if (request.method !== 'PUT') return false
      response.writeHead(507).end()
      return true
    }
    expect(await codeOf(store().create(['one.seg'], bytes))).toBe('sync.serverFull')
    expect(await codeOf(store().replace(['ack.json'], bytes))).toBe('sync.serverFull')
    expect(await readdir(folder)).toEqual(['ack.json'])
    expect(await readFile(join(folder, 'ack.json'), 'utf8')).toBe('as it was')
  })
})

describe('Sent on to another address', () => {
  it('of another server: nothing is asked there, and no password comes there', async () => {
    const other = await served.another()
    for (const status of [301, 302, 307, 308]) {
      server.fault = answering(status, '', { Location: other.address })
      const { host } = new URL(other.address)
      expect(await failureOf(store().list([], all))).toMatchObject({
        code: 'sync.redirected',
        params: { to: host },
      })
    }
    expect(other.asked).toEqual([])
  })

  it('of its own: it follows, and not for ever', async () => {
    server.fault = (_, response, path) => {
      if (!path.startsWith('/dav/old/')) return false
      response.writeHead(301, { Location: path.replace('/old', '') }).end()
      return true
    }
    await writeFile(join(folder, 'one.seg'), bytes)
    const moved = store({ address: `${server.address}old/` })
    expect((await moved.read(['one.seg'], 100))?.toString()).toBe('a segment')
    server.fault = answering(302, '', { Location: '/dav/' })
    expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
  })

  it('that is none: it is said', async () => {
    server.fault = answering(302, '', { Location: 'http://' })
    expect(await codeOf(store().list([], all))).toBe('sync.redirected')
  })
})

describe('On the way', () => {
  const whole = davAnswer([
    davEntry('/dav/', null),
    davEntry('/dav/one.seg', { size: 1, at: new Date(0) }),
  ])

  it('an answer that is cut off is not taken for a whole one', async () => {
    const cut = (response: ServerResponse): void => {
      response.writeHead(207, { 'Content-Length': whole.length })
      response.write(whole.slice(0, 200), () => response.destroy())
    }
    server.fault = (_, response) => {
      cut(response)
      return true
    }
    expect(await codeOf(store().list([], all))).toBe('sync.cutOff')
    expect(await codeOf(store().read(['one.seg'], 1_000_000))).not.toMatch(/^done/)
  })

  it('one that ends too early although it says that it is whole is none', async () => {
    for (let length = 1; length < whole.length; length += 37) {
      server.fault = answering(207, whole.slice(0, length))
      expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
    }
    server.fault = answering(207, whole)
    expect(await store().list([], all)).toHaveLength(1)
  })

  it('a server that vanishes half way is told, when it takes and when it gives', async () => {
    server.fault = (request) => {
      request.socket.destroy()
      return true
    }
    const { host } = new URL(server.address)
    const told = { code: 'sync.cutOff', params: { host } }
    expect(await failureOf(store().read(['one.seg'], 100))).toEqual(told)
    expect(await failureOf(store().replace(['one.seg'], Buffer.alloc(5_000_000)))).toEqual(told)
  })

  it('one that says nothing is not waited for longer than is usual', async () => {
    server.fault = () => true
    expect(await codeOf(store({}, { patience: 50 }).list([], all))).toBe('sync.slow')
  })

  it('one that gives a drop now and then is waited for, and not for ever', async () => {
    server.fault = (_, response) => {
      response.writeHead(200)
      const drops = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(drops))
      return true
    }
    const patient = { patience: 5_000, longest: 300 }
    expect(await codeOf(store({}, patient).read(['one.seg'], 1_000_000))).toBe('sync.slow')
  })

  it('a slow one that comes to its end gives all', async () => {
    const slow = Buffer.alloc(40, 'slow ')
    server.fault = async (_, response) => {
      response.writeHead(200, { 'Content-Length': slow.length })
      for (const byte of slow)
        await new Promise<void>((resolve) =>
          response.write(Buffer.from([byte]), () => setTimeout(resolve, 1)),
        )
      response.end()
      return true
    }
    expect(await store().read(['one.seg'], 100)).toEqual(slow)
  })

  it('somebody who wants to stop does not wait for it', async () => {
    const stop = new AbortController()
    server.fault = () => {
      stop.abort()
      return true
    }
    const { signal } = stop
    expect(await codeOf(store({}, { signal }).list([], all))).toBe('request.cancelled')
    expect(await codeOf(store({}, { signal }).list([], all))).toBe('request.cancelled')
  })

  it('without internet it is said with the server’s name', async () => {
    const { address } = server
    await server.close()
    expect(await failureOf(store({ address }).list([], all))).toEqual({
      code: 'sync.offline',
      params: { host: new URL(address).host },
    })
    const nowhere = store({ address: 'https://cloud.invalid/dav/' })
    expect(await codeOf(nowhere.list([], all))).toBe('sync.offline')
  })
})

describe('Its certificate', () => {
  it.each([
    ['is good', certificates.good, true, 'done: []'],
    ['is of somebody whom nobody knows', certificates.good, false, 'sync.certificate'],
    ['has expired', certificates.expired, true, 'sync.certificateExpired'],
    ['is of another server', certificates.otherName, true, 'sync.certificate'],
  ])('%s', async (_, cert, isTrusted, expected) => {
    const one = await served.another({ key: certificates.key, cert })
    const place = store({ address: one.address }, isTrusted ? { trusted: [cert] } : {})
    expect(await codeOf(place.list([], all))).toBe(expected)
    expect(one.shown).toHaveLength(expected.startsWith('done') ? 1 : 0)
  })

  it('is missing: the server speaks openly where it should not', async () => {
    const place = store({ address: server.address.replace('http:', 'https:') })
    expect(await codeOf(place.list([], all))).toBe('sync.certificate')
    expect(server.shown).toEqual([])
  })
})
