/**
 * Everything the page and the main process can say to each other: the only list of channels.
 * Each has a zod schema for its argument and for its answer; types are inferred from them.
 * The page never names a path: it holds tokens for files that the user picked.
 */
import { z } from 'zod'
import { token, job, nothing, fileName, pickedFile, savedOrNot, channel } from './contract-parts'
import { languages } from './documents'
import { programId, programInfo, programName } from './programs'
import { documentChannels } from './contract-documents'
import { copyChannels } from './contract-copies'
import { pictureChannels } from './contract-pictures'
import { sharedFolderChannels } from './contract-shared-folder'
import { updateChannels } from './contract-updates'
import type { Result } from './result'

/** An action of the page in the system's menu, with its key written as `Ctrl+Shift+Z`. */
const menuEntry = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[A-Za-z]+$/),
  title: z.string().min(1).max(100),
  key: z
    .string()
    .regex(/^(?:Ctrl\+)?(?:Alt\+)?(?:Shift\+)?[A-Z0-9]+$/i)
    .nullable(),
})
const menuEntries = z.array(menuEntry).max(30)

/** What the page puts into the system's menu. */
export const systemMenu = z.strictObject({
  language: z.enum(languages),
  file: menuEntries,
  edit: menuEntries,
})
export type SystemMenu = z.infer<typeof systemMenu>

/** The channels, each with what it takes and what it answers. */
export const contract = {
  'app.info': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      /** Where the data lives, shown in Settings. */
      dataFolder: z.string(),
      /** Windows may copy that folder to a server. */
      isRoaming: z.boolean(),
      /** Another folder with data of Ciklus, which is not looked at; null when there is none. */
      otherDataFolder: z.string().nullable(),
      runtime: z.string(),
      systemLanguage: z.string(),
      /** Whether the print dialog heeds the size of the sheet; where it does not, it takes the printer's own. */
      setsPaper: z.boolean(),
      /** The graphics card does not help to draw, since Ciklus kept ending soon after its start. */
      isWithoutGraphics: z.boolean(),
    }),
  ),
  /** Shows the folder the data lives in, in the system's file manager. */
  'app.showDataFolder': channel(nothing, z.null()),
  /** Whether the disk under the data is encrypted, as far as the system tells, and which system it is. */
  'app.protection': channel(
    nothing,
    z.strictObject({
      disk: z.enum(['encrypted', 'open', 'unknown']),
      system: z.enum(['windows', 'mac', 'linux', 'other']),
    }),
  ),
  /** Has the graphics card help again from the next start on. */
  'app.useGraphics': channel(nothing, z.null()),
  /** Writes an error of the page into the log: its kind and where in the program it was, never its message. */
  'app.noteError': channel(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9_]{1,60}$/),
      places: z.array(z.string().regex(/^[A-Za-z0-9_.-]{1,80}:\d{1,7}:\d{1,7}$/)).max(12),
    }),
    z.null(),
  ),
  /** The program that is open since Ciklus was started, and the name of its database. */
  'programs.current': channel(nothing, z.strictObject({ id: programId, database: z.string() })),
  /** The programs of this computer. `databases` names the databases that the browser engine keeps: one may be all that is left. */
  'programs.list': channel(
    z.strictObject({ databases: z.array(z.string().max(100)).max(1_000) }),
    z.array(programInfo),
  ),
  /** Ends Ciklus and starts it with another program. `leavesNothing` says that nothing was entered in the one that is open. */
  'programs.open': channel(z.strictObject({ id: programId, leavesNothing: z.boolean() }), z.null()),
  /** Begins another program, empty, and starts Ciklus with it. */
  'programs.begin': channel(z.strictObject({ token: token.optional() }), z.null()),
  /**
   * Takes another program off this computer, with its journal and its backups here. Its database is the page's to delete, before. The
   * program that is open is refused.
   */
  'programs.remove': channel(z.strictObject({ id: programId }), z.null()),
  /** What the open program is called, for the list. */
  'programs.name': channel(
    z.strictObject({ name: programName, organization: programName }),
    z.null(),
  ),
  /** Asks the user for a file to read. */
  'files.pick': channel(
    z.strictObject({
      purpose: z.enum(['table', 'workspace', 'picture', 'answers']),
      title: z.string(),
    }),
    pickedFile.nullable(),
  ),
  /** Asks the user for files to read, tables unless it is said, one or more; none when the dialog was closed. */
  'files.pickSeveral': channel(
    z.strictObject({
      title: z.string(),
      purpose: z.enum(['table', 'answers', 'picture']).optional(),
    }),
    z.array(pickedFile),
  ),
  /** Takes over a file that was dropped on the window. */
  'files.accept': channel(
    z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }),
    pickedFile,
  ),
  /** Free bytes where the data lies. */
  'disk.free': channel(nothing, z.strictObject({ bytes: z.number() })),
  /** What the main process adds to a report for help: sizes and kinds, nothing about anybody. Sizes are bytes, null where not known. */
  'help.facts': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      runtime: z.string(),
      platform: z.string(),
      release: z.string(),
      processor: z.string(),
      memory: z.number(),
      sizes: z.strictObject({
        database: z.number().nullable(),
        journal: z.number().nullable(),
        snapshots: z.number().nullable(),
        free: z.number().nullable(),
      }),
      /** The last lines of the log, oldest first. */
      errors: z.array(z.string()),
    }),
  ),
  /** Asks where, then writes a report for help as text. */
  'help.save': channel(
    z.strictObject({ job, text: z.string().max(200_000), suggestedName: fileName }),
    savedOrNot,
  ),
  /**
   * Puts a database that cannot be opened aside (it is kept) and starts the program anew: the databases of all programs, or, when
   * others can be read, the open program's alone.
   */
  'recovery.quarantine': channel(z.strictObject({ isAll: z.boolean() }), z.null()),
  /**
   * The answer to `app.closing`: everything is saved and copied, the window may close; or something could not be saved, and
   * it stays open, so that somebody can read why. Told to close again soon after, it closes all the same.
   */
  'app.close': channel(z.strictObject({ isSaved: z.boolean() }), z.null()),
  /** Puts the page's actions, in its language, into the system's menu; what is chosen there comes back by its id. */
  'menu.show': channel(systemMenu, z.null()),
  /** Stops a running job. What it had begun to write is removed. */
  'jobs.cancel': channel(z.strictObject({ job }), z.null()),
  /**
   * The saved program that the system handed over to be opened (a double click, a second start); null when there is none. It waits
   * until it is asked for with `isTaken`, also over a start of the page or of the program.
   */
  'files.opened': channel(z.strictObject({ isTaken: z.boolean() }), pickedFile.nullable()),
  /** Shows a written file in the system's file manager. */
  'files.reveal': channel(z.strictObject({ token }), z.null()),
  /** Opens an https: or mailto: address outside. */
  'links.open': channel(z.strictObject({ url: z.string().max(2_000) }), z.null()),
  ...documentChannels,
  ...copyChannels,
  ...sharedFolderChannels,
  ...pictureChannels,
  ...updateChannels,
} as const

