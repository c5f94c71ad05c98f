/** What is said of meetings: the words of a cell, and how a pair stands. */
import type { Cycle } from '../../domain/cycle'
import type { Meeting } from '../../domain/meeting'
import { standingFilters } from '../../domain/meeting-standing.rules'
import type { Standing } from '../../domain/meeting-standing.rules'
import { firstOf } from '../../domain/meetings.rules'
import type { MeetingWords, Month } from '../../domain/meetings.rules'
import type { Translate, Translator } from '../../i18n/i18n'

/** The words that a cell is written and read with. */
export function wordsFor(t: Translate): MeetingWords {
  return {
    how: {
      inPerson: t('meetings:mark.inPerson'),
      online: t('meetings:mark.online'),
      phone: t('meetings:mark.phone'),
    },
    shownHow: {
      inPerson: t('meetings:how.inPerson'),
      online: t('meetings:how.online'),
      phone: t('meetings:how.phone'),
    },
    absent: {
      mentee: t('meetings:absent.mentee'),
      mentor: t('meetings:absent.mentor'),
      both: t('meetings:absent.both'),
    },
  }
}

/** "April 2020" */
export function monthName(month: Month, { format }: Translator): string {
  return format.monthRange({ start: firstOf(month), end: firstOf(month) })
}

/** Which pairs a view is of, in words; empty for all. */
export function pairWords(
  filters: Readonly<Record<string, string>>,
  { quietDays }: Pick<Cycle, 'quietDays'>,
  t: Translate,
): string {
  const show = standingFilters.find((one) => one === filters['show'])
  return show === undefined ? '' : t(`meetings:show.${show}`, { count: quietDays ?? 0 })
}

const metText = (met: number | null, time: string, t: Translate): string => {
  if (met === null) return t('meetings:standing.unknown')
  return met === 0 ? t('meetings:standing.never') : t('meetings:standing.met', { count: met, time })
}

/** "5 meetings, 7 h 30 min; the length of 2 is not known". `minutes` are those of each. */
export function heldText(minutes: readonly (number | null)[], { t, format }: Translator): string {
  const known = minutes.filter((one) => one !== null)
  const time = known.length === 0 ? '–' : format.minutes(known.reduce((sum, one) => sum + one, 0))
  const without = minutes.length - known.length
  const parts = [
    t('meetings:standing.met', { count: minutes.length, time }),
    without > 0 ? t('meetings:standing.without', { count: without }) : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** "5 meetings, 7 h 30 min; the last on 12 April 2020; 40 days without a meeting" */
export function standingText(standing: Standing, translator: Translator): string {
  const { t, format } = translator
  const { met, minutes, withoutMinutes, lastOn, silentDays, due, isQuiet, isBehind } = standing
  const time = minutes === 0 ? '–' : format.minutes(minutes)
  const parts = [
    metText(met, time, t),
    withoutMinutes > 0 ? t('meetings:standing.without', { count: withoutMinutes }) : '',
    lastOn === null ? '' : t('meetings:standing.last', { date: format.shortDate(lastOn) }),
    isQuiet ? t('meetings:standing.silent', { count: silentDays ?? 0 }) : '',
    isBehind ? t('meetings:standing.due', { count: due ?? 0 }) : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

/** A month of a pair in words: "2 meetings", "did not meet", "not recorded". */
export function rhythmText(meetings: readonly Meeting[], t: Translate): string {
  const met = meetings.filter(({ state }) => state === 'met').length
  if (met > 0) return t('meetings:rhythm.met', { count: met })
  if (meetings.some(({ state }) => state === 'none')) return t('meetings:rhythm.none')
  return t(`meetings:rhythm.${meetings.length > 0 ? 'missed' : 'unknown'}`)
}

/** More marks than these do not fit in a cell. */
const mostMarks = 4

/** The same as marks: "●●", "○", "✕", "–"; from five on a mark and the number. */
export function rhythmMarks(meetings: readonly Meeting[]): string {
  const met = meetings.filter(({ state }) => state === 'met').length
  if (met > mostMarks) return `●×${met}`
  if (met > 0) return '●'.repeat(met)
  if (meetings.some(({ state }) => state === 'none')) return '○'
  return meetings.length > 0 ? '✕' : '–'
}
