/** The channels of documents, tables, pictures and JSON files. */
import { z } from 'zod'
import { token, job, nothing, fileName, savedFile, savedOrNot, channel } from './contract-parts'
import {
  checkedDocument,
  documentModel,
  tableFormats,
  tableOptions,
  workbookModel,
} from './documents'
import type { ForeignTable } from './documents'
import { languages } from './languages'
import { largestJson } from './limits'

const base64 = z
  .string()
  .max(largestJson)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
/** Kinds of files that the page writes as text and other programs read. */
const textExtensions = ['.ics', '.vcf'] as const
/** Characters of such a file at the most. */
const largestText = 50_000_000

/** See the file's own comment; the contract has them all. */
export const documentChannels = {
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
  /**
   * Reads a picked PNG, JPEG or SVG as a data URL that is safe to show, without what a camera wrote beside it. `isPhotograph`: 20 MB instead of 4, since it
   * is made smaller before it is kept.
   */
  'pictures.read': channel(
    z.strictObject({ token, isPhotograph: z.boolean().optional() }),
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
  /** Looks at certificates or labels before anything is done with all of them: which characters no font has, and which do not fit. */
  'documents.check': channel(
    z.strictObject({ job, document: checkedDocument }),
    z.strictObject({
      /** Pages or labels (0 = first) with the characters of theirs that no font on board can draw. */
      missing: z.array(z.strictObject({ page: z.number(), characters: z.array(z.string()) })),
      /** Pages or labels whose text does not fit however small it is set. */
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
  /** Opens the system's print dialog with the document's pages. `printed` is false when the user cancelled. */
  'documents.print': channel(
    z.strictObject({ job, document: documentModel }),
    z.strictObject({
      /** Null when the system's dialog has not said for so long that nobody waits for it any more. */
      printed: z.boolean().nullable(),
    }),
  ),
  /** Whether documents are switched off, since their process died three times in a row. */
  'documents.state': channel(nothing, z.strictObject({ isOff: z.boolean() })),
  /** Tries documents again after their process died three times in a row. */
  'documents.restart': channel(nothing, z.null()),
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
  /** Asks where, for several for a folder, then writes letters that a mail program opens to be sent. */
  'letters.save': channel(
    z.strictObject({
      job,
      letters: z
        .array(z.strictObject({ name: fileName, text: z.string().max(200_000) }))
        .min(1)
        .max(5_000),
    }),
    z.strictObject({ count: z.number(), folder: savedFile }).nullable(),
  ),
  /**
   * Asks where, then writes a page for a reviewer who reads elsewhere, with what only a passphrase opens in it. `title` and `withoutScript`
   * (for browsers that run no script) are in its language.
   */
  'packets.save': channel(
    z.strictObject({
      job,
      suggestedName: fileName,
      language: z.enum(languages),
      title: z.string().min(1).max(200),
      withoutScript: z.string().max(1_000),
      locked: z.strictObject({ salt: base64, iv: base64, data: base64 }),
    }),
    savedOrNot,
  ),
  /**
   * Asks where, then writes the form of a call as a page that needs no server; `content` is what is asked, as JSON. `title` and
   * `withoutScript` (for browsers that run no script) are in its language.
   */
  'forms.save': channel(
    z.strictObject({
      job,
      suggestedName: fileName,
      language: z.enum(languages),
      title: z.string().min(1).max(1_000),
      withoutScript: z.string().max(1_000),
      content: z.string().max(5_000_000),
    }),
    savedOrNot,
  ),
  /** Asks where, then writes a text of one of these kinds as it is: calendars, cards of people. */
  'texts.save': channel(
    z.strictObject({
      job,
      text: z.string().max(largestText),
      extension: z.enum(textExtensions),
      suggestedName: fileName,
    }),
    savedOrNot,
  ),
  /** Asks where, then writes a JSON text. One whose suggested name ends in `.ciklus` is a saved program. */
  'json.save': channel(
    z.strictObject({ job, text: z.string().max(4 * largestJson), suggestedName: fileName }),
    savedOrNot,
  ),
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
} as const
