/**
 * The lines of a vCard file: folded ones joined, what is written as quoted-printable read, names and parameters told from values.
 * For vCard 2.1, 3.0 and 4.0, and what telephones make of them. Nothing is run and nothing fetched.
 */
import { decodeText } from './decode-text'

/** One line of a card, whole. */
export interface CardLine {
  /** In capitals, without a group: "EMAIL". */
  readonly name: string
  /** What is said of the value, in capitals: "HOME", "PREF". */
  readonly types: ReadonlySet<string>
  /** 1 to 100, the smaller the more preferred; null where it is not said. */
  readonly preference: number | null
  /** As written, with its escapes. */
  readonly value: string
}

/** The lines of one card, and the physical line that it begins at, from 1. */
export interface Card {
  readonly firstLine: number
  readonly lines: readonly CardLine[]
}

/** Longer values are pictures. */
const longestValue = 100_000

const mostOfParameters = 5_000

interface Unfolded {
  readonly text: string
  readonly at: number
}

const isQuoted = (text: string): boolean =>
  /^[^:]{0,500}[;=]quoted-printable(?=[;:])/iu.test(text.slice(0, 600))

/** Whether a line begins with a property: a name, perhaps with parameters, and a colon, which may be far away. */
function beginsProperty(text: string): boolean {
  const start = text.slice(0, 600)
  if (/^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)?(?:;[^:]*)?:/u.test(start)) return true
  return (
    text.length > 600 && /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)?;[A-Za-z-]+=/u.test(start)
  )
}

/** Lines as they were before they were folded. Telephones also leave out the blank in front of what goes on. */
function unfold(text: string): readonly Unfolded[] {
  const found: { parts: string[]; at: number; isQuoted: boolean }[] = []
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const last = found.at(-1)
    const goesOn = last?.isQuoted === true && last.parts.at(-1)?.endsWith('=') === true
    if (last !== undefined && goesOn) last.parts.push(line.trimStart())
    else if (last !== undefined && /^[ \t]/u.test(line)) last.parts.push(line.slice(1))
    else if (beginsProperty(line) || last === undefined)
      found.push({ parts: [line], at: index + 1, isQuoted: isQuoted(line) })
    else if (line !== '') last.parts.push(line)
  })
  return found.map(({ parts, at, isQuoted: hasSoftBreaks }) => ({
    text: hasSoftBreaks ? parts.map(softBreak).join('') : parts.join(''),
    at,
  }))
}

const softBreak = (part: string, index: number, all: readonly string[]): string =>
  index < all.length - 1 ? part.replace(/=$/u, '') : part

/** The octets of a quoted-printable value as text. */
function readQuoted(value: string, charset: string): string {
  const octets: number[] = []
  for (let at = 0; at < value.length; at += 1) {
    const hex =
      value[at] === '=' ? /^[\da-f]{2}/iu.exec(value.slice(at + 1, at + 3))?.[0] : undefined
    if (hex === undefined) {
      // A sign outside the alphabets is two units long.
      const sign = String.fromCodePoint(value.codePointAt(at) ?? 0)
      octets.push(...Buffer.from(sign, 'utf8'))
      at += sign.length - 1
    } else {
      octets.push(Number.parseInt(hex, 16))
      at += 2
    }
  }
  const bytes = Uint8Array.from(octets)
  try {
    return new TextDecoder(charset === '' ? 'utf-8' : charset, { fatal: true }).decode(bytes)
  } catch {
    // No such charset, or another than it says.
    return decodeText(bytes, null).text
  }
}

/** Where the value begins: the first colon that stands in no quotation marks. */
function valueStart(text: string): number {
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isInside = !isInside
    else if (text[at] === ':' && !isInside) return at
  }
  return text.indexOf(':')
}

/** The parameters of a line, by name in capitals; those without a name are types. */
function parametersIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const part of text.match(/(?:[^;"]|"[^"]*")+/gu) ?? []) {
    const sign = part.indexOf('=')
    const name = sign === -1 ? 'TYPE' : part.slice(0, sign).toUpperCase()
    const value = (sign === -1 ? part : part.slice(sign + 1)).replaceAll('"', '')
    const before = found.get(name)
    found.set(name, before === undefined ? value : `${before},${value}`)
  }
  return found
}

