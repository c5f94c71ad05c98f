/** The figures of a cycle in words, for the report, its workbook and Home alike: the same number says the same everywhere. */
import type { Translator } from '../../i18n/i18n'
import { rounded } from '../../i18n/format'
import { partKeys } from '../../domain/figures'
import type { Figure } from '../../domain/figures'

/** A figure as it is read: "48", "workshops", "of 60". The note is empty when there is nothing to add. */
export interface FigureText {
  readonly value: string
  readonly label: string
  readonly note: string
}

/** What is said about those of which a figure is not known, by its key. */
const missingKeys = {
  meetings: 'documents:figureMissing.meetings',
  meetingHours: 'documents:figureMissing.meetingHours',
  workshopHours: 'documents:figureMissing.workshopHours',
  attendances: 'documents:figureMissing.attendance',
  averageAttendance: 'documents:figureMissing.attendance',
  cities: 'documents:figureMissing.cities',
  goalsMoved: 'documents:figureMissing.goals',
  reached: 'documents:figureMissing.reached',
} as const

const isMissingKey = (key: string): key is keyof typeof missingKeys =>
  Object.hasOwn(missingKeys, key)

/** What a figure is seen against, and what is not in it. */
function noteOf({ key, of, missing }: Figure, { t }: Translator): string {
  const part = partKeys.find((one) => one === key)
  const against =
    of === null || of === 0 || part === undefined
      ? ''
      : t(`documents:figureOf.${part}`, { count: of })
  // "at 7 workshops with a record" says already that there are others without.
  const isSaid = key === 'averageAttendance' && against !== ''
  const unknown =
    missing > 0 && isMissingKey(key) && !isSaid ? t(missingKeys[key], { count: missing }) : ''
  return [against, unknown].filter((text) => text !== '').join('; ')
}

/** Whether there is something to say about a figure: a number, or that it is not known. Hours and parts of nothing wait. */
export function saysSomething({ value, unit, missing }: Figure): boolean {
  if (value === null) return missing > 0
  return unit === 'count' || unit === 'average' || value > 0
}

/** A figure in words. What is not known, or cannot be computed yet, is a dash. Numbers are rounded here and nowhere before. */
export function figureText(figure: Figure, translator: Translator): FigureText {
  const { key, value, unit } = figure
  const { t, format } = translator
  const written =
    value === null ? '–' : unit === 'part' ? format.percent(value) : format.number(value, 1)
  // The form of the word goes by the number as it is written, its decimals included.
  const label = t(`documents:figure.${key}`, { count: rounded(value ?? 0, 1) })
  return { value: written, label, note: noteOf(figure, translator) }
}
