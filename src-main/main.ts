/**
 * The main process: one instance, one window. Puts the scheme, the security, the document worker and the handlers together; each is a
 * file of its own.
 */
import { chmod, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, protocol, session, shell } from 'electron'
import type { WebContents } from 'electron'
import { closingEvent, jobProgressEvent, menuChoiceEvent } from '../src-shared/channels'
import type { Value } from '../src-shared/contract'
import { holdClosing } from './window/closing'
import { nearestLanguage } from '../src-shared/languages'
import { reloadWhenCrashed } from './window/crashed-page'
import { createAsk } from './window/dialogs'
import { createDocumentWorker } from './documents/worker-client'
import { unwatched } from './documents/worker-link'
import type { DocumentWorker } from './documents/worker.types'
import { createTokens } from './files/tokens'
import { createHandlers } from './handlers'
import { registerChannels } from './ipc/ipc'
import { createJobs } from './system/jobs'
import { createJournal } from './journal/journal'
import type { Journal } from './journal/journal'
import { createLog } from './system/log'
import type { Log } from './system/log'
import { showMenu } from './window/menu'
import { printPages } from './printing/printing'
import type { Handlers } from './ipc/requests'
import { scheme, serveFolder } from './ipc/scheme'
import { hardenSession, openOutside } from './ipc/security'
import { requestQuarantine, quarantineIfAsked } from './system/quarantine'
import { createSnapshots } from './snapshots/snapshots'
import type { Snapshots } from './snapshots/snapshots'
import { openWindow } from './window/window'
import { wordsIn } from './window/words'
import type { Words } from './window/words'

/** The handlers of each open window, by its contents. */
const handlersOf = new WeakMap<WebContents, Handlers>()

/** The system's language, as a tag. */
function systemLanguage(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale()
}

/** What carries the page, told from its user agent: `Electron 45.4.1`. */
function runtimeName(contents: WebContents): string {
  const agent = contents.getUserAgent()
  const electron = /Electron\/([\d.]+)/.exec(agent)?.[1]
  const chromium = /Chrome\/([\d.]+)/.exec(agent)?.[1]
  return electron === undefined ? `Chromium ${chromium ?? ''}`.trim() : `Electron ${electron}`
}

function infoOf(contents: WebContents): Value<'app.info'> {
  return {
    version: app.getVersion(),
    dataFolder: app.getPath('userData'),
    runtime: runtimeName(contents),
    systemLanguage: systemLanguage(),
  }
}

/** What all windows of the program share. */
interface Shared {
  readonly worker: DocumentWorker
  readonly words: Words
  readonly log: Log
  readonly journal: Journal
  readonly snapshots: Snapshots
}

async function freeBytes(): Promise<number> {
  const { bavail, bsize } = await statfs(app.getPath('userData'))
  return bavail * bsize
}

/** Ends the program and starts it anew; the database is moved in between. The page still gets its answer. */
async function quarantineDatabase(): Promise<void> {
  await requestQuarantine(app.getPath('userData'))
  app.relaunch()
  setTimeout(() => app.exit(0), 200)
}

/** Tells the page what was chosen in the system's menu. */
function tellChoice(id: string): void {
  for (const { webContents } of BrowserWindow.getAllWindows())
    if (handlersOf.has(webContents)) webContents.send(menuChoiceEvent, id)
}

/** Tells the page of the Back and Forward buttons of mice and keyboards that Windows reports as commands. */
function tellButtons(window: BrowserWindow): void {
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') tellChoice('shell.back')
    if (command === 'browser-forward') tellChoice('shell.forward')
  })
}

async function openProgram(shared: Shared): Promise<void> {
  const { worker, words, log, journal, snapshots } = shared
  const window = await openWindow(app.getPath('userData'), (made) => {
    const contents = made.webContents
    const tokens = createTokens()
    const jobs = createJobs((progress) => {
      if (!contents.isDestroyed()) contents.send(jobProgressEvent, progress)
    })
    const handlers = createHandlers({
      tokens,
      jobs,
      worker,
      ask: createAsk(made, words),
      print: printPages,
      reveal: (path) => shell.showItemInFolder(path),
      openOutside,
      showMenu: ({ language, ...actions }) => showMenu(wordsIn(language), tellChoice, actions),
      info: () => infoOf(contents),
      journal,
      snapshots,
      freeBytes,
      quarantineDatabase,
      mayClose: holdClosing(made, closingEvent),
    })
    handlersOf.set(contents, handlers)
    const forget = () => {
      jobs.cancelAll()
      tokens.clear()
      snapshots.close()
    }
    made.once('closed', forget)
    contents.on('render-process-gone', forget)
    reloadWhenCrashed(made, words, log)
    // Elsewhere the page hears the buttons of a mouse itself; on Linux the system would tell of each press twice.
    if (process.platform === 'win32') tellButtons(made)
  })
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

async function start(): Promise<void> {
  // Whatever is in it, the browser's files too: other people's data, for this user of the computer alone.
  await chmod(app.getPath('userData'), 0o700).catch(() => undefined)
  const words = wordsIn(nearestLanguage(systemLanguage()))
  const log = createLog(join(app.getPath('userData'), 'logs', 'errors.log'))
  process.on('unhandledRejection', (error) => log('main', error))
  protocol.handle(scheme, serveFolder(join(import.meta.dirname, '../renderer')))
  hardenSession(session.defaultSession)
  showMenu(words, tellChoice)
  registerChannels((sender) => handlersOf.get(sender) ?? null, {
    checkAnswers: !app.isPackaged,
    report: log,
  })
  const worker = createDocumentWorker()
  // A process of its own for copies: looking at one never waits for a long document.
  const copies = createDocumentWorker()
  app.on('will-quit', () => {
    worker.close()
    copies.close()
  })
  const userData = app.getPath('userData')
  const journal = createJournal({ folder: join(userData, 'journal') })
  journal.lookAhead()
  const snapshots = createSnapshots({
    folder: join(userData, 'snapshots'),
    placesFile: join(userData, 'places.json'),
    work: {
      check: (path) => copies.checkSnapshot(path, unwatched()),
      lock: (from, to, passphrase) => copies.lockFile(from, to, passphrase, unwatched()),
      unlock: (from, to, passphrase) => copies.unlockFile(from, to, passphrase, unwatched()),
    },
  })
  const shared = { worker, words, log, journal, snapshots }
  await openProgram(shared)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openProgram(shared)
  })
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
/** Whether the user wants the whole program to end, not only a window. */
let isQuitting = false
app.on('before-quit', () => {
  isQuitting = true
})
app.on('window-all-closed', () => {
  // A window that finished writing first has put the quitting off, and takes it up again by closing.
  if (isQuitting || process.platform !== 'darwin') app.quit()
})
if (app.requestSingleInstanceLock()) {
  quarantineIfAsked(app.getPath('userData'), app.getPath('sessionData'))
  void app.whenReady().then(start)
} else {
  app.quit()
}
