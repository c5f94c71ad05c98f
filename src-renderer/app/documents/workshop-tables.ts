/** The tables of workshops: what was held and how it was attended, and who was there. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Attendance } from '../../domain/attendance'
import { personIn, workshopIn } from '../../domain/forms.rules'
import { byId } from '../../domain/by-id'
import type { CycleRows } from '../../domain/cycle-rows'
import type { WorkshopAttendance } from '../../domain/figures'
import { isMarked } from '../../domain/figures.rules'
import { byLastName, fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Workshop } from '../../domain/workshop'
import { facilitatorIds, inOrder, lastDayOf } from '../../domain/workshops.rules'
import type { Translate, Translator } from '../../i18n/i18n'
import type { DocumentContext } from './document-context'
import { personColumns } from './people-table'
import { dateColumn, defineTable, numberColumn, textColumn } from './table'
import type { Column, Table } from './table'

/** "Home of Youth", "online", or both for a hybrid one; empty when nothing is known. */
export function placeText(workshop: Workshop, { t }: Translator): string {
  const place = workshop.place?.trim() ?? ''
  if (workshop.format === 'online') return t('documents:format.online')
  if (workshop.format === 'hybrid') {
    return [place, t('documents:format.online')].filter((part) => part !== '').join(', ')
  }
  return place
}

/** "Ana Anić, Nada Nikolić": who leads a workshop, by last name. */
export function leadersText(workshop: Workshop, people: ReadonlyMap<string, Person>): string {
  return facilitatorIds(workshop)
    .flatMap((id) => people.get(id) ?? [])
    .sort(byLastName)
    .map(fullName)
    .join(', ')
}

/** "7 Mar 2020", or "7–8 March 2020" where it was several days. */
function daysOnPage(workshop: Workshop, { format }: Translator): string {
  const { date: start } = workshop.when
  const end = lastDayOf(workshop)
  return end === null ? format.shortDate(start) : format.dateRange({ start, end })
}

/** The columns of a workshop that say what was held, when and where. `people`: those who lead. */
function heldColumns(
  people: ReadonlyMap<string, Person>,
  translator: Translator,
): readonly Column<WorkshopAttendance>[] {
  const { t } = translator
  const kindOf = ({ workshop }: WorkshopAttendance) => t(`documents:workshopKind.${workshop.kind}`)
  const formatOf = ({ workshop }: WorkshopAttendance) => t(`documents:format.${workshop.format}`)
  return [
    dateColumn(t('documents:column.date'), 12, (row) => row.workshop.when.date, {
      width: 2,
      text: ({ workshop }) => daysOnPage(workshop, translator),
    }),
    dateColumn(t('documents:column.lastDay'), 12, (row) => lastDayOf(row.workshop)),
    textColumn(t('documents:column.time'), 8, (row) => row.workshop.when.time),
    textColumn(t('documents:column.title'), 44, (row) => row.workshop.title, {
      width: 4.6,
      title: t('documents:column.workshop'),
    }),
    textColumn(t('documents:column.kind'), 16, kindOf, { width: 2.7 }),
    textColumn(t('documents:column.format'), 12, formatOf),
    textColumn(t('documents:column.place'), 28, (row) => row.workshop.place, {
      width: 3,
      text: (row) => placeText(row.workshop, translator),
    }),
    textColumn(t('documents:column.ledBy'), 28, (row) => leadersText(row.workshop, people)),
    numberColumn(
      t('documents:column.hours'),
      8,
      (row) => hoursOf(row.workshop),
      {
        width: 1.6,
        title: t('documents:column.duration'),
        // To the minute, so that the lengths add up to the hours of the cycle, which are rounded once.
        text: ({ workshop: { minutes } }) =>
          minutes === null ? t('documents:notRecorded') : translator.format.minutes(minutes),
      },
      1,
    ),
    numberColumn(t('documents:column.capacity'), 10, (row) => row.workshop.capacity),
  ]
}

