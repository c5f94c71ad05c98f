/**
 * A reviewer's file as a workbook, for those who want something like paper: a sheet to give points on, and one to read. What is read back is
 * found by marks in the head ("#1" is the first criterion) and by the codes of applications, wherever columns and rows were moved.
 */
import type { ForeignTable, InCell, OutCell, WorkbookModel } from '../../../src-shared/documents'
import type { PacketContent, Said } from '../../domain/packets/packet-format'
import type { Translator } from '../../i18n/i18n'

/** Stands for when something was said, where nobody knows: a workbook does not say. */
export const untimed = -1

type Sheet = WorkbookModel['sheets'][number]
type Column = Sheet['columns'][number]

const titled = (title: string, kind: Column['kind'], width: number): Column => ({
  title,
  kind,
  width,
})

function pointsSheet(content: PacketContent, { t }: Translator): Sheet {
  const columns: Column[] = [
    titled(`${t('packets:sheet.code')} #${content.id}`, 'text', 14),
    titled(t('packets:sheet.application'), 'text', 24),
    ...content.criteria.map(({ name, most }, at) => ({
      ...titled(`${name} (1–${most}) #${at + 1}`, 'number', 16),
      whole: { from: 1, to: most },
    })),
    titled(`${t('selection:field.note')} #n`, 'text', 40),
    { ...titled(`${t('packets:sheet.sure')} #s`, 'number', 16), whole: { from: 1, to: 3 } },
    titled(`${t('packets:sheet.abstain')} #a`, 'text', 16),
    titled(`${t('packets:sheet.conflict')} #i`, 'text', 30),
  ]
  const rows = content.applications.map(({ code, title, said }): OutCell[] => [
    code,
    title,
    ...content.criteria.map(({ id }) => said.points[id] ?? null),
    said.note,
    said.confidence,
    said.abstains ? 'x' : null,
    said.conflict === '' ? 'x' : said.conflict,
  ])
  return { name: t('packets:sheet.points'), columns, rows }
}

function readingSheet(content: PacketContent, { t }: Translator): Sheet {
  return {
    name: t('selection:view.read'),
    columns: [
      titled(t('packets:sheet.application'), 'text', 24),
      titled(t('packets:sheet.question'), 'text', 40),
      titled(t('packets:sheet.answer'), 'text', 110),
    ],
    rows: content.applications.flatMap(({ title, answers }) =>
      answers.map(({ question, text }): OutCell[] => [title, question, text.slice(0, 32_000)]),
    ),
  }
}

function guidanceSheet(content: PacketContent, { t }: Translator): Sheet {
  return {
    name: t('selection:view.setup'),
    columns: [
      titled(t('selection:field.criterion'), 'text', 30),
      titled(t('selection:field.guidance'), 'text', 90),
    ],
    rows: [
      ...content.criteria.map(({ name, guidance }): OutCell[] => [name, guidance]),
      [t('selection:abstain'), t('packets:sheet.how')],
    ],
  }
}

/** The workbook. `timestamp` is when it is made, milliseconds since 1970. */
export function packetWorkbook(
  content: PacketContent,
  translator: Translator,
  timestamp: number,
): WorkbookModel {
  return {
    language: content.language,
    title: [content.program, content.cycle, content.round].filter((one) => one !== '').join(' · '),
    author: content.program,
    timestamp,
    sheets: [
      pointsSheet(content, translator),
      readingSheet(content, translator),
      guidanceSheet(content, translator),
    ],
  }
}

/** A cell that cannot be what it has to be. */
interface WrongCell {
  /** As a spreadsheet numbers them, from 1. */
  readonly row: number
  readonly column: number
  readonly text: string
  readonly most: number
}

/** What a workbook says: whose packet it is, and its answers by code or the first cell that is wrong. */
interface SheetAnswers {
  readonly packet: string
  readonly said: Readonly<Record<string, Said>>
  readonly wrong: WrongCell | null
}

