/** Reads one row of a list of workshops into what it says about an event. */
import type { InCell } from '../../../../src-shared/documents'
import { isBlankCell, isBlankRow, isPlaceholder, cellText, excerpt } from '../reading/text.rules'
import { cleanLine } from '../../../i18n/clean-text'
import { readMoment, readMonth } from '../reading/dates.rules'
import type { ReadMoment } from '../reading/dates.rules'
import { minutesBetween, readTime, readTimeSpan } from '../reading/times.rules'
import type { DateOrder } from '../reading/date-order.rules'
import type { WorkshopDraft } from '../reading/import.types'
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
import { yearsPutIn } from '../reading/yearless.rules'
import { headingText } from '../reading/columns.rules'
import { isPlausibleName, joinName, splitFullName } from '../../../domain/identity/names.rules'
import { formatOf, formatOfPlace, isOnlinePlace, workshopKindOf } from '../reading/role-words.rules'
import { daysOfDuration, durationUnitOf, readDuration } from '../reading/durations.rules'
import { readCapacity } from '../reading/values.rules'

const linkForm = /(?:https?:\/\/|www\.)[^\s"'<>|]+/giu

/** A place and a link that stood in one cell, "Dom omladine / https://…", taken apart. */
export function splitPlace(text: string): {
  readonly place: string | null
  readonly link: string | null
} {
  const [found] = text.match(linkForm) ?? []
  const link = found?.replace(/[.,;)]+$/u, '') ?? null
  const place = text
    .replace(linkForm, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s/|,;:–—-]+|[\s/|,;:–—-]+$/gu, '')
  return { place: place === '' || isPlaceholder(place) ? null : place, link: safeLink(link) }
}

/** Only links that a browser opens are kept. */
function safeLink(link: string | null): string | null {
  if (link === null) return null
  return /^www\./iu.test(link) ? `https://${link}` : link
}

/** The names of the people who lead an event, as written: separated by commas, slashes, "i", "and". */
export function splitFacilitators(text: string): readonly string[] {
  // With semicolons between people, a comma stands within a name: "Anić, Ana; Borić, Bora".
  if (/;|\n/u.test(text)) return [...new Set(text.split(/[;\n]/u).flatMap(splitFacilitators))]
  // "Anić, Ana" is one person, last name first.
  if (/^\s*[\p{L}'’-]+\s*,\s*[\p{L}'’-]+\s*$/u.test(text)) return [joinName(splitFullName(text))]
  const parts = text.split(/[,/&+]|\s(?:i|and|und|et|y|и|és|in)\s/u)
  const names = parts.map((part) => cleanLine(part).text)
  return [...new Set(names.filter((name) => !isPlaceholder(name) && isPlausibleName(name)))]
}

/** Makes the reader of a list of workshops. */
export function workshopReader(source: RowSource): (row: number) => ReadRow<WorkshopDraft> {
  const { table, header } = source
  const columns = columnsOfMapping(source)
  const keys = answerKeys(header, columns.columnsOf('answer'))
  const unitOf = (column: number) => durationUnitOf(headingText(header, column))
  const withYears = yearsPutIn(source)
  const withDay = daysFromTitles(source)
  return (number) => {
    const found = findingsOf(table, header, number)
    const { columnsOf, isHalfSwapped } = columns
    const asWritten = { cells: columns.cellsAt(number), columnsOf, found, isHalfSwapped }
    const row: RowCells = withDay(withYears(asWritten, number), number)
    const { cells } = row
    const result = { row: number, problems: found.problems, notices: found.notices }
    if (isBlankRow(cells)) return { ...result, blank: true, name: '', draft: null }
    const title = textOf(row, 'title', ' – ', true)
    const when = whenOf(row, columns.orderOf, source.today)
    noteAssumedOrder(row, when?.swappable ?? false, columns.isAssumed)
    if (title === null) found.problem('titleMissing', columns.columnsOf('title')[0] ?? null)
    if (when === null && !found.problems.some((problem) => problem.code.startsWith('date'))) {
      found.problem('dateMissing', columns.columnsOf('date')[0] ?? null)
    }
    const name =
      title ??
      excerpt(
        cells
          .map((cell) => cleanLine(cellText(cell)).text)
          .join(' ')
          .trim(),
        80,
      )
    if (title === null || when === null) return { ...result, blank: false, name, draft: null }
    const notes = notesOf(row, keys, [when.written, daysAlone(row, when)])
    const rest = placeAndFormat(row, title)
    const minutes = minutesOf(row, unitOf, when)
    const capacity =
      valueOf(row, 'capacity', (cell) => readCapacity(cell, 100_000))?.capacity ?? null
    const facilitators = splitFacilitators(textOf(row, 'facilitators', ', ') ?? '')
    const moment = { date: when.date, time: when.time }
    const draft: WorkshopDraft = {
      title,
      when: moment,
      endsOn: when.endsOn,
      ...rest,
      minutes,
      capacity,
      notes,
      facilitators,
    }
    return { ...result, blank: false, name: title, draft }
  }
}

