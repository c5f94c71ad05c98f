/** Files read as the program reads them, and brought in with nothing decided. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Register } from '../../../scripts/lib/import/register'
import { runFile } from '../../../scripts/lib/import/run-file'
import { readTable } from '../../../src-main/documents/read-table'
import type { ImportKind } from '../../../src-renderer/app/import-request'
import type { ForeignTable, TableOptions } from '../../../src-shared/documents'

/** What a report of a table says, as far as tests look at it. */
export interface FoundReport {
  readonly kind: string
  readonly columns: readonly { readonly heading: string; readonly becomes: string }[]
  readonly sums: {
    readonly lineCount: number
    readonly lines: Readonly<Record<string, number>>
    readonly values: Readonly<Record<string, number>>
    readonly agrees: boolean
  }
  readonly report?: {
    readonly workshop: string | null
    readonly topic: string | null
    readonly start: { readonly date: string } | null
    readonly names: readonly { readonly name: string; readonly mark: string | null }[]
  }
  readonly remarks: readonly { readonly code: string; readonly row: number }[]
  readonly lines: readonly {
    readonly line: number
    readonly ends: string
    readonly name: string
    readonly reason?: string
  }[]
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

const pathOf = (name: string): string => resolve('test/fixtures/import', name)

/** A file as the program reads it. */
export function readFixture(name: string, options: Partial<TableOptions> = {}): ForeignTable {
  const guess = { encoding: null, delimiter: null, sheet: null }
  return readTable(readFileSync(pathOf(name)), name, { ...guess, ...options })
}

/** A file brought in, a report for each of its tables. */
export function bringIn(
  name: string,
  {
    register = new Register(),
    kind = null,
  }: { register?: Register; kind?: ImportKind | null } = {},
): readonly FoundReport[] {
  return runFile(pathOf(name), { kind, today: '2026-11-22' }, register) as readonly FoundReport[]
}

/** A file of the given text (or bytes) brought in, a report for each of its tables. */
export function bringInText(
  content: string | Uint8Array,
  kind: ImportKind | null = 'people',
  name = 'list.csv',
): readonly FoundReport[] {
  const folder = mkdtempSync(join(tmpdir(), 'ciklus-import-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, content)
    const asked = { kind, today: '2026-11-22' }
    return runFile(path, asked, new Register()) as readonly FoundReport[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Who was there, as a report of attendance says: each name with its mark. */
export function marksIn(report: FoundReport | undefined): readonly string[] {
  return (report?.report?.names ?? []).map(({ name, mark }) => `${name}: ${mark ?? '–'}`)
}

/** The people that a report leaves behind, with some of their fields. */
export function peopleIn(
  report: FoundReport | undefined,
  ...fields: readonly string[]
): readonly (readonly unknown[])[] {
  return (report?.records ?? [])
    .filter(({ table }) => table === 'people')
    .map((person) => fields.map((field) => person[field]))
}