/** The name of a channel. */
export type Channel = keyof typeof contract
/** What a channel takes. */
export type Args<C extends Channel> = z.infer<(typeof contract)[C]['args']>
/** What a channel answers when all goes well. */
export type Value<C extends Channel> = z.infer<(typeof contract)[C]['value']>

/** Progress of a job, sent from main to the page. `total` 0 means that the end is not known. */
const jobProgress = z.strictObject({ job, done: z.number(), total: z.number() })
export type JobProgress = z.infer<typeof jobProgress>

/** The names of the events that main sends unasked. */
export const events = {
  jobProgress: 'jobs.progress',
  closing: 'app.closing',
  menuChoice: 'menu.choice',
  documentsOff: 'documents.off',
  fileOpened: 'files.handedOver',
} as const

/** The one object that the preload puts on the page as `window.ciklus`: a function per channel, grouped by area. */
export type CiklusApi = {
  readonly [Area in Channel extends `${infer A}.${string}` ? A : never]: {
    readonly [C in Channel as C extends `${Area}.${infer Name}` ? Name : never]: (
      args: Args<C>,
    ) => Promise<Result<Value<C>>>
  }
} & {
  /** Calls the listener with each progress event; returns a function that stops it. */
  readonly onJobProgress: (listener: (progress: JobProgress) => void) => () => void
  /** Calls the listener when the window is about to close; it closes after `app.close`, or in the end by itself. */
  readonly onClosing: (listener: () => void) => () => void
  /** Calls the listener when the process that makes documents died three times in a row and is not started again by itself. */
  readonly onDocumentsOff: (listener: () => void) => () => void
  /** Calls the listener with the id of what is chosen in the system's menu that is the page's to do; returns a function that stops it. */
  readonly onMenuChoice: (listener: (id: string) => void) => () => void
  /** Calls the listener when the system has handed over a saved program: `files.opened` gives it. Returns a function that stops it. */
  readonly onFileOpened: (listener: () => void) => () => void
}
