/** Going back to a backup, as the screen does it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { change, create } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { compareWith, goBack } from '../../../src-renderer/features/backups/backups.data'
import { makeSnapshot } from '../../../src-renderer/backup/snapshot'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeMain } from '../../backup/fake-main'
import { label } from '../../labels'

let db: CiklusDb
beforeEach(async () => {
  new FakeMain().install()
  db = await freshDatabase()
  setDatabase(db)
  await act(label('test:made'), [create('workspaces', aWorkspace())])
})

const valueOf = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false },
): T => {
  if (!result.ok) throw new Error('It failed.')
  return result.value
}

describe('Going back to a backup', () => {
  it('changes nothing when something else was changed since the two were compared', async () => {
    const person = aPerson({ city: 'Bor' })
    const { snapshot } = valueOf(await makeSnapshot(db, 'asked'))
    await act(label('test:made'), [create('people', person)])
    const plan = valueOf(await compareWith(snapshot))
    await act(label('test:moved'), [change('people', person.id, { city: 'Niš' })])
    expect(valueOf(await goBack(snapshot, plan))).toBeNull()
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Niš', deletedAt: null })
    const again = valueOf(await compareWith(snapshot))
    expect(valueOf(await goBack(snapshot, again))).toMatchObject({ ok: true })
    expect((await db.people.get(person.id))?.deletedAt).not.toBeNull()
  })
})
