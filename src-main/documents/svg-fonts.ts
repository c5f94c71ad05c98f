/** Which fonts the text of a drawing asks for: on paper only those on board are there. */
import { partsOf } from '../../src-shared/svg'

/** The families of the fonts on board, as drawings name them, in lower case. */
export const familiesOnBoard: ReadonlySet<string> = new Set([
  'source sans 3',
  'source serif 4',
  'noto serif',
  'noto serif hebrew',
  'amiri',
])

const inStyle = /(?<![\w-])font(-family)?\s*:([^;}]*)/gi

/** The families of a `font: italic 12px/1.4 Futura, serif`: what comes after the size. */
function familiesOf(font: string): string {
  const [first = '', ...others] = font.split(',')
  const words = first.trim().split(/\s+/u)
  const size = words.findIndex((word) => /^[\d.]+(?:[a-z]|%)/i.test(word))
  return size === -1 ? '' : [words.slice(size + 1).join(' '), ...others].join(',')
}

/** Every list of families that a drawing names: in attributes, in their `style`, and in style sheets. */
function listsIn(text: string): { readonly lists: readonly string[]; readonly hasText: boolean } {
  const lists: string[] = []
  const open: string[] = []
  let hasText = false
  const addFrom = (css: string): void => {
    for (const [, isFamily, list = ''] of css.matchAll(inStyle))
      lists.push(isFamily === undefined ? familiesOf(list) : list)
  }
  for (const part of partsOf(text)) {
    if (part === null) break
    if ('text' in part) {
      if (open.at(-1) === 'style') addFrom(part.text)
      hasText ||= open.includes('text') && part.text.trim() !== ''
    } else if (part.closing) open.pop()
    else {
      lists.push(...[part.attributes.get('font-family') ?? []].flat())
      addFrom(part.attributes.get('style') ?? '')
      if (!part.empty) open.push(part.name)
    }
  }
  return { lists, hasText }
}

const namesIn = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.replace(/&quot;|["']|!important/g, '').trim())
    .filter((name) => name !== '')

/**
 * The fonts that a checked drawing needs for its text and that are not on board: of each list in which none is, the first. `serif`
 * stands for text that names none, as it does in a browser. Empty for a drawing without text, or with its letters as paths.
 */
export function missingFonts(text: string): string[] {
  const { lists, hasText } = listsIn(text)
  if (!hasText) return []
  const named = lists.map(namesIn).filter((names) => names.length > 0)
  const all = named.length > 0 ? named : [['serif']]
  const missing = all.filter(
    (names) => !names.some((name) => familiesOnBoard.has(name.toLowerCase())),
  )
  return [...new Set(missing.flatMap(([first]) => first?.slice(0, 80) ?? []))].slice(0, 10)
}
