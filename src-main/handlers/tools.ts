/** What the handlers of one window work with. Each is an interface, so that a test can be the world outside. */
import type { SystemMenu, Value } from '../../src-shared/contract'
import type { Ask } from '../window/dialogs'
import type { DocumentWorker } from '../documents/worker.types'
import type { Tokens } from '../files/tokens'
import type { Jobs } from '../system/jobs'
import type { Journal } from '../journal/journal'
import type { PrintPages } from '../printing/printing'
import type { Snapshots } from '../snapshots/snapshots'

/** See the file's own comment. */
export interface Tools {
  readonly tokens: Tokens
  readonly jobs: Jobs
  readonly worker: DocumentWorker
  readonly ask: Ask
  readonly print: PrintPages
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void
  /** Opens an address outside; false when it is one that must not be opened. */
  readonly openOutside: (url: string) => Promise<boolean>
  /** Puts up the system's menu with what the page can do. */
  readonly showMenu: (menu: SystemMenu) => void
  readonly info: () => Value<'app.info'>
  readonly journal: Journal
  readonly snapshots: Snapshots
  /** Free bytes where the data lies. */
  readonly freeBytes: () => Promise<number>
  /** Puts the page's database aside and starts the program anew. */
  readonly quarantineDatabase: () => Promise<void>
  /** The page has saved all it had to: the window may close. */
  readonly mayClose: (isSaved: boolean) => void
}
