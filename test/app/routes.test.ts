/** Where one can go, and what becomes of a place that another version kept. */
import { beforeEach, describe, expect, it } from 'vitest'
import { goTo } from '../../src-renderer/app/go-to'
import { filterValue, placeAt, routeTo, screenNames, screenOf } from '../../src-renderer/app/routes'
import { currentPlace, useUi } from '../../src-renderer/app/ui'
import { tableNames } from '../../src-renderer/domain/descriptor-queries'
import { placeOf } from '../../src-renderer/domain/titles.rules'

beforeEach(() => useUi.setState({ selection: {}, filters: {}, screen: 'home', cycleId: 'c1' }))

describe('going somewhere', () => {
  it('goes to a place and back', () => {
    const place = placeAt('awards', 'c2', 'a1')
    goTo(routeTo(place))
    expect(currentPlace()).toEqual(place)
    goTo({ screen: 'home' })
    expect(currentPlace()).toEqual(placeAt('home', 'c2'))
    goTo({ screen: 'awards' })
    expect(currentPlace()).toEqual(place)
  })

  it('leaves as it was what is not said, and replaces the filters that are', () => {
    goTo({ screen: 'people', recordId: 'p1', filters: { role: 'mentor', query: 'ana' } })
    goTo({ screen: 'people', filters: { status: 'applied' } })
    expect(useUi.getState()).toMatchObject({
      cycleId: 'c1',
      selection: { people: 'p1' },
      filters: { people: { status: 'applied' } },
    })
    expect(useUi.getState().filters.people).not.toHaveProperty('role')
  })

  it('goes home for a place on a screen that is not known', () => {
    goTo(routeTo({ screen: 'planets', cycleId: 'c2', recordId: 'x' }))
    expect(currentPlace()).toEqual(placeAt('home', 'c2'))
    for (const name of ['constructor', '', null, 5]) expect(screenOf(name)).toBe('home')
  })

  it('has a screen for the place of every kind of record', () => {
    for (const table of tableNames)
      expect(screenNames).toContain(placeOf({ table, id: 'x' }, () => undefined, null).screen)
  })
})

describe('a filter', () => {
  it('has only values that there are', () => {
    expect(filterValue('people', 'role', 'mentor')).toBe('mentor')
    expect(filterValue('people', 'role', 'astronaut')).toBeNull()
    expect(filterValue('people', 'role', undefined)).toBeNull()
    expect(filterValue('people', 'city', 'Bor')).toBe('Bor')
    expect(filterValue('people', 'city', '')).toBeNull()
  })
})
