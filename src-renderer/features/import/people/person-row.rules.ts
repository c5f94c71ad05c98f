/**
 * Reads one row of a list of people into what it says about a person, and notes every value that could not be
 * taken, with its row and column.
 */
import type { Consent } from '../../../domain/application'
import { columnCells, headingText } from '../reading/columns.rules'
import { readBirthDate } from '../reading/dates.rules'
import type { DateOrder } from '../reading/date-order.rules'
import type { ReadMoment } from '../reading/dates.rules'
import type {
  ApplicationDraft,
  HeaderGuess,
  PeopleKind,
  PersonDraft,
  Target,
} from '../reading/import.types'
import { learnedChoices, splitChoices } from './choices.rules'
import { isOrganizationFirst, partPosition } from './position.rules'
import { readEmail } from '../reading/email-values.rules'
import { areHungarian } from '../reading/name-headings'
import { readNames } from './person-name.rules'
import type { ReadName } from './person-name.rules'
import { addressBesideName, firstText, withCells } from './person-notes.rules'
import { genderOf, roleOf, statusOf } from '../reading/role-words.rules'
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
import { readCapacity, readPhone, readYesNo, setSeparatorOf } from '../reading/values.rules'
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
  learnInto(knownFields, source, separators)
  const keys = answerKeys(header, keptColumns(columnsOf))
  const isHungarian = areHungarian(header.headings)
  const headingOf = (column: number): string => headingText(header, column)
  return (number) => {
    const cells = cellsAt(number)
    const found = findingsOf(table, header, number)
    if (isBlankRow(cells))
      return { row: number, blank: true, name: '', draft: null, problems: [], notices: [] }
    const row: RowCells = { cells, columnsOf, found, isHalfSwapped, taken: new Map() }
    const hints = { email: firstText(row, 'email'), headingOf, areHungarian: isHungarian }
    const names = readNames(row, hints)
    const birthDate = birthDateOf(row, orderOf, today, isAssumed)
    const part = participationOf(row, orderOf, today)
    const email = valueOf(row, 'email', readEmail) ?? addressBesideName(row)?.email ?? null
    const phone = valueOf(row, 'phone', readPhone)
    const place = workplaceOf(row, header)
    const own = notesOf(row, kind, keys, place.position)
    // Field by field: ten thousand rows spread into one another take twice as long.
    const draft: PersonDraft = {
      firstName: names.parts.firstName,
      lastName: names.parts.lastName,
      ...{ email, phone },
      city: textOf(row, 'city', ', ', true),
      birthDate,
      gender: valueOf(row, 'gender', genderOf),
      organization: place.organization ?? organizationBeside(names),
      biography: textOf(row, 'biography', '\n\n'),
      notes: withCells(own, row, { names, headingOf, email }),
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
      isDoubtful: names.isTwo,
      name: names.shown,
      problems: found.problems,
      notices: found.notices,
    }
    return { ...result, draft: names.usable ? draft : null }
  }
}

/** Adds the choices that the columns of fields themselves show to be whole. */
function learnInto(
  knownFields: Map<string, string>,
  { table, header }: RowSource,
  separators: ReadonlyMap<number, SetSeparator>,
): void {
  for (const [column, separator] of separators) {
    const learned = learnedChoices(
      columnCells(table, header, column, 20_000),
      separator,
      knownFields,
    )
    for (const [key, choice] of learned) if (!knownFields.has(key)) knownFields.set(key, choice)
  }
}

/** The organization written beside the name. */
function organizationBeside({ asides }: ReadName): string | null {
  const beside = asides.filter(({ kind }) => kind === 'organization').map(({ text }) => text)
  return beside.join(', ') || null
}

/** The date of birth, with a remark where day and month could be each other. */
function birthDateOf(
  row: RowCells,
  orderOf: (column: number) => DateOrder,
  today: string,
  isAssumed: (column: number) => boolean,
): string | null {
  const birth = momentOf(row, 'birthDate', orderOf, today, readBirthDate)
  const column = row.columnsOf('birthDate')[0] ?? null
  if (birth?.swappable === true && column !== null && isAssumed(column))
    row.found.notice('dateOrderAssumed', column)
  return birth?.date ?? null
}

/** Meanings of which a person has one value: what further columns say is kept under their headings. */
const single: readonly Target[] = [
  'firstName',
  'lastName',
  'fullName',
  'fullNameLastFirst',
  'email',
  'phone',
  'birthDate',
  'gender',
  'submittedAt',
  'joinedOn',
  'role',
  'status',
  'capacity',
  'consent',
]

function keptColumns(columnsOf: RowCells['columnsOf']): readonly number[] {
  const further = single.flatMap((target) => {
    const columns = columnsOf(target)
    return columns.length > 1 ? columns : []
  })
  return [...columnsOf('answer'), ...further].sort((a, b) => a - b)
}

/** What is kept under its own heading: leftover columns, and further values of a meaning that is filled. */
function keptTexts(
  row: RowCells,
  keys: ReadonlyMap<number, `answer:${string}`>,
): readonly (readonly [`answer:${string}`, string])[] {
  const used = new Set(row.taken?.values())
  const refused = new Set(row.found.problems.map(({ column }) => column))
  return [...keys].flatMap(([column, key]) => {
    if (used.has(column) || refused.has(column)) return []
    const text = textAt(row, column)
    return text === null ? [] : [[key, text] as const]
  })
}

/** Where somebody works; the position stays with the organization unless the two were to be parted. */
function workplaceOf(
  row: RowCells,
  header: HeaderGuess,
): { readonly organization: string | null; readonly position: string | null } {
  const parted = row.columnsOf('positionOrganization').flatMap((column) => {
    const text = textAt(row, column, true)
    return text === null ? [] : partPosition(text, isOrganizationFirst(headingText(header, column)))
  })
  const texts = [
    textOf(row, 'organization', ', ', true),
    textOf(row, 'position', ', ', true),
    ...parted.map(({ organization }) => organization),
  ]
  return {
    organization: texts.filter((text) => text !== null).join(', ') || null,
    position: parted.flatMap(({ position }) => position ?? []).join(', ') || null,
  }
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
    for (const field of splitChoices(cell, separator, knownFields)) {
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
  position: string | null,
): string | null {
  const own = textOf(row, 'notes')
  if (kind === 'mentees') return [own, position].filter((text) => text !== null).join('\n') || null
  const lines = keptTexts(row, keys).map(([key, text]) => `${key.slice('answer:'.length)}: ${text}`)
  return [own, position, ...lines].filter((text) => text !== null).join('\n') || null
}

function applicationOf(
  row: RowCells,
  keys: ReadonlyMap<number, `answer:${string}`>,
  orderOf: (column: number) => DateOrder,
  today: string,
): ApplicationDraft {
  const sent = momentOf(row, 'submittedAt', orderOf, today)
  const consent = consentOf(row, sent?.date ?? null)
  const answers = new Map(keptTexts(row, keys))
  return {
    submittedAt: sent === null ? null : isoDateTime(sent),
    goals: textOf(row, 'goals', '\n\n'),
    wishedMentor: textOf(row, 'wishedMentor', ', '),
    ...{ consent, answers },
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