const wordOf = (cell: InCell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : typeof cell === 'object'
      ? cell.date
      : String(cell).trim()

const markOf = (cell: InCell | undefined): string | null =>
  /#([0-9a-f]{32}|\d{1,3}|[nsai])$/u.exec(wordOf(cell))?.[1] ?? null

interface Head {
  readonly packet: string
  readonly codes: number
  readonly marks: ReadonlyMap<string, number>
}

function headOf(row: readonly InCell[]): Head | null {
  const marks = new Map<string, number>()
  row.forEach((cell, at) => {
    const mark = markOf(cell)
    if (mark !== null) marks.set(mark, at)
  })
  const packet = [...marks.keys()].find((mark) => mark.length === 32)
  return packet === undefined ? null : { packet, codes: marks.get(packet) ?? 0, marks }
}

/** A whole number from 1, null for nothing, undefined for anything else. */
function wholeIn(cell: InCell | undefined, most: number): number | null | undefined {
  const word = wordOf(cell)
  if (word === '') return null
  const value = Number(word.replace(',', '.'))
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined
}

/** The columns in which there is a number, with the most it may be. */
function numbersIn(head: Head, criteria: PacketContent['criteria']) {
  const points = criteria.map(({ id, most }, at) => ({
    ...{ id, most },
    at: head.marks.get(String(at + 1)) ?? -1,
  }))
  return { points, sure: { most: 3, at: head.marks.get('s') ?? -1 } }
}

/** Which packet a workbook is of; null for any other table. */
export function packetOfSheet({ rows }: Pick<ForeignTable, 'rows'>): string | null {
  return (
    rows
      .slice(0, 20)
      .map(headOf)
      .find((head) => head !== null)?.packet ?? null
  )
}

/** Reads the answers in a workbook. Null for a table that is none. `criteria` are those of the packet, in order. */
export function readSheet(
  { rows }: Pick<ForeignTable, 'rows'>,
  criteria: PacketContent['criteria'],
): SheetAnswers | null {
  const at = rows.slice(0, 20).findIndex((row) => headOf(row) !== null)
  const head = at === -1 ? null : headOf(rows[at] ?? [])
  if (head === null) return null
  // Without one of its columns an answer would look as if it had been taken back.
  const needed = [...criteria.map((_, index) => String(index + 1)), 's', 'n', 'a', 'i']
  if (needed.some((mark) => !head.marks.has(mark))) return null
  const { points, sure } = numbersIn(head, criteria)
  const said: [string, Said][] = []
  for (const [offset, row] of rows.slice(at + 1).entries()) {
    const code = wordOf(row[head.codes])
    if (!/^a[0-9a-f]{7}$/u.test(code)) continue
    const wrong = [...points, sure].find((one) => wholeIn(row[one.at], one.most) === undefined)
    if (wrong !== undefined) {
      const place = { row: at + offset + 2, column: wrong.at + 1, most: wrong.most }
      return { packet: head.packet, said: {}, wrong: { ...place, text: wordOf(row[wrong.at]) } }
    }
    said.push([code, saidInRow(row, head, points, sure)])
  }
  return { packet: head.packet, said: Object.fromEntries(said), wrong: null }
}

/** What people write who mean that there is nothing. */
const no = /^(?:ne|не|no|nema|нема|none|0|[-–—/])\.?$/iu

/** What stands in a cell that is marked for yes; null for an empty one, and for a no. */
const yes = (word: string | null): string | null => (word !== null && no.test(word) ? null : word)

function saidInRow(
  row: readonly InCell[],
  { marks }: Head,
  points: ReturnType<typeof numbersIn>['points'],
  sure: ReturnType<typeof numbersIn>['sure'],
): Said {
  const word = (mark: string): string | null => wordOf(row[marks.get(mark) ?? -1]) || null
  const conflict = yes(word('i'))
  return {
    at: untimed,
    points: Object.fromEntries(
      points.flatMap(({ id, most, at }): [string, number][] => {
        const given = wholeIn(row[at], most) ?? null
        return given === null ? [] : [[id, given]]
      }),
    ),
    note: word('n'),
    confidence: wholeIn(row[sure.at], sure.most) ?? null,
    abstains: yes(word('a')) !== null,
    conflict: conflict !== null && /^[xх]$/iu.test(conflict) ? '' : conflict,
  }
}
