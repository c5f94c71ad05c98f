/** What the main process is told of pictures: which are to be in the backup folder, and which somebody adds. */
import { expect, it, vi } from 'vitest'
import { settlePictures, withPicture } from '../../src-renderer/backup/pictures'
import { makeSnapshot, sendOwed } from '../../src-renderer/backup/snapshot'
import { change, create } from '../../src-renderer/domain/edits'
import { commit } from '../../src-renderer/storage/commit'
import { setDatabase } from '../../src-renderer/storage/current'
import { aPerson, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { aPng, hashOf } from '../pictures'
import { FakeMain } from './fake-main'

it('is all that the database has, and that a person adds one, once', async () => {
  const main = new FakeMain().install()
  const db = await freshDatabase()
  setDatabase(db)
  const keep = vi.spyOn(window.ciklus.pictures, 'keep')
  const finish = vi.spyOn(window.ciklus.snapshots, 'finish')
  const send = vi.spyOn(window.ciklus.snapshots, 'sendToBackupFolder')
  const one = aPng('one')
  await withPicture(db, one, (photo) =>
    commit(db, {
      ...{ label: label('test:done'), place: null },
      edits: [create('workspaces', aWorkspace()), create('people', aPerson({ photo }))],
    }),
  )
  main.pictures.clear()
  await settlePictures(db)
  expect(keep.mock.calls.map(([{ isAdded }]) => isAdded)).toEqual([true, false])
  await makeSnapshot(db, 'asked')
  expect(finish.mock.calls.map(([{ pictures }]) => pictures)).toEqual([
    { hashes: [hashOf(one)], isComplete: true, sought: [] },
  ])
  await commit(db, {
    ...{ label: label('test:done'), place: null },
    edits: [create('people', aPerson({ id: 'mira', photo: hashOf(aPng('two')) }))],
  })
  await db.meta.put({ key: 'secondMissed', value: 1 })
  await sendOwed(db)
  expect(send.mock.calls.map(([{ pictures }]) => pictures)).toEqual([
    { hashes: [hashOf(one)], isComplete: false, sought: [] },
  ])
})

it('is also what the log alone names and is missing, once the log was read through for it', async () => {
  const main = new FakeMain().install()
  const db = await freshDatabase()
  setDatabase(db)
  const finish = vi.spyOn(window.ciklus.snapshots, 'finish')
  const [one, two] = [aPng('one'), aPng('two')]
  const act = { label: label('test:done'), place: null }
  const edits = [create('workspaces', aWorkspace()), create('people', aPerson({ id: 'mira' }))]
  await commit(db, { ...act, edits })
  for (const bytes of [one, two])
    await withPicture(db, bytes, (photo) =>
      commit(db, { ...act, edits: [change('people', 'mira', { photo })] }),
    )
  await db.pictures.delete(hashOf(one))
  main.pictures.delete(hashOf(one))
  const expected = { hashes: [hashOf(two)], isComplete: true }
  await makeSnapshot(db, 'asked')
  await settlePictures(db)
  await makeSnapshot(db, 'asked')
  expect(finish.mock.calls.map(([{ pictures }]) => pictures)).toEqual([
    expected,
    { ...expected, sought: [hashOf(one)] },
  ])
})
