/**
 * Everything the page and the main process can say to each other: the only list of channels.
 * Each has a zod schema for its argument and for its answer; types are inferred from them.
 * The page never names a path: it holds tokens for files that the user picked.
 */
import { z } from 'zod'
import { documentModel, tableOptions, workbookModel } from './documents'
import type { ForeignTable } from './documents'
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
  'json.read': channel(z.strictObject({ job, token }), z.unknown()),
  /** Reads a picked PNG, JPEG or SVG as a data URL that is safe to show. */
  'pictures.read': channel(
    z.strictObject({ token }),
    z.strictObject({ dataUrl: z.string(), width: z.number(), height: z.number() }),
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
      format: z.enum(['xlsx', 'csv']),
      suggestedName: fileName,
    }),
    savedOrNot,
  ),
  /** Asks where, then writes a JSON text. */
  'json.save': channel(
    z.strictObject({ job, text: z.string().max(4 * largestJson), suggestedName: fileName }),
    savedOrNot,
  ),
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
export const events = { jobProgress: 'jobs.progress', menuEdit: 'menu.edit' } as const

/** What the system's menu asks of the page. */
export const menuEdit = z.enum(['undo', 'redo'])
export type MenuEdit = z.infer<typeof menuEdit>

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
  /** Calls the listener when Undo or Redo is chosen in the system's menu; returns a function that stops it. */
  readonly onMenuEdit: (listener: (what: MenuEdit) => void) => () => void
}
