/**
 * Reports of who was at a meeting: Zoom, Teams (both forms), Google Meet, and plain sign-in lists. Their
 * headings come in many languages; what is above the table says which meeting it was.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { readTable } from '../reading/table-reading.rules'
import { dateOrderOf } from '../reading/date-order.rules'
import { readMoment } from '../reading/dates.rules'
import type { ReadMoment } from '../reading/dates.rules'
import type { HeaderGuess, LeftOutRow, Mapping, Notice } from '../reading/import.types'
import type { MatrixEvent } from '../reading/parts.types'
import type { AttendanceReport, ReportKind } from './report.types'
import { looksLikeData } from '../reading/content.rules'
import { attendeesOf } from './attendees.rules'
import type { AttendeeTable } from './attendees.rules'
import { dayInFileName } from './file-name-day.rules'
import { dayWithin } from '../reading/day-parts.rules'
import { sectionsOf } from './report-sections.rules'
import { metaForms } from './report-words'
import { cellText, cellsOf, isBlankCell } from '../reading/text.rules'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { cleanLine } from '../../../i18n/clean-text'
import { readEmail } from '../reading/email-values.rules'
import { durationUnitOf, readDuration } from '../reading/durations.rules'
import { readNumber } from '../reading/values.rules'
import { emailKey } from '../../../domain/identity/keys.rules'

/** What the report says about the meeting itself. */
interface Meeting {
  readonly topic: string | null
  readonly start: InCell
  readonly minutes: number | null
  readonly hostEmail: string | null
  readonly claimed: number | null
}

type Meta = keyof typeof metaForms

function metaOf(cell: InCell | undefined): Meta | null {
  if (typeof cell !== 'string') return null
  const phrase = foldedPhrase(cell.replace(/:\s*$/u, ''))
  const found = (Object.keys(metaForms) as Meta[]).find((meta) => metaForms[meta].test(phrase))
  return found ?? null
}

/** True for a row of several names with their values right below, one known name among them being enough. */
function areNamesAbove(table: ForeignTable, row: number): boolean {
  const filled = (at: number) => cellsOf(table, at).filter((cell) => !isBlankCell(cell))
  const [names, values] = [filled(row), filled(row + 1)]
  const isKnown = names.some((cell) => metaOf(cell) !== null)
  const areTexts = names.every((cell) => typeof cell === 'string' && !looksLikeData(cell))
  const hasData = values.some(looksLikeData) && !values.some((cell) => metaOf(cell) !== null)
  return isKnown && areTexts && hasData && names.length > 2 && values.length >= names.length - 2
}

/** Whether a row names something: then the one above it does not hold names alone, though a value is called like one. */
const namesAnything = (table: ForeignTable, row: number): boolean =>
  cellsOf(table, row).some((cell) => metaOf(cell) !== null)

/** Values above the table, both ways they come: beside their name (Teams) or below it (Zoom). */
function metaAbove(
  table: ForeignTable,
  headerRow: number,
): ReadonlyMap<Meta, { cell: InCell; heading: string }> {
  const found = new Map<Meta, { cell: InCell; heading: string }>()
  const put = (meta: Meta | null, cell: InCell | undefined, heading: string): void => {
    if (meta !== null && cell !== undefined && !isBlankCell(cell) && !found.has(meta))
      found.set(meta, { cell, heading })
  }
  for (let row = 1; row < headerRow; row += 1) {
    const cells = cellsOf(table, row)
    const filled = cells.filter((cell) => !isBlankCell(cell))
    const names = filled.filter((cell) => metaOf(cell) !== null).length
    const areNames = names >= 2 && (filled.length > 2 || !namesAnything(table, row + 1))
    if (row + 1 < headerRow && (areNames || areNamesAbove(table, row))) {
      cells.forEach((cell, column) =>
        put(metaOf(cell), cellsOf(table, row + 1)[column], cellText(cell)),
      )
    } else if (filled.length >= 2) {
      cells.forEach((cell, column) => {
        if (column % 2 === 0 || filled.length === 2)
          put(metaOf(cell), cells[column + 1], cellText(cell))
      })
    } else {
      const inline = /^\s*([\p{L}\s]{3,40}):\s*(.+)$/u.exec(cellText(filled[0]))
      if (inline !== null) put(metaOf(inline[1] ?? ''), inline[2], inline[1] ?? '')
    }
  }
  return found
}

