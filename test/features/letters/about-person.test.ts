/** Letters are part of everything about a person, go along when two records become one, and are forgotten with somebody. */
import { expect, it } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { create } from '../../../src-renderer/domain/edits'
import { readErasure } from '../../../src-renderer/features/erasure/erasure.data'
import {
  everythingDocument,
  everythingJson,
} from '../../../src-renderer/features/erasure/everything.document'
import { readEverything } from '../../../src-renderer/features/erasure/everything.data'
import { mergePeople } from '../../../src-renderer/features/merging/merging.data'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { setDatabase } from '../../../src-renderer/storage/current'
import { aCycle, aLetter, aLetterTemplate, aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

const jelena = { firstName: 'Jelena', lastName: 'Savić' }

async function begin() {
  const db = await freshDatabase()
  setDatabase(db)
  const template = aLetterTemplate({ id: 'one' })
  const of = { cycleId: 'c1', templateId: template.id, sentOn: '2020-04-20' }
  const own = aLetter({ ...of, personId: 'jelena', body: 'Dear Jelena, you are in.' })
  const other = aLetter({ ...of, personId: 'other', body: 'Your mentee is Jelena Savić.' })
  const done = await act(label('people:done.edited', { name: 'Mira Kos' }), [
    create('workspaces', aWorkspace()),
    create('cycles', aCycle({ id: 'c1', name: 'Cycle 5' })),
    create('people', aPerson({ id: 'jelena', ...jelena })),
    create('people', aPerson({ id: 'other', firstName: 'Milan', lastName: 'Ilić' })),
    create('letterTemplates', template),
    create('letters', own),
    create('letters', other),
  ])
  expect(done.ok).toBe(true)
  return { db, own, other }
}

it('stand in everything about them, with what they said', async () => {
  await begin()
  const about = await readEverything('jelena')
  if (about === null) throw new Error('She is not there.')
  const context = { workspace: aWorkspace(), translator: translatorFor('en'), timestamp: 0 }
  const text = JSON.stringify(everythingDocument(about, context))
  expect(text).toContain('Dear Jelena, you are in.')
  expect(text).not.toContain('Your mentee')
  expect(everythingJson(about, '2026-01-01')).toContain('"letters"')
})

it('go with somebody who is forgotten, and letters to others that name them are found', async () => {
  const { own, other } = await begin()
  const erasure = await readErasure('jelena')
  expect(erasure?.records).toContainEqual({ table: 'letters', id: own.id })
  expect(erasure?.mentions).toMatchObject([
    { table: 'letters', id: other.id, field: 'body', isCertain: true, proposed: 'out' },
  ])
})

it('go along when two records become one', async () => {
  const { db } = await begin()
  const merged = await mergePeople('other', 'jelena', new Map())
  expect(merged?.ok).toBe(true)
  const live = (await db.letters.toArray()).filter(({ deletedAt }) => deletedAt === null)
  expect(new Set(live.map(({ personId }) => personId))).toEqual(new Set(['other']))
  expect(live.map(({ id }) => id)).toContain('c1~other~one~none~2020-04-20')
})
