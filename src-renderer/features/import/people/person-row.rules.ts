/**
 * Reads one row of a list of people into what it says about a person, and notes every value that could not be
 * taken, with its row and column.
 */
import { joinName } from '../../../domain/identity/names.rules'
import type { Consent } from '../../../domain/application'
import { columnCells, headingText } from '../reading/columns.rules'
import { readBirthDate } from '../reading/dates.rules'
import type { DateOrder } from '../reading/date-order.rules'
import type { ReadMoment } from '../reading/dates.rules'
import type {
  ApplicationDraft,
  HeaderGuess,
  OwnLists,
  OwnTarget,
  PeopleKind,
  PersonDraft,
  Target,
} from '../reading/import.types'
import { contactsBeside, contactsOf } from './contact-cells.rules'
import { learnedChoices, splitChoices } from './choices.rules'
import { isOrganizationFirst, partPosition } from './position.rules'
import { areHungarian } from '../reading/name-headings'
import { furtherKept } from './further-values.rules'
import { readNames } from './person-name.rules'
import type { ReadName } from './person-name.rules'
import { firstText, withCells } from './person-notes.rules'
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
import { ownKey } from '../../../domain/own-fields.rules'
import { decimalOf } from '../reading/decimals.rules'
import { datedOwn, noLists, ownIn, tagsIn } from './own-values.rules'
import type { ReadRow, RowCells, RowSource } from '../reading/row-cells.rules'
import { cellText, hasMarkFlood, isBlankCell, isBlankRow, isFormula } from '../reading/text.rules'
import { signedPhrase } from '../../../i18n/clean-text'
import { cleanText } from '../../../i18n/clean-text'
import { havePhonesZeros } from '../reading/phone.rules'
import { readCapacity, readYesNo, setSeparatorOf } from '../reading/values.rules'
import type { SetSeparator } from '../reading/values.rules'

/**
 * Makes the reader of a list of people. `knownFields` gives fields of work the spelling they already have; `lists` are the organization's
 * tags and fields of its own.
 */
export function personReader(
  source: RowSource,
  kind: PeopleKind,
  knownFields: Map<string, string>,
  lists: OwnLists = noLists,
): (row: number) => ReadRow<PersonDraft> {
  const columns = columnsFor(source, lists)
  const { columnsOf, orderOf, isAssumed, isHalfSwapped, cellsAt } = columns
  const { table, header, today } = source
  const separators = separatorsOf(source, columnsOf('fields'))
  learnInto(knownFields, source, separators)
  const spoken = separatorsOf(source, columnsOf('speaks'))
  const keys = answerKeys(header, keptColumns(columnsOf))
  const isHungarian = areHungarian(header.headings)
  const hasZeros = havePhonesZeros(header.headings, phonesIn(source, columnsOf))
  const headingOf = (column: number): string => headingText(header, column)
  return (number) => {
    const { cells, ...beside } = contactsBeside(cellsAt(number), columnsOf)
    const found = findingsOf(table, header, number)
    if (isBlankRow(cells))
      return { row: number, blank: true, name: '', draft: null, problems: [], notices: [] }
    const row = { cells, columnsOf, found, isHalfSwapped, ...whereTaken() }
    const hints = { email: firstText(row, 'email'), headingOf, areHungarian: isHungarian }
    const names = readNames(row, hints)
    const part = participationOf(row, orderOf, today)
    const fullName = joinName(names.parts)
    const { email, phone, further } = contactsOf(row, beside, {
      hasZeros,
      separators: spoken,
      fullName,
    })
    const place = workplaceOf(row, header)
    const own = notesOf(row, kind, keys, place.position)
    // Most of it field by field: ten thousand rows spread into one another take twice as long.
    const draft: PersonDraft = {
      firstName: names.parts.firstName,
      lastName: names.parts.lastName,
      ...{ email, phone },
      city: textOf(row, 'city', ', ', true),
      birthDate: birthDateOf(row, orderOf, today, isAssumed),
      gender: valueOf(row, 'gender', genderOf),
      organization: place.organization ?? organizationBeside(names),
      organizationAddress: textOf(row, 'organizationAddress', ', ', true),
      biography: textOf(row, 'biography', '\n\n'),
      notes: withCells(own, row, { names, headingOf, email }),
      fields: fieldsOf(row, separators, knownFields),
      tags: tagsIn(row, lists.tags),
      further,
      own: ownOf(row, lists, columns, today),
      ...part,
      application: kind === 'mentees' ? applicationOf(row, keys, orderOf, today) : null,
    }
    const result = {
      ...{ row: number, blank: false, isDoubtful: names.isTwo },
      name: names.shown,
      problems: found.problems,
      notices: found.notices,
    }
    return { ...result, draft: names.usable ? draft : null }
  }
}

/** The cells of telephones, enough of them to tell how they are written. */
const phonesIn = ({ table, header }: RowSource, columnsOf: RowCells['columnsOf']) =>
  columnsOf('phone').flatMap((column) => columnCells(table, header, column, 500))

/** What is noted of a row while it is read. */
const whereTaken = (): Pick<RowCells, 'taken' | 'arrived'> => ({
  taken: new Map(),
  arrived: new Set(),
})

/** The columns of a list of people, those of own fields that are days among its dates. */
function columnsFor(source: RowSource, { ownFields }: OwnLists) {
  const columns = columnsOfMapping(source, datedOwn(ownFields))
  const signs = new Map(
    ownFields.flatMap(({ id, kind }) => {
      const of = kind === 'number' ? columns.columnsOf(ownKey(id)) : []
      const cells = of.flatMap((at) => columnCells(source.table, source.header, at, 20_000))
      return [[ownKey(id), decimalOf(cells)] as const]
    }),
  )
  return { ...columns, signOf: (target: OwnTarget) => signs.get(target) ?? null }
}

/** The values of the organization's own fields. */
const ownOf = (
  row: RowCells,
  { ownFields }: OwnLists,
  { orderOf, signOf }: ReturnType<typeof columnsFor>,
  today: string,
): PersonDraft['own'] =>
  ownIn(row, ownFields, (target) => momentOf(row, target, orderOf, today)?.date, signOf)

/** What stands between the choices in each of these columns. */
function separatorsOf(
  { table, header }: RowSource,
  columns: readonly number[],
): ReadonlyMap<number, SetSeparator> {
  return new Map(
    columns.map((column) => [column, setSeparatorOf(columnCells(table, header, column, 20_000))]),
  )
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
  const perhaps = furtherKept.flatMap(columnsOf)
  return [...columnsOf('answer'), ...further, ...perhaps].sort((a, b) => a - b)
}

/** What is kept under its own heading: leftover columns, and further values of a meaning that is filled. */
function keptTexts(
  row: RowCells,
  keys: ReadonlyMap<number, `answer:${string}`>,
): readonly (readonly [`answer:${string}`, string])[] {
  const used = new Set([...(row.taken?.values() ?? []), ...(row.arrived ?? [])])
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
      const key = signedPhrase(field)
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