function meetingOf(table: ForeignTable, header: HeaderGuess, firstRow: number): Meeting {
  const meta = metaAbove(table, firstRow)
  const text = (key: Meta): string => cleanLine(cellText(meta.get(key)?.cell)).text
  const duration = meta.get('minutes')
  const minutes =
    duration === undefined ? null : readDuration(duration.cell, durationUnitOf(duration.heading))
  const claimed = meta.get('claimed')?.cell
  const host = readEmail(text('host'))
  return {
    topic: text('topic') || titleAbove(header),
    start: meta.get('start')?.cell ?? null,
    minutes: minutes?.ok === true ? minutes.value : null,
    hostEmail: host.ok && host.value !== null ? emailKey(host.value) : null,
    claimed: claimed === undefined ? null : readNumber(claimed),
  }
}

/** The heading above the marks says more than what stands above the whole list. */
function ofEvent(meeting: Meeting, event: MatrixEvent | null): Meeting {
  if (event === null) return meeting
  const start = event.date === null ? meeting.start : { date: event.date, time: null }
  return { ...meeting, topic: event.title || meeting.topic, start }
}

/** A lone line above a list, such as "Sign-in sheet: Audience development". */
function titleAbove(header: HeaderGuess): string | null {
  const line = header.leftOut.find(
    (left) => left.reason === 'aboveTable' && metaOf(left.text) === null,
  )
  return line === undefined || /^\d+\.\s/u.test(line.text) ? null : line.text
}

const ofTeams = phrasePattern(
  'upn|user action|last leave|in meeting|zuletzt verlassen|letzter austritt|letztes verlassen|benutzeraktion|poslednj*|radnja korisnika|dernier départ|última salida|ultima uscita|ostatnie opuszczenie|poslední odchod|utolsó kilépés|ultima ieșire|последно напускане|τελευταία αποχώρηση|son ayrılma|zadnji izlazak|zadnji odhod',
)

/** Tells by the headings who made the report. */
function kindOf(header: HeaderGuess, mapping: Mapping): ReportKind {
  const headings = header.headings.map(foldedPhrase).join('|')
  const above = header.leftOut.map((left) => foldedPhrase(left.text)).join('|')
  const timed = mapping.some((target) =>
    ['joinTime', 'leaveTime', 'duration', 'timestamp'].includes(target),
  )
  if (
    /meeting id|original name|originalno ime|ursprunglicher name|waiting room|warteraum/u.test(
      `${headings}|${above}`,
    )
  )
    return 'zoom'
  if (ofTeams.test(headings)) return 'teams'
  if (/time exited|first seen|time in call/u.test(headings)) return 'meet'
  if (!timed) return 'list'
  return /summary|zusammenfassung|rezime|sazetak/u.test(above) || mapping.includes('meetingRole')
    ? 'teams'
    : 'zoom'
}

/** What the parser of reports may be told instead of guessing it. */
interface ReportOptions {
  /** `YYYY-MM-DD`, to complete years of two digits. */
  readonly today: string
  readonly header?: HeaderGuess
  readonly mapping?: Mapping
  /** What the file is called: a report without times has its day there. */
  readonly fileName?: string
  /** For a list of people by events: the one event, as its heading says it. */
  readonly event?: MatrixEvent | null
}

/** The tables of people in a report, and where what stands above them ends. */
interface ReportTables {
  readonly header: HeaderGuess
  readonly mapping: Mapping
  readonly tables: readonly AttendeeTable[]
  readonly firstRow: number
  readonly leftOut: readonly LeftOutRow[]
}

