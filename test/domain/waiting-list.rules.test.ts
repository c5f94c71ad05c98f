/** The waiting list: its order, moving within it, and places that are free. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Participation } from '../../src-renderer/domain/participation'
import { freePlaces, moved, waitingList } from '../../src-renderer/domain/waiting-list.rules'
import { aParticipation } from '../builders'

const waiting = (name: string, waitingPlace: number | null, over: Partial<Participation> = {}) => ({
  name,
  participation: aParticipation({
    cycleId: 'c',
    personId: name,
    role: 'mentee',
    status: 'waiting',
    waitingPlace,
    ...over,
  }),
})
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

describe('The waiting list', () => {
  it('goes by places, then in the order people come in, and holds nobody else', () => {
    const list = [
      waiting('Ana', null),
      waiting('Boban', 2),
      waiting('Vera', 1),
      waiting('Goran', null),
      waiting('Dana', 3, { status: 'accepted' }),
      waiting('Ena', 4, { role: 'mentor' }),
    ]
    expect(names(waitingList(list))).toEqual(['Vera', 'Boban', 'Ana', 'Goran'])
  })

  it('moves one up or down and writes only the places that change', () => {
    const list = waitingList([waiting('Ana', 1), waiting('Boban', 2), waiting('Vera', 3)])
    const [, boban, vera] = list
    expect(moved(list, vera?.participation.id ?? '', -1)).toEqual([
      { participation: vera?.participation, waitingPlace: 2 },
      { participation: boban?.participation, waitingPlace: 3 },
    ])
    expect(moved(list, vera?.participation.id ?? '', 1)).toEqual([])
    expect(moved(list, 'nobody', 1)).toEqual([])
  })

  it('keeps everybody whatever is moved, and ends in the order that is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 9 }),
        fc.nat(8),
        fc.integer({ min: -9, max: 9 }),
        (places, at, steps) => {
          const list = waitingList(places.map((place, n) => waiting(String(n), place)))
          const one = list[at % list.length]
          if (one === undefined) return
          const changes = new Map(
            moved(list, one.participation.id, steps).map((change) => [
              change.participation.id,
              change.waitingPlace,
            ]),
          )
          const after = waitingList(
            list.map((other) => ({
              ...other,
              participation: {
                ...other.participation,
                waitingPlace:
                  changes.get(other.participation.id) ?? other.participation.waitingPlace ?? null,
              },
            })),
          )
          const from = list.indexOf(one)
          const to = Math.min(Math.max(from + steps, 0), list.length - 1)
          expect(names(after).toSorted()).toEqual(names(list).toSorted())
          expect(after.findIndex(({ name }) => name === one.name)).toBe(to)
        },
      ),
    )
  })

  it('knows how many places are free, never fewer than none, and nothing where nobody said', () => {
    const inside = (status: Participation['status']) => waiting('x', null, { status }).participation
    const taken = [inside('accepted'), inside('active'), inside('waiting'), inside('withdrawn')]
    expect(freePlaces({ places: 3 }, taken)).toBe(1)
    expect(freePlaces({ places: 1 }, taken)).toBe(0)
    expect(freePlaces({ places: null }, taken)).toBeNull()
  })
})
