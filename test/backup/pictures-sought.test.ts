/** Pictures that only the log names: looked for through all of it once, and from then on by a list of what is missing. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eraseFromDatabase } from '../../src-renderer/backup/erase'
import { settlePictures, withPicture } from '../../src-renderer/backup/pictures'
import { change, create } from '../../src-renderer/domain/edits'
import { commit } from '../../src-renderer/storage/commit'
import { setDatabase } from '../../src-renderer/storage/current'
import { forgetSought, keptHashes, readSought } from '../../src-renderer/storage/pictures'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aPerson, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { aPng, hashOf } from '../pictures'
import { FakeMain } from './fake-main'

let db: CiklusDb
let main: FakeMain
const [one, two] = [aPng('one'), aPng('two')]

beforeEach(async () => {
  main = new FakeMain().install()
  db = await freshDatabase()
  setDatabase(db)
  await run(create('workspaces', aWorkspace()), create('people', aPerson({ id: 'jelena' })))
})

const run = (...edits: Parameters<typeof commit>[1]['edits']) =>
  commit(db, { label: label('test:done'), place: null, edits })
const give = (id: string, bytes: Uint8Array<ArrayBuffer>) =>
  withPicture(db, bytes, (photo) => run(change('people', id, { photo })))
const kept = async () => [...(await keptHashes(db))].sort()
const erase = (id: string) =>
  eraseFromDatabase(db, {
    ...{ label: label('erasure:done.erased'), place: null, edits: [], decided: {} },
    records: [{ table: 'people', id }],
    named: { names: ['Jelena Savić'], emails: [], phones: [] },
  })

describe('What the log names', () => {
  const inPieces = (): number => main.askedOf('pictures.fetch').length
  const reads = () => vi.spyOn(db.commits, 'where')

  it('is looked for through the whole log once, and not at each start', async () => {
    await give('jelena', one)
    await give('jelena', two)
    expect(await readSought(db)).toBeNull()
    await settlePictures(db)
    expect(await readSought(db)).toEqual([])
    const read = reads()
    await settlePictures(db)
    expect(read).not.toHaveBeenCalled()
  })

  it('stays sought for as long as it is nowhere, and comes when it is found', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await db.pictures.delete(hashOf(one))
    main.pictures.delete(hashOf(one))
    await settlePictures(db)
    expect(await readSought(db)).toEqual([hashOf(one)])
    main.pictures.set(hashOf(one), one)
    await settlePictures(db)
    expect(await kept()).toContain(hashOf(one))
    expect(await readSought(db)).toEqual([])
    const asked = inPieces()
    await settlePictures(db)
    expect(inPieces()).toBe(asked)
  })

  it('is looked for anew when something came while it was', async () => {
    await give('jelena', one)
    await db.pictures.clear()
    main.beforeFetch = async () => void (await db.meta.put({ key: 'merged', value: 7 }))
    await settlePictures(db)
    expect(await readSought(db)).toBeNull()
    main.beforeFetch = () => Promise.resolve()
    await settlePictures(db)
    expect(await readSought(db)).toEqual([])
  })

  it('is looked for anew when the list was forgotten while it was', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await db.pictures.delete(hashOf(one))
    main.pictures.delete(hashOf(one))
    // The log is read through, and then only the list.
    for (const before of [null, [hashOf(one)]]) {
      expect(await readSought(db)).toEqual(before)
      main.beforeFetch = () => forgetSought(db)
      await settlePictures(db)
      expect(await readSought(db)).toBeNull()
      main.beforeFetch = () => Promise.resolve()
      await settlePictures(db)
    }
    expect(await readSought(db)).toEqual([hashOf(one)])
  })

  it('is not remembered of somebody who was erased', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await db.pictures.delete(hashOf(one))
    main.pictures.delete(hashOf(one))
    await settlePictures(db)
    await erase('jelena')
    expect(await readSought(db)).toEqual([])
  })
})
