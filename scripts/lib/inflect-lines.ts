/** The names of a file with their Serbian forms, a line of CSV for each. */
import { basename } from 'node:path'
import Papa from 'papaparse'
import { readTable } from '../../src-main/documents/read-table'
import { splitFullName } from '../../src-renderer/domain/identity/names.rules'
import { serbian } from '../../src-renderer/domain/inflection/serbian.rules'
import { cellText } from '../../src-renderer/features/import/reading/text.rules'
import { fold } from '../../src-renderer/i18n/fold'

const genders = { female: 'feminine', male: 'masculine' } as const
/** What stands above names and is none. */
const headings: ReadonlySet<string> = new Set([
  'name',
  'names',
  'ime',
  'imena',
  'full name',
  'ime i prezime',
])

/** A line of CSV: the name, its dative, its vocative, its gender. */
export function inflectLine(name: string): string {
  const { forms, gender } = serbian(splitFullName(name), null)
  const said = gender === null ? 'unsure' : genders[gender]
  return Papa.unparse([[name, forms.dative ?? '', forms.vocative ?? '', said]])
}

/** The lines of all names in the first column of a file. */
export function inflectLines(bytes: Uint8Array, path: string): readonly string[] {
  const guess = { encoding: null, delimiter: null, sheet: null }
  const names = readTable(bytes, basename(path), guess)
    .rows.map((cells) => cellText(cells[0]).trim())
    .filter((name, at) => name !== '' && !(at === 0 && headings.has(fold(name))))
  return names.map(inflectLine)
}
