/** Files of changes between computers that reach no common folder: what was not seen goes, comes, and is refused when it is not whole. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changesText, lookOut } from '../../../src-renderer/backup/sync/changes'
import { readChanges, seenByAll } from '../../../src-renderer/backup/sync/changes-file'
import { openFile, takeFile } from '../../../src-renderer/backup/sync/merge-file'
import type { TakenFile } from '../../../src-renderer/backup/sync/merge-file'
import { devicesInLog } from '../../../src-renderer/backup/sync/log-spans'
import { setRemoved } from '../../../src-renderer/backup/sync/removed'
import { exportWorkspaceText } from '../../../src-renderer/backup/workspace-file'
import { create, remove } from '../../../src-renderer/domain/edits'
import { readCopyFacts, setProgramId } from '../../../src-renderer/storage/meta'
import { aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { Laptop, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const intoOf = ({ db, notes }: Laptop) => ({ db, notes, program, now: () => 1_600_000_900_000 })

/** What goes out as a file; with the shared folder when there is one. */
async function sent(laptop: Laptop, hasFolder = false): Promise<string> {
  const into = intoOf(laptop)
  return changesText(into, await lookOut(into, hasFolder ? laptop.api : null))
}

async function countOf(laptop: Laptop, hasFolder = false): Promise<number> {
  return (await lookOut(intoOf(laptop), hasFolder ? laptop.api : null)).count
}

let copies = 0
async function take(laptop: Laptop, text: string, mayTrash = false): Promise<TakenFile> {
  const read = await openFile(laptop, JSON.parse(text))
  if ('label' in read) throw new Error(read.label.key)
  copies = 0
  const prepare = () => {
    copies += 1
    return Promise.resolve()
  }
  const { db, notes } = laptop
  return takeFile({ db, notes, now: () => 1 }, read, { mayTrash, prepare })
}

const refusal = async (laptop: Pick<Laptop, 'db' | 'notes'>, value: unknown) => {
  const read = await openFile(laptop, value)
  return 'label' in read ? [read.label.key, read.other] : 'taken'
}

describe('A file of changes', () => {
  it('brings what the other computer has not seen, and the answer only what is new', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    const first = await sent(ana)
    const taken = await take(milos, first)
    expect(taken).toMatchObject({ state: 'done', isNewDevice: false })
    expect(await milos.db.people.get('jelena')).toMatchObject({ city: 'Niš' })
    expect(copies).toBe(1)
    // Miloš knows now what Ana has: nothing but what he did since.
    expect(await countOf(milos)).toBe(0)
    await milos.write('jelena', 'phone', '064 123')
    expect(await countOf(milos)).toBe(1)
    await take(ana, await sent(milos))
    expect(await ana.rows()).toBe(await milos.rows())
    expect(await countOf(ana)).toBe(0)
  })

  it('holds only what the shared folder says the others lack', async () => {
    const [ana] = await pairIn(folder)
    expect(await countOf(ana)).toBe((await ana.entries()).length)
    expect(await countOf(ana, true)).toBe(0)
    await ana.write('jelena', 'city', 'Niš')
    expect(await countOf(ana, true)).toBe(1)
  })

  it('changes nothing when it is taken in twice', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    const text = await sent(ana)
    await take(milos, text)
    const [rows, entries] = [await milos.rows(), await milos.entries()]
    const again = await take(milos, text)
    expect(again).toMatchObject({ state: 'done', merged: { entries: [], conflicts: 0 } })
    expect([await milos.rows(), await milos.entries()]).toEqual([rows, entries])
  })

  it('keeps what both wrote: the later stays, the other is listed', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    await milos.write('jelena', 'city', 'Pirot')
    expect(await take(milos, await sent(ana))).toMatchObject({ merged: { conflicts: 1 } })
    expect(await milos.notes.conflicts.toArray()).toHaveLength(1)
  })

  it('asks before it puts much in the trash, and changes nothing until the answer', async () => {
    const [ana, milos] = await pairIn(folder)
    const ids = Array.from({ length: 8 }, (_, at) => `person-${at}`)
    await ana.do(...ids.map((id) => create('people', aPerson({ id }))))
    await take(milos, await sent(ana))
    await ana.do(...ids.map((id) => remove('people', id, '2020-09-13T12:00:00.000Z')))
    const text = await sent(ana)
    const before = await milos.rows()
    expect(await take(milos, text)).toMatchObject({ state: 'asks', trash: { records: 8 } })
    expect([copies, await milos.rows()]).toEqual([0, before])
    expect(await take(milos, text, true)).toMatchObject({ state: 'done' })
    expect(await milos.rows()).toBe(await ana.rows())
  })

  it('makes a computer that was restored from an old copy go on as a new one', async () => {
    const [ana, milos] = await pairIn(folder)
    const old = await ana.db.people.toArray()
    const { device, sequence } = await readCopyFacts(ana.db)
    await ana.write('jelena', 'city', 'Niš')
    await take(milos, await sent(ana))
    // Ana's computer is as it was before.
    await ana.db.people.bulkPut(old)
    await ana.db.commits.where('[device+sequence]').above([device, sequence]).delete()
    await ana.db.meta.put({ key: 'sequence', value: sequence })
    expect(await take(ana, await sent(milos))).toMatchObject({ state: 'done', isNewDevice: true })
    // Her next file says what she has now, and the next one of his brings the rest.
    await take(milos, await sent(ana))
    await take(ana, await sent(milos))
    expect((await readCopyFacts(ana.db)).device).not.toBe(device)
    expect(await ana.rows()).toBe(await milos.rows())
  })
})

