/**
 * Everything the page and the main process can say to each other: the only list of channels.
 * Each has a zod schema for its argument and for its answer; types are inferred from them.
 * The page never names a path: it holds tokens for files that the user picked.
 */
import { z } from 'zod'
import {
  certificatesDocument,
  documentModel,
  languages,
  tableFormats,
  tableOptions,
  workbookModel,
} from './documents'
import type { ForeignTable } from './documents'
import { deviceId, journalLine, journalState, snapshotAbout, snapshotInfo } from './journal'
import { largestJson } from './limits'
import type { Result } from './result'

const token = z.string().regex(/^[0-9a-f]{32}$/)
/** A job's id, chosen by the page so that it can cancel before the answer comes. */
const job = z.string().regex(/^[0-9a-f-]{36}$/)
const nothing = z.strictObject({})
const fileName = z.string().min(1).max(300)

/** A file the user picked or dropped. The token is good until the window closes. */
const pickedFile = z.strictObject({ token, name: z.string(), size: z.number() })
/** A file that was written. `place` is for the user's eyes only; it is never sent back. */
const savedFile = z.strictObject({ token, name: z.string(), place: z.string() })
/** `null` when the user closed the dialog. */
const savedOrNot = savedFile.nullable()

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

const channel = <A extends z.ZodType, V extends z.ZodType>(args: A, value: V) => ({ args, value })

