/** What tells lost and half changes must itself be able to tell: a comparison that always agrees would prove nothing. */
import { beforeEach, describe, expect, it } from 'vitest'
import { entriesOf, halfOf, journaledIn, lostOf } from '../../faults/compare'
import type { Content } from '../../faults/compare'
import { steps } from '../../faults/history'
import {
  contentOfDb,
  databaseNamed,
  freshName,
  inFolder,
  sendAll,
  smallJournal,
} from '../../faults/modules'
import { setDatabase } from '../../src-renderer/storage/current'
import { readDevice } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { join } from 'node:path'
import { readdir, truncate } from 'node:fs/promises'

let db: CiklusDb
let content: Content
beforeEach(async () => {
  db = await databaseNamed(freshName())
  setDatabase(db)
  for (const step of steps) expect(await step.run()).toMatchObject({ ok: true })
  content = await contentOfDb(db)
})

const rowsOf = (table: string): readonly Readonly<Record<string, unknown>>[] =>
  (content[table] ?? []) as readonly Readonly<Record<string, unknown>>[]

describe('The comparison', () => {
  it('finds nothing in a database that is as its log says', () => {
    expect(halfOf(content)).toBe(0)
    expect(lostOf(entriesOf(content), entriesOf(content))).toBe(0)
  })

  it('counts each entry that is gone or says something else', () => {
    const [first, second, ...others] = rowsOf('commits')
    const changed = { ...content, commits: [{ ...second, who: 'Ana' }, ...others] }
    expect(first).toBeDefined()
    expect(lostOf(entriesOf(content), entriesOf(changed))).toBe(2)
  })

  it.each([
    ['a row is gone', () => ({ people: rowsOf('people').slice(1) })],
    ['a row has another value', () => ({ people: [{ ...rowsOf('people')[0], city: 'Pirot' }] })],
    ['a row has another stamp', () => ({ people: [{ ...rowsOf('people')[0], stamps: {} }] })],
    ['a row is there that no entry made', () => ({ cycles: [{ id: 'x', stamps: {} }] })],
    ['an entry of the log is gone', () => ({ commits: rowsOf('commits').slice(1) })],
    ['the count is beyond the log', () => ({ meta: [{ key: 'sequence', value: 99 }] })],
  ])('sees that %s', (_, change) => {
    expect(halfOf({ ...content, ...change() })).toBeGreaterThan(0)
  })

  it('knows what the second copy holds, and what it lacks', async () => {
    await inFolder(async (root) => {
      const folder = join(root, 'journal')
      const device = await readDevice(db)
      expect(await sendAll(db, device, smallJournal(folder))).toBe(true)
      expect(lostOf(entriesOf(content), await journaledIn(root))).toBe(0)
      for (const name of await readdir(join(folder, device))) {
        if (name.endsWith('.seg')) await truncate(join(folder, device, name), 400)
      }
      expect(lostOf(entriesOf(content), await journaledIn(root))).toBeGreaterThan(0)
    })
  })
})
