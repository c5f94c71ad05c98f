/**
 * The documents Ciklus makes, as plain data: what the page hands to the main process, which turns it into
 * PDF, SVG, XLSX or CSV without knowing what a mentor or a workshop is. Every sentence in a model is
 * already in the reader's language.
 */
import { z } from 'zod'
import { languages } from './languages'

export { languages } from './languages'
export type { Language } from './languages'

const text = z.string().max(20_000)
const line = z.string().max(2_000)
/** A picture as a `data:` URL (PNG, JPEG or SVG), 4 MB at the most. */
const picture = z
  .string()
  .max(6_000_000)
  .regex(/^data:image\/(png|jpeg|svg\+xml);base64,/)

/** What every typeset document has: its language, its title for the reader's window, and its date. */
const common = {
  language: z.enum(languages),
  title: line,
  /** What the window of a reader says, and the file is called; the title where it is not given. */
  name: line.optional(),
  author: line,
  /** Milliseconds since 1970 of the newest change in it, not of "now": the same data gives the same bytes. */
  timestamp: z.number().int().nonnegative(),
}

const signature = z.strictObject({ name: line, role: line })

/** One certificate: one page. */
export const certificatePage = z.strictObject({
  /** Over the heading, as they were called when it was issued. */
  organization: line,
  program: line,
  /** "Certificate of completion" */
  heading: line,
  /** "awarded to" */
  lead: line,
  /** The person's name, exactly as approved. */
  name: line,
  /** What it is for, one or two sentences. */
  body: text,
  /** "Belgrade, 25 February 2021" */
  placeAndDate: line,
  /** "No. 2020/07" */
  number: line,
  signatures: z.array(signature).max(3),
  /** What the QR says, or empty for none: plain text, 300 characters at the most. */
  code: z.string().max(300),
  /** What is in the QR, in words, in small print beside it. */
  codeNote: line,
})

/** A run of certificates with one design. */
export const certificatesDocument = z.strictObject({
  template: z.literal('certificates'),
  ...common,
  design: z.enum(['classical']),
  orientation: z.enum(['landscape', 'portrait']),
  logo: picture.nullable(),
  pages: z.array(certificatePage).min(1).max(5_000),
})

/** A table in a report: plain text, aligned by its column. */
const reportTable = z.strictObject({
  kind: z.literal('table'),
  caption: line,
  /** What is the same in all rows, said once above them. */
  note: line.optional(),
  /** What a sign in it means, below it: "– not recorded". */
  footnote: line.optional(),
  /** How many rows each group has; a group shares its first cell and stays on one page. Without it, each row is for itself. */
  groups: z.array(z.number().int().positive()).optional(),
  columns: z
    .array(
      z.strictObject({
        title: line,
        align: z.enum(['start', 'end']),
        /** Share of the width, 1 = one part. */
        width: z.number().positive(),
      }),
    )
    .min(1)
    .max(20),
  rows: z.array(z.array(text).max(20)).max(20_000),
})

/** One block of a report section. */
export const reportBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({
    kind: z.literal('figures'),
    /** What they mean, over them. */
    sentence: line.optional(),
    items: z.array(z.strictObject({ value: line, label: line, note: line })).max(24),
  }),
  reportTable,
  /** A numbered list, set in two columns. */
  z.strictObject({
    kind: z.literal('list'),
    caption: line,
    items: z.array(z.strictObject({ text: line, note: line })).max(20_000),
  }),
  z.strictObject({
    kind: z.literal('chart'),
    caption: line,
    /** The chart as SVG, drawn by the same function as on screen. */
    svg: z.string().max(1_000_000),
    /** The chart in words, for a reader who cannot see it. */
    description: text,
    /** What is not in it, below it. */
    footnote: line.optional(),
  }),
])

/** A report: a cover, contents, numbered sections. */
export const reportDocument = z.strictObject({
  template: z.literal('report'),
  ...common,
  subtitle: line,
  organization: line,
  program: line,
  /** "March 2020 – February 2021" */
  period: line,
  /** At the foot of the cover: who funds it, under which contract, whom to ask. */
  facts: z.array(z.strictObject({ label: line, value: line })).max(8),
  /** "Made on 1 March 2021" */
  made: line,
  contentsTitle: line,
  /** "Page {page} of {pages}": the template fills in the two numbers. */
  pageOf: line,
  logo: picture.nullable(),
  sections: z
    .array(z.strictObject({ heading: line, blocks: z.array(reportBlock).max(200) }))
    .max(100),
})

/** A sheet that people sign on paper. */
export const signInSheetDocument = z.strictObject({
  template: z.literal('sign-in-sheet'),
  ...common,
  organization: line,
  /** Whose meeting it is, on every page: "Spojnice, cycle 9". */
  group: line,
  /** The day, on every page but the first, where the details say it. */
  date: line,
  /** Under the title: date, time, place, one line each. */
  details: z.array(line).max(6),
  /** The columns before the one for the signature, which has a width of its own. */
  columns: z
    .array(z.strictObject({ title: line, width: z.number().positive() }))
    .min(1)
    .max(6),
  /** What the column for the signature is called. */
  signature: line,
  /** A cell may have a second line, set smaller. */
  rows: z.array(z.array(line).max(6)).max(5_000),
  /** Empty numbered rows at the end, for people who were not on the list. */
  blankRows: z.number().int().min(0).max(60),
  /** Below the last row: a number, or room to write one. */
  totals: z.array(z.strictObject({ label: line, value: line })).max(4),
  /** Who answers for the sheet: what they are, the name where it is known, and "Date". */
  signedBy: z.strictObject({ label: line, name: line, date: line }),
  pageOf: line,
})

