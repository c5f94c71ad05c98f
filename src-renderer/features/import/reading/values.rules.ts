/**
 * Values as people type them: addresses, phones, numbers with a comma, durations, "1-2 mentees", "Da,
 * saglasna sam", lists of fields. Each reader answers with a value or with the reason why there is none.
 */
import type { InCell } from '../../../../src-shared/documents'
import { fold } from '../../../i18n/fold'
import type { NoticeCode, ProblemCode } from './import.types'
import { cellText, isFormula, isPlaceholder } from './text.rules'
import { foldedPhrase, signedPhrase } from '../../../i18n/clean-text'
import { foldedWords } from '../../../i18n/clean-text'
import { cleanLine } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'

/** What a reader made of a cell: a value (null for an empty cell), or a problem. */
export type Read<T> =
  | { readonly ok: true; readonly value: T | null; readonly notice: NoticeCode | null }
  | { readonly ok: false; readonly code: ProblemCode }

/** A value that was read, with a remark where there is one. */
export const good = <T>(value: T | null, notice: NoticeCode | null = null): Read<T> => ({
  ok: true,
  value,
  notice,
})
/** Why a cell gives no value. */
export const bad = (code: ProblemCode): { readonly ok: false; readonly code: ProblemCode } => ({
  ok: false,
  code,
})

/** The longest text that can be a number, a phone or a length of time. */
export const longestValue = 120

/** A number as written with a decimal comma or point, and with dots or blanks between thousands; else null. */
export function readNumber(cell: InCell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null
  const text = cleanLine(cellText(cell)).text.replace(/(?<=\d) (?=\d{3}(?:\D|$))/gu, '')
  if (text.length > longestValue || !/^[+-]?\d[\d.,]*$/.test(text)) return null
  // "3.5." is a day, not thirty-five.
  if (/[.,].*[.,]$/u.test(text)) return null
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  const decimal = comma > dot ? ',' : '.'
  const thousands = decimal === ',' ? '.' : ','
  const plain = text.replaceAll(thousands, '')
  const onlyThousands = plain.split(decimal).length > 2
  const value = Number(onlyThousands ? plain.replaceAll(decimal, '') : plain.replace(decimal, '.'))
  return Number.isFinite(value) ? value : null
}

const numberWords: readonly (readonly [string, number])[] = [
  ['nijedan nijednog nula nobody zero none keine', 0],
  ['jedan jedno jedna jednog jednu one ein eine un une una uno egy en', 1],
  ['dva dve dvoje dvije two zwei deux dos ketto ket oba', 2],
  ['tri troje three drei trois tres harom', 3],
  ['cetiri cetvoro four vier quatre cuatro negy stiri', 4],
  ['pet petoro five funf cinq cinco ot', 5],
  ['sest six sechs seis hat', 6],
]
/** Numbers by their words, folded. */
export const numberOfWord = new Map(
  numberWords.flatMap(([line, value]) => line.split(' ').map((word) => [word, value] as const)),
)

/** How many, and what that was read from when it was not a plain number. */
interface Capacity {
  readonly capacity: number | null
  readonly note: string | null
}

/**
 * Reads how many somebody takes, as the most: "1-2" is two, noted as "1-2"; "max 2" and "dva" are two. A day of
 * the year is what a workbook makes of "1-2", and is read back.
 */
export function readCapacity(cell: InCell, most = 50): Read<Capacity> {
  if (typeof cell === 'object' && cell !== null) return capacityOfDate(cell.date, most)
  const text = cleanLine(cellText(cell)).text
  if (isPlaceholder(text) && !numberOfWord.has(fold(text))) return good<Capacity>(null)
  const plain = readNumber(cell)
  if (plain === null) return capacityOfText(text, most)
  const fits = Number.isInteger(plain) && plain >= 0 && plain <= most
  return fits ? good({ capacity: plain, note: null }) : bad('capacityUnreadable')
}

function capacityOfDate(date: string, most: number): Read<Capacity> {
  const [, month = 0, day = 0] = date.split('-').map(Number)
  const [low, high] = [Math.min(month, day), Math.max(month, day)]
  if (high > most || high > 12) return bad('capacityUnreadable')
  return good({ capacity: high, note: `${String(low)}-${String(high)}` }, 'capacityFromDate')
}

function capacityOfText(text: string, most: number): Read<Capacity> {
  const digits = [...text.matchAll(/\d+/gu)].map(([found]) => Number(found))
  const written = foldedWords(text).flatMap((word) => numberOfWord.get(word) ?? [])
  const amounts = (digits.length > 0 ? digits : written).filter((amount) => amount <= most)
  if (amounts.length === 0) return bad('capacityUnreadable')
  return good({ capacity: Math.max(...amounts), note: text }, 'capacityNote')
}

