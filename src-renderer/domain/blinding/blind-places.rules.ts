/** Where a text tells how somebody is reached: e-mail, telephone, links and accounts, streets with a number. */
import type { MarkName, Span } from './blinding.types'

const patterns: readonly (readonly [MarkName, RegExp])[] = [
  [
    'email',
    /[\p{L}\p{M}\d._%+-]{1,64}\s?(?:@|[([{]\s?(?:at|et|majmun|@)\s?[)\]}])\s?[\p{L}\p{M}\d-]{1,64}(?:\s?(?:\.|[([{]\s?(?:dot|tačka|tacka)\s?[)\]}])\s?[\p{L}\d-]+)+/giu,
  ],
  ['link', /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"„“”]+[^\s<>"„“”.,;:!?)]/giu],
  [
    'link',
    /(?<![\p{L}\d.])(?:[\p{L}\d-]+\.)+(?:com|org|net|rs|срб|eu|io|me|ba|hr|si|mk|hu|at|de|edu|info|app|art|tv|co|uk|site|online|dev|be|ly|example|fm)(?![\p{L}\d])(?:\/[^\s<>"„“”]*[^\s<>"„“”.,;:!?)])?/giu,
  ],
  ['link', /(?<![\p{L}\d])@[\p{L}\d][\p{L}\d._-]{1,40}/gu],
]

const phonePattern = /(?<![\p{L}\d])(?:\+|\(\+?|0)[\d\s/().\p{Pd}]{5,}\d/gu
/** A date begins as a telephone number may. */
const datePattern = /^(?:\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}|\d{4}-\d{2}-\d{2})/u

/** "ulica Kneza Miloša 12", "Bulevar kralja Petra 73a", "12 Long Street"; a street called by an adjective: "Gundulićeva 12". */
const streetPatterns: readonly RegExp[] = [
  /(?<![\p{L}\d])(?:ul(?:ic[aeiu]|icom)?|bul(?:evar\p{L}{0,2})?|trg\p{L}{0,2}|ул(?:иц[аеиу]|ицом)?|бул(?:евар\p{L}{0,2})?|трг\p{L}{0,2})\.?\s+(?:[\p{L}\d.]+\s+){1,5}?(?:br\.?\s?|бр\.?\s?|no\.?\s?)?\d{1,4}\s?[a-zа-ш]?(?:\/\d{1,3})?(?![\p{L}\d])/giu,
  /(?<![\p{L}\d])\p{Lu}\p{L}+(?:(?:ev|ov|in|sk|čk|ев|ов|ин|ск|чк)(?:a|oj|u|e|а|ој|у|е))\s(?:br\.?\s?|бр\.?\s?)?\d{1,3}\s?[a-zа-ш]?(?:\/\d{1,3})?(?![\p{L}\d.])/gu,
  /(?<![\p{L}\d])\d{1,4}[a-z]?\s(?:\p{Lu}\p{L}+\s){1,3}(?:street|st\.|road|rd\.|avenue|ave\.|lane|square)/giu,
]

const matchesOf = (text: string, mark: MarkName, pattern: RegExp): readonly Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    mark,
  }))

const phonesIn = (text: string): readonly Span[] =>
  matchesOf(text, 'phone', phonePattern).filter(({ from, to }) => {
    const written = text.slice(from, to)
    const digits = written.replaceAll(/\D/gu, '').length
    return digits >= 7 && digits <= 16 && !datePattern.test(written)
  })

function storedIn(text: string, addresses: readonly string[]): readonly Span[] {
  const small = text.toLowerCase()
  return addresses.flatMap((address): Span[] => {
    const wanted = address.normalize('NFC').trim().toLowerCase()
    if (wanted.length < 4) return []
    const found: Span[] = []
    for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, at + 1))
      found.push({ from: at, to: at + wanted.length, mark: 'address' })
    return found
  })
}

/** All such places of a text. `addresses` are looked for word for word. */
export function placesIn(text: string, addresses: readonly string[]): readonly Span[] {
  return [
    ...patterns.flatMap(([mark, pattern]) => matchesOf(text, mark, pattern)),
    ...phonesIn(text),
    ...storedIn(text, addresses),
    ...streetPatterns.flatMap((pattern) => matchesOf(text, 'address', pattern)),
  ]
}
