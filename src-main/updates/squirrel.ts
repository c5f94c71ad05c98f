/**
 * Hands a package that was checked to the updater that Electron has on macOS. It takes nothing but an address, so this program serves the
 * file to it on its own computer, under a name that nobody else knows, and only as long as that takes. Once more it checks on its own
 * that the package carries the same signature as the program that runs.
 */
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import type { AutoUpdater } from 'electron'
import type { Installing } from './installing'

/** What is used of Electron's updater. */
export type MacUpdater = Pick<
  AutoUpdater,
  'setFeedURL' | 'checkForUpdates' | 'quitAndInstall' | 'once' | 'removeListener'
>

/** Milliseconds that the updater may take to copy and unpack a package. */
const takesAtMost = 300_000

/** Answers two addresses: what there is, and the package. Whoever does not know their names is told that there is nothing. */
function serving(path: string, size: number): { readonly server: Server; readonly feed: string } {
  const secret = randomBytes(24).toString('hex')
  const feed = `/${secret}/release`
  const file = `/${secret}/package.zip`
  const server = createServer((request, response) => {
    if (request.url === feed) {
      const url = `http://${request.headers.host ?? ''}${file}`
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ url }))
    } else if (request.url === file) {
      response.writeHead(200, { 'content-type': 'application/zip', 'content-length': size })
      // The updater may hang up; then it tells so by itself.
      pipeline(createReadStream(path), response).catch(() => undefined)
    } else response.writeHead(404).end()
  })
  return { server, feed }
}

/** Sends the updater to an address and waits until it has the package, or says why it has not. */
function taken(updater: MacUpdater, url: string, limit: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      clearTimeout(timer)
      updater.removeListener('update-downloaded', done)
      updater.removeListener('update-not-available', nothing)
      updater.removeListener('error', failed)
      act()
    }
    const done = () => end(resolve)
    const failed = (error: Error) => end(() => reject(error))
    const nothing = () => failed(new Error('The updater found no package'))
    const timer = setTimeout(() => failed(new Error('The updater took too long')), limit)
    updater.once('update-downloaded', done)
    updater.once('update-not-available', nothing)
    updater.once('error', failed)
    try {
      updater.setFeedURL({ url })
      updater.checkForUpdates()
    } catch (error) {
      // As it does at once for a program without a signature.
      failed(error instanceof Error ? error : new Error(String(error)))
    }
  })
}

/**
 * Gives the package to the updater, which puts it in the program's place once the program has ended; with `again` it starts it then.
 * Fails with what the updater says, or when it takes longer than `limit` milliseconds; the program is then as it was.
 */
export async function handToSquirrel(
  { path, expected, again }: Installing,
  updater: MacUpdater,
  limit = takesAtMost,
): Promise<void> {
  const { server, feed } = serving(path, expected.size)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    await taken(updater, `http://127.0.0.1:${String(address.port)}${feed}`, limit)
  } finally {
    server.closeAllConnections()
    server.close()
  }
  if (again) updater.quitAndInstall()
}
