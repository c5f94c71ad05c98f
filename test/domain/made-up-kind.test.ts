/**
 * A made-up kind of record, known to the program by its descriptor alone: a reference letter for a person, with a set of
 * readers. It is exported and imported, in the history, in the trash and back, goes with its person, is checked, journalled,
 * replayed, and read by the independent reader.
 */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createJournal } from '../../src-main/journal/journal'
import { act } from '../../src-renderer/app/act'
import { commitLine } from '../../src-renderer/backup/lines.rules'
import { replay } from '../../src-renderer/backup/replay'
import type { LineSource } from '../../src-renderer/backup/sources'
import { exportWorkspaceText, importWorkspace } from '../../src-renderer/backup/workspace-file'
import { readWorkspaceFile } from '../../src-renderer/backup/workspace-file.rules'
import type { AnyRecord } from '../../src-renderer/domain/any-record'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import type { descriptors } from '../../src-renderer/domain/descriptors'
import { create } from '../../src-renderer/domain/edits'
import { fieldSpec } from '../../src-renderer/domain/fields.rules'
import type { Fields } from '../../src-renderer/domain/record'
import type { TableName } from '../../src-renderer/domain/tables'
import { recordTitle } from '../../src-renderer/domain/titles.rules'
import { checkAll } from '../../src-renderer/features/check/check.data'
import { recordQuery, readScope } from '../../src-renderer/features/history/history.data'
import type { HistoryItem } from '../../src-renderer/features/history/history.types'
import { deletePeople } from '../../src-renderer/features/people/people.data'
import { bringBack, readTrash } from '../../src-renderer/features/trash/trash.data'
import { setDatabase } from '../../src-renderer/storage/current'
import { startDirectory } from '../../src-renderer/storage/directory'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import { LogReader } from '../../src-renderer/storage/read-log'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { FakeMain } from '../backup/fake-main'
import { aPerson, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'

vi.mock('../../src-renderer/domain/descriptors', async (original) => {
  const real = await original<{ readonly descriptors: typeof descriptors }>()
  const make = await import('../../src-renderer/domain/descriptor')
  const { label: named } = await import('../labels')
  const { ofPerson } = await import('../../src-renderer/domain/title-parts')
  const letters = make.describeRecord<Letter>()({
    table: letterTable,
    indexes: { 2: 'id, personId' },
    fields: {
      personId: ofPerson,
      writtenOn: make.day(named('made-up:writtenOn').key),
      text: make.text(named('made-up:text').key, { privacy: 'sensitive' }),
    },
    groups: { 'reader:': make.setOf(named('made-up:readers').key, 'people') },
    title: (row) => `Letter of ${make.textIn(row, 'writtenOn')}`,
    plainTitle: (row) => make.textIn(row, 'writtenOn'),
    screen: { name: 'people', by: 'personId' },
  })
  return { descriptors: { ...real.descriptors, postcards: letters } }
})

interface Letter {
  readonly id: string
  readonly personId: string
  readonly writtenOn: string
  readonly text: string
  readonly [reader: `reader:${string}`]: true | null
}

/** The table is none of the program's own, so that its types do not know it. */
const letterTable = vi.hoisted(() => 'postcards' as TableName)

const [ana, mira] = [aPerson({ firstName: 'Ana' }), aPerson({ firstName: 'Mira' })]
const fields: Fields = {
  personId: ana.id,
  writtenOn: '2026-03-14',
  text: 'She is ready.',
  [`reader:${mira.id}`]: true,
}
const letter = { id: 'letter-one', ...fields }

let db: CiklusDb
beforeEach(async () => {
  new FakeMain().install()
  db = await freshDatabase()
  setDatabase(db)
  await startDirectory(db)
  await act(label('test:done'), [
    create('workspaces', aWorkspace()),
    create('people', ana),
    create('people', mira),
    { table: letterTable, id: letter.id, set: { ...fields, deletedAt: null } },
  ])
})

const stored = (of: CiklusDb = db): Promise<AnyRecord | undefined> =>
  of.table<AnyRecord, string>(letterTable).get(letter.id)

/** The letter without what every row has, to be compared. */
const own = (row: AnyRecord | undefined): unknown =>
  row && Object.fromEntries(Object.entries(row).filter(([name]) => name in letter))

const edit = (set: Fields) =>
  act(label('test:done'), [{ table: letterTable, id: letter.id, set, mustExist: true }])

describe('A kind of record that is only described', () => {
  it('has its table in the database, and stands among the others', async () => {
    expect(tableNames).toContain(letterTable)
    expect(own(await stored())).toEqual(letter)
  })

  it('goes into the file of everything and comes back from it, checked', async () => {
    const text = await exportWorkspaceText(db, '2026-03-15T00:00:00Z')
    const read = readWorkspaceFile(JSON.parse(text))
    expect(read).toMatchObject({ ok: true })
    const empty = await freshDatabase()
    expect(await importWorkspace(empty, JSON.parse(text))).toMatchObject({ ok: true })
    expect(own(await stored(empty))).toEqual(letter)
    const spoilt = text.replace('2026-03-14', '2026-13-14')
    expect(readWorkspaceFile(JSON.parse(spoilt))).toMatchObject({
      problem: { path: 'tables.postcards[0].writtenOn' },
    })
  })

  it('is in the history of its person, by its words', async () => {
    await edit({ text: 'She is more than ready.' })
    const query = recordQuery(await readScope({ table: 'people', id: ana.id }))
    const reader = new LogReader<HistoryItem>(db, query)
    await reader.start()
    const lines = reader.state.items.flatMap((item) => item.lines)
    expect(lines).toContainEqual(
      expect.objectContaining({ table: letterTable, field: 'text', to: 'She is more than ready.' }),
    )
    expect(fieldSpec(letterTable, 'writtenOn')).toMatchObject({ kind: { is: 'day' } })
    const row = await stored()
    expect(recordTitle({ table: letterTable, id: letter.id }, () => row, String)).toBe(
      'Letter of 2026-03-14',
    )
  })

  it('goes to the trash with its person and comes back with them; a reader is only taken out', async () => {
    const person = async (id: string) => {
      const row = await db.people.get(id)
      if (row === undefined) throw new Error('not there')
      return row
    }
    await deletePeople([await person(mira.id)], null)
    expect(await stored()).toMatchObject({ deletedAt: null, [`reader:${mira.id}`]: null })
    await deletePeople([await person(ana.id)], null)
    expect((await stored())?.deletedAt).not.toBeNull()
    const entry = (await readTrash()).entries.find(({ root }) => root.id === ana.id)
    expect(entry?.counts.get(letterTable)).toBe(1)
    if (entry !== undefined) await bringBack(entry)
    expect((await stored())?.deletedAt).toBeNull()
  })

  it('is checked: a person who is not there, a day that is none, a reader who is gone', async () => {
    await edit({ personId: 'nobody', writtenOn: 'soon', 'reader:nobody': true })
    const { findings } = await checkAll(() => undefined, new AbortController().signal)
    const mine = findings.filter(({ record }) => record.table === letterTable)
    expect(mine.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['dangling', 'badDate', 'ledByNobody']),
    )
  })

  it('is replayed from the journal, and read by the reader that knows nothing of Ciklus', async () => {
    await edit({ text: 'Read me.' })
    const lines = (await db.commits.orderBy('id').toArray()).map(commitLine)
    const source: LineSource = {
      chunks: async function* () {
        yield await Promise.resolve(lines.map(({ text }) => text))
      },
      total: lines.length,
      isWhole: () => true,
    }
    const other = await freshDatabase()
    await replay(other, [source], () => undefined, new AbortController().signal)
    expect(own(await stored(other))).toEqual({ ...letter, text: 'Read me.' })
    const folder = await mkdtemp(join(tmpdir(), 'made-up-'))
    const { device } = await readCopyFacts(db)
    const journal = createJournal({ folder })
    await journal.append(device, lines)
    await journal.idle()
    const script = fileURLToPath(new URL('../../scripts/read-journal.mjs', import.meta.url))
    const text = execFileSync(process.execPath, [script, folder], { encoding: 'utf8' })
    await rm(folder, { recursive: true })
    const read = readWorkspaceFile(JSON.parse(text))
    expect(read.ok && read.content.tables[letterTable].map(own)).toEqual([
      { ...letter, text: 'Read me.' },
    ])
  })
})