describe('A file that is not taken in', () => {
  it('is of another program: a whole one may be opened beside, changes may not', async () => {
    const [ana] = await pairIn(folder)
    const other = await freshDatabase()
    await setProgramId(other, 'b'.repeat(32))
    const changes: unknown = JSON.parse(await sent(ana))
    const whole: unknown = JSON.parse(await exportWorkspaceText(ana.db, '2020-09-13T12:00:00Z'))
    expect(await refusal({ db: other, notes: ana.notes }, changes)).toEqual([
      'computers:file.changesOther',
      'changes',
    ])
    expect(await refusal({ db: other, notes: ana.notes }, whole)).toEqual([
      'computers:file.wholeOther',
      'whole',
    ])
    expect(await refusal(ana, whole)).toBe('taken')
  })

  it('is damaged or cut off, in whichever place', async () => {
    const [ana] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    const file = JSON.parse(await sent(ana)) as Record<string, unknown> & { lines: unknown[] }
    const wrong: Record<string, unknown>[] = [
      { ...file, lines: file.lines.slice(1) },
      { ...file, lines: file.lines.toReversed() },
      { ...file, lines: null },
      { ...file, sha256: '0'.repeat(64) },
      { ...file, seen: { nobody: 1 } },
      { ...file, device: '../x' },
      { ...file, version: '1' },
      { ...file, count: 99 },
    ]
    for (const value of wrong)
      expect(await refusal(ana, value)).toEqual(['computers:changes.damaged', null])
    expect(await refusal(ana, { format: 'else' })).toEqual(['core:workspaceFile.format', null])
    expect(await refusal(ana, file)).toBe('taken')
  })

  it('is of a newer Ciklus, or says what this one does not know', async () => {
    const [ana] = await pairIn(folder)
    const file = JSON.parse(await sent(ana)) as Record<string, unknown>
    for (const newer of [{ version: 2 }, { schemaVersion: 9_999 }])
      expect(await refusal(ana, { ...file, ...newer })).toEqual(['computers:changes.newer', null])
  })
})

describe('A computer that was taken off the list', () => {
  const takeOff = async ({ db, notes }: Laptop, device: string, isOut = true) =>
    setRemoved({ notes, program }, device, isOut, { log: await devicesInLog({ db }), now: 1 })

  it('brings nothing by file that it wrote since, until it is taken back', async () => {
    const [ana, milos] = await pairIn(folder)
    const { device } = await readCopyFacts(milos.db)
    await takeOff(ana, device)
    expect(await refusal(ana, JSON.parse(await sent(milos)))).toBe('taken')
    await milos.write('jelena', 'city', 'Pirot')
    const file: unknown = JSON.parse(await sent(milos))
    expect(await refusal(ana, file)).toEqual(['computers:changes.removed', null])
    await takeOff(ana, device, false)
    expect(await refusal(ana, file)).toBe('taken')
  })

  it('is waited for by no file: what it alone lacks does not go along', async () => {
    const [ana, milos] = await pairIn(folder)
    const vesna = await Laptop.joining(folder, 'Vesna')
    await vesna.exchange()
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await vesna.exchange()
    expect(await countOf(ana, true)).toBe(1)
    await takeOff(ana, (await readCopyFacts(milos.db)).device)
    expect(await countOf(ana, true)).toBe(0)
  })
})

describe('What others have seen', () => {
  it('counts together as the least of them', async () => {
    expect(seenByAll([])).toEqual({})
    expect(seenByAll([{ a: 3, b: 2 }, { a: 1 }])).toEqual({ a: 1, b: 0 })
    expect(await readChanges({})).toBe('damaged')
  })
})
