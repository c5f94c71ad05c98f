/** What of a file was not imported, and why: a line for each row and each value, as sentences to be said. */
import type { Label } from '../../../i18n/label'
import type { KeysUnder } from '../../../i18n/translation-key'
import type { LeftOutReason, LeftOutRow, Problem } from '../reading/import.types'
import type { CheckedMatch } from '../attendance/check-attendance.rules'
import type { CheckedPerson } from '../people/check-people.rules'
import type { CheckedWorkshop } from '../workshops/check-workshops.rules'

/** Something that was not imported. */
export interface NotImported {
  readonly row: number
  /** Who or what the row is about. */
  readonly name: string
  readonly why: Label
}

function ofProblem(problem: Problem, name: string): NotImported {
  const { code, row, heading, value } = problem
  return {
    row,
    name,
    why: { key: `import:problems.${code}`, params: { row, heading, value } },
  }
}

type Reason = KeysUnder<'import:notImported'>

const wholeRow = (row: number, name: string, why: Reason): NotImported => ({
  row,
  name,
  why: { key: `import:notImported.${why}`, params: {} },
})

interface Line {
  readonly state: string
  readonly planned: { readonly row: number; readonly problems: readonly Problem[] }
}

function ofLine({ state, planned }: Line, name: string): readonly NotImported[] {
  if (state === 'skipped') return [wholeRow(planned.row, name, 'skipped')]
  if (state === 'unsure') return [wholeRow(planned.row, name, 'undecided')]
  return planned.problems.map((problem) => ofProblem(problem, name))
}

/** What of a list of people was not imported. */
export function leftOutOfPeople(rows: readonly CheckedPerson[]): readonly NotImported[] {
  return rows.flatMap((row) => ofLine(row, row.planned.name))
}

/** What of a list of workshops was not imported. */
export function leftOutOfWorkshops(rows: readonly CheckedWorkshop[]): readonly NotImported[] {
  return rows.flatMap((row) =>
    row.state === 'sameAsRow'
      ? [wholeRow(row.planned.row, row.planned.title, 'repeated')]
      : ofLine(row, row.planned.title),
  )
}

/** Who of a report was not marked. */
export function leftOutOfReport(
  rows: readonly CheckedMatch[],
  problems: readonly Problem[],
): readonly NotImported[] {
  const names = rows.flatMap((checked): readonly NotImported[] => {
    const attendee = checked.match.attendees[0]
    const line = (why: Reason): NotImported =>
      wholeRow(attendee?.joins[0]?.row ?? 0, attendee?.written ?? '', why)
    if (checked.isWaiting) return [line('undecided')]
    if (checked.state === 'skipped') return [line('skipped')]
    if (checked.state === 'host' || checked.state === 'machine') return [line(checked.state)]
    if (checked.conflict !== null) return [line('kept')]
    return checked.match.state === null ? [line('unsigned')] : []
  })
  const values = problems.map((problem) => ofProblem(problem, ''))
  return [...names, ...values].sort((a, b) => a.row - b.row)
}

/** What stands above a table and its headings are not missed by anybody; other rows may be. */
const missed: ReadonlySet<LeftOutReason> = new Set(['total', 'otherSection', 'belowTable'])

/** Rows of the file that were not part of the table although they stand among or below its rows. */
export function leftOutOfTable(rows: readonly LeftOutRow[]): readonly NotImported[] {
  return rows
    .filter(({ reason }) => missed.has(reason))
    .map(({ row, reason, text }) => ({
      row,
      name: text,
      why: { key: `import:leftOut.${reason}`, params: {} },
    }))
}
