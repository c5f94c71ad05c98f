/** The trash over a real database: what hangs together, what comes back, and what has to come back first. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso, undoCommit } from '../../../src-renderer/app/act'
import type { Edit } from '../../../src-renderer/domain/record'
import { change, create, isLive, remove } from '../../../src-renderer/domain/edits'
import { startDirectory } from '../../../src-renderer/storage/directory'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { tableNames } from '../../../src-renderer/domain/descriptor-queries'
import { deleteCycle } from '../../../src-renderer/features/cycles/cycles.data'
import { readCycleRows } from '../../../src-renderer/storage/cycle-rows'
import { deletePairs } from '../../../src-renderer/features/pairs/pairs.data'
import { namedPairs } from '../../../src-renderer/domain/pairs.rules'
import { deletePeople } from '../../../src-renderer/features/people/people.data'
import { fullName } from '../../../src-renderer/domain/people.rules'
import { leaveCycle } from '../../../src-renderer/features/people/participations.data'
import { bringBack, findInTrash, readTrash } from '../../../src-renderer/features/trash/trash.data'
import type { TrashEntry } from '../../../src-renderer/features/trash/trash.types'
import { deleteWorkshop } from '../../../src-renderer/features/workshops/workshops.data'
import { setWho } from '../../../src-renderer/storage/meta'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  anApplication,
  anAttendance,
  anAward,
} from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
const cycle = aCycle()
const [mentor, mentee] = [aPerson({ firstName: 'Nada' }), aPerson({ firstName: 'Ana' })]
const inCycle = { cycleId: cycle.id }
const asMentor = aParticipation({ ...inCycle, personId: mentor.id, role: 'mentor' })
const asMentee = aParticipation({ ...inCycle, personId: mentee.id })
const pair = aPair({ ...inCycle, mentorId: asMentor.id, menteeId: asMentee.id })
const workshop = aWorkshop({ ...inCycle, [`facilitator:${mentor.id}`]: true })
const mark = anAttendance({ workshopId: workshop.id, personId: mentee.id })

beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  await startDirectory(db)
  const edits: readonly Edit[] = [
    create('cycles', cycle),
    create('people', mentor),
    create('people', mentee),
    create('participations', asMentor),
    create('participations', asMentee),
    create('applications', anApplication({ ...inCycle, personId: mentee.id })),
    create('pairs', pair),
    create('projects', aProject({ ...inCycle, personId: mentee.id })),
    create('workshops', workshop),
    create('attendance', mark),
    create('awards', anAward({ ...inCycle, personId: mentee.id, printedNumber: '2020/01' })),
  ]
  await act(label('test:made'), edits)
})

/** All that a user sees: rows that are not in the trash, without stamps. */
async function seen(): Promise<unknown> {
  const tables = await Promise.all(
    tableNames.map(async (table) =>
      (await db.table<{ id: string; deletedAt: string | null }>(table).toArray())
        .filter(isLive)
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([name, value]) => name !== 'stamps' && value !== null),
          ),
        ),
    ),
  )
  return Object.fromEntries(tableNames.map((table, at) => [table, tables[at]]))
}

const entries = async () => (await readTrash()).entries
async function only(): Promise<TrashEntry> {
  const [entry, ...more] = await entries()
  if (!entry || more.length > 0) throw new Error(`${more.length + 1} entries in the trash`)
  return entry
}
const row = async <T extends 'people' | 'participations'>(table: T, id: string) => {
  const found = await db.rows(table).get(id)
  if (!found) throw new Error('Not there.')
  return found
}
const pairRows = async () => {
  const rows = await readCycleRows(cycle.id)
  if (!rows) throw new Error('No cycle.')
  return { rows, named: namedPairs(rows.pairs, rows.participations, rows.people) }
}

const deletions: Readonly<Record<string, () => Promise<unknown>>> = {
  'a mentee': async () => deletePeople([await row('people', mentee.id)], cycle.id),
  'a mentor who led a workshop': async () =>
    deletePeople([await row('people', mentor.id)], cycle.id),
  'a workshop': () => deleteWorkshop(workshop),
  'a pair': async () => {
    const { rows, named } = await pairRows()
    await deletePairs(named, rows)
  },
  'a cycle': () => deleteCycle(cycle),
  'somebody’s part in a cycle': async () =>
    leaveCycle(await row('participations', asMentor.id), mentor, cycle.name),
}

describe('Somebody in the trash', () => {
  const names = async (query: string) => (await findInTrash(query, 5)).map(({ name }) => name)

  it('is found by name, as the entry that the trash has, until they are back', async () => {
    expect(await names('ana')).toEqual([])
    await deletePeople([await row('people', mentee.id)], cycle.id)
    const entry = await only()
    expect(await findInTrash('Ана', 5)).toEqual([
      { id: entry.id, name: fullName(mentee), deletedAt: entry.deletedAt },
    ])
    expect(await names('nada')).toEqual([])
    expect(await names(' ')).toEqual([])
    await bringBack(entry)
    expect(await names('ana')).toEqual([])
  })

  it('is not told of when they are there because their coming in was undone', async () => {
    const added = aPerson({ firstName: 'Vida' })
    const made = await act(label('test:made'), [create('people', added)])
    expect(made.ok && made.commit).toBeTruthy()
    if (made.ok && made.commit) await undoCommit(made.commit.id)
    expect(await names('vida')).toEqual([])
  })
})

