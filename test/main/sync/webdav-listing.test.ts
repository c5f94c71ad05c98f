/** The answers of servers to what is in a folder, true and odd and hostile. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { davAnswer, davEntry } from '../../support/webdav-server'
import type { WebdavServer } from '../../support/webdav-server'
import { ServedFolder, answering, codeOf } from './served-folder'

let served: ServedFolder
let server: WebdavServer
beforeEach(async () => {
  served = await ServedFolder.make()
  server = served.server
})
afterEach(() => served.end())

const store: ServedFolder['store'] = (...args) => served.store(...args)
const all = (): boolean => true

describe('What a server says is in a folder', () => {
  const listed = async (...entries: string[]) => {
    server.fault = answering(207, davAnswer([davEntry('/dav/', null), ...entries]))
    const found = await store().list([], all)
    return found?.map(({ name }) => name)
  }
  const file = { size: 1, at: new Date(0) }

  it('counts only directly in it: no way up, no way down, no other server', async () => {
    const hrefs = [
      ...['../evil.seg', '/dav/../evil.seg', '/dav/%2e%2e', '/dav/..%2fevil.seg', '/dav/a/b.seg'],
      ...['/evil.seg', 'https://evil.example.org/dav/one.seg', '/dav/a%00b.seg', '/dav/%ff', ''],
      ...[
        '/dav/a%5cb',
        '/dav//x.seg',
        `/dav/${'x'.repeat(300)}`,
        '/dav/.',
        'http://[',
        '//evil/dav/x',
      ],
    ]
    const odd = hrefs.map((href) => davEntry('/dav/XX', file).replace('/dav/XX', href))
    const good = davEntry('/dav/000001 (Ana’s copy) & ž.seg', file)
    expect(await listed(...odd, good)).toEqual(['000001 (Ana’s copy) & ž.seg'])
  })

  it('may be written in other ways: whole addresses, other prefixes, CDATA, comments', async () => {
    const { host } = new URL(server.address)
    const xml = `\ufeff<?xml version='1.0'?><!-- > --><multistatus xmlns='DAV:'><response><href>http://${host}/dav</href></response><response><href>http://${host}/dav/a&amp;b.seg</href><propstat><status>HTTP/1.1 200 OK</status><prop><getcontentlength><![CDATA[7]]></getcontentlength><resourcetype a=">"/></prop></propstat></response><response><href>/dav/x&#269;&#x41;/</href><propstat><prop><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>`
    server.fault = answering(207, xml)
    expect(await store().list([], all)).toEqual([
      expect.objectContaining({ name: 'a&b.seg', isFile: true, size: 7 }),
      expect.objectContaining({ name: 'xčA', isFile: false }),
    ])
  })

  it('is nothing when the folder itself is not among it: such a server calls its entries otherwise, too', async () => {
    const { host } = new URL(server.address)
    const [folder, one] = [davEntry('/dav/', null), davEntry('/dav/one.seg', file)]
    const named = (root: string): string =>
      davAnswer([folder, one]).replaceAll('<d:href>/dav/', `<d:href>${root}`)
    for (const root of ['http://inside.example.org/dav/', '/files/dav/', '/', 'dav/']) {
      server.fault = answering(207, named(root))
      expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
    }
    for (const root of [`http://${host}/dav/`, '/d%61v/']) {
      server.fault = answering(207, named(root))
      expect(await store().list([], all)).toMatchObject([{ name: 'one.seg' }])
    }
    for (const entries of [[], [one]]) {
      server.fault = answering(207, davAnswer(entries))
      expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
    }
  })

  it('is no bomb: a document that defines anything is none', async () => {
    const bombs = [
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d:multistatus xmlns:d="DAV:">&b;</d:multistatus>',
      '<!DOCTYPE d SYSTEM "file:///etc/passwd"><multistatus/>',
      '<multistatus>'.repeat(100_000),
      `<multistatus>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</multistatus>`,
      '<multistatus/><multistatus/>',
      'words <multistatus/>',
      '<multistatus></other>',
      '<multistatus a="></multistatus>',
      '<'.repeat(200_000),
    ]
    for (const bomb of bombs) {
      server.fault = answering(207, bomb)
      expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
    }
    const self = '<response><href>/dav/</href></response>'
    server.fault = answering(207, `<multistatus>&undefined;${self}</multistatus>`)
    expect(await store().list([], all)).toEqual([])
  })

  it('does no harm when it is 50,000 files of others', async () => {
    const foreign = Array.from({ length: 50_000 }, (_, at) =>
      davEntry(`/dav/Фотографија ${at}.jpg`, { size: at, at: new Date(at) }),
    )
    const own = davEntry('/dav/000001.seg', file)
    server.fault = answering(207, davAnswer([davEntry('/dav/', null), ...foreign, own]))
    const found = await store().list([], (name) => name.endsWith('.seg'))
    expect(found?.map(({ name }) => name)).toEqual(['000001.seg'])
  })

  it('is bounded', async () => {
    server.fault = (_, response) => {
      response.writeHead(207, { 'Content-Length': 70 * 1024 * 1024 }).write('<')
      return true
    }
    expect(await codeOf(store().list([], all))).toBe('sync.notWebdav')
  })
})
