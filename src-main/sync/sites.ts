/** Where a shared place lies: a folder that this computer reaches, or one on a server. Everything above sees the same. */
import { dirname, join } from 'node:path'
import { placeName } from '../files/place-name'
import { makeFolder, realDisk } from '../journal/disk'
import type { FailureError } from '../../src-shared/result'
import { folderStore } from './store'
import type { Store } from './store'
import { addressIn, addressName } from './webdav-address'
import type { Server, ServerAccess } from './webdav-address'
import { failure, usualLine } from './webdav-request'
import type { Line } from './webdav-request'
import { webdavStore } from './webdav-store'

/** What is remembered of a place: one of the two. */
type Where = { readonly path: string } | { readonly server: Server }

/** A place that can be looked into. */
export interface Site {
  readonly where: Where
  /** For the user's eyes. */
  readonly name: string
  readonly store: Store
  /** A folder in it. */
  inside(name: string): Site
  /** Makes it where it is not. */
  make(): Promise<void>
  /** What is to be said when nothing of the program is there. */
  readonly gone: () => FailureError
  /** What is to be said when it does not show what was written there. */
  readonly unlike: () => FailureError
}

/** A folder of the disk. */
export function folderSite(path: string): Site {
  return {
    where: { path },
    name: placeName(path),
    store: folderStore(path),
    inside: (name) => folderSite(join(path, name)),
    make: () => makeFolder(realDisk, path, dirname(path)),
    gone: () => failure('sync.unreachable'),
    unlike: () => failure('sync.unreachable'),
  }
}

/** How a server is spoken to, but for who enters. */
export type LineSettings = Partial<Omit<Line, 'access'>>

/** A folder on a server. */
export function serverSite(access: ServerAccess, settings: LineSettings): Site {
  const store = webdavStore({ ...usualLine, ...settings, access })
  const { address, name } = access
  return {
    where: { server: { address, name } },
    name: addressName(address),
    store,
    inside: (folder) =>
      serverSite({ ...access, address: addressIn(address, [folder], true).href }, settings),
    make: () => store.makeFolder([]),
    gone: () => failure('sync.noFolder', { host: new URL(address).host }),
    unlike: () => failure('sync.notWebdav', { host: new URL(address).host }),
  }
}
