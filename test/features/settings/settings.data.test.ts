/** What Settings writes and reads, over a real database. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/app/act'
import { create, remove } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { exportEverything } from '../../../src-renderer/app/export-everything'
import { sayWho } from '../../../src-renderer/features/settings/settings.data'
import { dropSample } from '../../../src-renderer/features/workspace/sample.data'
import { importWorkspace } from '../../../src-renderer/backup/workspace-file'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
})

async function twoPeopleInTheTrash() {
  const people = [aPerson(), aPerson()] as const
  await act(
    label('test:added'),
    people.map((person) => create('people', person)),
  )
  await act(
    label('test:removed'),
    people.map(({ id }) => remove('people', id, nowIso())),
  )
  return people
}

describe('Who is at the keyboard', () => {
  it('is named by what is done from then on', async () => {
    await sayWho('Mira')
    await act(label('test:added'), [create('people', aPerson())])
    expect((await db.commits.toArray()).at(-1)?.who).toBe('Mira')
  })
})

describe('The sample program', () => {
  it('goes without a trace, so that a saved program can be opened in its place', async () => {
    await act(label('test:made'), [create('workspaces', aWorkspace({ isSample: true }))])
    await twoPeopleInTheTrash()
    const { text } = await exportEverything()
    const { device } = await readCopyFacts(db)
    expect(await dropSample()).toBe(true)
    expect(await db.people.count()).toBe(0)
    expect(await db.commits.count()).toBe(0)
    expect(await readCopyFacts(db)).toMatchObject({ sequence: 0, bases: [], copied: '' })
    expect((await readCopyFacts(db)).device).not.toBe(device)
    expect(await importWorkspace(db, JSON.parse(text))).toMatchObject({ ok: true })
  })

  it('is the only program that can go like this', async () => {
    await act(label('test:made'), [create('workspaces', aWorkspace({ isSample: false }))])
    expect(await dropSample()).toBe(false)
    expect(await db.workspaces.count()).toBe(1)
  })
})
