/** A component reads the parts of a cycle that it asks for, and sees what is written. */
import { renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { change, create } from '../../src-renderer/domain/edits'
import type { Edit } from '../../src-renderer/domain/record'
import { commit } from '../../src-renderer/storage/commit'
import { useCycleParts } from '../../src-renderer/storage/cycle-rows'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aCycle, aPair, aParticipation, aPerson, aWorkshop } from '../builders'
import { label } from '../labels'
import { databaseWith } from '../features/people/database'

const cycle = aCycle()
const cycleId = cycle.id
const named = (firstName: string) => aPerson({ firstName, lastName: '' })
const mentor = named('Mentor')
const mentee = named('Mentee')
const mentoring = aParticipation({ cycleId, personId: mentor.id, role: 'mentor' })
const learning = aParticipation({ cycleId, personId: mentee.id, role: 'mentee' })
const pair = aPair({ cycleId, mentorId: mentoring.id, menteeId: learning.id })

let db: CiklusDb
beforeEach(async () => {
  db = await databaseWith({
    cycles: [cycle],
    people: [mentor, mentee, named('Stranger')],
    participations: [mentoring, learning],
    pairs: [pair],
  })
})

const write = (...edits: readonly Edit[]) =>
  commit(db, { label: label('test:edit'), place: null, edits: [...edits] })
const namesIn = (rows: { readonly people: readonly { firstName: string }[] } | null | undefined) =>
  rows?.people.map(({ firstName }) => firstName).sort()

describe('A component that asks for parts', () => {
  const usePairs = () => useCycleParts(cycleId, 'pairs', 'participations', 'people')

  it('gets them, then what was written, and what was not written stays the same', async () => {
    const { result } = renderHook(usePairs)
    expect(result.current).toBeUndefined()
    await waitFor(() => expect(result.current?.pairs).toHaveLength(1))
    const before = result.current
    await write(change('pairs', pair.id, { startedOn: '2020-03-16' }))
    await waitFor(() => expect(result.current?.pairs[0]?.startedOn).toBe('2020-03-16'))
    expect(result.current?.participations).toBe(before?.participations)
    expect(result.current?.people).toBe(before?.people)
  })

  it('gets at once what another has asked for, also after a write to another part', async () => {
    const first = renderHook(usePairs)
    await waitFor(() => expect(first.result.current?.pairs).toHaveLength(1))
    first.unmount()
    await write(create('workshops', aWorkshop({ cycleId })))
    expect(renderHook(usePairs).result.current?.pairs).toHaveLength(1)
    expect(
      renderHook(() => useCycleParts(cycleId, 'participations')).result.current?.participations,
    ).toHaveLength(2)
  })

  it('never sees a half of what one commit wrote', async () => {
    const seen: (readonly string[] | undefined)[] = []
    const { result } = renderHook(() => {
      const rows = usePairs()
      const people = namesIn(rows)
      if (people?.length !== rows?.participations.length) seen.push(people)
      return rows
    })
    await waitFor(() => expect(result.current).toBeDefined())
    const newcomer = named('Newcomer')
    await write(
      create('people', newcomer),
      create('participations', aParticipation({ cycleId, personId: newcomer.id })),
    )
    await waitFor(() => expect(result.current?.participations).toHaveLength(3))
    expect(namesIn(result.current)).toEqual(['Mentee', 'Mentor', 'Newcomer'])
    expect(seen).toEqual([])
  })

  it('of a cycle that is not there gets nothing, and follows another cycle', async () => {
    const initialProps: { readonly id: string | null } = { id: null }
    const { result, rerender } = renderHook(({ id }) => useCycleParts(id, 'pairs'), {
      initialProps,
    })
    await waitFor(() => expect(result.current).toBeNull())
    rerender({ id: cycleId })
    await waitFor(() => expect(result.current?.pairs).toHaveLength(1))
  })
})
