/** The day in the name of a file, "participants_2026-03-05.csv", "Prisustvo 5.3.2026.xlsx", "5_mart_2026". */
import { dateOf } from '../../../i18n/dates'
import { fold } from '../../../i18n/fold'
import { monthOfWord } from '../reading/date-words'

/** The day that a file's name says, `YYYY-MM-DD`; null when it says none. Days come before months. */
export function dayInFileName(name: string): string | null {
  const text = fold(name.slice(0, 200)).replace(/\.\p{L}+\p{N}?$/u, '')
  const iso = /(?<!\d)(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)(?!\d)/u.exec(text)
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const plain = /(?<!\d)(\d{1,2})[-_. ]+(\d{1,2})[-_. ]+(20\d\d)(?!\d)/u.exec(text)
  if (plain !== null) {
    const [a, b, year] = plain.slice(1).map(Number)
    const [day = 0, month = 0] = (b ?? 0) > 12 ? [b, a] : [a, b]
    return dateOf(year ?? 0, month, day)
  }
  const dayFirst = /(?<!\d)(\d{1,2})[-_. ]+(\p{L}{3,})[-_. ]+(20\d\d)(?!\d)/u.exec(text)
  const monthFirst = /(\p{L}{3,})[-_. ]+(\d{1,2})[-_., ]+(20\d\d)(?!\d)/u.exec(text)
  const [day, word = '', year] = dayFirst?.slice(1) ?? [
    monthFirst?.[2],
    monthFirst?.[1],
    monthFirst?.[3],
  ]
  const month = monthOfWord(word)
  return month === 0 ? null : dateOf(Number(year), month, Number(day))
}
