/** The order of a project's pictures, and which of those to be added there is room for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addable,
  altOf,
  movedTo,
  picturesInOrder,
  placeAtEnd,
} from '../../src-renderer/domain/project-pictures.rules'
import { aProjectPicture } from '../builders'

const placed = (positions: readonly number[]) =>
  picturesInOrder(
    positions.map((position, at) => ({ id: `p${String(at).padStart(2, '0')}`, position })),
  )

describe('Moving a picture', () => {
  const any = fc.tuple(
    fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 8 }),
    fc.nat(7),
    fc.integer({ min: -9, max: 9 }),
  )

  it('puts it where it was to go and leaves the order of the others, whatever the numbers were', () => {
    fc.assert(
      fc.property(any, ([positions, which, by]) => {
        const before = placed(positions)
        const moved = before[which % before.length]
        if (moved === undefined) return
        const from = before.indexOf(moved)
        const to = Math.min(before.length - 1, Math.max(0, from + by))
        const changes = movedTo(before, moved.id, by)
        const after = picturesInOrder(
          before.map((one) => ({ ...one, position: changes.get(one.id) ?? one.position })),
        ).map(({ id }) => id)
        const others = before.filter(({ id }) => id !== moved.id).map(({ id }) => id)
        expect(after).toEqual([...others.slice(0, to), moved.id, ...others.slice(to)])
      }),
    )
  })

  it('changes that one alone as long as there is a number between its neighbours', () => {
    const three = placed([1, 2, 3])
    expect([...movedTo(three, 'p02', -1)]).toEqual([['p02', 1.5]])
    expect([...movedTo(three, 'p00', 5)]).toEqual([['p00', 4]])
    expect([...movedTo(three, 'p02', -2)]).toEqual([['p02', 0]])
    expect(movedTo(three, 'p00', -1).size).toBe(0)
    expect(movedTo(three, 'nobody', 1).size).toBe(0)
    expect(movedTo(placed([1, 1, 1]), 'p02', -1).size).toBe(3)
    // Beyond these numbers there is none that differs.
    expect(movedTo(placed([1e300, 2e300]), 'p01', -1).size).toBe(2)
    expect(movedTo(placed([1e300, 2e300]), 'p00', 1).size).toBe(2)
  })

  it('by two computers at once ends in one order', () => {
    const three = placed([1, 2, 3])
    const both = new Map([...movedTo(three, 'p02', -2), ...movedTo(three, 'p01', -1)])
    const rows = three.map((one) => ({ ...one, position: both.get(one.id) ?? one.position }))
    expect(picturesInOrder(rows)).toEqual(picturesInOrder(rows.toReversed()))
  })
})

it('New ones come last', () => {
  expect(placeAtEnd([])).toBe(1)
  expect(placeAtEnd(placed([4, 2.5]))).toBe(5)
})

it('What is there already, comes twice, or is one too many is not added, and is counted', () => {
  const there = [aProjectPicture({ picture: 'a' }), aProjectPicture({ picture: 'b' })]
  expect(addable(['a', 'c', 'c', 'd', 'e'], there, 4)).toEqual({
    ...{ fresh: ['c', 'd'], known: 2, over: 1 },
  })
  expect(addable(['c'], there, 1)).toEqual({ fresh: [], known: 0, over: 1 })
})

it('What a picture shows is told from what was written for it, else from its caption', () => {
  expect(altOf({ alt: ' Publika ', caption: 'Finale' })).toBe('Publika')
  expect(altOf({ alt: ' ', caption: 'Finale' })).toBe('Finale')
  expect(altOf({ alt: null, caption: null })).toBe('')
})
