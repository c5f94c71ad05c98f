/** Documents of workshops: the sheet that people sign, and attendance lists as workbooks. */
import type { SignInSheetDocument, WorkbookModel } from '../../../src-shared/documents'
import type { Attendance } from '../../domain/attendance'
import type { Translator } from '../../i18n/i18n'
import { byId } from '../../domain/by-id'
import { fullName } from '../../domain/people.rules'
import { byLastName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Sheet } from '../../app/documents/document-text'
import { column, dateCell, lineOf, textCell } from '../../app/documents/document-text'
import { attendanceByWorkshop } from '../../domain/figures.rules'
import { inOrder } from '../../domain/workshops.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { CycleRows } from '../../domain/cycle-rows'
import { facilitatorIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'

const namesOf = (ids: readonly string[], people: ReadonlyMap<string, Person>): readonly string[] =>
  ids
    .flatMap((id) => people.get(id) ?? [])
    .sort(byLastName)
    .map(fullName)

/** "Home of Youth", "online", or both for a hybrid one; empty when nothing is known. */
export function placeText(workshop: Workshop, { t }: Translator): string {
  const place = workshop.place?.trim() ?? ''
  if (workshop.format === 'online') return t('documents:format.online')
  if (workshop.format === 'hybrid') {
    return [place, t('documents:format.online')].filter((part) => part !== '').join(', ')
  }
  return place
}

function details(
  workshop: Workshop,
  people: ReadonlyMap<string, Person>,
  translator: Translator,
): string[] {
  const { t, format } = translator
  const leaders = namesOf(facilitatorIds(workshop), people).join(', ')
  const place = placeText(workshop, translator)
  const when = format.moment(workshop.when)
  const length = workshop.minutes === null ? '' : format.minutes(workshop.minutes)
  return [
    length === '' ? when : `${when} · ${length}`,
    place,
    leaders === '' ? '' : t('documents:signIn.ledBy', { names: leaders }),
  ]
    .map(lineOf)
    .filter((line) => line !== '')
}

/**
 * The sheet that people sign: those expected by last name, then empty rows. E-mail addresses and phone numbers are
 * not on it, because everybody in the room sees it. The template numbers the rows.
 */
export function signInSheet(
  workshop: Workshop,
  expected: readonly Person[],
  facilitators: readonly Person[],
  blankRows: number,
  { workspace, translator, timestamp }: DocumentContext,
): SignInSheetDocument {
  const { t, language } = translator
  return {
    template: 'sign-in-sheet',
    language,
    title: lineOf(workshop.title),
    author: lineOf(workspace.organization),
    timestamp,
    organization: lineOf(workspace.organization),
    details: details(workshop, byId(facilitators), translator),
    columns: [
      { title: t('documents:column.name'), width: 4 },
      { title: t('documents:column.organizationOrCity'), width: 4 },
      { title: t('documents:column.signature'), width: 4 },
    ],
    rows: [...expected].sort(byLastName).map((person) => {
      const from = person.organization?.trim() ?? ''
      return [lineOf(fullName(person)), lineOf(from === '' ? (person.city ?? '') : from), '']
    }),
    blankRows: Math.min(60, Math.max(0, Math.trunc(blankRows))),
    pageOf: t('documents:pageOf'),
  }
}

/** Columns and cells that the sheet of one workshop and that of the whole cycle share. */
const markColumns = ({ t }: Translator): Sheet['columns'] => [
  column(t('documents:column.lastName'), 'text', 20),
  column(t('documents:column.firstName'), 'text', 18),
  column(t('documents:column.organization'), 'text', 34),
  column(t('documents:column.city'), 'text', 16),
  column(t('documents:column.attendance'), 'text', 14),
  column(t('documents:column.minutes'), 'number', 10),
  column(t('documents:column.source'), 'text', 16),
]

const markCells = (
  person: Person,
  mark: Attendance | undefined,
  { t }: Translator,
): Sheet['rows'][number] => {
  const state = mark?.state ?? null
  return [
    textCell(person.lastName),
    textCell(person.firstName),
    textCell(person.organization),
    textCell(person.city),
    state === null ? null : t(`documents:attendance.${state}`),
    state === null ? null : (mark?.minutes ?? null),
    state === null || mark === undefined ? null : t(`documents:source.${mark.source}`),
  ]
}

/**
 * The attendance list of one workshop: everybody in `listed` (those expected and those marked), by last name; a
 * person who was not marked has an empty cell.
 */
export function attendanceWorkbook(
  workshop: Workshop,
  listed: readonly Person[],
  marks: readonly Attendance[],
  { workspace, translator, timestamp }: DocumentContext,
): WorkbookModel {
  const { t, language } = translator
  const byPerson = new Map(
    marks.filter((m) => m.workshopId === workshop.id).map((mark) => [mark.personId, mark]),
  )
  const rows = [...listed]
    .sort(byLastName)
    .map((person) => markCells(person, byPerson.get(person.id), translator))
  return {
    language,
    title: lineOf(t('documents:attendance.title', { title: workshop.title })),
    author: lineOf(workspace.organization),
    timestamp,
    sheets: [{ name: t('documents:sheet.attendance'), columns: markColumns(translator), rows }],
  }
}

/** The sheet "Attendance" of a whole cycle: a row per person and workshop, in the order of the workshops. */
export function attendanceSheet(rows: CycleRows, translator: Translator): Sheet {
  const { t } = translator
  const people = byId(rows.people)
  const marks = new Map<string, Attendance[]>()
  for (const mark of rows.attendance) {
    if (mark.state === null) continue
    const list = marks.get(mark.workshopId)
    if (list === undefined) marks.set(mark.workshopId, [mark])
    else list.push(mark)
  }
  const lines = inOrder(rows.workshops).flatMap((workshop) =>
    (marks.get(workshop.id) ?? [])
      .flatMap((mark) => {
        const person = people.get(mark.personId)
        return person === undefined ? [] : [{ person, mark }]
      })
      .sort((a, b) => byLastName(a.person, b.person))
      .map(({ person, mark }) => [
        dateCell(workshop.when.date),
        textCell(workshop.title),
        ...markCells(person, mark, translator),
      ]),
  )
  return {
    name: t('documents:sheet.attendance'),
    columns: [
      column(t('documents:column.date'), 'date', 12),
      column(t('documents:column.workshop'), 'text', 40),
      ...markColumns(translator),
    ],
    rows: lines,
  }
}

/** The sheet "Workshops": a row per workshop with how it was attended. */
export function workshopsSheet(rows: CycleRows, translator: Translator): Sheet {
  const { t } = translator
  const people = byId(rows.people)
  return {
    name: t('documents:sheet.workshops'),
    columns: [
      column(t('documents:column.date'), 'date', 12),
      column(t('documents:column.time'), 'text', 8),
      column(t('documents:column.title'), 'text', 44),
      column(t('documents:column.kind'), 'text', 16),
      column(t('documents:column.format'), 'text', 12),
      column(t('documents:column.place'), 'text', 28),
      column(t('documents:column.ledBy'), 'text', 28),
      column(t('documents:column.hours'), 'number', 8),
      column(t('documents:column.capacity'), 'number', 10),
      column(t('documents:column.present'), 'number', 10),
      column(t('documents:column.excused'), 'number', 10),
      column(t('documents:column.absent'), 'number', 10),
    ],
    rows: attendanceByWorkshop(rows).map(({ workshop, present, excused, absent }) => [
      dateCell(workshop.when.date),
      textCell(workshop.when.time),
      textCell(workshop.title),
      t(`documents:workshopKind.${workshop.kind}`),
      t(`documents:format.${workshop.format}`),
      textCell(workshop.place),
      textCell(namesOf(facilitatorIds(workshop), people).join(', ')),
      workshop.minutes === null ? null : workshop.minutes / 60,
      workshop.capacity,
      present.length,
      excused.length,
      absent.length,
    ]),
  }
}

/** A name for the file of a workshop's document: "2020-05-09 Audience development". */
export function workshopFileName(workshop: Workshop): string {
  return lineOf(`${workshop.when.date} ${workshop.title}`)
}
