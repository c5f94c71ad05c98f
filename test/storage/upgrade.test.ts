/** Opening a database that an older program left: it is copied first, and what cannot be upgraded stays as it was. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { futureSteps } from '../../faults/future-schema'
import { schemaVersion } from '../../src-renderer/domain/descriptor-queries'
import { openDatabase } from '../../src-renderer/storage/open'
import { CiklusDb, schemaSteps } from '../../src-renderer/storage/schema'
import type { SchemaStep } from '../../src-renderer/storage/schema'
import { copyBeforeUpgrade } from '../../src-renderer/backup/before-upgrade'
import { freshName } from '../database'
import { FakeMain } from '../backup/fake-main'
import { addPerson } from '../backup/history'

const steps = [...schemaSteps, ...futureSteps]
let main: FakeMain
let name: string
beforeEach(async () => {
  main = new FakeMain().install()
  name = freshName()
  const today = await openDatabase(name)
  if (today.state !== 'open') throw new Error(today.state)
  await addPerson(today.db)
  today.db.close()
})
afterEach(() => {
  main.broken.clear()
})

const tomorrow = (more: readonly SchemaStep[] = []) =>
  openDatabase(name, { steps: [...steps, ...more], beforeUpgrade: copyBeforeUpgrade })

/** The database as this program opens it, which must be possible. */
async function peopleToday(): Promise<number> {
  const opened = await openDatabase(name)
  if (opened.state !== 'open') throw new Error(opened.state)
  const count = await opened.db.people.count()
  opened.db.close()
  return count
}

const reasons = () => main.snapshots.map(({ info }) => info.about?.reason)

describe('A database of an older program', () => {
  it('is copied as it was, and then has the new form', async () => {
    const opened = await tomorrow()
    if (opened.state !== 'open') throw new Error(opened.state)
    const [copy] = main.snapshots
    expect(copy?.info.about).toMatchObject({ reason: 'upgrade', schemaVersion, sequence: 1 })
    expect(copy?.info.about?.counts).toMatchObject({ people: 1, commits: 1 })
    expect(opened.db.verno).toBe(schemaVersion + 2)
    expect(await opened.db.table('notes').count()).toBe(1)
    expect((await opened.db.meta.get('schemaVersion'))?.value).toBe(schemaVersion + 2)
    opened.db.close()
    await tomorrow()
    expect(reasons()).toEqual(['upgrade'])
  })

  it('keeps its form when no copy can be made, and opens when one can', async () => {
    main.broken.set('snapshots.begin', 'save.diskFull')
    expect(await tomorrow()).toMatchObject({ state: 'failed', reason: 'noCopy' })
    expect(await peopleToday()).toBe(1)
    main.broken.clear()
    expect((await tomorrow()).state).toBe('open')
  })

  it('is not copied again when it is tried again', async () => {
    const failing: SchemaStep = {
      version: schemaVersion + 2,
      stores: {},
      retired: [],
      upgrade: () => Promise.reject(new Error('not today')),
    }
    expect(await tomorrow([failing])).toMatchObject({ state: 'failed', reason: 'upgradeFailed' })
    expect(await peopleToday()).toBe(1)
    expect((await tomorrow()).state).toBe('open')
    expect(reasons()).toEqual(['upgrade'])
  })

  it.each(['UnknownError', 'AbortError', 'InvalidStateError'])(
    'is not taken for broken when the upgrade fails with %s',
    async (error) => {
      const failing: SchemaStep = {
        version: schemaVersion + 2,
        stores: {},
        retired: [],
        upgrade: () => Promise.reject(new DOMException('no', error)),
      }
      expect(await tomorrow([failing])).toMatchObject({ state: 'failed', reason: 'upgradeFailed' })
      expect(await peopleToday()).toBe(1)
    },
  )

  it('is not copied when there is nothing in it', async () => {
    name = freshName()
    const empty = new CiklusDb(name)
    await empty.open()
    empty.close()
    expect((await tomorrow()).state).toBe('open')
    expect(main.snapshots).toEqual([])
  })
})
