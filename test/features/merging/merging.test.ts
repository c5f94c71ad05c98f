/** Two records of one person become one, and two again: everything they took part in, what others still record, both histories. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, undoCommit } from '../../../src-renderer/app/act'
import type { AnyRecord } from '../../../src-renderer/domain/any-record'
import { change, create } from '../../../src-renderer/domain/edits'
import { distinctionOf } from '../../../src-renderer/domain/distinction'
import { derivedId } from '../../../src-renderer/domain/ids'
import type { Edit } from '../../../src-renderer/domain/record'
import { tableNames } from '../../../src-renderer/domain/descriptor-queries'
import { readScope } from '../../../src-renderer/features/history/history.data'
import { bringStraysHome } from '../../../src-renderer/features/merging/strays.data'
import {
  forgetDistinct,
  mergePeople,
  noteDistinct,
  readBoth,
} from '../../../src-renderer/features/merging/merging.data'
import { readApart, separatePeople } from '../../../src-renderer/features/merging/separating.data'
import { readTrash } from '../../../src-renderer/features/trash/trash.data'
import { setDatabase } from '../../../src-renderer/storage/current'
import { startDirectory } from '../../../src-renderer/storage/directory'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
} from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
const cycle = aCycle({ id: 'c1' })
const ana = aPerson({
  id: 'ana',
  firstName: 'Ana',
  lastName: 'Ilić',
  city: 'Niš',
  phone: null,
  notes: 'Prva',
})
const twin = aPerson({
  id: 'twin',
  firstName: 'Ana',
  lastName: 'Ilic',
  city: 'Pirot',
  phone: '064 111 222',
  notes: 'Druga',
})
const mira = aPerson({ id: 'mira', firstName: 'Mira', lastName: 'Kos' })
const part = (personId: string, over: object = {}) =>
  aParticipation({ cycleId: 'c1', personId, ...over })
const none = new Map<string, 'kept' | 'other' | 'both'>()

async function write(edits: readonly Edit[]): Promise<void> {
  const done = await act(label('people:done.edited', { name: '' }), edits, null)
  if (!done.ok) throw new Error(done.failure.code)
}

beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  await startDirectory(db)
  await write([
    create('workspaces', aWorkspace()),
    create('cycles', cycle),
    ...[ana, twin, mira].map((one) => create('people', one)),
    create('participations', part('ana', { status: 'applied' })),
    create('participations', part('twin', { status: 'completed' })),
    create('participations', part('mira', { role: 'mentor' })),
    create('applications', anApplication({ cycleId: 'c1', personId: 'twin', goals: 'Festival' })),
    create('workshops', aWorkshop({ id: 'w1', cycleId: 'c1', 'facilitator:twin': true })),
    create('workshops', aWorkshop({ id: 'w2', cycleId: 'c1' })),
    create(
      'attendance',
      anAttendance({ workshopId: 'w1', personId: 'ana', state: 'absent', minutes: null }),
    ),
    create(
      'attendance',
      anAttendance({ workshopId: 'w1', personId: 'twin', state: 'present', minutes: 90 }),
    ),
    create('attendance', anAttendance({ workshopId: 'w2', personId: 'twin' })),
    create(
      'pairs',
      aPair({
        id: 'p1',
        cycleId: 'c1',
        mentorId: derivedId('c1', 'mira', 'mentor'),
        menteeId: derivedId('c1', 'twin', 'mentee'),
      }),
    ),
    create('projects', aProject({ id: 'x1', cycleId: 'c1', personId: 'twin' })),
    create(
      'awards',
      anAward({
        cycleId: 'c1',
        personId: 'twin',
        kind: 'completion',
        number: 7,
        printedNumber: '2020/07',
      }),
    ),
  ])
})

/** Every live record without its stamps and what is empty. */
async function live(): Promise<Readonly<Record<string, unknown>>> {
  const all: Record<string, unknown> = {}
  for (const table of tableNames)
    for (const row of await db.table<AnyRecord, string>(table).toArray()) {
      if (row.deletedAt !== null) continue
      const fields = Object.entries(row).filter(
        ([name, value]) => name !== 'stamps' && value !== null,
      )
      all[`${table}/${row.id}`] = Object.fromEntries(fields)
    }
  return all
}

