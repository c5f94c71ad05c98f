/** Pictures of projects are known wherever those of people are: to the check, a saved program, the trash and an erasure. */
import { beforeEach, describe, expect, it } from 'vitest'
import { eraseFromDatabase } from '../../src-renderer/backup/erase'
import { checkPictures, withPicture } from '../../src-renderer/backup/pictures'
import { endErasure } from '../../src-renderer/backup/sync/end-erasure'
import { exportWorkspaceText, importWorkspace } from '../../src-renderer/backup/workspace-file'
import { change, create, remove } from '../../src-renderer/domain/edits'
import type { TableName } from '../../src-renderer/domain/tables'
import { commit } from '../../src-renderer/storage/commit'
import { setDatabase } from '../../src-renderer/storage/current'
import { keptHashes } from '../../src-renderer/storage/pictures'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aPerson, aProject, aProjectPicture, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { aPng, hashOf } from '../pictures'
import { FakeMain } from './fake-main'

let db: CiklusDb
let main: FakeMain
const [one, two] = [aPng('one'), aPng('two')]

const run = (...edits: Parameters<typeof commit>[1]['edits']) =>
  commit(db, { label: label('test:done'), place: null, edits })
const kept = async () => [...(await keptHashes(db))].sort()
const files = () => [...main.pictures.keys()].sort()

beforeEach(async () => {
  main = new FakeMain().install()
  db = await freshDatabase()
  setDatabase(db)
  await run(
    create('workspaces', aWorkspace()),
    create('people', aPerson({ id: 'jelena', lastName: 'Savić' })),
    create('people', aPerson({ id: 'mira' })),
  )
})

describe('A picture of a project', () => {
  const project = aProject({ id: 'festival', personId: 'jelena' })
  const add = (id: string, bytes: Uint8Array<ArrayBuffer>) =>
    withPicture(db, bytes, (picture) =>
      run(create('projectPictures', aProjectPicture({ id, projectId: project.id, picture }))),
    )
  const eraseAll = (...records: readonly (readonly [table: TableName, id: string])[]) =>
    eraseFromDatabase(db, {
      ...{ label: label('erasure:done.erased'), place: null, edits: [], decided: {} },
      records: records.map(([table, id]) => ({ table, id })),
      named: { names: ['Jelena Savić'], emails: [], phones: [] },
    })

  beforeEach(async () => {
    await run(create('projects', project))
    await add('first', one)
    await add('second', two)
  })

  it('is referred to, in the trash too, and is missing where its bytes are nowhere', async () => {
    await run(remove('projectPictures', 'first', '2020-05-01T10:00:00.000Z'))
    const { missing, unreferred } = await checkPictures(db)
    expect([missing, unreferred]).toEqual([[], []])
    await db.pictures.delete(hashOf(two))
    main.pictures.delete(hashOf(two))
    expect((await checkPictures(db)).missing).toEqual([hashOf(two)])
  })

  it('is in a saved program, and comes in from it', async () => {
    const text = await exportWorkspaceText(db, '2026-11-29T10:00:00Z')
    const other = await freshDatabase()
    await importWorkspace(other, JSON.parse(text))
    expect([...(await keptHashes(other))].sort()).toEqual([hashOf(one), hashOf(two)].sort())
    expect(await other.projectPictures.count()).toBe(2)
  })

  it('goes for good with its person, and no list that stays has its sum', async () => {
    await withPicture(db, two, (photo) => run(change('people', 'mira', { photo })))
    await eraseAll(
      ['people', 'jelena'],
      ['projects', 'festival'],
      ['projectPictures', 'first'],
      ['projectPictures', 'second'],
    )
    await endErasure(db)
    // The other one is somebody else's portrait, too.
    expect([await kept(), files()]).toEqual([[hashOf(two)], [hashOf(two)]])
    expect(JSON.stringify(await db.erased.toArray())).not.toContain(hashOf(one))
  })
})
