/** Reads one row of a log of meetings: whose, when, for how long, how, and who told of it. */
import type { InCell } from '../../../../src-shared/documents'
import type { Absentee, MeetingSource, MeetingWay } from '../../../domain/meeting'
import { isLength } from '../../../domain/meetings.rules'
import { cleanLine, foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { fold } from '../../../i18n/fold'
import { headingText } from '../reading/columns.rules'
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
import { readMoment, readMonth } from '../reading/dates.rules'
import type { ReadMoment } from '../reading/dates.rules'
import { minutesBetween, readTime, readTimeSpan } from '../reading/times.rules'
import { cellText, excerpt, isBlankCell, isBlankRow, isPlaceholder } from '../reading/text.rules'
import { durationUnitOf, readDuration } from '../reading/durations.rules'
import { readYesNo } from '../reading/values.rules'
import type { MeetingDraft } from './meetings.types'

/** Words that a log writes, as patterns of one folded word: without marks, in Latin script. */
type Words<T extends string> = readonly (readonly [T, RegExp])[]

const ways: Words<MeetingWay> = [
  [
    'online',
    /^(?:online|onlajn|onlain|zoom\p{L}*|teams|meet|skype|skajp\p{L}*|viber\p{L}*|whatsapp|video\p{L}*|visio\p{L}*|distanciel|ligne|linea|internet\p{L}*)$/u,
  ],
  [
    'phone',
    /^(?:phone|telefon\p{L}*|telephone|tel|call|poziv\p{L}*|anruf|appel|llamada|chiamata)$/u,
  ],
  [
    'inPerson',
    /^(?:person|live|uzivo|licno|lice|kafi\p{L}*|kafe|cafe|caffe|kawiarni\p{L}*|kavez\p{L}*|kavarn\p{L}*|kafene\p{L}*|office|kancelarij\p{L}*|ured\p{L}*|pisarn\p{L}*|buro|bureau|biur\p{L}*|irod\p{L}*|oficina|ufficio|birou|zyr\p{L}*|ofis|prostorij\p{L}*|personlich|personne|presentiel|presencial\p{L}*|presenza|persona|osobiscie|szemelyes\p{L}*|osebno|fata|vor)$/u,
  ],
]
const mentors = /^mentor(?:ka|ke|a|i|in)?$/u
const mentees = /^(?:mentee|mentees|menti|mentija|mentiji|mentijka|sticeni\p{L}*)$/u
const both = /^(?:both|oboje|obojica|obe|oba)$/u
const logs: RegExp = /^(?:log|dnevnik\p{L}*|list\p{L}*|sheet)$/u
const people = [
  ['both', both],
  ['mentor', mentors],
  ['mentee', mentees],
] as const
const sources: Words<MeetingSource> = [...people, ['log', logs]]
const absent: Words<Absentee> = people

/** The first meaning that any word of a text has. */
function meantBy<T extends string>(text: string, words: Words<T>): T | null {
  const own = foldedWords(text)
  return words.find(([, form]) => own.some((word) => form.test(word)))?.[0] ?? null
}

/** A value in words; what is not one of them is said and left out. */
function wordOf<T extends string>(
  row: RowCells,
  target: 'meetingWay' | 'toldBy' | 'absentee',
  words: Words<T>,
): T | null {
  for (const column of row.columnsOf(target)) {
    const text = textAt(row, column, true)
    if (text === null) continue
    const meant = meantBy(text, words)
    if (meant !== null) return meant
    // Where they met is kept as it stands.
    if (target !== 'meetingWay') row.found.problem('wordUnknown', column)
  }
  return null
}

/** A cell that says with a sign or a word that they did not meet. */
const isFellThrough = (cell: InCell | undefined): boolean =>
  typeof cell === 'string' &&
  (/^[x\u0445-]$/iu.test(cell.trim()) || /^(?:no|ne|otkazano|cancell?ed)$/u.test(fold(cell)))

/** Minutes between the times of a row, in columns of their own or beside the day; null where there are none. */
function minutesOfTimes(row: RowCells, when: ReadMoment): number | null {
  const cellOf = (target: 'time' | 'endTime'): InCell =>
    row.cells[row.columnsOf(target)[0] ?? -1] ?? null
  const start = cellOf('time')
  const span = typeof start === 'string' ? readTimeSpan(start) : null
  if (span !== null) return minutesBetween(span.from, span.to)
  return minutesBetween(readTime(start) ?? when.time, readTime(cellOf('endTime')) ?? when.endTime)
}

/** Whether a cell says that there was nothing: a nought. */
const isNought = (cell: InCell | undefined): boolean =>
  cell === 0 || (typeof cell === 'string' && /^0+(?:[.,:]0+)?$/u.test(cell.trim()))

/** Minutes, or that it fell through; of a month alone, a nought says that there was none in it. */
function lengthOf(
  row: RowCells,
  { unitOf, when, isMonth }: Pick<Reading, 'unitOf' | 'when' | 'isMonth'>,
) {
  const [column] = row.columnsOf('duration')
  const cell = row.cells[column ?? -1]
  if (isFellThrough(cell) || (isMonth && isNought(cell)))
    return { minutes: null, fellThrough: true } as const
  const minutes =
    valueOf(row, 'duration', (cell) => readDuration(cell, unitOf(column ?? 0))) ??
    minutesOfTimes(row, when)
  if (minutes === null || isLength(minutes)) return { minutes, fellThrough: null }
  row.found.problem('minutesImpossible', column ?? null)
  return { minutes: null, fellThrough: null }
}

/** Whether the cell of "how" says in its own words where, and no way of meeting. */
const isPlace = (text: string, asksOnline: boolean): boolean => {
  const answer = asksOnline ? readYesNo(text) : null
  const isAnswer = answer?.ok === true && answer.value !== null
  return !isAnswer && !isPlaceholder(text) && meantBy(text, ways) === null
}

/** Notes, and what stands under headings that mean nothing else; times too, where no length could be made of them. */
function noteOf(
  row: RowCells,
  minutes: number | null,
  { keys, headingOf, asksOnline }: Reading,
): string | null {
  const times = minutes === null ? [...row.columnsOf('time'), ...row.columnsOf('endTime')] : []
  const places = row
    .columnsOf('meetingWay')
    .filter((column) => isPlace(cellText(row.cells[column]), asksOnline(column)))
  const kept = [
    ...places.map((column) => [column, headingOf(column)] as const),
    ...[...keys].map(([column, key]) => [column, key.slice('answer:'.length)] as const),
    ...times.map((column) => [column, headingOf(column)] as const),
  ]
  const lines = kept.flatMap(([column, heading]) => {
    const text = textAt(row, column)
    return text === null ? [] : `${heading}: ${text}`
  })
  return [textOf(row, 'notes'), ...lines].filter((text) => text !== null).join('\n') || null
}

/** Words that say of everybody that they came. */
const nobody: ReadonlySet<string> = new Set(['no', 'ne', 'niko', 'nobody', 'none'])

/** Whether a cell of "who did not come" says that somebody did not. */
function isAbsence(cell: InCell | undefined): boolean {
  const text = cleanLine(cellText(cell ?? null)).text
  return !isBlankCell(cell ?? null) && !isPlaceholder(text) && !nobody.has(foldedPhrase(text))
}

/** Who did not come: a side, or anything else that is filled in, which says that somebody did not. */
function absenceOf(row: RowCells): {
  readonly isMissed: boolean
  readonly absent: Absentee | null
} {
  const isMissed = row.columnsOf('absentee').some((column) => isAbsence(row.cells[column]))
  return { isMissed, absent: isMissed ? wordOf(row, 'absentee', absent) : null }
}

/** What is known of a row beside its cells. */
interface Reading {
  readonly when: ReadMoment
  /** Only the month is known, whose first day is then the date. */
  readonly isMonth: boolean
  readonly unitOf: (column: number) => ReturnType<typeof durationUnitOf>
  readonly keys: ReadonlyMap<number, `answer:${string}`>
  readonly headingOf: (column: number) => string
  /** Columns that ask whether it was online, to be answered by yes or no. */
  readonly asksOnline: (column: number) => boolean
}

/** How they met, in words, or as the answer to "Online?". */
function wayOf(row: RowCells, asksOnline: Reading['asksOnline']): MeetingWay | null {
  const [column = -1] = row.columnsOf('meetingWay')
  const answer = asksOnline(column) ? readYesNo(row.cells[column] ?? null) : null
  if (answer?.ok !== true || answer.value === null) return wordOf(row, 'meetingWay', ways)
  return answer.value ? 'online' : 'inPerson'
}

function draftOf(row: RowCells, reading: Reading): MeetingDraft {
  const { minutes, fellThrough } = lengthOf(row, reading)
  const { isMissed, absent: who } = absenceOf(row)
  const isMet = fellThrough === null && !isMissed
  return {
    mentee: textOf(row, 'menteeName', ' ', true),
    mentor: textOf(row, 'mentorName', ' ', true),
    date: reading.when.date,
    isMonth: reading.isMonth,
    state: isMet ? 'met' : reading.isMonth && !isMissed ? 'none' : 'missed',
    minutes: isMet ? minutes : null,
    how: wayOf(row, reading.asksOnline),
    toldBy: wordOf(row, 'toldBy', sources),
    absent: who,
    note: noteOf(row, minutes, reading),
    fellThrough,
  }
}

/** A day, or a month alone. */
const dayOrMonth: typeof readMoment = (cell, order, today) =>
  readMonth(cell) ?? readMoment(cell, order, today)

const isMonthAlone = (row: RowCells): boolean =>
  row.columnsOf('date').some((column) => readMonth(row.cells[column] ?? null) !== null)

/** Makes the reader of a log. */
export function meetingReader(source: RowSource): (row: number) => ReadRow<MeetingDraft> {
  const { table, header } = source
  const columns = columnsOfMapping(source)
  const keys = answerKeys(header, columns.columnsOf('answer'))
  const headingOf = (column: number): string => headingText(header, column)
  const unitOf = (column: number) => durationUnitOf(headingOf(column))
  // "Online?", but not "Uživo/online": there a yes says nothing.
  const asksOnline = (column: number): boolean =>
    foldedWords(headingOf(column)).every((word) =>
      /^(?:on|line|online|onlajn|da|ne|yes|no)$/u.test(word),
    )
  const withYears = yearsPutIn(source)
  return (number) => {
    const found = findingsOf(table, header, number)
    const { columnsOf, isHalfSwapped } = columns
    const asWritten = { cells: columns.cellsAt(number), columnsOf, found, isHalfSwapped }
    const row: RowCells = withYears(asWritten, number)
    const { cells } = row
    const result = { row: number, problems: found.problems, notices: found.notices }
    if (isBlankRow(cells)) return { ...result, blank: true, name: '', draft: null }
    const when = momentOf(row, 'date', columns.orderOf, source.today, dayOrMonth)
    const isMonth = when !== null && isMonthAlone(row)
    const dates = columnsOf('date')
    if (when === null && !found.problems.some(({ code }) => code.startsWith('date')))
      found.problem('dateMissing', dates[0] ?? null)
    if (when?.swappable === true && dates[0] !== undefined && columns.isAssumed(dates[0]))
      found.notice('dateOrderAssumed', dates[0])
    const texts = (['menteeName', 'mentorName'] as const).map((one) => textOf(row, one, ' ', true))
    const name = excerpt(texts.filter((text) => text !== null).join(' – '), 80)
    if (name === '') found.problem('nameMissing', null)
    if (when === null || name === '') return { ...result, blank: false, name, draft: null }
    const draft = draftOf(row, { when, isMonth, unitOf, keys, headingOf, asksOnline })
    if (isMonth && draft.state !== 'none') found.notice('dayNotKnown', dates[0] ?? null)
    return { ...result, blank: false, name, draft }
  }
}
