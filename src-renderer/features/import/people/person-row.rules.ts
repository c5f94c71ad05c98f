/**
 * Reads one row of a list of people into what it says about a person, and notes every value that could not be
 * taken, with its row and column.
 */
import type { Consent } from '../../../domain/application'
import { columnCells, headingText } from '../reading/columns.rules'
import { readBirthDate } from '../reading/dates.rules'
import type { DateOrder } from '../reading/date-order.rules'
import type { ReadMoment } from '../reading/dates.rules'
import type { ApplicationDraft, PeopleKind, PersonDraft, Target } from '../reading/import.types'
import { nameTargets, readNames } from './person-name.rules'
import type { ReadName } from './person-name.rules'
import { roleOf, statusOf } from '../reading/role-words.rules'
import {
  answerKeys,
  columnsOfMapping,
  findingsOf,
  momentOf,
  textAt,
  textOf,
  valueOf,
} from '../reading/row-cells.rules'
import type { ReadRow, RowCells, RowSource } from '../reading/row-cells.rules'
import { cellText, hasMarkFlood, isBlankCell, isBlankRow, isFormula } from '../reading/text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { cleanText } from '../../../i18n/clean-text'
import {
  readCapacity,
  readEmail,
  readPhone,
  readYesNo,
  setSeparatorOf,
  splitSet,
} from '../reading/values.rules'
import type { SetSeparator } from '../reading/values.rules'

/** Makes the reader of a list of people. `knownFields` gives fields of work the spelling they already have. */
export function personReader(
  source: RowSource,
  kind: PeopleKind,
  knownFields: Map<string, string>,
): (row: number) => ReadRow<PersonDraft> {
  const { columnsOf, orderOf, isAssumed, isHalfSwapped, cellsAt } = columnsOfMapping(source)
  const { table, header, today } = source
  const fieldsColumns = columnsOf('fields')
  const separators = new Map(
    fieldsColumns.map(
      (column) => [column, setSeparatorOf(columnCells(table, header, column, 20_000))] as const,
    ),
  )
  const keys = answerKeys(header, columnsOf('answer'))
  const headingOf = (column: number): string => headingText(header, column)
  return (number) => {
    const cells = cellsAt(number)
    const found = findingsOf(table, header, number)
    if (isBlankRow(cells))
      return { row: number, blank: true, name: '', draft: null, problems: [], notices: [] }
    const row: RowCells = { cells, columnsOf, found, isHalfSwapped }
    const names = readNames(row, { email: firstText(row, 'email'), headingOf })
    const birth = momentOf(row, 'birthDate', orderOf, today, readBirthDate)
    if (birth?.swappable === true) {
      const column = columnsOf('birthDate')[0] ?? null
      if (column !== null && isAssumed(column)) found.notice('dateOrderAssumed', column)
    }
    const part = participationOf(row, orderOf, today)
    // Field by field: ten thousand rows spread into one another take twice as long.
    const draft: PersonDraft = {
      firstName: names.parts.firstName,
      lastName: names.parts.lastName,
      email: valueOf(row, 'email', readEmail),
      phone: valueOf(row, 'phone', readPhone),
      city: textOf(row, 'city', ', ', true),
      birthDate: birth?.date ?? null,
      organization: organizationOf(row, names),
      biography: textOf(row, 'biography', '\n\n'),
      notes: withNameNote(notesOf(row, kind, keys), row, names, headingOf),
      fields: fieldsOf(row, separators, knownFields),
      role: part.role,
      status: part.status,
      capacity: part.capacity,
      capacityNote: part.capacityNote,
      joinedOn: part.joinedOn,
      application: kind === 'mentees' ? applicationOf(row, keys, orderOf, today) : null,
    }
    const result = {
      row: number,
      blank: false,
      name: names.shown,
      problems: found.problems,
      notices: found.notices,
    }
    return { ...result, draft: names.usable ? draft : null }
  }
}

/** The first text of a target's columns, just to look at. */
function firstText(row: RowCells, target: Target): string | null {
  const column = row.columnsOf(target).find((index) => !isBlankCell(row.cells[index]))
  return column === undefined ? null : cellText(row.cells[column])
}

