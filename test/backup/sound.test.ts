/** Values that a record must not hold come in with no line, whatever its sum says: they are put aside, and all else comes. */
import { beforeEach, describe, expect, it } from 'vitest'
import { planGoingBack } from '../../src-renderer/backup/go-back'
import { commitLine, endLine, rowsLine } from '../../src-renderer/backup/lines.rules'
import { replay } from '../../src-renderer/backup/replay'
import { discardAside, readAside } from '../../src-renderer/backup/put-aside'
import type { LineSource } from '../../src-renderer/backup/sources'
import { change } from '../../src-renderer/domain/edits'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import { runDirectory } from '../../src-renderer/storage/directory'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { freshDatabase, steadyClock } from '../database'
import { label } from '../labels'
import { fillEverything } from './everything'
import { FakeMain } from './fake-main'
import { addPerson, contentOf } from './history'

beforeEach(() => {
  new FakeMain().install()
})

const still = new AbortController().signal
const base = 'ab'.repeat(16)
const otherDevice = 'e'.repeat(16)
const ceiling = `9999999999999-zzzz-${'f'.repeat(16)}`

const source = (texts: readonly string[]): LineSource => ({
  chunks: async function* () {
    yield await Promise.resolve(texts)
  },
  total: texts.length,
  isWhole: () => true,
})

async function replayed(texts: readonly string[], db?: CiklusDb) {
  const into = db ?? (await freshDatabase())
  return { db: into, came: await replay(into, [source(texts)], () => undefined, still) }
}

/** A person, and the line of the commit that made them. */
async function somebody() {
  const db = await freshDatabase()
  const made = (await addPerson(db, 'Jelena', steadyClock())) as Commit
  const row = await db.people.get(made.changes[0]?.id ?? '')
  if (!row) throw new Error('Nobody was added')
  return { db, made, row: row as unknown as Record<string, unknown> & typeof row }
}

const later = (made: Commit, set: object, more: object = {}): string =>
  commitLine({
    ...made,
    id: `${otherDevice}-0000000001`,
    device: otherDevice,
    stamp: `1600000009000-0000-${otherDevice}`,
    changes: [{ table: 'people', id: made.changes[0]?.id ?? '', set, was: {}, ...more }],
  } as Commit).text

describe('What was put aside', () => {
  it('is kept beside what was aside before, each value once, with the copy it came from', async () => {
    const { row } = await somebody()
    const lineOf = (id: string): string =>
      rowsLine(base, 0, 'people', [{ ...row, id, firstName: 5 }]).text
    const db = await freshDatabase()
    for (const [name, id] of [
      ['journal', 'first'],
      ['ciklus-1', 'second'],
      ['ciklus-2', 'second'],
    ] as const)
      await replay(db, [{ ...source([lineOf(id)]), name }], () => undefined, still)
    const kept = await readAside(db)
    expect(kept.map(({ id }) => id).toSorted()).toEqual(['first', 'second'])
    expect(kept.find(({ id }) => id === 'first')?.from).toBe('journal')
    expect(await discardAside(db)).toHaveLength(2)
    expect(await readAside(db)).toEqual([])
  })

  it('is read as far as it is whole', async () => {
    const db = await freshDatabase()
    const value = '{"table":"people","id":"a","field":"city","value":5,"stamp":""}\n{"table":"peo'
    await db.meta.put({ key: 'aside', value })
    expect(await readAside(db)).toMatchObject([{ id: 'a', from: '' }])
  })
})