/** The channels, each with what it takes and what it answers. */
export const contract = {
  'app.info': channel(
    nothing,
    z.strictObject({
      version: z.string(),
      /** Where the data lives, shown in Settings. */
      dataFolder: z.string(),
      runtime: z.string(),
      systemLanguage: z.string(),
    }),
  ),
  /** Shows the folder the data lives in, in the system's file manager. */
  'app.showDataFolder': channel(nothing, z.null()),
  /** Asks the user for a file to read. */
  'files.pick': channel(
    z.strictObject({ purpose: z.enum(['table', 'workspace', 'picture']), title: z.string() }),
    pickedFile.nullable(),
  ),
  /** Asks the user for tables to read, one or more; none when the dialog was closed. */
  'files.pickSeveral': channel(z.strictObject({ title: z.string() }), z.array(pickedFile)),
  /** Takes over a file that was dropped on the window. */
  'files.accept': channel(
    z.strictObject({ name: fileName, bytes: z.instanceof(Uint8Array) }),
    pickedFile,
  ),
  /** Reads a picked CSV or workbook into rows of cells, in the utility process. */
  'tables.read': channel(
    z.strictObject({ job, token, options: tableOptions }),
    z.custom<ForeignTable>((v) => typeof v === 'object' && v !== null),
  ),
  /** Reads a picked JSON file, in the utility process; refuses hostile keys and depth. */
  'json.read': channel(
    /** `passphrase` opens a file in the age format. */
    z.strictObject({ job, token, passphrase: z.string().max(1_000).optional() }),
    z.unknown(),
  ),
  /** Reads a picked PNG, JPEG or SVG as a data URL that is safe to show. */
  'pictures.read': channel(
    z.strictObject({ token }),
    z.strictObject({
      dataUrl: z.string(),
      width: z.number(),
      height: z.number(),
      /** The fonts that text in a drawing asks for and that are not on board; empty when it needs none. */
      missingFonts: z.array(z.string()),
    }),
  ),
  /** Typesets pages of a document as SVG: the same pages that are printed. */
  'documents.preview': channel(
    z.strictObject({
      job,
      document: documentModel,
      /** The first page wanted, from 0. */
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(50),
    }),
    z.strictObject({
      pages: z.array(z.string()),
      pageCount: z.number(),
      /** Characters that no font on board can draw, with the text they stand in. */
      missingGlyphs: z.array(z.strictObject({ character: z.string(), in: z.string() })),
    }),
  ),
  /** Looks at certificates before anything is done with all of them: which characters no font has, and which do not fit. */
  'documents.check': channel(
    z.strictObject({ job, document: certificatesDocument }),
    z.strictObject({
      /** Pages (0 = first) with the characters of theirs that no font on board can draw. */
      missing: z.array(z.strictObject({ page: z.number(), characters: z.array(z.string()) })),
      /** Pages whose text does not fit however small it is set. */
      tooLong: z.array(z.number()),
    }),
  ),
  /** Asks where, then writes a document as PDF. */
  'documents.save': channel(
    z.strictObject({ job, document: documentModel, suggestedName: fileName }),
    savedOrNot,
  ),
  /** Asks for a folder, then writes one PDF per page group: for certificates, one file per person. */
  'documents.saveEach': channel(
    z.strictObject({
      job,
      files: z
        .array(z.strictObject({ name: fileName, document: documentModel }))
        .min(1)
        .max(5_000),
    }),
    z.strictObject({ count: z.number(), folder: savedFile }).nullable(),
  ),
  /** Opens the system's print dialog with the document's pages. False when the user cancelled. */
  'documents.print': channel(
    z.strictObject({ job, document: documentModel }),
    z.strictObject({ printed: z.boolean() }),
  ),
  /** Asks where, then writes tables as XLSX, or the first one as CSV. */
  'tables.save': channel(
    z.strictObject({
      job,
      workbook: workbookModel,
      format: z.enum(tableFormats),
      suggestedName: fileName,
    }),
    savedOrNot,
  ),
  /** Asks where, then writes a JSON text. */
  'json.save': channel(
    z.strictObject({ job, text: z.string().max(4 * largestJson), suggestedName: fileName }),
    savedOrNot,
  ),
  /** Opens the journal: looks at all its files, mends a torn end, and says what can be read. */
  'journal.open': channel(z.strictObject({ device: deviceId }), journalState),
  /**
   * Writes lines at the end of the device's journal; answers once they are on the disk. Lines that are there already are
   * passed over, so that what was not acknowledged may be sent again. At most 8 MB of text.
   */
  'journal.append': channel(
    z.strictObject({ device: deviceId, lines: z.array(journalLine).min(1).max(5_000) }),
    z.strictObject({ written: z.number().int() }),
  ),
  /** Reads the lines of all devices, some megabytes at a time. `from` 0 begins; `next` null is the end. */
  'journal.read': channel(
    z.strictObject({ from: z.number().int().min(0) }),
    z.strictObject({
      /** The JSON of each line: `{"commit": …}`, `{"rows": …}`, `{"end": …}` or `{"purge": …}`. */
      lines: z.array(z.string()),
      next: z.number().int().nullable(),
      /** Bytes in all, and so far, for progress. */
      total: z.number(),
      done: z.number(),
    }),
  ),
  /**
   * Puts the journal aside, with everything in it: the program it belongs to has been given up. It is kept, or, when it is not
   * wanted any more, deleted once another one has been opened.
   */
  'journal.retire': channel(z.strictObject({ isForGood: z.boolean() }), z.null()),
  /** Begins a snapshot. Its lines follow with `snapshots.write`; it counts only when finished. */
  'snapshots.begin': channel(snapshotAbout, z.strictObject({ writing: token })),
  /** Adds lines, each the JSON of one as `journal.read` gives them, with a line feed after it: as bytes, since they are many. */
  'snapshots.write': channel(
    z.strictObject({ writing: token, lines: z.instanceof(Uint8Array) }),
    z.null(),
  ),
  /** Closes a snapshot, reads it back, copies it to the backup folder, and removes those that are not to be kept. */
  'snapshots.finish': channel(
    z.strictObject({ writing: token }),
    z.strictObject({
      snapshot: snapshotInfo,
      /** Whether the backup folder has it too; null when there is none. */
      isInBackupFolder: z.boolean().nullable(),
    }),
  ),
  /** Gives up a snapshot that was begun. */
  'snapshots.abandon': channel(z.strictObject({ writing: token }), z.null()),
  /** The snapshots in both places, newest first; those in a folder that was looked into only when asked for. */
  'snapshots.list': channel(
    z.strictObject({ isElsewhereToo: z.boolean().optional() }),
    z.array(snapshotInfo),
  ),
  /** Reads a snapshot's lines, some megabytes at a time, after looking at the whole of it. `from` 0 begins. */
  'snapshots.read': channel(
    z.strictObject({
      id: snapshotInfo.shape.id,
      place: snapshotInfo.shape.place,
      from: z.number().int().min(0),
    }),
    z.strictObject({ lines: z.array(z.string()), next: z.number().int().nullable() }),
  ),
  /** Asks for a folder that gets a copy of every snapshot from now on. Null when the user closed the dialog. */
  'snapshots.chooseBackupFolder': channel(
    z.strictObject({ title: z.string() }),
    z.strictObject({ place: z.string() }).nullable(),
  ),
  /**
   * Asks for a folder and counts the snapshots in it. When it has some they can be listed and read, as those elsewhere, until
   * the program ends; nothing is remembered. Null when the user closed the dialog.
   */
  'snapshots.lookInto': channel(
    z.strictObject({ title: z.string() }),
    z.strictObject({ copies: z.number().int() }).nullable(),
  ),
  /** From now on copies in the backup folder open only with this passphrase. Those there stay as they are. */
  'snapshots.lockBackupFolder': channel(
    z.strictObject({ passphrase: z.string().min(8).max(1_000) }),
    z.null(),
  ),
  /**
   * Opens a snapshot that is locked, and puts it among those on this computer, as which it is answered. Without a passphrase the one of
   * the backup folder is tried.
   */
  'snapshots.unlock': channel(
    z.strictObject({
      id: snapshotInfo.shape.id,
      place: snapshotInfo.shape.place,
      passphrase: z.string().max(1_000).nullable(),
    }),
    snapshotInfo,
  ),
  /** Makes the folder that was looked into last the backup folder; null when there is none such. */
  'snapshots.keepLookedInto': channel(nothing, z.strictObject({ place: z.string() }).nullable()),
  /** The backup folder, for the user's eyes, and whether it can be reached now; null when there is none. */
  'snapshots.backupFolder': channel(
    nothing,
    z
      .strictObject({
        place: z.string(),
        isReachable: z.boolean(),
        /** New copies there open only with a passphrase. */
        isLocked: z.boolean(),
      })
      .nullable(),
  ),
  /**
   * Copies the newest snapshot that can be read to the backup folder, unless it is there: true when it is there now, null when there
   * is no backup folder.
   */
  'snapshots.sendToBackupFolder': channel(
    nothing,
    z.strictObject({ isInBackupFolder: z.boolean().nullable() }),
  ),
  /** From now on there is no backup folder. What is there stays. */
  'snapshots.forgetBackupFolder': channel(nothing, z.null()),
  /** Free bytes where the data lies. */
  'disk.free': channel(nothing, z.strictObject({ bytes: z.number() })),
  /** Asks where, then writes a JSON text encrypted in the age format, to be opened with the passphrase. */
  'json.saveEncrypted': channel(
    z.strictObject({
      job,
      text: z.string().max(4 * largestJson),
      passphrase: z.string().min(8).max(1_000),
      suggestedName: fileName,
    }),
    savedOrNot,
  ),
  /** Puts a database that cannot be opened aside (it is kept) and starts the program anew. */
  'recovery.quarantine': channel(nothing, z.null()),
  /**
   * The answer to `app.closing`: everything is saved and copied, the window may close; or something could not be saved, and
   * it stays open, so that somebody can read why. Told to close again soon after, it closes all the same.
   */
  'app.close': channel(z.strictObject({ isSaved: z.boolean() }), z.null()),
  /** Puts the page's actions, in its language, into the system's menu; what is chosen there comes back by its id. */
  'menu.show': channel(systemMenu, z.null()),
  /** Stops a running job. What it had begun to write is removed. */
  'jobs.cancel': channel(z.strictObject({ job }), z.null()),
  /** Shows a written file in the system's file manager. */
  'files.reveal': channel(z.strictObject({ token }), z.null()),
  /** Opens an https: or mailto: address outside. */
  'links.open': channel(z.strictObject({ url: z.string().max(2_000) }), z.null()),
} as const

/** The name of a channel. */
export type Channel = keyof typeof contract
/** What a channel takes. */
export type Args<C extends Channel> = z.infer<(typeof contract)[C]['args']>
/** What a channel answers when all goes well. */
export type Value<C extends Channel> = z.infer<(typeof contract)[C]['value']>

/** Progress of a job, sent from main to the page. `total` 0 means that the end is not known. */
export const jobProgress = z.strictObject({ job, done: z.number(), total: z.number() })
export type JobProgress = z.infer<typeof jobProgress>

/** The names of the events that main sends unasked. */
export const events = {
  jobProgress: 'jobs.progress',
  closing: 'app.closing',
  menuChoice: 'menu.choice',
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
  /** Calls the listener with the id of what is chosen in the system's menu that is the page's to do; returns a function that stops it. */
  readonly onMenuChoice: (listener: (id: string) => void) => () => void
}
