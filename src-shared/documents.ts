/**
 * The documents Ciklus makes, as plain data: what the page hands to the main process, which turns it into
 * PDF, SVG, XLSX or CSV without knowing what a mentor or a workshop is. Every sentence in a model is
 * already in the reader's language.
 */
import { z } from 'zod'
import { encodings } from './encodings'
import { languages } from './languages'
import { line, picture, text } from './document-parts'
import { reportBlock } from './report-blocks'

export { encodings } from './encodings'
export { languages } from './languages'
export type { Language } from './languages'

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
const certificatePage = z.strictObject({
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
  /** The code in words for whoever cannot see it: that it is one, and what it says. */
  codeAlt: z.string().max(400),
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
  /** A few pages rather than a book: no cover, no contents; its title stands over the first section. */
  isPlain: z.literal(true).optional(),
  /** Lines to sign on at the end: what stands below each. */
  signatures: z.array(line).max(12).optional(),
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
  /** What the column of the rows' numbers is called: "No." */
  number: line,
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

/** A letter: one page for each whom it goes to, longer ones go on. */
const lettersDocument = z.strictObject({
  template: z.literal('letters'),
  ...common,
  organization: line,
  /** Over each letter; the name stands there where there is none. */
  logo: picture.nullish(),
  pages: z
    .array(
      z.strictObject({
        /** Where it is in another language than the document, and how whoever writes is called in that. */
        language: z.enum(languages).optional(),
        organization: line.optional(),
        /** Whom it goes to; empty for nobody in particular. */
        to: line,
        placeAndDate: line,
        subject: line,
        /** Paragraphs, with an empty line between. */
        body: text,
        /** Lines to sign on: what stands below each. */
        signatures: z.array(line).max(4),
      }),
    )
    .min(1)
    .max(5_000),
})

/** A sheet of paper with the passphrase of a program. */
const recoverySheetDocument = z.strictObject({
  template: z.literal('recovery-sheet'),
  ...common,
  organization: line,
  program: line,
  /** What it opens, and where it belongs. */
  lines: z.array(line).max(8),
  /** "Passphrase" */
  label: line,
  passphrase: z.string().min(1).max(1_000),
  /** "Letter by letter; a grey box is a space" */
  spelled: line,
  facts: z.array(z.strictObject({ label: line, value: line })).max(4),
})

const millimetres = z.number().min(0).max(450)

/** Address labels on sheets that are bought with the labels cut already. Everything in millimetres from the paper's upper left corner. */
const labelsDocument = z.strictObject({
  template: z.literal('labels'),
  ...common,
  sheet: z.strictObject({
    paper: z.enum(['a4', 'us-letter']),
    columns: z.number().int().min(1).max(10),
    rows: z.number().int().min(1).max(40),
    left: millimetres,
    top: millimetres,
    width: millimetres.min(20),
    height: millimetres.min(15),
    /** From the left edge of a label to that of the next, and from its upper edge to that of the next. */
    across: millimetres,
    down: millimetres,
  }),
  /** Labels of the first sheet that are used already. */
  skip: z.number().int().min(0).max(399),
  /** Line by line; the first is the name. */
  labels: z.array(z.array(line).min(1).max(12)).min(1).max(5_000),
})

/** Documents that are made of parts each of which has room of its own: what does not fit is found part by part. */
export const checkedDocument = z.discriminatedUnion('template', [
  certificatesDocument,
  labelsDocument,
])

/** What is asked on paper: with smaller letters below it, lines to write on, and boxes to tick. */
const paperField = z.strictObject({
  label: text,
  hint: text,
  lines: z.number().int().min(0).max(20),
  choices: z.array(line).max(50),
})

/** A form to be filled in with a pen. Parts without a title have none; what stands below each line to sign on is a signature. */
const paperFormDocument = z.strictObject({
  template: z.literal('paper-form'),
  ...common,
  organization: line,
  /** Whose form it is and for whom; then until when, how many places, where it is sent. */
  lead: line,
  facts: z.array(line).max(8),
  parts: z.array(z.strictObject({ title: line, fields: z.array(paperField).max(200) })).max(10),
  signatures: z.array(line).max(4),
  pageOf: line,
})

/** Any typeset document. */
export const documentModel = z.discriminatedUnion('template', [
  certificatesDocument,
  reportDocument,
  signInSheetDocument,
  lettersDocument,
  recoverySheetDocument,
  labelsDocument,
  paperFormDocument,
])

export type CertificatePage = z.infer<typeof certificatePage>
export type CertificatesDocument = z.infer<typeof certificatesDocument>
export type ReportBlock = z.infer<typeof reportBlock>
export type ReportDocument = z.infer<typeof reportDocument>
export type RecoverySheetDocument = z.infer<typeof recoverySheetDocument>
export type SignInSheetDocument = z.infer<typeof signInSheetDocument>
export type PaperFormDocument = z.infer<typeof paperFormDocument>
export type LettersDocument = z.infer<typeof lettersDocument>
export type LabelsDocument = z.infer<typeof labelsDocument>
export type CheckedDocument = z.infer<typeof checkedDocument>
export type DocumentModel = z.infer<typeof documentModel>

/** A cell to be written: `null` is an empty cell; dates are `YYYY-MM-DD`, times `HH:MM`. No cell is ever a formula. */
const outCell = z.union([
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
              /** Whole numbers between these alone may be entered in it. */
              whole: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
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
      | 'formulaEmpty'
      | 'cellError'
      | 'nulRemoved'
      | 'lettersLost'
      | 'dates1904'
      | 'merged'
      | 'signsRead'
      | 'choicesJoined'
      | 'lettersGuessed'
      | 'strayQuote'
      | 'linesInside'
      | 'photoLeft'
      | 'otherDelimiter'
    readonly row: number
    readonly column: number
  }[]
  /** What the file really is, where its name promises something else. */
  readonly content?: 'text' | 'workbook' | 'html' | 'xml' | 'cards'
  /** Rows and columns that the workbook hides, those with anything in them; absent where it hides none. */
  readonly hidden?: {
    /** As a spreadsheet numbers them: 1 is the first. */
    readonly rows: readonly number[]
    /** Counted from 0. */
    readonly columns: readonly number[]
    readonly isFiltered: boolean
  }
  /** Whether the first line, which is no row, says by what the cells are parted. */
  readonly saysDelimiter?: true
  /** How quotation marks were read; absent for a workbook. */
  readonly quotes?: 'asWritten' | 'lenient'
  /** The first physical line of each row, from 1; absent where every row is a line of its own. */
  readonly lines?: readonly number[]
  /** How many physical lines the file has, counted without its quotes; absent where they are the rows. */
  readonly lineCount?: number
}