describe('A value of another type than its field', () => {
  it('in a change is put aside: the one from before stays, and the program opens', async () => {
    const { made } = await somebody()
    const { db, came } = await replayed([
      commitLine(made).text,
      later(made, { firstName: 5, city: 'Bor' }),
    ])
    expect(came).toMatchObject({ commits: 2, partial: 0, aside: 1 })
    expect(await db.people.toArray()).toMatchObject([{ firstName: 'Jelena', city: 'Bor' }])
    // The log stays what the journal says, or the two would be told from each other at every start.
    expect((await db.commits.get(`${otherDevice}-0000000001`))?.changes[0]?.set).toMatchObject({
      firstName: 5,
    })
    const { directory, stop } = await runDirectory(db)
    expect(directory.size).toBe(1)
    stop()
  })

  it('in a whole record puts the record aside, and the others on its line come', async () => {
    const { row } = await somebody()
    const bad = { ...row, id: 'bad', firstName: 5 }
    const { db, came } = await replayed([rowsLine(base, 0, 'people', [bad, row]).text])
    expect(came).toMatchObject({ partial: 1, aside: 1 })
    expect(await db.people.toArray()).toEqual([row])
    const kept = (await db.meta.get('aside'))?.value
    expect(JSON.parse(String(kept))).toMatchObject({ id: 'bad', field: 'firstName', value: 5 })
  })

  it('in a whole record is made good by another copy that has it sound', async () => {
    const { row } = await somebody()
    const texts = [{ ...row, firstName: 5 }, row].map(
      (one, part) => rowsLine(base, part, 'people', [one]).text,
    )
    for (const order of [texts, texts.toReversed()]) {
      const { db, came } = await replayed(order)
      expect(came).toMatchObject({ partial: 0, aside: 1 })
      expect(await db.people.toArray()).toEqual([row])
    }
  })

  it.each([
    ['deletedAt', 'yesterday', 1],
    ['birthDate', '2000-13-40', 1],
    ['field:music', 'yes', 0],
    ['somethingLater', 5, 0],
  ])('%s: %j counts as any other', async (field, value, partial) => {
    const { row } = await somebody()
    const { came } = await replayed([
      rowsLine(base, 0, 'people', [{ ...row, [field]: value }]).text,
    ])
    expect(came.partial).toBe(partial)
    expect(came.aside).toBe(field === 'somethingLater' ? 0 : 1)
  })

  it('in a copy that is gone back to leaves the record as it is, and a record that cannot be read refuses it', async () => {
    const db = await freshDatabase()
    await fillEverything(db)
    const content = (await contentOf(db)) as Record<string, { id: string }[]>
    const linesWith = (people: readonly object[]) => [
      ...tableNames.map((table, part) =>
        rowsLine(base, part, table, table === 'people' ? people : (content[table] ?? [])),
      ),
      endLine(base, tableNames.length, 0),
    ]
    const [first, ...others] = content['people'] ?? []
    const plan = (people: readonly object[]) => {
      const texts = linesWith(people).map(({ text }) => text)
      return planGoingBack(db, source(texts), '2020-01-01T00:00', () => undefined, still)
    }
    expect((await plan([{ ...first, firstName: 5 }, ...others])).edits).toEqual([])
    await expect(plan([{ ...first, stamps: 5 }, ...others])).rejects.toThrow('snapshot.damaged')
  })
})

describe('A record that is none', () => {
  it('is passed over and counted, and the others on its line come', async () => {
    const { row } = await somebody()
    const lines = rowsLine(base, 0, 'people', [{ id: '../x' }, row, []]).text
    const { db, came } = await replayed([lines])
    expect(came.unread).toBe(2)
    expect(await db.people.toArray()).toEqual([row])
  })
})

describe('A stamp that no clock can have made', () => {
  it('is refused with its value, and what is written next stays', async () => {
    const { db, made, row } = await somebody()
    const texts = [
      commitLine(made).text,
      later(made, { city: 'Bor' }, { stamp: ceiling }),
      rowsLine(base, 0, 'people', [
        { ...row, notes: 'x', stamps: { ...row.stamps, notes: ceiling } },
      ]).text,
    ]
    const { came } = await replayed(texts, db)
    expect(came).toMatchObject({ aside: 2, partial: 0 })
    expect(await db.people.toArray()).toEqual([row])
    const edits = [change('people', row.id, { city: 'Niš', notes: 'y' })]
    await commit(db, { label: label('x:y'), place: null, edits }, steadyClock(1_600_000_100_000))
    await replayed(texts, db)
    expect(await db.people.toArray()).toMatchObject([{ city: 'Niš', notes: 'y' }])
  })

  it('of a creation puts the whole record aside', async () => {
    const { row } = await somebody()
    const text = rowsLine(base, 0, 'people', [{ ...row, stamps: { '': ceiling } }]).text
    const { db, came } = await replayed([text])
    expect(came.partial).toBe(1)
    expect(await db.people.count()).toBe(0)
  })
})
