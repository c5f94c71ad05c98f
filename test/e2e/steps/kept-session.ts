/** A data folder that an earlier build left, unpacked for a test, with the program of today on it. */
import { mkdir, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { databaseIn, start } from '../../../faults/program'
import type { Session } from '../../../faults/program'
import { keptOf, sessionName, unpack } from '../../kept-folder'
import type { Kept } from '../../kept-folder'
import { complaintsOf, freshFolder } from '../app'

/** Puts what a folder that was just unpacked has of the browser where the browser looks for it. */
export async function placeSession(folder: string): Promise<void> {
  const from = join(folder, sessionName)
  const to = dirname(databaseIn(folder))
  await mkdir(to, { recursive: true })
  for (const part of await readdir(from)) await rename(join(from, part), join(to, part))
}

/** The program on such a folder. */
export interface OnKept {
  readonly kept: Kept
  readonly folder: string
  /** An empty folder for what is saved. */
  readonly out: string
  /** The program as it runs now. */
  session: Session
  complaints: readonly string[]
  /** Starts it, when it was closed. */
  readonly open: () => Promise<void>
  /** Closes it, and removes the folders. */
  readonly end: () => Promise<void>
}

/** Unpacks a folder and starts the program on it. */
export async function openKept(name: string): Promise<OnKept> {
  const kept = await keptOf(name)
  const [data, out] = [await freshFolder(), await freshFolder()]
  await unpack(name, data.folder)
  await placeSession(data.folder)
  const begin = async () => {
    const session = await start(data.folder)
    await session.page.setViewportSize({ width: 1360, height: 860 })
    return { session, complaints: await complaintsOf(session.page) }
  }
  const app: OnKept = {
    ...{ kept, folder: data.folder, out: out.folder, ...(await begin()) },
    async open() {
      Object.assign(app, await begin())
    },
    async end() {
      await app.session.app.close()
      await data.remove()
      await out.remove()
    },
  }
  return app
}