/** The rows without a day that stand below a day alone in its row, with that day: down to the next title, or to a row with a day of its own. */
function daysAbove({ table, header }: RowSource, column: number): ReadonlyMap<number, InCell> {
  const titles = new Set(
    header.leftOut.flatMap(({ row, reason }) => (reason === 'groupTitle' ? row : [])),
  )
  const days = new Map<number, InCell>()
  let day: InCell = null
  table.rows.forEach((cells, at) => {
    if (titles.has(at + 1)) {
      const title = cells.find((cell) => !isBlankCell(cell)) ?? null
      day = readMoment(title, 'dmy', '2100-01-01').ok ? title : null
    } else if (!isBlankCell(cells[column])) day = null
    else if (day !== null) days.set(at + 1, day)
  })
  return days
}

/** Puts the day into rows that have none, where it stands alone in a row above them. */
function daysFromTitles(source: RowSource): (row: RowCells, number: number) => RowCells {
  const column = source.mapping.indexOf('date')
  const days = column === -1 ? null : daysAbove(source, column)
  return (row, number) => {
    const day = days?.get(number)
    if (day === undefined || isBlankRow(row.cells)) return row
    row.found.notice('dayFromAbove', column, cellText(day))
    return { ...row, cells: row.cells.toSpliced(column, 1, day) }
  }
}

/** When an event begins and, if a span of times was given, for how long it lasts. */
interface When {
  readonly date: string
  readonly time: string | null
  readonly swappable: boolean
  readonly spanMinutes: number | null
  /** The last of several days. */
  readonly endsOn: string | null
  /** What was written of several days with their times: only the first time is kept as one. */
  readonly written: string | null
}

function whenOf(row: RowCells, orderOf: (column: number) => DateOrder, today: string): When | null {
  const moment = momentOf(row, 'date', orderOf, today, readDay)
  if (moment === null) return null
  const { date, swappable } = moment
  const { time: own, day: lastDay } = endIn(row, orderOf, today)
  const end = own ?? moment.endTime
  const isLater = lastDay !== null && lastDay > date
  const endsOn = isLater ? lastDay : moment.lastDate
  noteDays(row, { ...moment, lastDate: endsOn })
  const written = endsOn === null ? null : writtenDays(row, moment, isLater && own !== null)
  const days = { date, swappable, endsOn, written }
  for (const column of row.columnsOf('time')) {
    const cell = row.cells[column]
    if (cell === undefined || cell === null || isBlankCell(cell) || isPlaceholder(cellText(cell)))
      continue
    const span = typeof cell === 'string' ? readTimeSpan(cell) : null
    if (span !== null) {
      return { ...days, time: span.from, spanMinutes: minutesBetween(span.from, span.to) }
    }
    const time = readTime(cell)
    if (time === null) row.found.problem('timeUnreadable', column)
    else return { ...days, time, spanMinutes: minutesBetween(time, end) }
  }
  return { ...days, time: moment.time, spanMinutes: minutesBetween(moment.time, end) }
}

/** Reads a day; a month without one is taken for its first day. */
const readDay: typeof readMoment = (cell, order, today) => {
  const read = readMoment(cell, order, today)
  return read.ok ? read : (readMonth(cell) ?? read)
}

const firstCell = (row: RowCells, target: 'date' | 'endTime') => {
  const column = row.columnsOf(target).find((index) => !isBlankCell(row.cells[index])) ?? null
  return { column, text: column === null ? '' : cleanLine(cellText(row.cells[column])).text }
}

