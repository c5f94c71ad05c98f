/** Finding a label by what was typed, blind to case, diacritics and script. */
import { foldLoose } from '../i18n/fold'

/** Whether every word of `query` stands somewhere in `label`. An empty query matches everything. */
export function containsFolded(label: string, query: string): boolean {
  const words = foldLoose(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const folded = foldLoose(label)
  return words.every((word) => folded.includes(word))
}
