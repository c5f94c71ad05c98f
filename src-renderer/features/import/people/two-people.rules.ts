/** A cell that names two people, and the row of it made into one for each. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { cleanLine } from '../../../i18n/clean-text'
import { namesOrganization } from '../../../domain/identity/name-words'
import { joinName, readFullName } from '../../../domain/identity/names.rules'
import type { PeopleDecisions, RowDecision } from '../reading/import.types'
import { withoutAddress } from '../reading/email-values.rules'
import { cellText } from '../reading/text.rules'

const between = /\s*[/&+;]\s*|\s(?:i|and|und|et|és|и|dhe|și|in|a|oraz|ve|και)\s/u
/** Letters of a name at the most. */
const longest = 300

const wholeName = /^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+){1,2}$/u

/** "Zoran Lukić, Mira Kovač": whole names on both sides of a comma, though "Last, First" is written so as well. Null for any other. */
function wholeNamesBesideComma(written: string): readonly string[] | null {
  const parts = written.slice(0, longest).split(/ ?, ?/u)
  const areNames =
    parts.length >= 2 && parts.length <= 3 && parts.every((one) => wholeName.test(one))
  return areNames && !parts.some(namesOrganization) ? parts : null
}

/** The names in a text that names two or three people: "Ana i Bora Anić" are Ana Anić and Bora Anić. Null for any other. */
export function namesOfTwo(written: string): readonly string[] | null {
  const besideComma = wholeNamesBesideComma(written)
  if (besideComma !== null) return besideComma
  const parts = written.slice(0, longest).split(between)
  if (parts.length < 2 || parts.length > 3 || parts.some(namesOrganization)) return null
  const names = parts.map((part) => joinName(readFullName(part)).split(' '))
  const areNames = names.every(
    (words) => words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]+$/u.test(word)),
  )
  const family = names.at(-1)?.slice(1) ?? []
  if (!areNames || family.length === 0) return null
  return names.map((words) => (words.length === 1 ? [...words, ...family] : words).join(' '))
}

/** The names of two people in a cell of a table; null where there is one. Rows count from 1. */
export function namesInCell(
  { rows }: Pick<ForeignTable, 'rows'>,
  row: number,
  column: number,
): readonly string[] | null {
  const text = cleanLine(cellText(rows[row - 1]?.[column])).text
  return namesOfTwo(withoutAddress(text).text)
}

/** The table with a row for each name in the place of one row; all are of the same line of the file. */
export function splitRow(
  table: ForeignTable,
  row: number,
  column: number,
  names: readonly string[],
): ForeignTable {
  const cells = table.rows[row - 1] ?? []
  const named = (name: string): readonly InCell[] =>
    cells.map((cell, at) => (at === column ? name : cell))
  const lines = table.lines ?? table.rows.map((_, at) => at + 1)
  const moved = movedBy(row, names.length - 1)
  const { hidden } = table
  return {
    ...table,
    rows: [...table.rows.slice(0, row - 1), ...names.map(named), ...table.rows.slice(row)],
    lines: [
      ...lines.slice(0, row - 1),
      ...names.map(() => lines[row - 1] ?? row),
      ...lines.slice(row),
    ],
    lineCount: table.lineCount ?? table.rows.length,
    notes: table.notes.map((note) => ({ ...note, row: moved(note.row) })),
    ...(hidden === undefined ? {} : { hidden: { ...hidden, rows: hidden.rows.map(moved) } }),
  }
}

const movedBy =
  (row: number, more: number) =>
  (other: number): number =>
    other > row ? other + more : other

/** What was decided, for the rows as they are numbered after a row became several; nothing is decided about those. */
export function decisionsAfterSplit(
  decisions: PeopleDecisions,
  row: number,
  count: number,
): PeopleDecisions {
  const moved = movedBy(row, count - 1)
  const decided = ([at, decision]: readonly [number, RowDecision]) =>
    at === row
      ? []
      : [
          [
            moved(at),
            decision.choice === 'row' ? { ...decision, row: moved(decision.row) } : decision,
          ] as const,
        ]
  const taken = (key: string): string => {
    const [at = '', ...rest] = key.split(':')
    return [moved(Number(at)), ...rest].join(':')
  }
  const moving = (keys: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...keys].filter((key) => !key.startsWith(`${row}:`)).map(taken))
  return {
    ...decisions,
    rows: new Map([...decisions.rows].flatMap(decided)),
    takeNew: moving(decisions.takeNew),
    refused: moving(decisions.refused),
  }
}
