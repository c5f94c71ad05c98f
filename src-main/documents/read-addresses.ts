/** Reads a line of addresses as mail programs write it, "Ana Anić <ana@…>; Bora Borić <bora@…>", as a table: a row for each. */
import type { ForeignTable, TableOptions } from '../../src-shared/documents'
import { decodeText } from './decode-text'
import { checkTable } from './table-limits'

/** Longer texts are no line of addresses. */
const longest = 500_000

const entry =
  /\s*(?:(?:"([^"\n]{0,200})"|([^<>"@;\n]{0,200}?))[ \t]*<([^<>\s@]+@[^<>\s@]+)>|([^\s<>;,"@]+@[^\s<>;,"@]+))[ \t]*(?:[;,\n]\s*|$)/uy

interface Address {
  readonly name: string
  readonly email: string
  readonly line: number
}

/** The addresses of a text that consists of nothing else. */
function addressesIn(text: string): readonly Address[] {
  const found: Address[] = []
  let [at, line] = [0, 1]
  entry.lastIndex = 0
  while (at < text.length) {
    const one = entry.exec(text)
    if (one === null) return []
    const [whole, quoted, plain, inBrackets, bare] = one
    const before = /^\s*/u.exec(whole)?.[0] ?? ''
    line += before.split('\n').length - 1
    found.push({ name: (quoted ?? plain ?? '').trim(), email: inBrackets ?? bare ?? '', line })
    line += whole.slice(before.length).split('\n').length - 1
    at = entry.lastIndex
  }
  return found
}

/** The addresses as a table; null for a text that is anything else, or has one in each line and so is a table already. */
export function readAddresses(
  bytes: Uint8Array,
  name: string,
  options: TableOptions,
): ForeignTable | null {
  if (bytes.length > longest || options.delimiter !== null) return null
  const { text, encoding } = decodeText(bytes, options.encoding)
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .trimEnd()
  const found = plain.includes('<') ? addressesIn(plain) : []
  const lines = new Set(found.map(({ line }) => line))
  if (found.length < 2 || lines.size === found.length) return null
  return {
    ...{ format: 'csv', encoding, delimiter: null, sheets: [''], sheet: 0, notes: [] },
    rows: checkTable(
      [['Name', 'E-mail'], ...found.map(({ name: one, email }) => [one || null, email])],
      name,
    ),
    lines: [1, ...found.map(({ line }) => line)],
    lineCount: plain.split('\n').length,
  }
}
