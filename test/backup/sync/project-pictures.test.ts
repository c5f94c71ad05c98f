/** Pictures of projects at two computers: they come along, and what both say of one at once stays. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withPicture } from '../../../src-renderer/backup/pictures'
import { changesText, lookOut } from '../../../src-renderer/backup/sync/changes'
import { change, create, remove } from '../../../src-renderer/domain/edits'
import { erase, readErasure } from '../../../src-renderer/features/erasure/erasure.data'
import { eraseLate } from '../../../src-renderer/features/erasure/late.data'
import { commit } from '../../../src-renderer/storage/commit'
import { setDatabase } from '../../../src-renderer/storage/current'
import { undo } from '../../../src-renderer/storage/undo'
import { keptHashes } from '../../../src-renderer/storage/pictures'
import { aProject, aProjectPicture } from '../../builders'
import { label } from '../../labels'
import { aPng, hashOf } from '../../pictures'
import { FakeMain } from '../fake-main'
import { filesIn, pairIn, program } from './laptops'
import type { Laptop } from './laptops'

let folder = ''
let main: FakeMain
beforeEach(async () => {
  main = new FakeMain().install()
  folder = await mkdtemp(join(tmpdir(), 'ciklus-pictures-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = aPng('portrait')
const hash = hashOf(bytes)
const kept = async ({ db }: Laptop) => [...(await keptHashes(db))].sort()

it('of a project come with it; captions and order that two computers give at once both stay', async () => {
  const [ana, milos] = await pairIn(folder)
  const project = aProject({ id: 'festival', personId: 'jelena' })
  await ana.do(create('projects', project))
  const add = (id: string, picture: Uint8Array<ArrayBuffer>, position: number) =>
    withPicture(ana.db, picture, (name) =>
      ana.do(
        create(
          'projectPictures',
          aProjectPicture({ id, projectId: 'festival', picture: name, position }),
        ),
      ),
    )
  await add('first', bytes, 1)
  await add('second', aPng('second'), 2)
  for (const laptop of [ana, milos]) await laptop.exchange()
  expect(await kept(milos)).toEqual([hash, hashOf(aPng('second'))].sort())
  await ana.do(change('projectPictures', 'second', { caption: 'Finale' }))
  await milos.do(change('projectPictures', 'second', { position: 0, credit: 'Mila' }))
  for (const laptop of [ana, milos, ana, milos]) await laptop.exchange()
  for (const { db } of [ana, milos])
    expect(await db.projectPictures.get('second')).toMatchObject({
      ...{ caption: 'Finale', credit: 'Mila', position: 0 },
    })
  const into = { db: ana.db, notes: ana.notes, program, now: () => Date.now() }
  await add('third', aPng('third'), 3)
  const file = await changesText(into, await lookOut(into, ana.api))
  expect(file).toContain(Buffer.from(aPng('third')).toString('base64'))
})

it('go with their person everywhere: shown, in the trash, taken back, and added at another computer that had not heard of it', async () => {
  const [ana, milos] = await pairIn(folder)
  const all = ['shown', 'thrown', 'undone', 'late'].map((id) => ({ id, bytes: aPng(id) }))
  const [shown, thrown, undone, late] = all
  if (!shown || !thrown || !undone || !late) throw new Error('There are four.')
  const added = (laptop: Laptop, { id, bytes: picture }: (typeof all)[number]) =>
    withPicture(laptop.db, picture, (name) =>
      commit(
        laptop.db,
        {
          ...{ label: label('test:done'), place: null },
          edits: [
            create(
              'projectPictures',
              aProjectPicture({ id, projectId: 'festival', picture: name }),
            ),
          ],
        },
        laptop.clock,
      ),
    )
  await ana.do(create('projects', aProject({ id: 'festival', personId: 'jelena' })))
  await added(ana, shown)
  await added(ana, thrown)
  await ana.do(remove('projectPictures', 'thrown', '2020-05-01T10:00:00.000Z'))
  const entry = await added(ana, undone)
  await undo(ana.db, entry?.id ?? '', ana.clock)
  for (const laptop of [ana, milos, ana]) await laptop.exchange()
  expect(await kept(milos)).toHaveLength(3)
  await added(milos, late)
  setDatabase(ana.db)
  const question = await readErasure('jelena')
  if (question === null) throw new Error('She is not there.')
  expect(question.counts.get('projectPictures')).toBe(3)
  expect(await erase(question, {})).toMatchObject({ ok: true, isEnded: true })
  for (const laptop of [milos, ana]) {
    await laptop.exchange()
    setDatabase(laptop.db)
    await eraseLate()
  }
  for (const laptop of [milos, ana, milos]) await laptop.exchange()
  const names = all.map((one) => hashOf(one.bytes))
  for (const laptop of [ana, milos]) {
    expect([await kept(laptop), await laptop.db.projectPictures.count()]).toEqual([[], 0])
    const log = JSON.stringify(await laptop.db.commits.toArray())
    expect(names.filter((name) => log.includes(name))).toEqual([])
  }
  const files = [...(await filesIn(folder)).values()].join('')
  const data = all.map((one) => Buffer.from(one.bytes).toString('base64'))
  expect([...names, ...data].filter((text) => files.includes(text))).toEqual([])
  expect(main.pictures.size).toBe(0)
})
