/**
 * A place on a server that speaks WebDAV, as a {@link Store}. A new name is written only where nobody has it (`If-None-Match: *`), and read
 * back; nothing depends on locks, on moving files, or on what a server says about a file that it has just taken.
 */
import { FailureError } from '../../src-shared/result'
import type { Store } from './store'
import { addressIn } from './webdav-address'
import { entriesOf } from './webdav-answer'
import { askServer, failure, refusal } from './webdav-request'
import type { Answer, Line } from './webdav-request'

/** What is asked about the entries of a folder. */
const asked = Buffer.from(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/><getetag/></prop></propfind>',
)
/** The longest listing, in bytes: about 100,000 entries. */
const mostListing = 64 * 1024 * 1024
/** The longest answer of which only the status counts. */
const mostWords = 1024 * 1024

const isDone = ({ status }: Answer): boolean => [200, 201, 204].includes(status)
const isAway = ({ status }: Answer): boolean => status === 404 || status === 410

/** A folder on a server. */
export interface WebdavStore extends Store {
  /** Makes a folder where there is none; whatever lies there stays. */
  makeFolder(path: readonly string[]): Promise<void>
}

/** The place at the address of a line. Every method rejects with a `sync.*` failure that says what is wrong there. */
export function webdavStore(line: Line): WebdavStore {
  const at = (path: readonly string[], isFolder = false): URL =>
    addressIn(line.access.address, path, isFolder)
  const read: Store['read'] = async (path, most) => {
    const url = at(path)
    const answer = await askServer(line, { method: 'GET', url, most })
    if (isAway(answer)) return null
    // A page for people: nothing of ours is one.
    if (answer.status !== 200 || answer.type.startsWith('text/html'))
      throw refusal(answer.status, url)
    return answer.body
  }
  const makeFolder = async (path: readonly string[]): Promise<void> => {
    const url = at(path, true)
    const answer = await askServer(line, { method: 'MKCOL', url, most: mostWords })
    // 405: there is one already.
    if (!isDone(answer) && answer.status !== 405) throw refusal(answer.status, url)
  }
  const put = async (path: readonly string[], body: Buffer, isNew: boolean): Promise<void> => {
    const url = at(path)
    const headers = {
      'Content-Type': 'application/octet-stream',
      ...(isNew ? { 'If-None-Match': '*' } : {}),
    }
    const ask = () => askServer(line, { method: 'PUT', url, headers, body, most: mostWords })
    let answer = await ask()
    // There is no folder for it yet: servers say that with either.
    if ((answer.status === 409 || answer.status === 404) && path.length > 1) {
      await makeFolder(path.slice(0, -1))
      answer = await ask()
    }
    if (!isDone(answer) || answer.type.startsWith('text/html')) throw refusal(answer.status, url)
  }
  return {
    read,
    makeFolder,
    list: (folder, wants) => listFolder(line, at(folder, true), wants),
    async create(path, bytes) {
      const trouble = await put(path, bytes, true).then(() => null, troubleOf)
      // The answer may have been lost, and the file be there all the same. One that is there otherwise stays.
      const back = await read(path, bytes.length)
      if (back?.equals(bytes) === true) return
      throw trouble ?? failure('sync.cutOff', { host: at(path).host })
    },
    replace: (path, bytes) => put(path, bytes, false),
    async remove(path) {
      const url = at(path)
      const answer = await askServer(line, { method: 'DELETE', url, most: mostWords })
      if (!isDone(answer) && !isAway(answer)) throw refusal(answer.status, url)
    },
  }
}

/** What is worth looking again after; anything else is thrown. */
function troubleOf(error: unknown): FailureError {
  const codes = ['sync.taken', 'sync.cutOff', 'sync.slow', 'sync.serverFault']
  if (error instanceof FailureError && codes.includes(error.failure.code)) return error
  throw error
}

async function listFolder(
  line: Line,
  url: URL,
  wants: (name: string) => boolean,
): ReturnType<Store['list']> {
  const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' }
  const question = { method: 'PROPFIND', url, headers, body: asked, most: mostListing } as const
  const answer = await askServer(line, question)
  if (isAway(answer)) return null
  if (answer.status !== 207) throw refusal(answer.status, url)
  const entries = answer.body && entriesOf(answer.body.toString('utf8'), url, wants)
  if (entries === null) throw failure('sync.notWebdav', { host: url.host })
  return entries
}
