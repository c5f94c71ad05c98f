/** The years that stand about a table: in its title, the name of its sheet or of its file, and in the days of the cycle. */
import type { DateRange } from '../../../domain/cycle'

/** What is known of the days of a table beside its cells. */
export interface DaysAbout {
  /** The days of the cycle that the table is brought into; null where there is none. */
  readonly span: DateRange | null
  readonly fileName: string
}

/** A program goes on for no more years. */
const mostYears = 10

/** Days on which something was saved or held: their years say nothing sure of a table. */
const wholeDay =
  /(?<!\d)(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)\d{2}|(?:19|20)\d{2}[-._]\d{1,2}[-._]\d{1,2})(?!\d)/gu

/** The years that stand somewhere about a table, in their order: "2019/20" is two, "2019-11" and a whole day are no two years. */
export function yearsAbout(texts: readonly string[]): readonly number[] {
  const years = new Set<number>()
  for (const text of texts) {
    const form = /(?<![\p{L}\d])((?:19|20)\d{2})(?:\s*[/–-]\s*(\d{4}|\d{2})(?!\d))?/gu
    for (const [, first = '', second] of text.replace(wholeDay, ' ').matchAll(form)) {
      years.add(Number(first))
      if (second === undefined) continue
      const last = second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second)
      if (last > Number(first) && last <= Number(first) + mostYears) years.add(last)
    }
  }
  return [...years].sort((a, b) => a - b)
}
