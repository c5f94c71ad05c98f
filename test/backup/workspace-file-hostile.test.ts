/** Every hostile, damaged or newer workspace file is refused, by name of the bad place, with nothing changed. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { importWorkspace } from '../../src-renderer/backup/workspace-file'
import { problemLabel, readWorkspaceFile } from '../../src-renderer/backup/workspace-file.rules'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import { freshDatabase } from '../database'
import { spoilt } from './spoilt'
import { fullWorkspaceText, rowsOf } from './parsed-file'
import type { Json } from './parsed-file'
import { runs } from '../support/runs'

async function contentOf(db: CiklusDb): Promise<unknown> {
  const tables = [...tableNames, 'commits']
  return Promise.all(
    tables.map(async (table) => [table, await db.table(table).orderBy('id').toArray()]),
  )
}

let text = ''
/** The file of a full workspace, parsed anew for each test to spoil. */
const file = (): Json => JSON.parse(text) as Json

beforeAll(async () => {
  text = await fullWorkspaceText()
})

describe('a spoilt workspace file', () => {
  it.each(spoilt)(
    'with %s is refused, naming the place, and nothing is changed',
    async (_, spoil, problem) => {
      const parsed = file()
      spoil(parsed)
      const to = await freshDatabase()
      const before = await contentOf(to)
      expect(await importWorkspace(to, parsed)).toMatchObject({ ok: false, problem })
      expect(await contentOf(to)).toEqual(before)
    },
  )

  it.each([null, [], 42, 'x', true, {}, undefined])('that is %j is no workspace file', (value) => {
    expect(readWorkspaceFile(value)).toEqual({ ok: false, problem: { code: 'format' } })
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'cannot smuggle in the key %s, at any depth',
    (key) => {
      const inject = (depth: number): string =>
        `${'{"a":'.repeat(depth)}{"${key}": {"polluted": 1}}${'}'.repeat(depth)}`
      for (const depth of [0, 1, 20]) {
        const parsed = file()
        rowsOf(parsed, 'people')[0]!['extra'] = JSON.parse(inject(depth)) as unknown
        expect(readWorkspaceFile(parsed)).toMatchObject({
          problem: { code: 'badValue', path: 'tables.people[0].extra' },
        })
      }
      const row = JSON.stringify(rowsOf(file(), 'people')[0])
      const hostile = JSON.parse(text.replace(row, `{"${key}": 1, ${row.slice(1)}`)) as unknown
      expect(readWorkspaceFile(hostile)).toMatchObject({ ok: false })
      const log = JSON.parse(text.replace('"label":{', `"${key}":{},"label":{`)) as unknown
      expect(readWorkspaceFile(log)).toMatchObject({ ok: false })
      expect(({} as Json)['polluted']).toBeUndefined()
    },
  )

  it('nested 100,000 deep is refused without overflowing', () => {
    let deep: unknown = 1
    for (let at = 0; at < 100_000; at += 1) deep = [deep]
    const parsed = file()
    rowsOf(parsed, 'people')[0]!['extra'] = deep
    expect(readWorkspaceFile(parsed)).toMatchObject({ problem: { path: 'tables.people[0].extra' } })
  })

  it('accepts a field named toString for what it is: a field', () => {
    const parsed = file()
    rowsOf(parsed, 'people')[0]!['toString'] = 'text'
    const read = readWorkspaceFile(parsed)
    if (!read.ok) throw new Error(read.problem.code)
    expect(Object.hasOwn(read.content.tables.people[0] ?? {}, 'toString')).toBe(true)
  })

  it('has a sentence for each reason, in every language', () => {
    const problems = [
      { code: 'format' },
      { code: 'newerFormat', found: 2, known: 1 },
      { code: 'badValue', path: 'x' },
      { code: 'duplicate', path: 'x' },
      { code: 'badCount', table: 'people', expected: 2, found: 1 },
      { code: 'notEmpty' },
    ] as const
    for (const problem of problems) {
      const { key, params } = problemLabel(problem)
      for (const language of ['en', 'sr-Latn', 'sr-Cyrl'] as const)
        expect(translatorFor(language).t(key, params)).not.toMatch(/workspaceFile|\{\{/)
    }
  })

  it('cut short at any place is not taken for whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (length) => {
        let parsed: unknown = null
        try {
          parsed = JSON.parse(text.slice(0, length))
        } catch {
          return
        }
        expect(readWorkspaceFile(parsed).ok).toBe(false)
      }),
      { numRuns: runs(500) },
    )
  })
})
