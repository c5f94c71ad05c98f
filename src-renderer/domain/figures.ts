/** Reports: what they are made from and what they say. */
import type { TableName } from './tables'
import type { Workshop } from './workshop'

/** The numbers a cycle report gives, in the order in which it gives them. */
export const figureKeys = [
  'applicants',
  'accepted',
  'mentors',
  'helpers',
  'pairs',
  'completed',
  'completionRate',
  'meetings',
  'meetingHours',
  'goals',
  'goalsMoved',
  'workshops',
  'workshopHours',
  'attendances',
  'guestAttendances',
  'averageAttendance',
  'cities',
  'newcomers',
  'returning',
  'projects',
  'reached',
  'testimonials',
  'certificates',
  'thanks',
] as const
/** One of {@link figureKeys}. */
export type FigureKey = (typeof figureKeys)[number]

/** The numbers that are seen against another one: "41 of 60". */
export const partKeys = [
  'accepted',
  'completed',
  'completionRate',
  'goalsMoved',
  'averageAttendance',
  'newcomers',
  'returning',
] as const satisfies readonly FigureKey[]

/** The tables whose records are counted. */
type CountedTable = Extract<
  TableName,
  | 'people'
  | 'pairs'
  | 'meetings'
  | 'workshops'
  | 'attendance'
  | 'projects'
  | 'awards'
  | 'goals'
  | 'testimonials'
>

/** A number with the records behind it. */
export interface Figure {
  readonly key: FigureKey
  /** A count, hours, or for `completionRate` a part from 0 to 1. Null when nobody knows, or there is nothing to divide by. */
  readonly value: number | null
  readonly unit: 'count' | 'hours' | 'average' | 'part'
  /** The table and the ids of the records that were counted, sorted. */
  readonly table: CountedTable
  readonly ids: readonly string[]
  /** The number it is seen against ("of 60"), or null. */
  readonly of: number | null
  /** Of how many (workshops, people) it is not known: they are not in the value. */
  readonly missing: number
}

/** One group of a breakdown (a city, a field): how many people, and who. */
export interface Group {
  /** As most people of the group write it; empty for those who have not said. */
  readonly label: string
  readonly personIds: readonly string[]
}

/** How one workshop was attended. Where nobody is in any of the lists, nothing was recorded. */
export interface WorkshopAttendance {
  readonly workshop: Workshop
  readonly present: readonly string[]
  readonly excused: readonly string[]
  readonly absent: readonly string[]
}
