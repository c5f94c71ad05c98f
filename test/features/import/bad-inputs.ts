/** Bad files through the whole import, with nothing decided: what is said of each in the words of the screen, and whom it brings in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Register } from '../../../scripts/lib/import/register'
import { runFile } from '../../../scripts/lib/import/run-file'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import type { Failure } from '../../../src-shared/result'
import type { FoundReport } from './found'

const english = translatorFor('en').t
const serbian = translatorFor('sr-Cyrl').t

/** A file as text or as bytes. */
type Content = string | Uint8Array

interface Outcome {
  /** Everything that is said about the file, its notes and its rows, as sentences. */
  readonly said: string
  /** The sentence with which it is refused; empty when it is read. */
  readonly refused: string
  readonly code: string
  readonly names: readonly string[]
  readonly people: readonly Readonly<Record<string, unknown>>[]
  readonly notes: readonly string[]
  /** Whether every line of the file is accounted for. */
  readonly agrees: boolean
}

type Refused = { readonly refused: Failure }
type Read = FoundReport & {
  readonly notes: readonly {
    readonly code: string
    readonly row: number
    readonly column: number
  }[]
}

function refusal({ refused }: Refused): string {
  const sentence = english(`failures:${refused.code}`, refused.params)
  // What was chosen is named, what to do now is said, and that nothing was done; in the other language, too.
  expect(sentence).toContain(String(refused.params['name']))
  expect(sentence).toMatch(/\. .+\. Nothing was changed\.$/u)
  expect(serbian(`failures:${refused.code}`, refused.params)).toMatch(
    /\. .+\. Ништа није промењено\.$/u,
  )
  return sentence
}

const sentences = ({ notes, ...report }: Read): string =>
  [
    ...notes.map(({ code, row, column }) =>
      english(`import:file.remark.${code}` as never, { count: 1, row, column }),
    ),
    JSON.stringify(report),
  ].join('\n')

/** A file brought into a register: what becomes of it. */
export function outcome(
  content: Content,
  name = 'list.csv',
  register: Register = new Register(),
): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'ciklus-bad-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, content)
    const reports = runFile(path, { kind: 'people', today: '2026-11-22' }, register) as readonly (
      | Read
      | Refused
    )[]
    const read = reports.flatMap((one) => ('refused' in one ? [] : [one]))
    const refused = reports.flatMap((one) => ('refused' in one ? [one] : []))
    const people = read.flatMap(({ records }) => records.filter(({ table }) => table === 'people'))
    return {
      said: read.map(sentences).join('\n'),
      refused: refused.map(refusal).join('\n'),
      code: refused.map((one) => one.refused.code).join(' '),
      names: people.map(({ firstName, lastName }) => `${String(firstName)} ${String(lastName)}`),
      people,
      notes: read.flatMap(({ notes }) => notes.map(({ code, row }) => `${code} ${String(row)}`)),
      agrees: read.every(({ sums }) => sums.agrees),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