const bareNo = phrasePattern(
  'ne|no|nein|non|nem|nu|jo|nie|hayır|όχι|não|nej|ni|false|0|n|off',
  'whole',
)
const beginsNo = phrasePattern('ne|no|nein|nem|non|nie|hayır|όχι', 'start')
const refusals = phrasePattern(
  'nisam|ne slažem|ne pristajem|ne prihvatam|ne dajem|nesaglas*|not agree|don t|dont|do not|decline|disagree|nicht|keine|odbijam|nem járulok|nie zgadzam|nie wyrażam|nu sunt de acord|nuk pajtohem|kabul etmiyorum|δεν συμφωνώ|δεν συναινώ|non acconsento|non accetto|no acepto|nesouhlasím|nesúhlasím|n accepte pas|ne consens pas',
)
const bareYes = phrasePattern(
  'da|yes|y|ja|oui|si|igen|true|1|x|ok|on|d|ano|áno|tak|po|evet|ναι|sim',
  'whole',
)
const beginsYes = phrasePattern('da|yes|ja|oui|si|igen|tak|evet|ναι', 'start')
const agreements = phrasePattern(
  'saglas*|suglas*|slažem|pristajem|prihvatam|dajem|potvrđujem|agree|agreed|accept|accepted|consent|einverstanden|stimme zu|accepte|acepto|elfogadom|hozzájárulok|soglasam|soglašam|strinjam|pročitao|pročitala|pajtohem|sunt de acord|се согласувам|съгласен|съгласна|zgadzam|wyrażam|acconsento|accetto|kabul ediyorum|onaylıyorum|συμφωνώ|συναινώ|αποδέχομαι|souhlasím|súhlasím|j accepte|je consens',
)

/** A no that begins a sentence: "Ne, hvala"; "ne sam…" only a slip of the keyboard for "sam". */
const saysNo = (phrase: string): boolean =>
  bareNo.test(phrase) ||
  (beginsNo.test(phrase) && !/^\p{L}+ sam/u.test(phrase)) ||
  refusals.test(phrase)

const saysYes = (phrase: string): boolean =>
  bareYes.test(phrase) || beginsYes.test(phrase) || agreements.test(phrase)

/** Reads an answer as yes (`true`) or no (`false`) in any of the languages; null when nothing is said. */
export function readYesNo(cell: InCell): Read<boolean> {
  if (typeof cell === 'boolean') return good(cell)
  const raw = cellText(cell).trim()
  if (/^[✓✔☑✅+]/u.test(raw)) return good(true)
  if (/^[✗✘☒❌]/u.test(raw)) return good(false)
  const text = foldedPhrase(raw)
  if (saysNo(text)) return good(false)
  if (isPlaceholder(raw) || text === '') return good<boolean>(null)
  return saysYes(text) ? good(true) : bad('consentUnclear')
}

/** The signs that tell the elements of a set apart in a column. */
export type SetSeparator = string

const semicolons = ';\n'
const commas = ',\n'
const both = ',;\n'
const others = '/|•·\n'

/** Splits a text at signs that do not stand within brackets. One pass, however long the text. */
function splitOutside(text: string, signs: SetSeparator): readonly string[] {
  const lastClosing = text.lastIndexOf(')')
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '(' && at < lastClosing) depth += 1
    else if (sign === ')' && depth > 0) depth -= 1
    else if (depth === 0 && signs.includes(sign)) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
  }
  parts.push(text.slice(start))
  return parts
}

/**
 * Finds out what separates the elements in a column of sets. Commas within elements are left alone when the
 * elements are separated by semicolons.
 */
export function setSeparatorOf(values: readonly InCell[]): SetSeparator {
  const counts = { semicolon: 0, comma: 0, both: 0, other: 0 }
  for (const value of values) {
    const text = cellText(value)
    const hasSemicolon = splitOutside(text, ';').length > 1
    const hasComma = splitOutside(text, ',').length > 1
    if (hasSemicolon) counts.semicolon += 1
    if (hasComma) counts.comma += 1
    if (hasSemicolon && hasComma) counts.both += 1
    if (!hasSemicolon && !hasComma && splitOutside(text, others).length > 1) counts.other += 1
  }
  if (counts.semicolon > 0) return counts.both > 0 || counts.comma === 0 ? semicolons : both
  return counts.comma > 0 || counts.other === 0 ? commas : others
}

/** Splits a cell into the elements of a set: trimmed, none empty, none twice (case and marks aside). */
export function splitSet(cell: InCell, separator: SetSeparator): readonly string[] {
  const found = new Map<string, string>()
  for (const part of splitOutside(cellText(cell), separator)) {
    const text = cleanLine(part)
      .text.replace(/^[-–•*]\s+/u, '')
      .replace(/\.$/u, '')
    if (text === '' || text.length > 120 || isPlaceholder(text) || isFormula(text)) continue
    const key = signedPhrase(text)
    if (key !== '' && !found.has(key)) found.set(key, text)
  }
  return [...found.values()]
}
