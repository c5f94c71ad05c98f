/** What the handlers of one window work with. Each is an interface, so that a test can be the world outside. */
import type { SystemMenu, Value } from '../../src-shared/contract'
import type { Ask } from '../window/dialogs'
import type { DocumentWorker } from '../documents/worker.types'
import type { PacketParts, PageName } from '../documents/packet-page'
import type { Tokens } from '../files/tokens'
import type { Jobs } from '../system/jobs'
import type { Journal } from '../journal/journal'
import type { PrintPages } from '../printing/printing'
import type { PictureFiles } from '../pictures/picture-files'
import type { Programs } from '../programs/programs'
import type { Snapshots } from '../snapshots/snapshots'
import type { Log } from '../system/log'
import type { Updates } from '../updates/updates'
import type { SharedFolder } from '../sync/shared'

/** See the file's own comment. */
export interface Tools {
  readonly tokens: Tokens
  readonly jobs: Jobs
  readonly worker: DocumentWorker
  readonly ask: Ask
  readonly print: PrintPages
  /** What every file for a reviewer has in it. */
  readonly pageParts: (page: PageName) => Promise<PacketParts>
  /** The saved program that the system handed over, by its path; null when there is none. Taken, it is forgotten. */
  readonly opened: (isTaken: boolean) => string | null
  /** Has a saved program opened by the next start. */
  readonly openNext: (path: string) => void
  /** Puts a saved program among the system's recent files. */
  readonly addRecent: (path: string) => void
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void
  /** Opens an address outside; false when it is one that must not be opened. */
  readonly openOutside: (url: string) => Promise<boolean>
  /** Puts up the system's menu with what the page can do. */
  readonly showMenu: (menu: SystemMenu) => void
  readonly info: () => Value<'app.info'>
  readonly journal: Journal
  readonly snapshots: Snapshots
  /** The pictures that records refer to. */
  readonly pictures: PictureFiles
  /** The folder that several computers share. */
  readonly shared: SharedFolder
  /** Free bytes where the data lies. */
  readonly freeBytes: () => Promise<number>
  readonly programs: Programs
  /** Has the databases of all programs put aside at the next start. */
  readonly quarantineDatabases: () => Promise<void>
  /** Deletes the databases that were put aside, or those from before a moment; false when one is left. */
  readonly removeQuarantined: (before: Date | null) => boolean
  /** Ends Ciklus, after the page has got its answer, and starts it anew. */
  readonly startAgain: () => void
  readonly protection: () => Promise<Value<'app.protection'>>
  readonly log: Log
  readonly helpFacts: () => Promise<Value<'help.facts'>>
  /** Has the graphics card help again from the next start on. */
  readonly useGraphics: () => void
  /** Tries documents again after they were switched off. */
  readonly restartDocuments: () => void
  readonly updates: Updates
  /** Closes the program to install what waits, and starts it again. */
  readonly closeAndInstall: () => void
  /** The page has saved all it had to: the window may close. */
  readonly mayClose: (isSaved: boolean) => void
}
