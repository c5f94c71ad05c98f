/** Issuing awards over a real database. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act } from '../../../src-renderer/app/act'
import { create } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { issueAwards } from '../../../src-renderer/features/awards/awards.data'
import { aCycle, aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
})

describe('issuing', () => {
  it('gives nobody a second number, also when it is asked for twice before the screen knows', async () => {
    const cycle = aCycle()
    const people = [aPerson({ lastName: 'Anić' }), aPerson({ lastName: 'Babić' })]
    const rows = people.map((person) => create('people', person))
    await act(label('test:added'), [create('cycles', cycle), ...rows])
    const kind = 'completion'
    const approved = people.map(
      (person) => ({ person, kind, role: 'mentee', nameOnAward: person.lastName }) as const,
    )
    const issue = { cycle, kind, approved, day: '2021-02-25', language: 'sr-Latn' } as const
    expect(await issueAwards(issue)).toMatchObject({ ok: true, commit: { kind: 'do' } })
    expect(await issueAwards(issue)).toMatchObject({ ok: true, commit: null })
    const awards = await db.awards.toArray()
    expect(awards.map((award) => award.number).sort()).toEqual([1, 2])
  })
})
