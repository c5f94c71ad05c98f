/** The whole workspace to one file and back, losing nothing. */
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import { undoable } from '../../src-renderer/storage/undo'
import { readDevice } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { schemaVersion, tableNames } from '../../src-renderer/domain/descriptor-queries'
import { exportWorkspaceText, importWorkspace } from '../../src-renderer/backup/workspace-file'
import { readWorkspaceFile } from '../../src-renderer/backup/workspace-file.rules'
import { aPerson } from '../builders'
import { freshDatabase } from '../database'
import { fillEverything } from './everything'
import { exportedAt, fullWorkspaceText, rowsOf } from './parsed-file'
import type { Json } from './parsed-file'
import { label } from '../labels'

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

describe('a workspace file', () => {
  it('brings every row of every table, the trash, the stamps and the log into an empty workspace', async () => {
    const from = await freshDatabase()
    await fillEverything(from)
    const counts = await Promise.all(tableNames.map((table) => from.table(table).count()))
    expect(Math.min(...counts)).toBeGreaterThan(0)
    const rows = counts.reduce((sum, count) => sum + count, 0)
    const to = await freshDatabase()
    const written = await exportWorkspaceText(from, exportedAt)
    const result = await importWorkspace(to, JSON.parse(written))
    expect(result).toEqual({ ok: true, rows, dangling: [], leftPictures: 0 })
    expect(await contentOf(to)).toEqual(await contentOf(from))
    expect(await exportWorkspaceText(to, exportedAt)).toBe(written)
  })

  it('says at its top what it is, and counts what is in it', () => {
    expect(file()).toMatchObject({
      format: 'ciklus-workspace',
      version: 2,
      schemaVersion,
      exportedAt,
      counts: { people: 3, pairs: 1, commits: 5 },
    })
  })

  it('is refused without the program itself: the page would have no way to the rest', async () => {
    const to = await freshDatabase()
    const spoilt = file() as { tables: Record<string, unknown[]>; counts: Record<string, number> }
    spoilt.tables['workspaces'] = []
    spoilt.counts['workspaces'] = 0
    expect(await importWorkspace(to, spoilt)).toMatchObject({
      ok: false,
      problem: { code: 'badValue', path: 'tables.workspaces' },
    })
    expect(await to.people.count()).toBe(0)
  })

  it('can be worked on afterwards, with a device id of its own', async () => {
    const to = await freshDatabase()
    const before = await readDevice(to)
    await importWorkspace(to, file())
    expect(await readDevice(to)).not.toBe(before)
    expect(await undoable(to)).toBeNull()
    const entry = await commit(to, {
      label: label('test:done'),
      place: null,
      edits: [create('people', aPerson())],
    })
    expect(entry?.sequence).toBe(1)
    expect((await undoable(to))?.id).toBe(entry?.id)
    expect(await to.commits.count()).toBe(6)
  })

  it('keeps fields that this program does not know', async () => {
    const spoilt = file()
    rowsOf(spoilt, 'people')[0]!['shoeSize'] = { eu: [42, null] }
    const to = await freshDatabase()
    expect(await importWorkspace(to, spoilt)).toMatchObject({ ok: true })
    const again = JSON.parse(await exportWorkspaceText(to, exportedAt)) as Json
    expect(rowsOf(again, 'people')[0]).toMatchObject({ shoeSize: { eu: [42, null] } })
  })

  it('keeps a row that names something missing, and says which', async () => {
    const spoilt = file()
    rowsOf(spoilt, 'awards')[0]!['personId'] = 'nobody'
    const to = await freshDatabase()
    expect(await importWorkspace(to, spoilt)).toMatchObject({
      ok: true,
      dangling: [{ table: 'awards', field: 'personId' }],
    })
    expect(await to.awards.count()).toBe(1)
  })

  it('shares no object with what was parsed', () => {
    const parsed = file()
    const read = readWorkspaceFile(parsed)
    if (!read.ok) throw new Error(read.problem.code)
    const dates = read.content.tables.cycles[0]?.['dates']
    rowsOf(parsed, 'cycles')[0]!['dates'] = null
    expect(dates).toEqual({ start: '2020-03-01', end: '2021-02-28' })
  })

  it('is not brought into a workspace that has anything in it', async () => {
    const to = await freshDatabase()
    await commit(to, { label: label('x:y'), place: null, edits: [create('people', aPerson())] })
    const before = await contentOf(to)
    expect(await importWorkspace(to, file())).toMatchObject({
      ok: false,
      problem: { code: 'notEmpty' },
    })
    expect(await contentOf(to)).toEqual(before)
  })

  it('leaves the workspace empty when the disk fills up half way', async () => {
    const to = await freshDatabase()
    const device = await readDevice(to)
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      return this.put(value)
    })
    add.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(importWorkspace(to, file())).rejects.toThrow()
    add.mockRestore()
    expect(await to.people.count()).toBe(0)
    expect(await to.workspaces.count()).toBe(0)
    expect(await to.commits.count()).toBe(0)
    expect(await readDevice(to)).toBe(device)
  })
})