describe('Merging', () => {
  it('takes along everything, puts together what both have, and lets one choose', async () => {
    const both = await readBoth('ana', 'twin')
    const city = both?.differences.find(({ field }) => field === 'city')
    expect(city).toMatchObject({ kept: 'Niš', other: 'Pirot', proposed: 'kept' })
    const result = await mergePeople('ana', 'twin', new Map([[city?.key ?? '', 'other' as const]]))
    expect(result).toMatchObject({ ok: true })
    expect(await db.people.get('ana')).toMatchObject({
      city: 'Pirot',
      phone: '064 111 222',
      notes: 'Prva\n\nDruga',
      lastName: 'Ilić',
    })
    expect(await db.people.get('twin')).toMatchObject({
      mergedInto: 'ana',
      deletedAt: expect.any(String) as string,
    })
    expect(await db.participations.get(derivedId('c1', 'ana', 'mentee'))).toMatchObject({
      status: 'completed',
    })
    expect(await db.applications.get(derivedId('c1', 'ana'))).toMatchObject({
      goals: 'Festival',
      personId: 'ana',
      deletedAt: null,
    })
    expect(await db.attendance.get(derivedId('w1', 'ana'))).toMatchObject({
      state: 'present',
      minutes: 90,
    })
    expect(await db.attendance.get(derivedId('w2', 'ana'))).toMatchObject({ personId: 'ana' })
    expect(await db.pairs.get('p1')).toMatchObject({ menteeId: derivedId('c1', 'ana', 'mentee') })
    expect(await db.projects.get('x1')).toMatchObject({ personId: 'ana' })
    expect(await db.awards.get(derivedId('c1', 'ana', 'completion'))).toMatchObject({
      personId: 'ana',
      printedNumber: '2020/07',
    })
    expect(await db.workshops.get('w1')).toMatchObject({
      'facilitator:ana': true,
      'facilitator:twin': null,
    })
    expect(JSON.stringify(Object.keys(await live()))).not.toContain('twin')
    expect((await readTrash()).entries).toEqual([])
  })

  it('is one act, and taking it back gives exactly what was before', async () => {
    const before = await live()
    const result = await mergePeople('ana', 'twin', none)
    if (!result?.ok) throw new Error('not merged')
    expect(await undoCommit(result.commit?.id ?? '')).toMatchObject({ ok: true })
    expect(await live()).toEqual(before)
  })

  it('is refused where the two are mentor and mentee of one pair', async () => {
    expect(await readBoth('ana', 'mira')).toMatchObject({ pairsOfBoth: 0 })
    expect(await readBoth('mira', 'twin')).toMatchObject({ pairsOfBoth: 1 })
    expect(await mergePeople('mira', 'twin', none)).toBeNull()
  })

  it('shows both histories as one', async () => {
    await mergePeople('ana', 'twin', none)
    const { keys, from } = await readScope({ table: 'people', id: 'ana' })
    expect(keys.has('people/twin')).toBe(true)
    expect(keys.has(`applications/${derivedId('c1', 'twin')}`)).toBe(true)
    expect(from).toBeGreaterThan(0)
  })
})

describe('What is still recorded for the record that is gone', () => {
  it('arrives at the right one, the later value staying', async () => {
    await mergePeople('ana', 'twin', none)
    // As they come from another laptop, which did not know yet.
    await write([
      create('workshops', aWorkshop({ id: 'w3', cycleId: 'c1' })),
      create('attendance', anAttendance({ workshopId: 'w3', personId: 'twin' })),
      create(
        'attendance',
        anAttendance({ workshopId: 'w2', personId: 'twin', state: 'excused', minutes: null }),
      ),
      change('people', 'twin', { city: 'Bor' }),
    ])
    expect(await bringStraysHome()).toBeGreaterThan(0)
    expect(await db.attendance.get(derivedId('w3', 'ana'))).toMatchObject({
      personId: 'ana',
      deletedAt: null,
    })
    expect(await db.attendance.get(derivedId('w2', 'ana'))).toMatchObject({ state: 'excused' })
    expect(await db.people.get('ana')).toMatchObject({ city: 'Bor' })
    expect(await bringStraysHome()).toBe(0)
  })

  it('does not vanish when two laptops merged the same two both ways', async () => {
    await write([
      {
        table: 'people',
        id: 'ana',
        set: { mergedInto: 'twin', deletedAt: '2021-01-01T00:00:00.000Z' },
      },
      {
        table: 'people',
        id: 'twin',
        set: { mergedInto: 'ana', deletedAt: '2021-01-01T00:00:00.000Z' },
      },
    ])
    await bringStraysHome()
    expect(await db.people.get('ana')).toMatchObject({ mergedInto: null, deletedAt: null })
    expect(await db.participations.get(derivedId('c1', 'ana', 'mentee'))).toMatchObject({
      deletedAt: null,
      status: 'completed',
    })
    expect(await bringStraysHome()).toBe(0)
  })
})

