/** A saved program of another computer, merged into one that is not empty. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile, takeFile } from '../../../src-renderer/backup/sync/merge-file'
import type { RefusedFile, TakenFile } from '../../../src-renderer/backup/sync/merge-file'
import { exportWorkspaceText } from '../../../src-renderer/backup/workspace-file'
import { create, remove } from '../../../src-renderer/domain/edits'
import { FailureError } from '../../../src-shared/result'
import { aPerson } from '../../builders'
import { Laptop, pairIn, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const saved = async ({ db }: Laptop): Promise<Record<string, unknown>> =>
  JSON.parse(await exportWorkspaceText(db, '2021-01-01T00:00:00.000Z')) as Record<string, unknown>

const nothing = (): Promise<void> => Promise.resolve()
async function merge(
  { db, notes }: Laptop,
  file: unknown,
  mayTrash = false,
  prepare = nothing,
): Promise<TakenFile | RefusedFile> {
  const read = await openFile({ db, notes }, file)
  if ('label' in read) return read
  return takeFile({ db, notes, now: () => Date.now() }, read, { mayTrash, prepare })
}

const several = Array.from({ length: 60 }, (_, count) => `p${count}`)

describe('A saved program', () => {
  it('of the same program is put together with what is here, and what both wrote is told', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    await ana.write('jelena', 'phone', '064 123')
    await milos.write('jelena', 'city', 'Pirot')
    const done = await merge(milos, await saved(ana))
    expect(done).toMatchObject({ state: 'done', merged: { conflicts: 1 } })
    expect(await milos.db.people.get('jelena')).toMatchObject({ city: 'Pirot', phone: '064 123' })
    expect(await milos.notes.conflicts.toArray()).toMatchObject([{ field: 'city', value: 'Niš' }])
    expect(await merge(milos, await saved(ana))).toMatchObject({
      merged: { entries: [], conflicts: 0 },
    })
  })

  it('goes on to the others through the shared folder', async () => {
    const [ana, milos] = await pairIn(folder)
    const vesna = await Laptop.joining(folder, 'Vesna')
    await ana.write('jelena', 'city', 'Niš')
    await merge(milos, await saved(ana))
    await milos.exchange()
    await vesna.exchange()
    expect(await vesna.db.people.get('jelena')).toMatchObject({ city: 'Niš' })
  })

  it('of another program, of an earlier build or of no program is refused, and nothing is prepared', async () => {
    const ana = await Laptop.first(folder)
    const rows = await ana.rows()
    const file = await saved(ana)
    const earlier = { ...file, workspace: undefined }
    let prepared = 0
    const prepare = () => Promise.resolve(void (prepared += 1))
    for (const one of [{ ...file, workspace: 'f'.repeat(32) }, earlier, { format: 'x' }, null])
      expect(await merge(ana, one, true, prepare)).toMatchObject({ label: {} })
    expect(prepared).toBe(0)
    expect(await ana.rows()).toBe(rows)
  })

  it('that would put much in the trash is merged only after somebody said yes', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.do(...several.map((id) => create('people', aPerson({ id }))))
    await ana.exchange()
    await milos.exchange()
    await ana.do(...several.map((id) => remove('people', id, '2020-09-14T10:00:00.000Z')))
    const rows = await milos.rows()
    const file = await saved(ana)
    expect(await merge(milos, file)).toMatchObject({ state: 'asks', trash: { records: 60 } })
    expect(await milos.rows()).toBe(rows)
    expect(await merge(milos, file, true)).toMatchObject({ state: 'done' })
    expect(await milos.rows()).toBe(await ana.rows())
  })

  it('says what has come until then when the rest does not', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    const read = await openFile(milos, await saved(ana))
    if ('label' in read) throw new Error(read.label.key)
    let told = 0
    const tell = (entries: readonly unknown[]) => void (told += entries.length)
    const notes = milos.notes
    notes.notes.hook('creating', () => {
      throw new Error('The disk is full')
    })
    const place = { db: milos.db, notes, now: () => Date.now(), tell }
    await expect(takeFile(place, read, { mayTrash: false, prepare: nothing })).rejects.toThrow()
    expect(told).toBe(1)
    expect(await milos.db.people.get('jelena')).toMatchObject({ city: 'Niš' })
  })

  it('is not merged when what must be done before cannot be', async () => {
    const [ana, milos] = await pairIn(folder)
    await ana.write('jelena', 'city', 'Niš')
    const rows = await milos.rows()
    const failure = new FailureError({ code: 'save.diskFull', params: {} })
    await expect(merge(milos, await saved(ana), false, () => Promise.reject(failure))).rejects.toBe(
      failure,
    )
    expect(await milos.rows()).toBe(rows)
  })
})
