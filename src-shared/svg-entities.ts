/**
 * Texts that an SVG's document type gives a name to (`<!ENTITY ns_svg "http://www.w3.org/2000/svg">`, as Illustrator writes them),
 * put where the names stand, and the document type taken away: what is left can be judged, and needs no reader of entities.
 */

/** The beginning of a document type with a subset of its own, up to the bracket. */
const subsetStart =
  /<!DOCTYPE\s+[\w.:-]+(?:\s+(?:PUBLIC\s+(?:"[^"<]*"|'[^'<]*')|SYSTEM)\s+(?:"[^"<]*"|'[^'<]*'))?\s*\[/iy
/** What stands before it: a declaration, blanks, comments. */
const before = /^\s*(?:<\?xml\s[^<>]*\?>)?\s*/i
/** One name and its text. A text with a mark in it could be markup, or name others, or grow without end. */
const declared = /\s*<!ENTITY\s+([\w.:-]{1,60})\s+(?:"([^"<&%]{0,300})"|'([^'<&%]{0,300})')\s*>/iy
const end = /\s*\]\s*>/y
const most = 60

const comment = (text: string, at: number): number | null => {
  const from = /\s*/y
  from.lastIndex = at
  from.exec(text)
  if (!text.startsWith('<!--', from.lastIndex)) return null
  const stop = text.indexOf('-->', from.lastIndex + 4)
  return stop === -1 ? null : stop + 3
}

/** Where a pattern that begins at a place ends, and what it found. */
function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The names and texts of the subset that begins at a place, and where the document type ends; null for anything else in it. */
function readSubset(
  text: string,
  from: number,
): { readonly texts: ReadonlyMap<string, string>; readonly end: number } | null {
  const texts = new Map<string, string>()
  for (let at = from; texts.size <= most;) {
    const after = comment(text, at)
    if (after !== null) {
      at = after
      continue
    }
    const found = take(declared, text, at)
    if (found === null) return take(end, text, at) && { texts, end: end.lastIndex }
    const [, name = '', double, single] = found
    // Of two texts for one name the first holds (XML 1.0, 4.2).
    if (!texts.has(name)) texts.set(name, double ?? single ?? '')
    at = declared.lastIndex
  }
  return null
}

const quoted = (text: string): string =>
  text.replaceAll('"', '&quot;').replaceAll("'", '&apos;').replaceAll('>', '&gt;')

/**
 * The drawing without its own entities; as it is where it has none; null where its document type holds anything else: a
 * text from outside, one made of others, a rule. Never longer than `longest` characters, or null.
 */
export function withoutEntities(text: string, longest: number): string | null {
  let at = before.exec(text)?.[0].length ?? 0
  for (let after = comment(text, at); after !== null; after = comment(text, at)) at = after
  at += /^\s*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0
  if (take(subsetStart, text, at) === null) return text
  const subset = readSubset(text, subsetStart.lastIndex)
  if (subset === null) return null
  const { texts } = subset
  let length = text.length
  const rest = text.slice(subset.end).replace(/&([\w.:-]{1,60});/g, (all, name: string) => {
    const value = texts.get(name)
    if (value === undefined || length > longest) return all
    length += value.length
    return quoted(value)
  })
  return length > longest ? null : text.slice(0, at) + rest
}
