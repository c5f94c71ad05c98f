/** Snapshots, for the page, and how much room there is for them. */
import { raise } from '../../src-shared/result'
import { isInside } from '../files/inside'
import type { Handlers } from '../ipc/requests'
import type { Tools } from './tools'

type SnapshotChannels = Extract<keyof Handlers, `snapshots.${string}`>

/** Handlers of `snapshots.*` and `disk.*`. */
export function snapshotHandlers(tools: Tools): Pick<Handlers, SnapshotChannels | 'disk.free'> {
  const { snapshots } = tools
  return {
    'snapshots.begin': (about) => snapshots.begin(about),
    'snapshots.write': async ({ writing, lines }) => {
      await snapshots.write(writing, lines)
      return null
    },
    'snapshots.finish': ({ writing, pictures }) => snapshots.finish(writing, pictures),
    'snapshots.abandon': async ({ writing }) => {
      await snapshots.abandon(writing)
      return null
    },
    'snapshots.list': ({ isElsewhereToo }) => snapshots.list(isElsewhereToo),
    'snapshots.read': ({ id, place, from }) => snapshots.read(id, place, from),
    'snapshots.chooseBackupFolder': async ({ title }) => {
      const folder = await tools.ask.folder(title)
      if (folder === null) return null
      // A copy beside the original would be lost with it.
      if (await isInside(folder, tools.info().dataFolder)) raise('snapshot.besideData')
      return snapshots.chooseBackupFolder(folder)
    },
    'snapshots.lookInto': async ({ title }) => {
      const folder = await tools.ask.folder(title)
      return folder === null ? null : snapshots.lookInto(folder)
    },
    'snapshots.lockBackupFolder': async ({ passphrase }) => {
      await snapshots.lockBackupFolder(passphrase)
      return null
    },
    'snapshots.unlock': (args) => snapshots.unlock(args),
    'snapshots.keepLookedInto': async () => snapshots.keepLookedInto(),
    'snapshots.backupFolder': () => snapshots.backupFolder(),
    'snapshots.sendToBackupFolder': async ({ pictures }) => ({
      isInBackupFolder: await snapshots.sendToBackupFolder(pictures),
    }),
    'snapshots.forgetBackupFolder': async () => {
      await snapshots.forgetBackupFolder()
      return null
    },
    'snapshots.forgetBefore': async ({ at, devices }) => {
      const isGone = tools.removeQuarantined(new Date(at))
      return { isDone: (await snapshots.forgetBefore(at, devices)) && isGone }
    },
    'disk.free': async () => ({ bytes: await tools.freeBytes() }),
  }
}
