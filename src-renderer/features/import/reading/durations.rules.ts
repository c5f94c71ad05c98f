/** Lengths of time as people write them: "1h 12m", "2 sata i 30 minuta", "sat i po", "1:30", or a bare number. */
import type { InCell } from '../../../../src-shared/documents'
import { fold } from '../../../i18n/fold'
import { cleanLine, foldedPhrase, foldedWords } from '../../../i18n/clean-text'
import { phrasePattern, phrasesOf } from '../../../i18n/phrases'
import { cellText, isPlaceholder } from './text.rules'
import { bad, good, longestValue, numberOfWord, readNumber } from './values.rules'
import type { Read } from './values.rules'

/** How many days a length of time counts, where it counts nothing else: "2 dana"; else null. */
export function daysOfDuration(cell: InCell): number | null {
  const text = typeof cell === 'string' ? foldedPhrase(cell) : ''
  const found =
    /^(\d{1,2}) ?(?:d|dan|dana|dni|day|days|tag|tage|jour|jours|nap|dias|dite|zile)$/u.exec(text)
  return found === null ? null : Number(found[1])
}

/** What a bare number in a column of durations counts. */
type DurationUnit = 'hours' | 'minutes' | 'unknown'

/** The unit that a heading names: "Trajanje (h)", "Duration (Minutes)". */
export function durationUnitOf(heading: string): DurationUnit {
  const words = foldedWords(heading)
  if (words.some((word) => /^(min|mins|minut\p{L}*|perc|percek)$/u.test(word))) return 'minutes'
  return words.some((word) =>
    /^(h|hr|hrs|hour|hours|sat|sata|sati|satima|cas|casova|stunden|std|heures|horas|ora|ur)$/u.test(
      word,
    ),
  )
    ? 'hours'
    : 'unknown'
}

const unitMinutes: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:h|hr|hrs|hour|hours|sat|sata|sati|cas|casa|casova|std|stunde|stunden|heure|heures|hora|horas|ora|ore|ura|ure|ur|godz|godzina|godziny|godzin|hod|sa|uur|ω|ωρ|ωρα|ωρες|orë|hodina|hodiny|hodin|saat|c|casot|casovi|casov)$/u,
    60,
  ],
  [
    /^(?:m|min|mins|minut|minuta|minute|minutes|minuti|minuten|minutos|minutov|minuty|minutu|perc|mn|dk|dakika|λ|λεπ|λεπτα|λεπτο)$/u,
    1,
  ],
  [
    /^(?:s|sec|secs|sek|second|seconds|sekund\p{L}*|secondes|segundos|masodperc|mp|sn|saniye|secunde|sekundy|δ|δευτ|δευτερολεπτα)$/u,
    1 / 60,
  ],
  [/^(?:d|dan|dana|day|days|tag|tage)$/u, 1_440],
]

/** Words between two lengths of time: "2 sata i 30 minuta". */
const joiningWords = new Set(phrasesOf('i|a|and|und|y|et|és|e|in|dhe|și'))

const halves = new Set(
  phrasesOf(
    'po|pol|pola|half|halb|demi|demie|media|mezza|mezzo|poł|pół|jumătate|fél|gjysmë|половина',
  ),
)
/** "Sat i po", "anderthalb Stunden", "másfél óra": an hour and a half in words of its own. */
const oneAndHalf = phrasePattern('anderthalb|eineinhalb|másfél|půldruhé|półtorej|полтора')
const halfAnHour = phrasePattern(
  'pola sata|pola časa|pol sata|pol ure|half an hour|half hour|halbe stunde|demi heure|media hora|mezz ora|mezza ora|pół godziny|fél óra|jumătate de oră|gjysmë ore|yarım saat|половин час|půl hodiny',
  'whole',
)
const hourWord = unitMinutes[0]?.[0] ?? /(?!)/u

/** An hour, or some, in words: "sat", "sat i po", "dva sata", "une heure et demie"; null for anything else. */
function hoursInWords(text: string): number | null {
  const phrase = foldedPhrase(text)
  if (halfAnHour.test(phrase)) return 30
  const words = phrase.split(' ').filter((word) => !joiningWords.has(word) && word !== 'an')
  if (!words.some((word) => hourWord.test(word))) return null
  const rest = words.filter((word) => !hourWord.test(word))
  if (oneAndHalf.test(phrase)) return rest.length === 1 ? 90 : null
  const half = rest.filter((word) => halves.has(word)).length
  const [number, ...more] = rest.filter((word) => !halves.has(word))
  const hours = number === undefined ? 1 : numberOfWord.get(number)
  return hours === undefined || more.length > 0 || half > 1 ? null : hours * 60 + half * 30
}

/** Minutes in a text with units, "1h 12m 5s", "2 sata i 30 minuta", "PT1H30M"; null when it is something else. */
function minutesWithUnits(text: string): number | null {
  const folded = fold(text).replace(/^pt(?=\d)/u, '')
  const times = /^(\d{1,2})\s*(?:x|×|puta|mal|fois|krat)\s*(?=\d)/u.exec(folded)
  if (times !== null) {
    const one = minutesWithUnits(folded.slice(times[0].length))
    return one === null ? null : one * Number(times[1])
  }
  const piece = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?/gu
  let minutes = 0
  let any = false
  for (const [, amount = '', unit = ''] of folded.matchAll(piece)) {
    const factor = unitMinutes.find(([form]) => form.test(unit))?.[1]
    if (factor === undefined) return null
    minutes += Number(amount.replace(',', '.')) * factor
    any = true
  }
  const rest = foldedWords(folded.replace(piece, ' '))
    .filter((word) => !joiningWords.has(word))
    .join('')
  if (any && /^\d{1,2}$/.test(rest) && /h|sat/u.test(folded)) return minutes + Number(rest)
  return any && rest === '' ? minutes : null
}

/**
 * Reads a duration in minutes, rounded. A bare number counts in the heading's unit; where that is not known, up to
 * 14 are hours and more are minutes. `01:30` is hours and minutes, `01:30:05` hours, minutes and seconds.
 */
export function readDuration(cell: InCell, unit: DurationUnit): Read<number> {
  const exact = exactMinutes(cell, unit)
  if (exact === null)
    return isPlaceholder(cellText(cell)) ? good<number>(null) : bad('durationUnreadable')
  return exact < 0 || exact > 14 * 1_440 ? bad('durationUnreadable') : good(Math.round(exact))
}

function exactMinutes(cell: InCell, unit: DurationUnit): number | null {
  if (typeof cell === 'object' && cell !== null)
    return cell.time === null ? null : clockMinutes(cell.time)
  const text = cleanLine(cellText(cell)).text
  if (text.length > longestValue) return null
  const number = readNumber(cell)
  if (number !== null) {
    // A workbook keeps a length of time as a fraction of a day: 1:30 is 0.0625, and never a round number of hours.
    const isFraction = typeof cell === 'number' && number > 0 && number < 0.25 && unit !== 'minutes'
    if (isFraction) return number * 1_440
    const hours = unit === 'hours' || (unit === 'unknown' && number <= 14)
    return hours ? number * 60 : number
  }
  // "90'"
  const minutes = /^(\d{1,3})\s*['’′]$/u.exec(text)
  if (minutes !== null) return Number(minutes[1])
  return clockMinutes(text) ?? minutesWithUnits(text) ?? hoursInWords(text)
}

function clockMinutes(text: string): number | null {
  const found = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (found === null) return null
  const [, hours = '0', minutes = '0', seconds = '0'] = found
  return Number(minutes) > 59 ? null : Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
}
