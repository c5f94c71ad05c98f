/**
 * The main process: one instance, one window. Puts the scheme, the security, the document worker and the handlers together; each is a
 * file of its own.
 */
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, powerMonitor, protocol, session } from 'electron'
import { nearestLanguage } from '../src-shared/languages'
import { createDocumentWorker } from './documents/worker-client'
import { unwatched } from './documents/worker-link'
import type { DocumentWorker } from './documents/worker.types'
import { savedProgramIn } from './files/opened-files'
import { registerChannels } from './ipc/ipc'
import { scheme, serveFolder } from './ipc/scheme'
import { hardenSession } from './ipc/security'
import { createJournal } from './journal/journal'
import {
  handlersFor,
  opened,
  openProgram,
  programWindows,
  tellChoice,
  tellDocumentsOff,
} from './program-window'
import type { Parts } from './program-window'
import { systemGuard } from './system/guard'
import { createKeeping } from './system/keeping'
import { createPictureFiles } from './pictures/picture-files'
import { openPrograms } from './programs/programs'
import type { Programs } from './programs/programs'
import { createSnapshots } from './snapshots/snapshots'
import { createSharedFolder } from './sync/shared'
import { createAbout, logFile, systemLanguage } from './system/about'
import { chooseDataFolder, realSystem } from './system/data-folder'
import { createEnding } from './system/ending'
import { newerOpener } from './system/engine-floor'
import type { Opener } from './system/engine-floor'
import { startOrSay } from './system/failed-start'
import { giveUpGraphics, isWithoutGraphics } from './system/graphics'
import { createLog } from './system/log'
import type { Log } from './system/log'
import { quitAtShutdown } from './system/power'
import { quarantineIfAsked } from './system/quarantine'
import { relaunch } from './system/relaunch'
import { engineOf } from './system/runtime'
import { noteStart } from './system/starts'
import type { Starts } from './system/starts'
import { installAtEnd, openUpdates } from './updates'
import { readIncarnation } from './journal/incarnation'
import { showMenu } from './window/menu'
import { createOpener } from './window/opener'
import { plainPages, stoppedPage } from './window/stopped-page'
import { wordsIn } from './window/words'
import type { Words } from './window/words'

const dataFolder = chooseDataFolder(app.getPath('userData'), realSystem())
if (dataFolder.path !== app.getPath('userData')) app.setPath('userData', dataFolder.path)
const about = createAbout(dataFolder)

type Copies = Pick<Parts, 'snapshots' | 'pictures'>

let starts: Starts | null = null
const ending = createEnding()

/** Ends the program and starts it anew. The page still gets its answer. */
function startAgain(): void {
  starts?.good()
  relaunch(opened.take())
  setTimeout(() => app.exit(0), 200)
}

/** The copies of the open program, and its pictures; `copies` is the process that looks at them, locks and unlocks them. */
function copiesOf(programs: Programs, copies: DocumentWorker): Copies {
  const beside = {
    placesFile: join(programs.folder, 'places.json'),
    othersFolders: () => programs.othersFolders(),
    work: {
      check: (path: string) => copies.checkSnapshot(path, unwatched()),
      lock: (from: string, to: string, passphrase: string) =>
        copies.lockFile(from, to, passphrase, unwatched()),
      unlock: (from: string, to: string, passphrase: string) =>
        copies.unlockFile(from, to, passphrase, unwatched()),
      encrypt: (text: string, passphrase: string) => copies.encrypt(text, passphrase, unwatched()),
      decrypt: (bytes: Uint8Array, passphrase: string) =>
        copies.decrypt(bytes, passphrase, unwatched()),
    },
  }
  const pictures = createPictureFiles({ folder: join(programs.folder, 'pictures'), ...beside })
  const snapshots = createSnapshots({
    folder: join(programs.folder, 'snapshots'),
    sendPictures: (place, expected) => pictures.sendTo(place, expected),
    ...beside,
  })
  return { snapshots, pictures }
}

