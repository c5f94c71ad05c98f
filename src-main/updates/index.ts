/** The updates of the running program, put together; and the end of the program, at which what waits is installed. */
import { join } from 'node:path'
import { app, autoUpdater, net, session, shell } from 'electron'
import { ownAppImage } from '../system/app-image'
import type { Ending } from '../system/ending'
import type { Log } from '../system/log'
import { engineOf } from '../system/runtime'
import type { Snapshots } from '../snapshots/snapshots'
import { createFetching } from './fetching'
import { replaceAppImage, runInstaller } from './installing'
import type { Installing } from './installing'
import { hasCertificate } from './mac-signature'
import { askThrough } from './net'
import { readPackaged, readTried } from './packaged'
import { keepSettings } from './settings'
import { handToSquirrel } from './squirrel'
import { systemOf } from './system'
import type { System } from './system'
import { createUpdates } from './updates'
import type { Updates } from './updates'
import { createWaiting } from './waiting'

/** Milliseconds after which a wish to be started again no longer counts: something kept the window open. */
const wishLasts = 60_000

function ownSystem(): System {
  const { platform, arch, execPath } = process
  const { isPackaged } = app
  const isSigned = platform === 'darwin' && isPackaged && hasCertificate(execPath)
  return systemOf({ platform, arch, isPackaged, execPath, appImage: ownAppImage(), isSigned })
}

async function install(kind: System['kind'], installing: Installing): Promise<void> {
  if (kind === 'appimage') await replaceAppImage(installing, ownAppImage() ?? pretendedImage())
  else if (kind === 'zip') await handToSquirrel(installing, autoUpdater)
  else runInstaller(installing)
}

/** A program that only pretends to be an AppImage (see `readTried`) is told which one it is. */
function pretendedImage(): string {
  return (app.isPackaged ? undefined : process.env['APPIMAGE']) ?? ''
}

/** Opens them. Nothing is looked at outside before somebody asks. */
export function openUpdates(
  snapshots: Pick<Snapshots, 'list'>,
  freeBytes: () => Promise<number>,
): Updates {
  const userData = app.getPath('userData')
  const tried = app.isPackaged ? null : readTried(process.env['CIKLUS_UPDATES'])
  const { address, hosts, keys } = tried ?? readPackaged()
  const pretended = tried && {
    name: tried.system,
    kind: tried.kind,
    way: tried.kind === 'appimage' ? ('byItself' as const) : ('byHand' as const),
  }
  const system = pretended ?? ownSystem()
  // A session of its own: that of the page lets nothing out.
  const ask = askThrough(net, () => session.fromPartition('updates', { cache: false }))
  const rules = { keys, version: app.getVersion(), system: system.name }
  return createUpdates({
    system,
    rules,
    engine: engineOf(app.userAgentFallback),
    fetching: address === '' ? null : createFetching({ address, hosts }, ask),
    settings: keepSettings(join(userData, 'updates.json')),
    waiting: createWaiting(join(userData, 'updates'), rules, system.kind),
    install: (installing) => install(system.kind, installing),
    reveal: (path) => shell.showItemInFolder(path),
    isGoodCopy: async (id) =>
      (await snapshots.list()).some(
        (copy) => copy.id === id && copy.place === 'here' && copy.problem === null,
      ),
    freeBytes,
    now: Date.now,
  })
}

/**
 * Installs what waits once all windows have closed and everything is copied; not when the computer shuts down, which would cut it off:
 * then it waits for the next time. What fails is written to the log; the program ends as always. Gives the function that closes the
 * program for it now.
 */
export function installAtEnd(
  updates: Pick<Updates, 'isDue' | 'install'>,
  log: Log,
  ending: Pick<Ending, 'isShutdown'>,
): () => void {
  let wished = -Infinity
  app.on('will-quit', (event) => {
    if (!updates.isDue() || ending.isShutdown()) return
    event.preventDefault()
    void updates
      .install(performance.now() - wished < wishLasts)
      .catch((error: unknown) => log('update', error))
      .finally(() => app.quit())
  })
  return () => {
    wished = performance.now()
    // The page still gets its answer.
    setTimeout(() => app.quit(), 100)
  }
}