describe('Telling apart again', () => {
  it('leaves what came since with whom it was meant for, and asks', async () => {
    await mergePeople('ana', 'twin', none)
    await write([
      create('workshops', aWorkshop({ id: 'w3', cycleId: 'c1' })),
      create('workshops', aWorkshop({ id: 'w4', cycleId: 'c1' })),
      create('attendance', anAttendance({ workshopId: 'w3', personId: 'ana' })),
      create('attendance', anAttendance({ workshopId: 'w4', personId: 'twin' })),
      change('applications', derivedId('c1', 'ana'), { goals: 'Izložba' }),
    ])
    await bringStraysHome()
    const apart = await readApart('twin')
    const asked = Object.fromEntries(
      (apart?.since ?? []).map(({ key, proposed }) => [key, proposed]),
    )
    expect(asked).toEqual({
      [`attendance/${derivedId('w3', 'ana')}`]: 'kept',
      [`attendance/${derivedId('w4', 'ana')}`]: 'other',
      [`applications/${derivedId('c1', 'ana')}`]: 'other',
    })
    expect(await separatePeople('twin', new Map())).toMatchObject({ ok: true })
    expect(await db.people.get('twin')).toMatchObject({
      mergedInto: null,
      deletedAt: null,
      city: 'Pirot',
    })
    expect(await db.people.get('ana')).toMatchObject({ city: 'Niš', phone: null, notes: 'Prva' })
    expect(await db.attendance.get(derivedId('w3', 'ana'))).toMatchObject({ deletedAt: null })
    expect(await db.attendance.get(derivedId('w4', 'twin'))).toMatchObject({ deletedAt: null })
    expect(await db.applications.get(derivedId('c1', 'twin'))).toMatchObject({
      deletedAt: null,
      goals: 'Izložba',
    })
    expect(await db.applications.get(derivedId('c1', 'ana'))).toMatchObject({
      deletedAt: expect.any(String) as string,
    })
    expect(await db.pairs.get('p1')).toMatchObject({ menteeId: derivedId('c1', 'twin', 'mentee') })
    expect(await db.participations.get(derivedId('c1', 'ana', 'mentee'))).toMatchObject({
      status: 'applied',
    })
  })

  it('can give what came since to the other', async () => {
    await mergePeople('ana', 'twin', none)
    await write([
      create('workshops', aWorkshop({ id: 'w3', cycleId: 'c1' })),
      create('attendance', anAttendance({ workshopId: 'w3', personId: 'ana' })),
    ])
    await separatePeople(
      'twin',
      new Map([[`attendance/${derivedId('w3', 'ana')}`, 'other' as const]]),
    )
    expect(await db.attendance.get(derivedId('w3', 'twin'))).toMatchObject({
      deletedAt: null,
      personId: 'twin',
    })
    expect(await db.attendance.get(derivedId('w3', 'ana'))).toMatchObject({
      deletedAt: expect.any(String) as string,
    })
  })
})

it('That two are not the same is remembered, goes along when one is merged, and can be forgotten', async () => {
  const areTold = async (one: string, other: string) => {
    const found = await db.distinctions.get(distinctionOf(one, other).id)
    return found?.deletedAt === null
  }
  await noteDistinct('twin', 'mira')
  expect(await areTold('mira', 'twin')).toBe(true)
  await mergePeople('ana', 'twin', none)
  expect(await areTold('ana', 'mira')).toBe(true)
  expect(await areTold('twin', 'mira')).toBe(false)
  await forgetDistinct('ana', 'mira')
  expect(await areTold('ana', 'mira')).toBe(false)
})
