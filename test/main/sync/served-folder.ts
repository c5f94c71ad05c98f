/** One server for each test, and the place on it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FailureError } from '../../../src-shared/result'
import type { Failure } from '../../../src-shared/result'
import type { ServerAccess } from '../../../src-main/sync/webdav-address'
import { usualLine } from '../../../src-main/sync/webdav-request'
import type { Line } from '../../../src-main/sync/webdav-request'
import { webdavStore } from '../../../src-main/sync/webdav-store'
import type { WebdavStore } from '../../../src-main/sync/webdav-store'
import { startWebdav, webdavUser } from '../../support/webdav-server'
import type { Fault, WebdavServer, WebdavOptions } from '../../support/webdav-server'

/** A folder with the servers over it. */
export class ServedFolder {
  private readonly all: WebdavServer[] = []

  private constructor(
    readonly folder: string,
    /** The first of them. */
    readonly server: WebdavServer,
  ) {
    this.all.push(server)
  }

  static async make(): Promise<ServedFolder> {
    const folder = await mkdtemp(join(tmpdir(), 'webdav-'))
    return new ServedFolder(folder, await startWebdav(folder))
  }

  /** One more server over it. */
  async another(options: WebdavOptions = {}): Promise<WebdavServer> {
    const one = await startWebdav(this.folder, options)
    this.all.push(one)
    return one
  }

  /** The place on the first one, unless it is said otherwise. */
  store(access: Partial<ServerAccess> = {}, settings: Partial<Line> = {}): WebdavStore {
    const { address } = this.server
    return webdavStore({
      ...usualLine,
      ...settings,
      access: { address, ...webdavUser, ...access },
    })
  }

  async end(): Promise<void> {
    await Promise.all(this.all.map((one) => one.close()))
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Why some work failed; what it answered, as text, when it did not. */
export async function failureOf(work: Promise<unknown>): Promise<Failure | string> {
  try {
    return `done: ${JSON.stringify(await work)}`
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
}

/** The same by its code alone. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  const failed = await failureOf(work)
  return typeof failed === 'string' ? failed : failed.code
}

/** A server that answers all of that. */
export const answering =
  (status: number, text = '', headers: Record<string, string> = {}): Fault =>
  (_, response) => {
    response.writeHead(status, headers).end(text)
    return true
  }