/** Organization and position; where no column has them, the organization written beside the name. */
function organizationOf(row: RowCells, { asides }: ReadName): string | null {
  const own = [textOf(row, 'organization', ', ', true), textOf(row, 'position', ', ', true)]
  const texts = own.filter((text) => text !== null)
  if (texts.length > 0) return texts.join(', ')
  const beside = asides.filter(({ kind }) => kind === 'organization').map(({ text }) => text)
  return beside.join(', ') || null
}

/** What was taken off a name is kept: as the organization, or as a note with the whole cell. */
function withNameNote(
  notes: string | null,
  row: RowCells,
  { asides, written }: ReadName,
  headingOf: (column: number) => string,
): string | null {
  if (written === null) return notes
  const hasOrganization = (['organization', 'position'] as const).some(
    (target) => firstText(row, target) !== null,
  )
  if (!hasOrganization && asides.every(({ kind }) => kind === 'organization')) return notes
  const column = nameTargets.flatMap((target) => row.columnsOf(target))[0] ?? 0
  return [notes, `${headingOf(column)}: ${written}`].filter((text) => text !== null).join('\n')
}

function participationOf(
  row: RowCells,
  orderOf: (column: number) => DateOrder,
  today: string,
): Pick<PersonDraft, 'role' | 'status' | 'capacity' | 'capacityNote' | 'joinedOn'> {
  const capacity = valueOf(row, 'capacity', readCapacity)
  return {
    role: valueOf(row, 'role', roleOf),
    status: valueOf(row, 'status', statusOf),
    capacity: capacity?.capacity ?? null,
    capacityNote: capacity?.note ?? null,
    joinedOn: momentOf(row, 'joinedOn', orderOf, today)?.date ?? null,
  }
}

/** Fields of work, in the spelling they were first met with. */
function fieldsOf(
  row: RowCells,
  separators: ReadonlyMap<number, SetSeparator>,
  knownFields: Map<string, string>,
): readonly string[] {
  const fields = new Set<string>()
  for (const [column, separator] of separators) {
    const cell = row.cells[column]
    if (cell === undefined || isBlankCell(cell)) continue
    if (isFormula(cellText(cell)) || hasMarkFlood(cellText(cell))) {
      row.found.problem('formulaText', column)
      continue
    }
    for (const field of splitSet(cell, separator)) {
      const key = foldedPhrase(field)
      const spelling = knownFields.get(key) ?? field
      knownFields.set(key, spelling)
      fields.add(spelling)
    }
  }
  return [...fields]
}

/** Notes; where there is no application to keep them in, leftover columns are lines of the notes. */
function notesOf(
  row: RowCells,
  kind: PeopleKind,
  keys: ReadonlyMap<number, `answer:${string}`>,
): string | null {
  const own = textOf(row, 'notes')
  if (kind === 'mentees') return own
  const lines = [...keys].flatMap(([column, key]) => {
    const text = textAt(row, column)
    return text === null ? [] : `${key.slice('answer:'.length)}: ${text}`
  })
  return [own, ...lines].filter((text) => text !== null).join('\n') || null
}

function applicationOf(
  row: RowCells,
  keys: ReadonlyMap<number, `answer:${string}`>,
  orderOf: (column: number) => DateOrder,
  today: string,
): ApplicationDraft {
  const sent = momentOf(row, 'submittedAt', orderOf, today)
  const answers = new Map<`answer:${string}`, string>()
  for (const [column, key] of keys) {
    const text = textAt(row, column)
    if (text !== null) answers.set(key, text)
  }
  return {
    submittedAt: sent === null ? null : isoDateTime(sent),
    goals: textOf(row, 'goals', '\n\n'),
    wishedMentor: textOf(row, 'wishedMentor', ', '),
    consent: consentOf(row, sent?.date ?? null),
    answers,
  }
}

/** A date-time without zone, seconds included; only the date when no time was written. */
function isoDateTime(moment: ReadMoment): string {
  if (moment.seconds === null) return moment.date
  const second = String(moment.seconds % 60).padStart(2, '0')
  return `${moment.date}T${moment.time ?? '00:00'}:${second}`
}

function consentOf(row: RowCells, on: string | null): Consent | null {
  const given = valueOf(row, 'consent', readYesNo)
  if (given === null) return null
  const column = row.columnsOf('consent').find((index) => !isBlankCell(row.cells[index])) ?? 0
  return { given, text: cleanText(cellText(row.cells[column])).text, on }
}
