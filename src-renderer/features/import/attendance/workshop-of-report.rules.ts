/** Which workshop a report is of, by its date and its title. */
import { dayNumber } from '../reading/dates.rules'
import type { AttendanceReport } from './report.types'
import { foldedWords } from '../../../i18n/clean-text'
import type { Moment, Workshop } from '../../../domain/workshop'
import { lastDayOf } from '../../../domain/workshops.rules'

/** A workshop a report may be of. */
export interface WorkshopSuggestion {
  readonly workshopId: string
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly ('date' | 'nearDate' | 'title')[]
}

/** The workshops a report may be of, the likeliest first; those that nothing speaks for are left out. */
export function suggestWorkshops(
  report: Pick<AttendanceReport, 'topic' | 'start' | 'otherStart'>,
  workshops: readonly Pick<Workshop, 'id' | 'title' | 'when' | 'endsOn'>[],
): readonly WorkshopSuggestion[] {
  return workshops
    .map((workshop): WorkshopSuggestion => {
      const title = titleLikeness(report.topic ?? '', workshop.title)
      const date = Math.max(
        dateLikeness(report.start, workshop),
        dateLikeness(report.otherStart, workshop) * 0.9,
      )
      const reasons: ('date' | 'nearDate' | 'title')[] = []
      if (date >= 0.5) reasons.push('date')
      else if (date > 0) reasons.push('nearDate')
      if (title >= 0.4) reasons.push('title')
      return { workshopId: workshop.id, score: 0.6 * date + 0.4 * title, reasons }
    })
    .filter((suggestion) => suggestion.reasons.length > 0)
    .sort((a, b) => b.score - a.score)
}

/** 1 for the same day (a little less when hours apart), nearly that for a later one of several, something for the day before or after. */
function dateLikeness(start: Moment | null, workshop: Pick<Workshop, 'when' | 'endsOn'>): number {
  if (start === null) return 0
  const { when } = workshop
  const last = lastDayOf(workshop)
  if (last !== null && start.date > when.date && start.date <= last) return 0.9
  const days = Math.abs(dayNumber(start.date) - dayNumber(when.date))
  if (days === 1) return 0.25
  if (days !== 0) return 0
  if (start.time === null || when.time === null) return 0.9
  const [a, b] = [start.time, when.time].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  )
  return Math.abs((a ?? 0) - (b ?? 0)) <= 120 ? 1 : 0.75
}

/** The share of words two titles have in common; the whole of a short title within a long one counts nearly full. */
function titleLikeness(a: string, b: string): number {
  const [x, y] = [new Set(foldedWords(a)), new Set(foldedWords(b))]
  if (x.size === 0 || y.size === 0) return 0
  const common = [...x].filter((word) => y.has(word)).length
  const within = Math.min(x.size, y.size) > 1 ? (0.9 * common) / Math.min(x.size, y.size) : 0
  return Math.max((2 * common) / (x.size + y.size), within)
}