/** Any typeset document. */
export const documentModel = z.discriminatedUnion('template', [
  certificatesDocument,
  reportDocument,
  signInSheetDocument,
])

export type CertificatePage = z.infer<typeof certificatePage>
export type CertificatesDocument = z.infer<typeof certificatesDocument>
export type ReportBlock = z.infer<typeof reportBlock>
export type ReportDocument = z.infer<typeof reportDocument>
export type SignInSheetDocument = z.infer<typeof signInSheetDocument>
export type DocumentModel = z.infer<typeof documentModel>

/** A cell to be written: `null` is an empty cell; dates are `YYYY-MM-DD`, times `HH:MM`. No cell is ever a formula. */
export const outCell = z.union([
  z.null(),
  z.string().max(32_767),
  z.number(),
  z.boolean(),
  z.strictObject({ date: z.iso.date() }),
])
export type OutCell = z.infer<typeof outCell>

/** A workbook to be written as XLSX (a sheet per table) or, its first sheet alone, as CSV. */
export const workbookModel = z.strictObject({
  language: z.enum(languages),
  title: line,
  author: line,
  timestamp: z.number().int().nonnegative(),
  sheets: z
    .array(
      z.strictObject({
        name: line,
        columns: z
          .array(
            z.strictObject({
              title: line,
              kind: z.enum(['text', 'number', 'date']),
              /** How many decimals its numbers show: hours one. */
              decimals: z.number().int().min(0).max(3).optional(),
              /** In characters. */
              width: z.number().int().min(4).max(120),
            }),
          )
          .min(1)
          .max(200),
        rows: z.array(z.array(outCell).max(200)).max(200_000),
      }),
    )
    .min(1)
    .max(40),
})
export type WorkbookModel = z.infer<typeof workbookModel>

/** What a workbook may be written as: a CSV for spreadsheets, or one for programs that take each cell as it stands. */
export const tableFormats = ['xlsx', 'csv', 'plainCsv'] as const
/** One of {@link tableFormats}. */
export type TableFormat = (typeof tableFormats)[number]

/** A cell as read from a foreign table. Dates are plain calendar dates, without a zone. */
export type InCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly time: string | null }

/** Encodings that a text file is read in. The first three are told by their bytes; the others are guessed by their letters. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'macintosh',
] as const

/** What the reader may be told about a foreign table instead of guessing it. `null` means guess. */
export const tableOptions = z.strictObject({
  encoding: z.enum(encodings).nullable(),
  delimiter: z.enum([',', ';', '\t', '|']).nullable(),
  sheet: z.number().int().min(0).max(1_000).nullable(),
  /** Whether a stray quotation mark holds lines together as the rule says, or nothing. */
  quotes: z.enum(['asWritten', 'lenient']).nullable().optional(),
})
export type TableOptions = z.infer<typeof tableOptions>

/** A foreign table, read but not understood: every row of one sheet, header and titles included. */
export interface ForeignTable {
  readonly format: 'csv' | 'workbook'
  readonly encoding: NonNullable<TableOptions['encoding']> | null
  readonly delimiter: NonNullable<TableOptions['delimiter']> | null
  /** Names of all sheets; one empty name for a CSV. */
  readonly sheets: readonly string[]
  readonly sheet: number
  /** Rows as in the file, so that `rows[6]` is row 7 of the sheet; ragged, blank rows kept. */
  readonly rows: readonly (readonly InCell[])[]
  /** Things the coordinator should know: a formula taken by its value, a cell that was an error. 100 at the most. */
  readonly notes: readonly {
    readonly code:
      | 'formula'
      | 'cellError'
      | 'nulRemoved'
      | 'lettersLost'
      | 'dates1904'
      | 'lettersGuessed'
      | 'strayQuote'
      | 'linesInside'
    readonly row: number
    readonly column: number
  }[]
  /** What the file really is, where its name promises something else. */
  readonly content?: 'text' | 'workbook' | 'html' | 'xml'
  /** Rows and columns that the workbook hides, those with anything in them; absent where it hides none. */
  readonly hidden?: {
    /** As a spreadsheet numbers them: 1 is the first. */
    readonly rows: readonly number[]
    /** Counted from 0. */
    readonly columns: readonly number[]
    readonly isFiltered: boolean
  }
  /** How quotation marks were read; absent for a workbook. */
  readonly quotes?: 'asWritten' | 'lenient'
  /** The first physical line of each row, from 1; absent where every row is a line of its own. */
  readonly lines?: readonly number[]
  /** How many physical lines the file has, counted without its quotes; absent where they are the rows. */
  readonly lineCount?: number
}
