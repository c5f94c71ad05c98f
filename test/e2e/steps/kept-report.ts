/** What a cycle report says of the records, without what is the program's own in it: how pages, sections and lengths are written. */
import { toLatin } from '../../../src-renderer/i18n/transliterate'
import type { KeptRows } from '../../kept-folder'

/** The parts of a report that no later build may say otherwise. Each is empty where the report has no such part. */
export interface ReportFacts {
  readonly byCity: string
  readonly byField: string
  /** A figure for each workshop, in the chart. */
  readonly attended: string
  /** The day and the title of each workshop, in order. */
  readonly workshops: readonly string[]
  /** Each mentee with the days and the state of the pair; the mentors of them, each once. */
  readonly pairs: string
  readonly mentors: readonly string[]
  readonly projects: string
  readonly completed: string
}

const plain = (text: unknown): string => String(text).replaceAll(/[\s-]+/gu, '')

function part(text: string, from: RegExp, to: RegExp): string {
  return new RegExp(`${from.source}(.*?)${to.source}`, 'su').exec(text)?.[1] ?? ''
}

/** "7Mar2020". What stands before it in a row may be a figure, so the day has to be known. */
function dayOf(date: string): string {
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  return plain(new Date(date).toLocaleDateString('en-GB', parts))
}

/** The facts of a report, whose pages come without spaces. */
export function factsOf(report: readonly string[], { tables }: KeptRows): ReportFacts {
  const { people = [], workshops = [] } = tables
  const pages = report.map((page) => page.replaceAll(/Asof\w+Page\dof\d/gu, ''))
  // What stands on top of every page after the cover.
  const text = plain(
    pages.map((page) => page.replace(/^Cyclereport(?:·Cycle\d)?UdruženjeProstor/u, '')).join(''),
  )
  const pairs = part(text, /MentorMenteeFromToState/u, /5Projects/u)
  const names = people.map(({ firstName, lastName }) =>
    plain(`${String(firstName)}${String(lastName)}`),
  )
  const completed = part(text, /Menteeswhocompletedthecycle(?:No\.NameCity)?/u, /$/u)
  const mentees = new Set(names.filter((name) => completed.includes(name)))
  const mentors = names.filter((name) => pairs.includes(name) && !mentees.has(name))
  const titles = workshops.map(({ title }) => plain(title).replaceAll(/[()[\]+?.*]/gu, '.'))
  const days = workshops.flatMap(({ when }) =>
    typeof when === 'object' && when !== null && 'date' in when ? [dayOf(String(when.date))] : [],
  )
  const held = new RegExp(`(?:${days.join('|')})(?:${titles.join('|')})`, 'gu')
  return {
    byCity: toLatin(part(text, /Applicantsbycity/u, /Applicantsbyfield/u)),
    byField: part(text, /Applicantsbyfieldofwork/u, /3Workshops/u),
    attended: part(text, /Attendancebyworkshop/u, /Workshopsintheorder/u),
    workshops: text.match(held) ?? [],
    pairs: mentors.reduce((rest, name) => rest.replaceAll(name, ''), pairs),
    mentors: mentors.toSorted(),
    projects: part(text, /5Projects(?=What)/u, /6Who/u),
    completed,
  }
}
