/** The history of records and of the program over a real database, and bringing back single values. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { act, nowIso, undoCommit } from '../../../src-renderer/app/act'
import type { ActResult } from '../../../src-renderer/app/act'
import type { Commit } from '../../../src-renderer/storage/commit.types'
import { change, create, remove } from '../../../src-renderer/domain/edits'
import { makeStamp } from '../../../src-renderer/storage/stamp'
import { setDatabase } from '../../../src-renderer/storage/current'
import { setWho } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import {
  bringBackValue,
  programQuery,
  readScope,
  recordQuery,
  compileFilter,
} from '../../../src-renderer/features/history/history.data'
import { noFilter } from '../../../src-renderer/features/history/history.types'
import type {
  ChangeLine,
  HistoryFilter,
  HistoryItem,
} from '../../../src-renderer/features/history/history.types'
import { LogReader } from '../../../src-renderer/storage/read-log'
import type { LogQuery } from '../../../src-renderer/storage/read-log'
import type { RecordName } from '../../../src-renderer/domain/any-record'
import { today } from '../../../src-renderer/app/clock'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  anAttendance,
  anAward,
} from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
})

const did = (result: ActResult): Commit => {
  if (!result.ok || !result.commit) throw new Error(JSON.stringify(result))
  return result.commit
}
const run = async (...edits: Parameters<typeof act>[1]): Promise<Commit> =>
  did(await act(label('test:done'), edits))

async function readAll<T>(query: LogQuery<T>): Promise<LogReader<T>> {
  const reader = new LogReader(db, query)
  await reader.start()
  while (!reader.state.isWhole) await reader.more()
  return reader
}

const historyOf = async (record: RecordName): Promise<readonly HistoryItem[]> =>
  (await readAll(recordQuery(await readScope(record)))).state.items

const programHistory = async (filter: Partial<HistoryFilter> = {}) =>
  (await readAll(programQuery(await compileFilter({ ...noFilter, ...filter })))).state.items

const fields = (items: readonly HistoryItem[]) =>
  items.map(({ lines }) => lines.map(({ what, field }) => (field === '' ? what : field)))

describe('The history of a record', () => {
  it('has what was done to it, the newest first, from what and to what, by whom', async () => {
    const person = aPerson({ city: 'Sombor' })
    await run(create('people', aPerson()))
    await run(create('people', person))
    await setWho(db, 'Mira')
    await run(change('people', person.id, { city: 'Bor', phone: '061' }))
    await run(create('people', aPerson()))
    const items = await historyOf({ table: 'people', id: person.id })
    expect(fields(items)).toEqual([['city', 'phone'], ['added']])
    expect(items[0]).toMatchObject({
      head: { who: 'Mira' },
      lines: [
        { from: 'Sombor', to: 'Bor' },
        { from: null, to: '061' },
      ],
    })
  })

  it('has what belongs to it: parts in cycles, marks, projects and awards of a person', async () => {
    const [person, cycle] = [aPerson(), aCycle()]
    const own = { personId: person.id, cycleId: cycle.id }
    const [part, project] = [aParticipation(own), aProject(own)]
    const workshop = aWorkshop({ cycleId: cycle.id })
    const mark = anAttendance({ workshopId: workshop.id, personId: person.id })
    await run(create('cycles', cycle), create('workshops', workshop))
    await run(create('people', person), create('participations', part))
    await run(create('attendance', mark))
    await run(create('projects', project), create('awards', anAward(own)))
    await run(change('participations', part.id, { status: 'completed' }))
    const items = await historyOf({ table: 'people', id: person.id })
    expect(fields(items)).toEqual([['status'], ['added', 'added'], ['added'], ['added', 'added']])
    const led = await historyOf({ table: 'workshops', id: workshop.id })
    expect(fields(led)).toEqual([['added'], ['added']])
  })

  it('shows undoing as an act of its own, and on the act it undid', async () => {
    const person = aPerson()
    await run(create('people', person))
    const edited = await run(change('people', person.id, { city: 'Bor' }))
    await undoCommit(edited.id)
    const items = await historyOf({ table: 'people', id: person.id })
    expect(items.map(({ head, isUndone }) => [head.kind, isUndone])).toEqual([
      ['undo', false],
      ['do', true],
      ['do', false],
    ])
  })

  it('does not look past its creation, nor at what came after its last change', async () => {
    const person = aPerson()
    // Each act in a millisecond of its own: a counter in a stamp would make the whole log be read.
    let now = Date.now()
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1))
    for (let turn = 0; turn < 5; turn += 1) await run(create('people', aPerson()))
    const made = await run(create('people', person))
    for (let turn = 0; turn < 5; turn += 1) await run(create('people', aPerson()))
    const { state } = await readAll(
      recordQuery(await readScope({ table: 'people', id: person.id })),
    )
    expect(state.items.map(({ head }) => head.id)).toEqual([made.id])
    expect(state.looked).toBeLessThan(11)
  })

  it('looks through everything when a clock was put back after the record was made', async () => {
    const person = aPerson()
    const made = await run(create('people', person))
    const later = 5_000_000_000_000
    const stamp = makeStamp({ ms: later, counter: 0, device: made.device })
    await db.people.update(person.id, { stamps: { '': stamp } })
    await db.commits.update(made.id, { stamp, at: later })
    await run(change('people', person.id, { city: 'Bor' }))
    const items = await historyOf({ table: 'people', id: person.id })
    expect(fields(items)).toEqual([['added'], ['city']])
  })

  it('takes in what is done while it is open', async () => {
    const person = aPerson()
    await run(create('people', person))
    const reader = await readAll(recordQuery(await readScope({ table: 'people', id: person.id })))
    const edited = await run(change('people', person.id, { city: 'Bor' }))
    await run(create('participations', aParticipation({ personId: person.id })))
    await run(create('people', aPerson()))
    expect(fields(reader.state.items)).toEqual([['added'], ['city'], ['added']])
    await undoCommit(edited.id)
    expect(reader.state.items.map(({ isUndone }) => isUndone)).toEqual([false, false, true, false])
    reader.stop()
  })
})

const lineOf = async (record: RecordName, field: string, nth = 0): Promise<ChangeLine> => {
  const lines = (await historyOf(record)).flatMap((item) => item.lines)
  const line = lines.filter((one) => one.field === field)[nth]
  if (!line) throw new Error(`No change of ${field}`)
  return line
}

describe('Bringing back a value', () => {
  it('sets one field, as one act that can be undone', async () => {
    const person = aPerson({ city: 'Sombor', phone: '1' })
    await run(create('people', person))
    await run(change('people', person.id, { city: 'Bor', phone: '2' }))
    await run(change('people', person.id, { city: 'Niš' }))
    const done = await bringBackValue(await lineOf({ table: 'people', id: person.id }, 'city', 1))
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Sombor', phone: '2' })
    if (!('result' in done)) throw new Error('Refused.')
    const commit = did(done.result)
    expect(commit).toMatchObject({ kind: 'do', place: { screen: 'people', recordId: person.id } })
    await undoCommit(commit.id)
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Niš' })
  })

  const refusal = async (line: ChangeLine) => {
    const before = await db.commits.count()
    const done = await bringBackValue(line)
    expect(await db.commits.count()).toBe(before)
    return 'refused' in done ? done.refused.key : null
  }

  it('is refused for a record in the trash', async () => {
    const person = aPerson()
    await run(create('people', person))
    await run(change('people', person.id, { city: 'Bor' }))
    await run(remove('people', person.id, nowIso()))
    const line = await lineOf({ table: 'people', id: person.id }, 'city')
    expect(await refusal(line)).toBe('history:refused.inTrash')
  })

  it('is refused where the value would be wrong now', async () => {
    const cycle = aCycle({ name: 'First' })
    await run(create('cycles', cycle))
    await run(change('cycles', cycle.id, { name: 'Second' }))
    await run(create('cycles', aCycle({ name: 'First' })))
    expect(await refusal(await lineOf({ table: 'cycles', id: cycle.id }, 'name'))).toBe(
      'cycles:problem.nameTaken',
    )
    const pair = aPair({ startedOn: '2020-06-01' })
    await run(create('pairs', pair))
    await run(change('pairs', pair.id, { startedOn: '2020-03-01' }))
    const ended = { on: '2020-05-01', reason: 'other', note: '' } as const
    await run(change('pairs', pair.id, { ended }))
    expect(await refusal(await lineOf({ table: 'pairs', id: pair.id }, 'startedOn'))).toBe(
      'pairs:problem.endBeforeStart',
    )
    const award = anAward({ cycleId: cycle.id, number: 1 })
    await run(create('awards', award))
    await run(change('awards', award.id, { number: 2 }))
    await run(create('awards', anAward({ cycleId: cycle.id, number: 1 })))
    expect(await refusal(await lineOf({ table: 'awards', id: award.id }, 'number'))).toBe(
      'history:refused.numberTaken',
    )
    const nameless = aPerson({ firstName: '', lastName: 'Ilić' })
    await run(create('people', nameless))
    await run(change('people', nameless.id, { firstName: 'Ana' }))
    await run(change('people', nameless.id, { lastName: '' }))
    expect(await refusal(await lineOf({ table: 'people', id: nameless.id }, 'firstName'))).toBe(
      'people:problem.noName',
    )
  })

  it('is refused where it would name somebody who is in the trash', async () => {
    const [person, workshop] = [aPerson(), aWorkshop()]
    const field = `facilitator:${person.id}` as const
    await run(create('people', person), create('workshops', { ...workshop, [field]: true }))
    await run(change('workshops', workshop.id, { [field]: null }))
    const line = await lineOf({ table: 'workshops', id: workshop.id }, field)
    await run(remove('people', person.id, nowIso()))
    expect(await refusal(line)).toBe('history:refused.personGone')
  })
})

describe('The history of the program', () => {
  it('lists acts, a page at a time, and shows undoing on the act it is about', async () => {
    const entries: Commit[] = []
    for (let turn = 0; turn < 5; turn += 1) entries.push(await run(create('people', aPerson())))
    await undoCommit(entries[1]?.id ?? '')
    const query = programQuery(await compileFilter(noFilter))
    const reader = new LogReader(db, { ...query, page: 2 })
    await reader.start()
    const list = () => reader.state.items.map(({ head, isUndone }) => [head.sequence, isUndone])
    expect([list(), reader.state.isWhole]).toEqual([
      [
        [5, false],
        [4, false],
      ],
      false,
    ])
    await reader.more()
    await reader.more()
    expect([list().slice(2), reader.state.isWhole]).toEqual([
      [
        [3, false],
        [2, true],
        [1, false],
      ],
      true,
    ])
    reader.stop()
  })

  it('can be narrowed to who did it, to whom it was about, to an area', async () => {
    const [person, other] = [aPerson(), aPerson()]
    const [mine, project] = [
      aParticipation({ personId: person.id }),
      aProject({ personId: person.id }),
    ]
    await run(create('people', person))
    await setWho(db, 'Mira')
    await run(create('people', other))
    await run(create('participations', mine))
    const made = await run(create('projects', project))
    const edited = await run(change('projects', project.id, { title: 'Novi' }))
    const paired = await run(create('pairs', aPair({ menteeId: mine.id })))
    const ids = async (filter: Partial<HistoryFilter>) =>
      (await programHistory(filter)).map(({ head }) => head.sequence)
    expect(await ids({ who: 'Mira' })).toEqual([6, 5, 4, 3, 2])
    expect(await ids({ who: 'Nobody' })).toEqual([])
    expect(await ids({ personId: person.id })).toEqual([6, 5, 4, 3, 1])
    expect(await ids({ area: 'pairs' })).toEqual([paired.sequence])
    expect(await ids({ area: 'people', who: 'Mira', personId: person.id })).toEqual([
      edited.sequence,
      made.sequence,
      3,
    ])
  })

  it('can be narrowed to days, and still knows what was undone after them', async () => {
    const [first, second] = [
      await run(create('people', aPerson())),
      await run(create('people', aPerson())),
    ]
    const day = 24 * 60 * 60 * 1000
    for (const entry of [first, second]) {
      const at = entry.at - 3 * day
      const stamp = makeStamp({ ms: at, counter: entry.sequence, device: entry.device })
      await db.commits.update(entry.id, { at, stamp })
    }
    await undoCommit(second.id)
    await run(create('people', aPerson()))
    const until = new Date(first.at - 2 * day)
    const two = (part: number) => String(part).padStart(2, '0')
    const to = `${until.getFullYear()}-${two(until.getMonth() + 1)}-${two(until.getDate())}`
    expect((await programHistory({ to })).map(({ head, isUndone }) => [head.id, isUndone])).toEqual(
      [
        [second.id, true],
        [first.id, false],
      ],
    )
    expect(await programHistory({ from: today() })).toHaveLength(1)
    expect(await programHistory({ from: to, to })).toHaveLength(0)
  })
})
