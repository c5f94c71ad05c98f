/** Addresses as people type them: several in a cell, with a name before them or a word behind, in words against robots. */
import type { InCell } from '../../../../src-shared/documents'
import { isEmail } from '../../../domain/identity/keys.rules'
import { cleanLine, foldedPhrase } from '../../../i18n/clean-text'
import { phrasesOf } from '../../../i18n/phrases'
import { cellText, isFormula, isPlaceholder } from './text.rules'
import { bad, good } from './values.rules'
import type { Read } from './values.rules'

/** "ana (at) example [dot] org": an address in words. */
const atForm = /\s*[[({<]\s*(?:at|et|kod|kukac|manki|majmun|małpa|zavináč|bei|et)\s*[\])}>]\s*/iu
const dotForm = /\s*[[({<]\s*(?:dot|tačka|tacka|točka|pont|punkt|point|kropka)\s*[\])}>]\s*/giu

/** An address written in words as it is meant; null when it is not one. */
function fromWords(text: string): string | null {
  if (text.includes('@') || text.length > 200) return null
  const found = atForm.exec(text)
  const plain = /^(\S+)\s+at\s+(\S+\.\S+)$/iu.exec(text)
  const meant =
    found !== null ? text.replace(atForm, '@').replace(dotForm, '.') : plain?.slice(1).join('@')
  const bare = meant?.trim() ?? ''
  return isEmail(bare) ? bare : null
}

const joining = new Set(
  phrasesOf('mailto|email|e|mail|i|and|ili|or|und|oder|et|ou|és|vagy|dhe|și|sau'),
)

/** What a text says, taken apart at signs: its addresses, and whether it says more. */
interface FoundAddresses {
  readonly addresses: readonly string[]
  readonly hasMore: boolean
}

/** Signs between addresses. A quote, a bar, a slash or a brace between letters may belong to one: "o'connor@…". */
const betweenAddresses = /[<>()[\],;:"]|(?<!\p{L})['|/{}]|['|/{}](?!\p{L})|\s[-–—]\s/u

/** Several addresses with nothing but a bar or a slash between them. */
const apart = (word: string): readonly string[] =>
  word.split('@').length > 2 ? word.split(/[|/]/u) : [word]

/** The addresses of a text; null where one cannot be told from the words beside it, "a b@example.org c". */
function addressesIn(text: string): FoundAddresses | null {
  const addresses = new Set<string>()
  let hasMore = false
  // A name before the brackets is in its own column as well.
  const parts = text.replace(/^[^<>@]*(?=<[^<>]+>$)/u, '').replace(/\s*@\s*/gu, '@')
  for (const part of parts.split(betweenAddresses)) {
    const words = part
      .split(/\s+/u)
      .flatMap(apart)
      .filter((word) => !joining.has(foldedPhrase(word)) && word !== '')
    const bare = words.map((word) => word.replace(/\.$/u, ''))
    if (!part.includes('@')) hasMore ||= words.some((word) => /\p{L}/u.test(word))
    else if (!bare.every(isEmail)) return null
    else for (const address of bare) addresses.add(address)
  }
  return { addresses: [...addresses], hasMore }
}

/**
 * Reads an address as typed, trimmed. `Name <a@b>` and `mailto:` are unwrapped; of several the first is taken. A
 * line break inside is refused, since it could smuggle a header into a letter.
 */
export function readEmail(cell: InCell): Read<string> {
  const raw = cellText(cell)
  const text = cleanLine(raw).text
  if (isPlaceholder(text)) return good<string>(null)
  if (isFormula(text)) return bad('formulaText')
  if (raw.length > 1_000) return bad('emailInvalid')
  if (/\S[^\S\r\n]*[\r\n]+\s*\S/u.test(raw)) {
    const lines = raw
      .split(/[\r\n]+/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const [first] = lines
    return first !== undefined && lines.every(isEmail)
      ? good(first, 'emailSeveral')
      : bad('emailNewline')
  }
  const written = fromWords(text)
  if (written !== null) return good(written, 'emailWritten')
  if (isEmail(text) && /^[\p{L}\p{N}]/u.test(text)) return good(text)
  const found = addressesIn(text)
  const [first, second] = found?.addresses ?? []
  if (found === null || first === undefined) return bad('emailInvalid')
  if (second !== undefined) return good(first, 'emailSeveral')
  return good(first, found.hasMore ? 'emailBeside' : null)
}

/** Longer cells are of something else than a name and an address. */
const longestWithAddress = 400

/** A name cell without the address that stands in it, `Ana Anić <ana@example.org>`, and the address. */
export function withoutAddress(text: string): {
  readonly text: string
  readonly email: string | null
} {
  if (text.length > longestWithAddress || !text.includes('@')) return { text, email: null }
  const found = /<\s*([^\s<>@]+@[^\s<>@]+)\s*>|[([]\s*([^\s()[\]@]+@[^\s()[\]@]+)\s*[)\]]/u.exec(
    text,
  )
  const email = found?.[1] ?? found?.[2] ?? null
  if (found === null || email === null || !isEmail(email)) return { text, email: null }
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { text: rest.replace(/\s+/gu, ' ').replace(/^[\s"']+|[\s"',;]+$/gu, ''), email }
}