function tablesOf(table: ForeignTable, options: ReportOptions): ReportTables {
  const reading = readTable(table, {
    kind: 'attendance',
    ...(options.header === undefined ? {} : { headerRow: options.header.headerRow }),
  })
  const header = options.header ?? reading.header
  const mapping = options.mapping ?? reading.mapping
  const source = { table, header, mapping, today: options.today }
  const sections = sectionsOf(table)
  const [first] = sections
  const { leftOut } = header
  if (first === undefined)
    return { header, mapping, tables: [source], firstRow: header.headerRow ?? 1, leftOut }
  // What a heading was chosen to mean in one table it means in the others too.
  const chosen = new Map(
    header.headings.flatMap((text, column) =>
      mapping[column] === 'skip' ? [] : [[text, mapping[column]] as const],
    ),
  )
  const tables = sections.map((section): AttendeeTable => ({
    ...{ table, today: options.today, header: section.header, areHosts: section.role === 'host' },
    mapping: section.mapping.map(
      (target, column) => chosen.get(section.header.headings[column] ?? '') ?? target,
    ),
  }))
  const below = leftOut.filter(({ row }) => row < first.titleRow)
  return { header, mapping, tables, firstRow: first.titleRow, leftOut: below }
}

/** Reads a report or a sign-in list. Somebody who joined several times is one attendee. */
export function parseReport(table: ForeignTable, options: ReportOptions): AttendanceReport {
  const { header, mapping, tables, firstRow, leftOut } = tablesOf(table, options)
  const meeting = ofEvent(meetingOf(table, { ...header, leftOut }, firstRow), options.event ?? null)
  const stamps = tables.flatMap((part) =>
    timeColumns(part.mapping).flatMap((column) =>
      part.header.dataRows.map((row) => cellsOf(table, row)[column] ?? null),
    ),
  )
  const evidence = dateOrderOf([meeting.start, ...stamps])
  const first = stamps.filter((cell) => !isBlankCell(cell)).slice(0, 1)
  const starts = startsOf([meeting.start, ...first], evidence.order, options.today)
  const { attendees, problems, notices } = attendeesOf(tables, evidence.order, meeting.hostEmail)
  const titled = starts.start === null ? dayInTitles(leftOut, options.today) : null
  const isNamed = starts.start === null && titled === null
  const named = isNamed ? dayInFileName(options.fileName ?? '') : null
  const day = titled ?? named
  const start = day === null ? starts.start : { date: day, time: null }
  return {
    ...{ kind: kindOf(header, mapping), topic: meeting.topic, ...starts, start },
    isDayFromName: named !== null,
    ...{ minutes: meeting.minutes, hostEmail: meeting.hostEmail, claimed: meeting.claimed },
    ...{ attendees, leftOut, problems },
    notices:
      evidence.assumed && starts.otherStart !== null
        ? [...notices, assumed(header, meeting)]
        : notices,
  }
}

/** The day that a line above the list names anywhere in it. */
function dayInTitles(leftOut: readonly LeftOutRow[], today: string): string | null {
  const above = leftOut.filter(({ reason }) => reason === 'aboveTable')
  return above.map(({ text }) => dayWithin(text, today)).find((day) => day !== null) ?? null
}

/** Says that the day of the report could be read in two ways. */
const assumed = (header: HeaderGuess, meeting: Meeting): Notice => ({
  code: 'dateOrderAssumed',
  row: header.headerRow ?? 1,
  column: null,
  heading: '',
  value: cellText(meeting.start),
})

function timeColumns(mapping: Mapping): readonly number[] {
  return mapping.flatMap((target, column) =>
    target === 'joinTime' || target === 'leaveTime' || target === 'timestamp' ? column : [],
  )
}

/** The start as the order of the report says, and the other way round where that is a date too. */
function startsOf(
  cells: readonly InCell[],
  order: 'dmy' | 'mdy',
  today: string,
): Pick<AttendanceReport, 'start' | 'otherStart'> {
  const moment = (read: ReturnType<typeof readMoment>): ReadMoment | null => (read.ok ? read : null)
  for (const cell of cells) {
    const start = isBlankCell(cell) ? null : moment(readMoment(cell, order, today))
    if (start === null) continue
    const other = start.swappable
      ? moment(readMoment(cell, order === 'dmy' ? 'mdy' : 'dmy', today))
      : null
    const otherStart = other === null ? null : { date: other.date, time: other.time }
    return { start: { date: start.date, time: start.time }, otherStart }
  }
  return { start: null, otherStart: null }
}