function lineOf(text: string): CardLine | null {
  const start = valueStart(text)
  if (start < 1) return null
  // No program writes as many parameters; a longer text would be more than the expression below can hold.
  const before = text.slice(0, Math.min(start, mostOfParameters))
  const sign = before.indexOf(';')
  const whole = sign === -1 ? before : before.slice(0, sign)
  const parameters = parametersIn(sign === -1 ? '' : before.slice(sign + 1))
  const types = new Set((parameters.get('TYPE') ?? '').toUpperCase().split(','))
  const isCoded = `${parameters.get('ENCODING') ?? ''},${[...types].join(',')}`.toUpperCase()
  const written = text.slice(start + 1)
  const value = isCoded.includes('QUOTED-PRINTABLE')
    ? readQuoted(written, parameters.get('CHARSET') ?? '')
    : written
  const pref = Number(parameters.get('PREF'))
  return {
    name: (whole.split('.').at(-1) ?? '').toUpperCase(),
    types,
    preference: types.has('PREF') ? 1 : pref >= 1 ? pref : null,
    value: value.length > longestValue ? '' : value,
  }
}

/** Whether a line announces a card within the card: "AGENT:", which is somebody's assistant. */
const announcesCard = (line: CardLine | undefined): boolean =>
  line?.name === 'AGENT' && line.value.trim() === ''

/** "begin" or "end" for a line that begins or ends a card. */
const borderIn = (line: string): string | undefined =>
  /^\s*(begin|end)\s*:\s*vcard\s*$/iu.exec(line)?.[1]?.toLowerCase()

/** Cards stand in one another no deeper: each line is looked at only so often. */
const deepest = 4

/** Which line ends the card that begins at `start`, with the cards within it; null where another begins before it ends. */
function endOf(lines: readonly Unfolded[], start: number): number | null {
  let open = 0
  for (let at = start; at < lines.length; at += 1) {
    const border = borderIn(lines[at]?.text ?? '')
    const isWithin = at === start || announcesCard(lineOf(lines[at - 1]?.text ?? '') ?? undefined)
    if (border === 'begin' && (!isWithin || open === deepest)) return null
    if (border !== undefined) open += border === 'begin' ? 1 : -1
    if (open === 0) return at
  }
  return null
}

/** The lines with each card within a card put into the line that announces it; one that does not end is a card beside the others. */
function withInnerCards(lines: readonly Unfolded[]): readonly Unfolded[] {
  const found: Unfolded[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const last = found.at(-1)
    const begins =
      borderIn(line.text) === 'begin' && announcesCard(lineOf(last?.text ?? '') ?? undefined)
    const end = begins ? endOf(lines, at) : null
    if (last === undefined || end === null) {
      found.push(line)
      continue
    }
    const inner = lines.slice(at, end + 1).map(({ text }) => text)
    found[found.length - 1] = { ...last, text: `${last.text}${inner.join('\n')}` }
    at = end
  }
  return found
}

/**
 * All cards of a file, in their order. One that does not end is ended by the next, or by the end of the file. A card within a card is no
 * card of its own: it is the value of the line that announces it.
 */
export function cardsIn(text: string): readonly Card[] {
  const cards: { firstLine: number; lines: CardLine[] }[] = []
  let isOpen = false
  for (const { text: line, at } of withInnerCards(unfold(text))) {
    const border = borderIn(line)
    if (border === 'begin') cards.push({ firstLine: at, lines: [] })
    if (border !== undefined) isOpen = border === 'begin'
    else if (isOpen) {
      const read = lineOf(line)
      if (read !== null) cards.at(-1)?.lines.push(read)
    }
  }
  return cards
}

const escapes: Readonly<Record<string, string>> = { n: '\n', N: '\n' }

/** A value without its escapes. */
export const plainValue = (value: string): string =>
  value
    .replace(/\\([^])/gu, (_, sign: string) => escapes[sign] ?? sign)
    .replace(/\r\n?/gu, '\n')
    .trim()

/** The parts of a value that a sign parts, each as written. */
export function writtenParts(value: string, sign: ';' | ','): readonly string[] {
  const parts = ['']
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at] ?? ''
    if (letter === sign) parts.push('')
    else if (letter === '\\') parts.push((parts.pop() ?? '') + value.slice(at, (at += 1) + 1))
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts
}

/** The parts of a value that a sign parts, each without its escapes. */
export const partsOf = (value: string, sign: ';' | ','): readonly string[] =>
  writtenParts(value, sign).map(plainValue)