/** Several days as they were written, where times stand with them: the end's own time has no field. */
function writtenDays(row: RowCells, moment: ReadMoment, hasEndTime: boolean): string | null {
  const { text } = firstCell(row, 'date')
  if (hasEndTime) return `${text} – ${firstCell(row, 'endTime').text}`
  return moment.seconds === null && moment.endTime === null ? null : text
}

/** Notes a date that is several days, or only a month. */
function noteDays(row: RowCells, { date, lastDate }: ReadMoment): void {
  const { column, text } = firstCell(row, 'date')
  if (column === null) return
  if (lastDate !== null) row.found.notice('severalDays', column, `${date} – ${lastDate}`)
  else if (
    typeof row.cells[column] === 'string' &&
    !readMoment(text, 'dmy', date).ok &&
    readMonth(text) !== null
  )
    row.found.notice('dateMonthOnly', column)
}

/** When it ends, by a column of its own: a time, or a day with its time. */
function endIn(
  row: RowCells,
  orderOf: (column: number) => DateOrder,
  today: string,
): { readonly time: string | null; readonly day: string | null } {
  for (const column of row.columnsOf('endTime')) {
    const cell = row.cells[column]
    if (cell === undefined || isBlankCell(cell)) continue
    const read = readMoment(cell, orderOf(column), today)
    const time = readTime(cell)
    if (read.ok && typeof cell !== 'number') return { time: time ?? read.time, day: read.date }
    return { time, day: null }
  }
  return { time: null, day: null }
}

function noteAssumedOrder(
  row: RowCells,
  swappable: boolean,
  isAssumed: (column: number) => boolean,
): void {
  const column = row.columnsOf('date')[0]
  if (swappable && column !== undefined && isAssumed(column))
    row.found.notice('dateOrderAssumed', column)
}

function minutesOf(
  row: RowCells,
  unitOf: (column: number) => ReturnType<typeof durationUnitOf>,
  when: When,
): number | null {
  const column = row.columnsOf('duration')[0] ?? 0
  // "2 dana" from ten to four is twice six hours, not two days and nights.
  const days = daysOfDuration(row.cells[column] ?? null)
  if (days !== null) return when.spanMinutes === null ? null : days * when.spanMinutes
  return valueOf(row, 'duration', (cell) => readDuration(cell, unitOf(column))) ?? when.spanMinutes
}

/** "3 dana" as it is written, where no times say how long a day is. */
function daysAlone(row: RowCells, { spanMinutes }: When): string | null {
  const cell = row.cells[row.columnsOf('duration')[0] ?? -1] ?? null
  return spanMinutes === null && daysOfDuration(cell) !== null
    ? cleanLine(cellText(cell)).text
    : null
}

function placeAndFormat(
  row: RowCells,
  title: string,
): Pick<WorkshopDraft, 'kind' | 'format' | 'place' | 'link'> {
  const parts = [...row.columnsOf('place'), ...row.columnsOf('link')].map((column) =>
    splitPlace(textAt(row, column, true) ?? ''),
  )
  const places = parts.flatMap(({ place }) => place ?? [])
  const real = places.filter((place) => !isOnlinePlace(place))
  const link = parts.find((part) => part.link !== null)?.link ?? null
  const said = textOf(row, 'format', ' ', true)
  const byPlace = said === null ? formatOfPlace(places.join(', ')) : null
  return {
    kind: workshopKindOf(textOf(row, 'workshopKind', ' ', true) ?? '', title),
    format: byPlace ?? formatOf(said ?? '', real.length > 0, link !== null),
    place: [...new Set(real)].join(', ') || null,
    link,
  }
}

function notesOf(
  row: RowCells,
  keys: ReadonlyMap<number, `answer:${string}`>,
  days: readonly (string | null)[],
): string | null {
  const lines = [...keys].flatMap(([column, key]) => {
    const text = textAt(row, column)
    return text === null ? [] : `${key.slice('answer:'.length)}: ${text}`
  })
  return (
    [...days, textOf(row, 'notes'), ...lines].filter((text) => text !== null).join('\n') || null
  )
}
