/** Pairs in the history of the two people in them. */
import { expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/app/act'
import { create, remove } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import { readScope, recordQuery } from '../../../src-renderer/features/history/history.data'
import { LogReader } from '../../../src-renderer/storage/read-log'
import { aCycle, aPair, aParticipation, aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

it('The history of a person has their pairs, on either side, those made while it is open too', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  const run = (...edits: Parameters<typeof act>[1]) => act(label('test:done'), edits)
  const itemsOf = async (scope: Parameters<typeof recordQuery>[0]) => {
    const reader = new LogReader(db, recordQuery(scope))
    await reader.start()
    while (!reader.state.isWhole) await reader.more()
    return reader.state.items
  }
  const [person, other, cycle] = [aPerson(), aPerson(), aCycle()]
  const part = aParticipation({ personId: person.id, cycleId: cycle.id, role: 'mentor' })
  const theirs = aParticipation({ personId: other.id, cycleId: cycle.id, role: 'mentee' })
  await run(create('cycles', cycle), create('people', person), create('people', other))
  await run(create('participations', part), create('participations', theirs))
  const scopes = await Promise.all(
    [person, other].map(({ id }) => readScope({ table: 'people', id })),
  )
  const pair = aPair({ cycleId: cycle.id, mentorId: part.id, menteeId: theirs.id })
  await run(create('pairs', pair))
  for (const scope of scopes) {
    const items = await itemsOf({ ...scope, to: undefined })
    expect(items[0]?.lines).toMatchObject([{ table: 'pairs', id: pair.id, what: 'added' }])
  }
  await run(remove('pairs', pair.id, nowIso()))
  for (const { id } of [person, other])
    expect((await itemsOf(await readScope({ table: 'people', id })))[0]?.lines).toMatchObject([
      { table: 'pairs', id: pair.id, what: 'trashed' },
    ])
})
