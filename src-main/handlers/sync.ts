/** The place that several computers share, for the page. */
import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import { raise } from '../../src-shared/result'
import { isInside } from '../files/inside'
import type { Handlers } from '../ipc/requests'
import { serverAddress } from '../sync/webdav-address'
import type { ServerAccess } from '../sync/webdav-address'
import type { Tools } from './tools'

type SyncChannels = Extract<keyof Handlers, `sync.${string}`>

/** Servers that were looked at and may still be used. */
const mostServers = 5

/** Handlers of `sync.*`. */
export function syncHandlers(tools: Tools): Pick<Handlers, SyncChannels> {
  const { shared, snapshots, tokens, ask, info } = tools
  /** The password never goes back to the page: it holds a word for it. */
  const servers = new Map<string, ServerAccess>()
  return {
    'sync.openServer': async ({ address, name, password }) => {
      const access = { address: serverAddress(address), name: name.trim(), password }
      const found = await shared.look(access)
      const token = randomBytes(16).toString('hex')
      servers.set(token, access)
      for (const old of [...servers.keys()].slice(0, -mostServers)) servers.delete(old)
      return { ...found, token }
    },
    'sync.password': ({ program, password }) => shared.password(program, password),
    'sync.pickFolder': async ({ title }) => {
      const folder = await ask.folder(title)
      if (folder === null) return null
      if (await isInside(folder, info().dataFolder)) raise('sync.besideData')
      const found = await shared.look(folder)
      const token = tokens.hold({ kind: 'path', path: folder, name: basename(folder) })
      return { ...found, token }
    },
    'sync.use': ({ token, program }) => {
      const server = servers.get(token)
      if (server !== undefined) return shared.use(server, program)
      const held = tokens.get(token)
      return held.kind === 'path' ? shared.use(held.path, program) : raise('file.expired')
    },
    'sync.place': () => shared.place(),
    'sync.leave': async () => {
      await shared.leave()
      return null
    },
    'sync.lock': async ({ program, passphrase }) => {
      const secret = passphrase ?? (await snapshots.passphrase())
      if (secret !== null) return shared.lock(program, secret)
      return raise('file.needsPassphrase', { name: (await shared.place())?.place ?? '' })
    },
    'sync.relock': ({ program, passphrase }) => shared.relock(program, passphrase),
    'sync.list': (args) => shared.list(args),
    'sync.read': (args) => shared.read(args),
    'sync.write': (args) => shared.write(args),
    'sync.retire': (args) => shared.retire(args),
    'sync.acknowledge': async (args) => {
      await shared.acknowledge(args)
      return null
    },
  }
}
