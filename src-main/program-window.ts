/** The window with the open program's page: what its handlers work with, and what it is told. */
import { app, BrowserWindow, shell } from 'electron'
import type { WebContents } from 'electron'
import {
  closingEvent,
  documentsOffEvent,
  fileOpenedEvent,
  jobProgressEvent,
  menuChoiceEvent,
} from '../src-shared/channels'
import type { DocumentWorker } from './documents/worker.types'
import { createOpenedFiles, savedProgramIn } from './files/opened-files'
import { createTokens } from './files/tokens'
import { createHandlers } from './handlers'
import type { Tools } from './handlers/tools'
import type { Handlers } from './ipc/requests'
import { openOutside } from './ipc/security'
import type { Journal } from './journal/journal'
import { readPacketParts } from './documents/packet-page'
import { endPrinting, printPages } from './printing/printing'
import type { Programs } from './programs/programs'
import type { PictureFiles } from './pictures/picture-files'
import type { Snapshots } from './snapshots/snapshots'
import type { SharedFolder } from './sync/shared'
import type { About } from './system/about'
import type { Ending } from './system/ending'
import { useGraphics } from './system/graphics'
import { createJobs } from './system/jobs'
import type { Log } from './system/log'
import { removeQuarantined, requestQuarantine } from './system/quarantine'
import type { Updates } from './updates/updates'
import { holdClosing } from './window/closing'
import { reloadWhenCrashed } from './window/crashed-page'
import { createAsk } from './window/dialogs'
import { showMenu } from './window/menu'
import { openWindow } from './window/window'
import { wordsIn } from './window/words'
import type { Words } from './window/words'

/** The parts that the program is put together from, one of each however many windows come and go. */
export interface Parts {
  readonly about: About
  readonly programs: Programs
  readonly worker: DocumentWorker
  readonly words: Words
  readonly log: Log
  readonly journal: Journal
  readonly snapshots: Snapshots
  readonly pictures: PictureFiles
  readonly updates: Updates
  readonly closeAndInstall: () => void
  readonly folder: SharedFolder
  readonly ending: Ending
  readonly startAgain: () => void
}

/** The handlers of each open window, by its contents. */
const handlersOf = new WeakMap<WebContents, Handlers>()

/** The handlers of the window that a message comes from; null when it is none of ours. */
export function handlersFor(sender: WebContents): Handlers | null {
  return handlersOf.get(sender) ?? null
}

/** The windows that have a page of the program in them. */
export const programWindows = (): readonly BrowserWindow[] =>
  BrowserWindow.getAllWindows().filter(({ webContents }) => handlersOf.has(webContents))

function tell(event: string, ...values: readonly unknown[]): void {
  for (const { webContents } of programWindows()) webContents.send(event, ...values)
}

/** Tells the page that documents are switched off. */
export const tellDocumentsOff = (): void => tell(documentsOffEvent)

/** Tells the page what was chosen in the system's menu. */
export const tellChoice = (id: string): void => tell(menuChoiceEvent, id)

/** Saved programs that the system hands over; a page that is not there yet asks by itself. */
export const opened = createOpenedFiles(() => tell(fileOpenedEvent))

/** Tells the page of the Back and Forward buttons of mice and keyboards that Windows reports as commands. */
function tellButtons(window: BrowserWindow): void {
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') tellChoice('shell.back')
    if (command === 'browser-forward') tellChoice('shell.forward')
  })
}

/** What the handlers of all windows have in common. */
function commonTools(parts: Parts) {
  const { about, programs, worker, journal, snapshots, updates, closeAndInstall, log } = parts
  const userData = app.getPath('userData')
  return {
    worker,
    print: printPages,
    pageParts: (page) => readPacketParts(import.meta.dirname, page),
    opened: (isTaken) => (isTaken ? opened.take() : opened.waiting()),
    openNext: (path) => opened.keep(path),
    addRecent: (path) => {
      // The system opens what is on its list with us, which is of this kind alone.
      if (savedProgramIn([path], '/') !== null) app.addRecentDocument(path)
    },
    reveal: (path) => shell.showItemInFolder(path),
    openOutside,
    showMenu: ({ language, ...actions }) => showMenu(wordsIn(language), tellChoice, actions),
    info: about.info,
    protection: about.protection,
    freeBytes: about.freeBytes,
    helpFacts: () => about.helpFacts(programs.folder),
    useGraphics: () => useGraphics(userData),
    journal,
    snapshots,
    pictures: parts.pictures,
    updates,
    closeAndInstall,
    shared: parts.folder,
    programs,
    quarantineDatabases: () => requestQuarantine(userData),
    removeQuarantined: (before) => removeQuarantined(app.getPath('sessionData'), before),
    startAgain: parts.startAgain,
    log,
    restartDocuments: () => worker.restart(),
  } satisfies Partial<Tools>
}

/** Gives a window its handlers, before its page is loaded. */
function prepare(made: BrowserWindow, parts: Parts): void {
  const { words, log, snapshots, ending } = parts
  const contents = made.webContents
  const tokens = createTokens()
  const jobs = createJobs((progress) => {
    if (!contents.isDestroyed()) contents.send(jobProgressEvent, progress)
  })
  const answerClosing = holdClosing(made, closingEvent)
  const mayClose = (isSaved: boolean): void => {
    if (!isSaved) ending.stays()
    answerClosing(isSaved)
  }
  const ask = createAsk(made, words)
  handlersOf.set(contents, createHandlers({ ...commonTools(parts), tokens, jobs, ask, mayClose }))
  const forget = () => {
    jobs.cancelAll()
    tokens.clear()
    snapshots.close()
  }
  made.once('closed', () => {
    forget()
    endPrinting()
  })
  contents.on('render-process-gone', forget)
  reloadWhenCrashed(made, log)
  if (process.platform !== 'win32') return
  // Elsewhere the page hears the buttons of a mouse itself; on Linux the system would tell of each press twice.
  tellButtons(made)
  made.on('query-session-end', ending.shutsDown)
  made.on('session-end', ending.shutsDown)
}

/** Opens the window. `plain` is the plain page that it begins on instead of the program's own. */
export async function openProgram(parts: Parts, plain: string | null): Promise<void> {
  await openWindow(app.getPath('userData'), (made) => prepare(made, parts), plain)
}
