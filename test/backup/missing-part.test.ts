/** A database of which a part is missing, and not all, is found out at the start. */
import { beforeEach, describe, expect, it } from 'vitest'
import { readStart } from '../../src-renderer/backup/start-check'
import { makeSnapshot } from '../../src-renderer/backup/snapshot'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import { freshDatabase } from '../database'
import { FakeMain } from './fake-main'
import { contentOf } from './history'
import { checkOf, restore, send, worked } from './running'

let main: FakeMain
beforeEach(() => {
  main = new FakeMain().install()
})

describe('At the start', () => {
  it('a database is found out in which a part is missing: entries in the middle, or the records of a table', async () => {
    const lost = await worked()
    const { device } = await readCopyFacts(lost)
    await lost.commits.delete(`${device}-0000000002`)
    expect(await checkOf(lost)).toBe('behind')
    await restore(lost)
    expect(await checkOf(lost)).toBe('fine')
    expect(await lost.commits.count()).toBe(5)
    await makeSnapshot(lost, 'asked')
    const before = await contentOf(lost)
    expect(await checkOf(lost)).toBe('fine')
    // Where all rows of a table were read they are not counted again.
    expect((await readStart(lost, new Map([['people', 0]]))).check).toBe('behind')
    await lost.people.clear()
    expect(await checkOf(lost)).toBe('behind')
    await restore(lost)
    expect(await contentOf(lost)).toEqual(before)
    expect(await checkOf(lost)).toBe('fine')
  })

  it('an entry of the journal that is none is not asked for again at every start', async () => {
    const lost = await worked()
    const { device } = await readCopyFacts(lost)
    for (const number of [3, 5]) {
      const key = `commit ${device}-000000000${number}`
      const line = main.lines.get(key)
      if (!line) throw new Error('No such line')
      main.lines.set(key, { ...line, text: line.text.replace('"kind":"', '"kind":"un') })
      const db = await freshDatabase()
      await restore(db)
      await send(db)
      expect(await checkOf(db)).toBe('fine')
    }
  })
})
