/** Pictures beside the records: kept before a record refers to one, brought back from wherever they lie, and gone when nobody refers to them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { eraseFromDatabase } from '../../src-renderer/backup/erase'
import {
  checkPictures,
  deleteUnreferred,
  forgetFiles,
  settlePictures,
  takePictures,
  withPicture,
} from '../../src-renderer/backup/pictures'
import { readLine } from '../../src-renderer/backup/lines.rules'
import { endErasure } from '../../src-renderer/backup/sync/end-erasure'
import { exportWorkspaceText, importWorkspace } from '../../src-renderer/backup/workspace-file'
import { pictureOf } from '../../src-renderer/domain/kept-picture'
import { change, create } from '../../src-renderer/domain/edits'
import { commit } from '../../src-renderer/storage/commit'
import { setDatabase } from '../../src-renderer/storage/current'
import { keptHashes } from '../../src-renderer/storage/pictures'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { undo } from '../../src-renderer/storage/undo'
import { readWorkspace } from '../../src-renderer/storage/workspace'
import { editWorkspace } from '../../src-renderer/features/workspace/workspace.data'
import { aPerson, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { aPng, dataUrlOf, hashOf } from '../pictures'
import { FakeMain } from './fake-main'

let db: CiklusDb
let main: FakeMain
const [one, two] = [aPng('one'), aPng('two')]

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

const run = (...edits: Parameters<typeof commit>[1]['edits']) =>
  commit(db, { label: label('test:done'), place: null, edits })
const give = (id: string, bytes: Uint8Array<ArrayBuffer>) =>
  withPicture(db, bytes, (photo) => run(change('people', id, { photo })))
async function asKept(bytes: Uint8Array<ArrayBuffer>) {
  const picture = await pictureOf(bytes)
  if (picture === null) throw new Error('not a picture')
  return picture
}
const kept = async () => [...(await keptHashes(db))].sort()
const files = () => [...main.pictures.keys()].sort()

async function erase(id: string): Promise<void> {
  await eraseFromDatabase(db, {
    ...{ label: label('erasure:done.erased'), place: null, edits: [], decided: {} },
    records: [{ table: 'people', id }],
    named: { names: ['Jelena Savić'], emails: [], phones: [] },
  })
}

describe('A picture that is given', () => {
  it('is in both places, once, and the entry of the log has its name alone', async () => {
    await give('jelena', one)
    await give('mira', one)
    expect([await kept(), files()]).toEqual([[hashOf(one)], [hashOf(one)]])
    expect((await db.people.get('mira'))?.photo).toBe(hashOf(one))
    expect(JSON.stringify(await db.commits.toArray())).not.toContain('data:image')
  })

  it('goes again when it was kept in vain', async () => {
    main.pictureFailure = 'save.diskFull'
    await expect(give('jelena', one)).rejects.toThrow('save.diskFull')
    expect((await db.people.get('jelena'))?.photo).toBeUndefined()
    expect([await kept(), files()]).toEqual([[], []])
    main.pictureFailure = null
    await withPicture(db, two, () => Promise.resolve())
    expect([await kept(), files()]).toEqual([[], []])
    // One of two acts with the same picture comes to nothing.
    await withPicture(db, one, async () => {
      await withPicture(db, one, () => Promise.resolve())
      expect([await kept(), files()]).toEqual([[hashOf(one)], [hashOf(one)]])
    })
    expect([await kept(), files()]).toEqual([[], []])
  })

  it('is taken away by the check when it was cut off, also what lies as a file alone', async () => {
    await db.pictures.put(await asKept(one))
    main.pictures.set(hashOf(two), two)
    const { missing, unreferred } = await checkPictures(db)
    expect([missing, [...unreferred].sort()]).toEqual([[], [hashOf(one), hashOf(two)].sort()])
    await deleteUnreferred(db, unreferred)
    expect([await kept(), files()]).toEqual([[], []])
  })

  it('is refused when it is wider or higher than what can be shown, from wherever it comes', async () => {
    for (const at of [16, 20]) {
      const huge = aPng('huge')
      new DataView(huge.buffer).setUint32(at, 30_000)
      await expect(give('jelena', huge)).rejects.toThrow('image.unreadable')
      await run(change('people', 'jelena', { photo: hashOf(huge) }))
      const data = Buffer.from(huge).toString('base64')
      expect(await takePictures(db, [{ hash: hashOf(huge), data }])).toBe(0)
    }
    const data = 'A'.repeat(7_000_000)
    const line = readLine(JSON.stringify({ picture: { hash: hashOf(one), data } }))
    expect(line).toEqual({ kind: 'picture', hash: hashOf(one), data: '' })
  })

  it('stays for as long as an earlier value can be brought back', async () => {
    await give('jelena', one)
    const done = await give('jelena', two)
    expect((await checkPictures(db)).unreferred).toEqual([])
    await undo(db, done?.id ?? '')
    expect((await db.people.get('jelena'))?.photo).toBe(hashOf(one))
    expect(await kept()).toContain(hashOf(one))
  })
})

describe('A picture that is missing in one place', () => {
  it('comes from the other, also when it is damaged there', async () => {
    await give('jelena', one)
    await give('mira', two)
    await db.pictures.clear()
    main.pictures.delete(hashOf(two))
    await settlePictures(db)
    expect(await kept()).toEqual([hashOf(one)])
    expect((await checkPictures(db)).missing).toEqual([hashOf(two)])
    main.pictures.clear()
    await settlePictures(db)
    expect(files()).toEqual([hashOf(one)])
    // A bit of the database's own is another one.
    await db.pictures.update(hashOf(one), { bytes: aPng('other') })
    expect((await checkPictures(db)).missing).toEqual([hashOf(two)])
    expect((await db.pictures.get(hashOf(one)))?.bytes).toEqual(one)
  })

  it('comes back when only the log names it, and what the disk refuses is no failure', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await db.pictures.clear()
    main.pictureFailure = 'save.diskFull'
    await settlePictures(db)
    expect(await kept()).toEqual([hashOf(one), hashOf(two)].sort())
    main.pictures.clear()
    await expect(settlePictures(db)).resolves.toBeUndefined()
  })

  it('is deleted by the check only when its bytes are not those of its name', async () => {
    // As a later version may take it.
    const later = Uint8Array.from([1, 2, 3])
    const row = { ...(await asKept(one)), id: hashOf(later), bytes: later }
    await db.pictures.put(row)
    await run(change('people', 'jelena', { photo: row.id }))
    expect((await checkPictures(db)).missing).toEqual([])
    expect(await kept()).toEqual([row.id])
  })

  it('is said of the logo, which documents then go without', async () => {
    await withPicture(db, one, (logo) => run(change('workspaces', 'workspace', { logo })))
    expect(await readWorkspace()).toMatchObject({ logo: dataUrlOf(one) })
    await db.pictures.clear()
    expect(await readWorkspace()).toMatchObject({ logo: null, lacksLogo: true })
  })
})

it('a logo of an earlier version is read, and stays as it is until another one is chosen', async () => {
  await run(change('workspaces', 'workspace', { logo: dataUrlOf(one) }))
  expect(await readWorkspace()).toMatchObject({ logo: dataUrlOf(one) })
  await editWorkspace({ city: 'Niš' })
  const before = { city: 'Niš', logo: dataUrlOf(one) }
  expect(await db.workspaces.get('workspace')).toMatchObject(before)
  const last = await db.commits.orderBy(':id').last()
  expect(last?.changes.flatMap(({ set }) => Object.keys(set))).toEqual(['city'])
  expect([await kept(), files()]).toEqual([[], []])
  await editWorkspace({ logo: dataUrlOf(two) })
  expect(await db.workspaces.get('workspace')).toMatchObject({ logo: hashOf(two) })
  expect([await kept(), files()]).toEqual([[hashOf(two)], [hashOf(two)]])
})

describe('A saved program', () => {
  it('has the pictures, and brings them in', async () => {
    await give('jelena', one)
    const text = await exportWorkspaceText(db, '2026-11-29T10:00:00Z')
    main.pictures.clear()
    const other = await freshDatabase()
    expect(await importWorkspace(other, JSON.parse(text))).toMatchObject({ ok: true })
    expect([...(await keptHashes(other))]).toEqual([hashOf(one)])
    await expect.poll(files).toEqual([hashOf(one)])
    expect(await exportWorkspaceText(other, '2026-11-29T10:00:00Z')).toContain(hashOf(one))
  })

  it('comes in without a picture whose bytes are not those of its name, and says so', async () => {
    await give('jelena', one)
    await give('mira', two)
    const value = JSON.parse(await exportWorkspaceText(db, '')) as {
      pictures: { hash: string; data: string }[]
    }
    main.pictures.clear()
    const wrong: readonly unknown[] = [
      ...[Buffer.from(two).toString('base64'), 'no base64', '', 'A'.repeat(7_000_000)].map(
        (data) => ({ hash: hashOf(one), data }),
      ),
      ...[null, 'text', { hash: 7 }],
    ]
    const good = value.pictures.filter(({ hash }) => hash === hashOf(two))
    const other = await freshDatabase()
    const file = { ...value, pictures: [...wrong, ...good] }
    const result = await importWorkspace(other, file)
    expect(result).toMatchObject({ ok: true, leftPictures: wrong.length })
    expect([...(await keptHashes(other))]).toEqual([hashOf(two)])
    expect((await other.people.get('jelena'))?.photo).toBe(hashOf(one))
  })

  it('may have more pictures than one computer may add', async () => {
    await give('jelena', one)
    const value = JSON.parse(await exportWorkspaceText(db, '')) as { pictures: unknown[] }
    const pictures = Array.from({ length: 2_001 }, () => value.pictures[0])
    const other = await freshDatabase()
    const result = await importWorkspace(other, { ...value, pictures })
    expect(result).toMatchObject({ ok: true, leftPictures: 0 })
  })

  it('has the other copy of a picture that is damaged in the database', async () => {
    await give('jelena', one)
    await give('mira', two)
    await db.pictures.update(hashOf(one), { bytes: aPng('other') })
    await db.pictures.update(hashOf(two), { bytes: aPng('other') })
    main.pictures.delete(hashOf(two))
    const { pictures } = JSON.parse(await exportWorkspaceText(db, '')) as { pictures: unknown[] }
    const data = Buffer.from(one).toString('base64')
    expect(pictures).toEqual([{ hash: hashOf(one), data }])
  })
})

describe('Somebody who is erased', () => {
  it('takes along the pictures to which nobody else refers, those of before too', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await give('mira', two)
    await erase('jelena')
    expect(await kept()).toEqual([hashOf(two)])
    // The file goes when the other copies are cleaned.
    expect(files()).toEqual([hashOf(one), hashOf(two)].sort())
    await endErasure(db)
    expect(files()).toEqual([hashOf(two)])
    expect(await exportWorkspaceText(db, '')).not.toContain(Buffer.from(one).toString('base64'))
  })

  it('takes along those that lie as files alone', async () => {
    await give('jelena', one)
    await give('jelena', two)
    // The database was lost, and brought back without its pictures; one has no entry of the log any more.
    await db.pictures.clear()
    const third = aPng('three')
    main.pictures.set(hashOf(third), third)
    await erase('jelena')
    const note = JSON.stringify(await db.meta.get('erasing'))
    for (const bytes of [one, two]) expect(note).toContain(hashOf(bytes))
    await endErasure(db)
    expect(files()).toEqual([])
  })

  it('takes along what lies with the backups alone, where nobody names it', async () => {
    await give('jelena', one)
    await erase('jelena')
    await endErasure(db)
    expect(main.askedOf('pictures.forget').at(-1)).toEqual({ hashes: [], isAllElse: true })
  })

  it('is not waited for: the check lets go what lies with the backups alone, once nothing is missing', async () => {
    await give('jelena', one)
    await give('jelena', two)
    await db.pictures.delete(hashOf(one))
    main.pictures.delete(hashOf(one))
    const isAsked = () => main.askedOf('pictures.forget').some(({ isAllElse }) => isAllElse)
    await checkPictures(db)
    // It may lie there alone.
    expect(isAsked()).toBe(false)
    main.pictures.set(hashOf(one), one)
    // What a newer program wrote is only looked at.
    db.readOnly = true
    await checkPictures(db)
    expect(isAsked()).toBe(false)
    db.readOnly = false
    await checkPictures(db)
    expect(isAsked()).toBe(true)
  })

  it('is let go by the check alone where no copy was brought in: another backup may name it', async () => {
    main.pictures.set(hashOf(one), one)
    await db.pictures.put(await asKept(two))
    const before = await db.meta.get('base')
    for (const [key, value] of [
      ['base', 'b1'],
      ['begunAt', 5],
    ] as const) {
      await db.meta.put({ key, value })
      expect((await checkPictures(db)).unreferred).toEqual([hashOf(two)])
      await db.meta.bulkPut([before ?? { key: 'base', value: '' }])
    }
    expect(main.askedOf('pictures.forget').some(({ isAllElse }) => isAllElse)).toBe(false)
  })

  it('may take along more files than one message names', async () => {
    await forgetFiles(Array.from({ length: 2_500 }, (_, at) => hashOf(aPng(`${at}`))))
    const named = main.askedOf('pictures.forget').map(({ hashes }) => hashes.length)
    expect(named).toEqual([1_000, 1_000, 500])
  })

  it('does not get a picture back that is on its way', async () => {
    await give('jelena', one)
    await db.pictures.clear()
    main.beforeFetch = () => erase('jelena')
    await settlePictures(db)
    expect(await kept()).toEqual([])
  })

  it('does not come back with a saved program from before', async () => {
    await give('jelena', one)
    const before = JSON.parse(await exportWorkspaceText(db, '')) as object
    await erase('jelena')
    const erased = await db.erased.toArray()
    const other = await freshDatabase()
    await importWorkspace(other, { ...before, erased })
    expect([...(await keptHashes(other))]).toEqual([])
  })
})