/** The table "Workshops": a row per workshop with how it was attended. `people`: those who lead. */
export function workshopsTable(people: ReadonlyMap<string, Person>): Table<WorkshopAttendance> {
  return defineTable((translator) => {
    const { t, format } = translator
    // Where nothing was marked nobody knows how many came, and nought would be a claim.
    const counted = (state: 'present' | 'excused' | 'absent') => (row: WorkshopAttendance) =>
      isMarked(row) ? row[state].length : t('documents:notRecorded')
    return {
      name: t('documents:sheet.workshops'),
      columns: [
        ...heldColumns(people, translator),
        numberColumn(t('documents:column.present'), 14, counted('present'), {
          width: 1.8,
          text: (row) =>
            isMarked(row) ? format.number(row.present.length) : t('documents:notRecorded'),
        }),
        numberColumn(t('documents:column.excused'), 14, counted('excused')),
        numberColumn(t('documents:column.absent'), 14, counted('absent')),
      ],
    }
  })
}

const hoursOf = ({ minutes }: Workshop): number | null => (minutes === null ? null : minutes / 60)

/** Somebody at a workshop, marked or not. */
interface MarkRow {
  readonly person: Person
  readonly mark: Attendance | undefined
}

/** The columns that the list of one workshop and that of the whole cycle share. A mark taken back is none. */
function markColumns(t: Translate): readonly Column<MarkRow>[] {
  const of = personColumns(t)
  const marked = ({ mark }: MarkRow) => ((mark?.state ?? null) === null ? undefined : mark)
  return [
    ...[of.lastName, of.firstName, of.organization, of.city],
    textColumn(t('documents:column.attendance'), 14, (row) => {
      const state = row.mark?.state ?? null
      return state === null ? null : t(`documents:attendance.${state}`)
    }),
    numberColumn(t('documents:column.minutes'), 10, (row) => marked(row)?.minutes ?? null),
    textColumn(t('documents:column.source'), 16, (row) => {
      const mark = marked(row)
      return mark === undefined ? null : t(`documents:source.${mark.source}`)
    }),
  ]
}

const attendanceOfWorkshopTable = defineTable<MarkRow>(({ t }) => ({
  name: t('documents:sheet.attendance'),
  columns: markColumns(t),
}))

/**
 * The attendance list of one workshop: everybody in `listed` (those expected and those marked), by last name; a
 * person who was not marked has an empty cell.
 */
export function attendanceWorkbook(
  workshop: Workshop,
  listed: readonly Person[],
  marks: readonly Attendance[],
  context: DocumentContext,
): WorkbookModel {
  const byPerson = new Map(
    marks.filter((m) => m.workshopId === workshop.id).map((mark) => [mark.personId, mark]),
  )
  const { t, language } = context.translator
  const rows = listed
    .map((person) => personIn(person, language))
    .sort(byLastName)
    .map((person) => ({ person, mark: byPerson.get(person.id) }))
  const title = t('documents:attendance.title', { title: workshopIn(workshop, language).title })
  return attendanceOfWorkshopTable.toWorkbook(title, rows, context)
}

/** Somebody marked at one of the workshops. */
interface WorkshopMarkRow extends MarkRow {
  readonly workshop: Workshop
}

/** The table "Attendance" of a whole cycle: a row per workshop and person. */
export const attendanceTable = defineTable<WorkshopMarkRow>(({ t }) => ({
  name: t('documents:sheet.attendance'),
  columns: [
    dateColumn(t('documents:column.date'), 12, ({ workshop }) => workshop.when.date),
    textColumn(t('documents:column.workshop'), 40, ({ workshop }) => workshop.title),
    ...markColumns(t),
  ],
}))

/** Everybody marked, in the order of the workshops, then by last name. */
export function attendanceRows(
  rows: Pick<CycleRows, 'workshops' | 'attendance' | 'people'>,
): readonly WorkshopMarkRow[] {
  const people = byId(rows.people)
  const marks = new Map<string, Attendance[]>()
  for (const mark of rows.attendance) {
    if (mark.state === null) continue
    const list = marks.get(mark.workshopId)
    if (list === undefined) marks.set(mark.workshopId, [mark])
    else list.push(mark)
  }
  return inOrder(rows.workshops).flatMap((workshop) =>
    (marks.get(workshop.id) ?? [])
      .flatMap((mark) => {
        const person = people.get(mark.personId)
        return person === undefined ? [] : [{ workshop, person, mark }]
      })
      .sort((a, b) => byLastName(a.person, b.person)),
  )
}
