/**
 * A small WebDAV server on loopback for tests, over a real folder: what Ciklus asks of one (PROPFIND, GET, PUT with If-None-Match, MKCOL, DELETE), one
 * user, and whatever a test wants to go wrong.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** Answers a request in the server's place; true when it did. */
export type Fault = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => boolean | Promise<boolean>

/** A running server. */
export interface WebdavServer {
  /** The address of its folder. */
  readonly address: string
  /** Every request as "METHOD /path". */
  readonly asked: string[]
  /** Every `Authorization` that came. */
  readonly shown: string[]
  fault: Fault | null
  close(): Promise<void>
}

/** The one user. */
export const webdavUser = { name: 'ana', password: 'šifra s razmakom' }

/** How the server is to be. */
export interface WebdavOptions {
  readonly key?: string
  readonly cert?: string
}

/** Starts one over a folder. */
export async function startWebdav(
  folder: string,
  { key, cert }: WebdavOptions = {},
): Promise<WebdavServer> {
  const asked: string[] = []
  const shown: string[] = []
  const made: { fault: Fault | null } = { fault: null }
  const listener: RequestListener = (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    asked.push(`${request.method ?? ''} ${path}`)
    shown.push(request.headers.authorization ?? '')
    void serve(folder, made.fault, request, response, path).catch(() => response.destroy())
  }
  const isSecure = key !== undefined && cert !== undefined
  const server = isSecure ? createSecureServer({ key, cert }, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const address = `http${isSecure ? 's' : ''}://127.0.0.1:${port}/dav/`
  return Object.assign(made, { address, asked, shown, close })
}

async function serve(
  folder: string,
  fault: Fault | null,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (fault !== null && (await fault(request, response, path))) return
  const body = await bodyOf(request)
  const { name, password } = webdavUser
  const wanted = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
  const at = join(folder, path.slice('/dav/'.length))
  if (request.headers.authorization !== wanted) end(response, 401)
  else if (!path.startsWith('/dav/')) end(response, 404)
  else if (request.method === 'PROPFIND') await list(at, path, response)
  else if (request.method === 'GET') await give(at, response)
  else if (request.method === 'PUT') await put(at, body, request, response)
  else if (request.method === 'MKCOL') end(response, (await worked(mkdir(at))) ? 201 : 405)
  else if (request.method === 'DELETE') end(response, (await worked(rm(at))) ? 204 : 404)
  else end(response, 405)
}

const worked = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

async function give(at: string, response: ServerResponse): Promise<void> {
  const bytes = await readFile(at).catch(() => null)
  if (bytes === null) end(response, 404)
  else response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes)
}

async function put(
  at: string,
  body: Buffer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isNew = request.headers['if-none-match'] === '*'
  try {
    await writeFile(at, body, { flag: isNew ? 'wx' : 'w' })
    end(response, 201)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    end(response, code === 'EEXIST' ? 412 : 409)
  }
}

/** All of what came. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

async function list(at: string, path: string, response: ServerResponse): Promise<void> {
  const about = await stat(at).catch(() => null)
  if (about === null) {
    end(response, 404)
    return
  }
  const names = about.isDirectory() ? await readdir(at) : []
  const rows = names.map(async (name) => {
    const one = await stat(join(at, name))
    return one.isDirectory()
      ? davEntry(`${path}${name}/`, null)
      : davEntry(`${path}${name}`, { size: one.size, at: one.mtime })
  })
  response.writeHead(207, { 'Content-Type': 'application/xml; charset=utf-8' })
  response.end(davAnswer([davEntry(path, null), ...(await Promise.all(rows))]))
}

/** The answer to PROPFIND with some entries. */
export const davAnswer = (entries: readonly string[]): string =>
  `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns">${entries.join('')}</d:multistatus>`

/** One entry of it; a folder without `file`. */
export function davEntry(path: string, file: { size: number; at: Date } | null): string {
  const href = path.split('/').map(encodeURIComponent).join('/')
  const kind =
    file === null
      ? '<d:resourcetype><d:collection/></d:resourcetype>'
      : `<d:resourcetype/><d:getcontentlength>${file.size}</d:getcontentlength><d:getlastmodified>${file.at.toUTCString()}</d:getlastmodified><d:getetag>&quot;${createHash('md5').update(`${path} ${file.size} ${file.at.getTime()}`).digest('hex')}&quot;</d:getetag>`
  const gone = file === null ? '<d:getcontentlength/>' : '<oc:size/>'
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${kind}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat><d:propstat><d:prop>${gone}</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response>`
}
