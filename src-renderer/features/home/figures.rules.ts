/** The numbers on Home in words, and the records behind each as lines of a list. */
import { roleWord } from '../../domain/gendered-words'
import type { RecordScreen, Route } from '../../app/routes'
import type { Formatter } from '../../i18n/format'
import type { Translate } from '../../i18n/i18n'
import { compareNames } from '../../i18n/sort'
import { fullName } from '../../domain/people.rules'
import { lastDayOf } from '../../domain/workshops.rules'
import type { Figure } from '../../domain/figures'
import type { CycleRows } from '../../domain/cycle-rows'

/** What a number needs to be written. */
interface Writer {
  readonly t: Translate
  readonly format: Formatter
}

/** One record behind a number. */
export interface RecordLine {
  readonly id: string
  readonly title: string
  readonly detail: string
  /** Where the record is, or null when it has no screen of its own. */
  readonly place: Route | null
}

interface Reader {
  readonly rows: CycleRows
  readonly writer: Writer
  readonly name: (personId: string) => string
  readonly at: (screen: RecordScreen, recordId: string) => Route
}

type LineOf = (id: string, reader: Reader) => RecordLine | null

const personLine: LineOf = (id, { rows, name, at, writer: { t } }) => {
  const person = rows.people.find((one) => one.id === id)
  const parts = rows.participations.filter((one) => one.personId === id)
  const roles = [...new Set(parts.map(({ role }) => roleWord(role, person ?? {}, t)))].join(', ')
  const detail = [roles, person?.city ?? ''].filter((text) => text !== '').join(' · ')
  return { id, title: name(id), detail, place: at('people', id) }
}

const pairLine: LineOf = (id, { rows, name, at }) => {
  const pair = rows.pairs.find((one) => one.id === id)
  if (pair === undefined) return null
  const personOf = (participationId: string): string =>
    name(rows.participations.find((one) => one.id === participationId)?.personId ?? '')
  return {
    id,
    title: personOf(pair.menteeId),
    detail: personOf(pair.mentorId),
    place: at('pairs', id),
  }
}

const meetingLine: LineOf = (id, reader) => {
  const meeting = reader.rows.meetings.find((one) => one.id === id)
  const line = meeting && pairLine(meeting.pairId, reader)
  if (!meeting || !line) return null
  const { format } = reader.writer
  const length = meeting.minutes === null ? [] : [format.minutes(meeting.minutes)]
  return {
    ...line,
    id,
    detail: [line.detail, format.shortDate(meeting.date), ...length].join(' · '),
  }
}

const workshopLine: LineOf = (id, { rows, at, writer: { format } }) => {
  const workshop = rows.workshops.find((one) => one.id === id)
  if (workshop === undefined) return null
  const detail = format.moment(workshop.when, lastDayOf(workshop))
  return { id, title: workshop.title, detail, place: at('workshops', id) }
}

const attendanceLine: LineOf = (id, { rows, name, at }) => {
  const mark = rows.attendance.find((one) => one.id === id)
  if (mark === undefined) return null
  const workshop = rows.workshops.find((one) => one.id === mark.workshopId)
  return {
    id,
    title: name(mark.personId),
    detail: workshop?.title ?? '',
    place: at('workshops', mark.workshopId),
  }
}

const projectLine: LineOf = (id, { rows, name, at }) => {
  const project = rows.projects.find((one) => one.id === id)
  if (project === undefined) return null
  const place = at('people', project.personId)
  return { id, title: project.title, detail: name(project.personId), place }
}

const goalLine: LineOf = (id, { rows, name, at }) => {
  const goal = rows.goals.find((one) => one.id === id)
  if (goal === undefined) return null
  return { id, title: goal.title, detail: name(goal.personId), place: at('people', goal.personId) }
}

const voiceLine: LineOf = (id, { rows, name, at }) => {
  const voice = rows.testimonials.find((one) => one.id === id)
  if (voice === undefined) return null
  return {
    id,
    title: name(voice.personId),
    detail: voice.text,
    place: at('people', voice.personId),
  }
}

const awardLine: LineOf = (id, { rows, name, at, writer: { t } }) => {
  const award = rows.awards.find((one) => one.id === id)
  if (award === undefined) return null
  const detail = t(`home:award.${award.kind}`, { number: award.number ?? 0 })
  return { id, title: name(award.personId), detail, place: at('awards', id) }
}

const lineOf: Readonly<Record<Figure['table'], LineOf>> = {
  people: personLine,
  pairs: pairLine,
  meetings: meetingLine,
  workshops: workshopLine,
  attendance: attendanceLine,
  projects: projectLine,
  awards: awardLine,
  goals: goalLine,
  testimonials: voiceLine,
}

/** The records behind a number, by name; workshops by day. */
export function recordLines(
  figure: Figure,
  rows: CycleRows,
  writer: Writer,
): readonly RecordLine[] {
  const people = new Map(rows.people.map((person) => [person.id, fullName(person)]))
  const reader: Reader = {
    rows,
    writer,
    name: (personId) => people.get(personId) ?? '',
    at: (screen, recordId) => ({ screen, cycleId: rows.cycle.id, recordId }),
  }
  const make = lineOf[figure.table]
  const lines = figure.ids.map((id) => make(id, reader)).filter((line) => line !== null)
  if (figure.table === 'workshops') {
    const day = new Map(
      rows.workshops.map(({ id, when }) => [id, `${when.date} ${when.time ?? ''}`]),
    )
    return lines.sort((a, b) => ((day.get(a.id) ?? '') < (day.get(b.id) ?? '') ? -1 : 1))
  }
  return lines.sort((a, b) => compareNames(a.title, b.title) || (a.detail < b.detail ? -1 : 1))
}