describe('Deleting somebody', () => {
  it('leaves nothing that hangs in the air, and frees whoever was in a pair with them', async () => {
    await deletions['a mentor who led a workshop']?.()
    expect((await db.pairs.get(pair.id))?.deletedAt).not.toBeNull()
    expect((await db.workshops.get(workshop.id))?.[`facilitator:${mentor.id}`]).toBeNull()
    expect((await row('participations', asMentee.id)).status).toBe('accepted')
  })
})

describe('What was deleted', () => {
  it.each(Object.keys(deletions))(
    'comes back as one act with all that went along: %s',
    async (what) => {
      const before = await seen()
      await deletions[what]?.()
      expect(await seen()).not.toEqual(before)
      const done = await bringBack(await only())
      expect(done).toMatchObject({ staying: 0, result: { ok: true, commit: { kind: 'do' } } })
      expect(await seen()).toEqual(before)
      expect(await entries()).toEqual([])
      if (!('result' in done) || !done.result.ok) throw new Error('Not brought back.')
      // And the trash is as it was when that is undone.
      expect(await undoCommit(done.result.commit?.id ?? '')).toMatchObject({ ok: true })
      expect(await entries()).toHaveLength(1)
    },
  )

  it('says what belongs to it, who deleted it and when', async () => {
    await setWho(db, 'Mira')
    await deletions['a mentee']?.()
    const entry = await only()
    expect(entry.root).toEqual({ table: 'people', id: mentee.id })
    expect(Object.fromEntries(entry.counts)).toEqual({
      participations: 1,
      applications: 1,
      pairs: 1,
      projects: 1,
      attendance: 1,
      awards: 1,
    })
    expect(entry.act).toMatchObject({ who: 'Mira', label: { key: 'people:done.deleted' } })
  })

  it('is listed one by one when several people went at once, and comes back one by one', async () => {
    const before = await seen()
    await deletePeople([await row('people', mentor.id), await row('people', mentee.id)], cycle.id)
    const both = await entries()
    expect(both.map(({ root }) => root.id).toSorted()).toEqual([mentor.id, mentee.id].toSorted())
    const [one, other] = both
    // The pair hangs on both of them, so it waits for the second.
    expect(one && (await bringBack(one))).toMatchObject({ staying: 1 })
    expect((await db.pairs.get(pair.id))?.deletedAt).not.toBeNull()
    const rest = (await entries()).find(({ root }) => root.id === other?.root.id)
    expect(rest && (await bringBack(rest))).toMatchObject({ staying: 0 })
    expect((await db.pairs.get(pair.id))?.deletedAt).toBeNull()
    expect(await seen()).toEqual(before)
  })

  it('does not come back before what it belongs to, and says what that is', async () => {
    await deletions['a pair']?.()
    const entry = await only()
    await deletePeople([await row('people', mentee.id)], cycle.id)
    const before = await seen()
    const done = await bringBack(entry)
    expect(done).toMatchObject({ refused: { key: 'trash:refused.needed' } })
    expect('refused' in done && String(done.refused.params['what'])).toContain('Ana')
    expect(await seen()).toEqual(before)
  })

  it('leaves alone what was changed in the meantime', async () => {
    const before = await row('participations', asMentor.id)
    expect(before.status).toBe('active')
    await deletions['a pair']?.()
    expect((await row('participations', asMentor.id)).status).toBe('accepted')
    await act(label('test:edited'), [
      change('participations', asMentor.id, { status: 'withdrawn' }),
    ])
    await bringBack(await only())
    expect((await row('participations', asMentor.id)).status).toBe('withdrawn')
    expect((await row('participations', asMentee.id)).status).toBe('active')
  })

  it('is found when the clock had been put back before it was deleted', async () => {
    const ahead = aPerson()
    await act(label('test:added'), [create('people', ahead)])
    const stamp = '9000000000000-0000-0123456789abcdef'
    await db.people.update(ahead.id, { stamps: { '': stamp } })
    await act(label('test:removed'), [remove('people', ahead.id, nowIso())])
    const entry = await only()
    expect(entry.act?.label.key).toBe('test:removed')
  })
})

describe('The trash', () => {
  it('does not show creations that were taken back', async () => {
    const made = await act(label('test:added'), [create('people', aPerson())])
    if (made.ok) await undoCommit(made.commit?.id ?? '')
    expect(await entries()).toEqual([])
  })

  it('shows a record once, with the act that put it there last', async () => {
    await deletions['a workshop']?.()
    await bringBack(await only())
    await act(label('test:again'), [remove('workshops', workshop.id, nowIso())])
    expect((await only()).act?.label.key).toBe('test:again')
  })

  it('has the latest first', async () => {
    await deletions['a workshop']?.()
    await deletions['a mentee']?.()
    expect((await entries()).map(({ root }) => root.table)).toEqual(['people', 'workshops'])
  })
})