/** Opens what the program works on. */
async function openParts(words: Words, log: Log): Promise<Parts> {
  const worker = createDocumentWorker(tellDocumentsOff)
  // A process of its own for copies: looking at one never waits for a long document.
  const copies = createDocumentWorker()
  app.on('will-quit', () => {
    starts?.good()
    worker.close()
    copies.close()
  })
  const programs = await openPrograms(dataFolder.path)
  const journal = createJournal({
    folder: join(programs.folder, 'journal'),
    incarnation: join(programs.folder, 'device'),
  })
  const { snapshots, pictures } = copiesOf(programs, copies)
  const keeping = createKeeping(join(programs.folder, 'kept.json'), systemGuard)
  const folder = createSharedFolder(join(programs.folder, 'sync.json'), keeping, {
    ownDevice: async () => (await readIncarnation(join(programs.folder, 'device'))).device,
  })
  const updates = openUpdates(snapshots, about.freeBytes)
  void updates.tidy().catch((error: unknown) => log('update', error))
  const closeAndInstall = installAtEnd(updates, log, ending)
  const opening = { about, programs, worker, words, log, journal, snapshots, pictures, updates }
  return { ...opening, closeAndInstall, folder, ending, startAgain }
}

/** What the window begins on instead of the program's own page, if anything. */
function plainBeginning(newer: Opener | null): string | null {
  if (newer !== null) return stoppedPage('older')
  return starts?.isCareful() === true ? stoppedPage('start') : null
}

async function start(words: Words, log: Log): Promise<void> {
  // Whatever is in it, the browser's files too: other people's data, for this user of the computer alone.
  await chmod(dataFolder.path, 0o700).catch(() => undefined)
  const version = app.getVersion()
  const engine = engineOf(app.userAgentFallback)
  const newer = newerOpener(app.getPath('sessionData'), { engine, version })
  const made = plainPages(words, {
    language: nearestLanguage(systemLanguage()),
    dataFolder: dataFolder.path,
    own: version,
    newer: newer?.version ?? version,
  })
  protocol.handle(scheme, serveFolder(join(import.meta.dirname, '../renderer'), made))
  hardenSession(session.defaultSession)
  showMenu(words, tellChoice)
  registerChannels(handlersFor, { checkAnswers: !app.isPackaged, report: log })
  const parts = await openParts(words, log)
  if (plainBeginning(newer) === null) parts.journal.lookAhead()
  const show = createOpener(
    () => programWindows()[0] ?? null,
    () => openProgram(parts, plainBeginning(newer)),
  )
  opened.offer(savedProgramIn(process.argv.slice(1), process.cwd()))
  await show()
  app.on('activate', () => void show())
  app.on('open-file', () => void show())
  app.on('second-instance', (_event, args, folder) => {
    opened.offer(savedProgramIn(args.slice(1), folder))
    void show()
  })
  quitAtShutdown(powerMonitor, () => {
    ending.shutsDown()
    app.quit()
  })
}

/** The start, once Electron is ready. */
function startProgram(): Promise<void> {
  const log = createLog(logFile())
  process.on('unhandledRejection', (error) => log('main', error))
  // Without a listener Electron would show a box of its own, in English and with paths in it.
  process.on('uncaughtException', (error) => log('main', error))
  const words = wordsIn(nearestLanguage(systemLanguage()))
  return startOrSay(() => start(words, log), {
    log,
    title: words.failedTitle,
    text: `${words.failedText}\n\n${dataFolder.path}\n\n${words.failedHelp}`,
    say: (title, text) => dialog.showErrorBox(title, text),
    exit: (code) => app.exit(code),
  })
}

/** A start after several that failed does without what most often takes a whole program along: the graphics card's driver. */
function spareGraphics(): void {
  if (starts?.isCareful() === true) giveUpGraphics(dataFolder.path)
  if (isWithoutGraphics(dataFolder.path)) app.disableHardwareAcceleration()
}

// The taskbar of Windows puts the window with the program's own shortcut by this name, which the installer gives it, too.
if (process.platform === 'win32') app.setAppUserModelId('org.ciklus.app')
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  // The page's script is compiled once, not at every start.
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
// macOS hands files over in this way alone, also before there is a window.
app.on('open-file', (event, path) => {
  event.preventDefault()
  opened.offer(savedProgramIn([path], '/'))
})
app.on('before-quit', ending.quits)
app.on('window-all-closed', () => {
  // A window that finished writing first has put the quitting off, and takes it up again by closing.
  if (ending.isQuitting() || ending.isShutdown() || process.platform !== 'darwin') app.quit()
})
if (app.requestSingleInstanceLock()) {
  starts = noteStart(join(dataFolder.path, 'starts'))
  spareGraphics()
  quarantineIfAsked(dataFolder.path, app.getPath('sessionData'))
  void app.whenReady().then(startProgram)
} else {
  app.quit()
}
