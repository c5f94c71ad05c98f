/** How lists are left and found again: as what they were shown, and what they were narrowed to. */
import { beforeEach, describe, expect, it } from 'vitest'
import { followScreens, go } from '../../src-renderer/app/back'
import { goTo, turnTo } from '../../src-renderer/app/go-to'
import { listKey, nothingLeft } from '../../src-renderer/app/left.rules'
import { openView } from '../../src-renderer/app/lists/lists.actions'
import { useUi } from '../../src-renderer/app/ui'

beforeEach(() => useUi.setState({ selection: {}, filters: {}, left: nothingLeft, screen: 'home' }))
const kept = (screen: 'pairs' | 'selection' | 'people' | 'awards') =>
  useUi.getState().filters[screen]
const set = useUi.getState().setFilter

describe('A list that is left for another of its screen', () => {
  it('is shown as it was, narrowed to what it was, when one turns back to it', () => {
    turnTo({ screen: 'pairs', filters: { view: 'list' } })
    set('pairs', 'as', 'board')
    set('pairs', 'group', 'mentor')
    turnTo({ screen: 'pairs', filters: { view: 'goals' } })
    expect(kept('pairs')).toEqual({ view: 'goals' })
    set('pairs', 'toldBy', 'mentor')
    set('pairs', 'sort', 'moved descending')
    turnTo({ screen: 'pairs', filters: { view: 'list' } })
    expect(kept('pairs')).toEqual({ view: 'list', as: 'board', group: 'mentor' })
    turnTo({ screen: 'pairs', filters: { view: 'goals' } })
    expect(kept('pairs')).toEqual({ view: 'goals', toldBy: 'mentor', sort: 'moved descending' })
  })

  it('is not shown otherwise because another one is', () => {
    turnTo({ screen: 'pairs', filters: { view: 'meetings', span: 'list' } })
    set('pairs', 'group', 'date')
    set('pairs', 'show', 'quiet')
    set('pairs', 'span', 'year')
    // Which pairs these are is said of all three; how they are shown of each.
    expect(kept('pairs')).toEqual({ view: 'meetings', span: 'year', show: 'quiet' })
    set('pairs', 'span', 'list')
    expect(kept('pairs')).toMatchObject({ group: 'date', show: 'quiet' })
  })

  it('is the same in both rounds of a selection', () => {
    turnTo({ screen: 'selection', filters: { view: 'results', round: 'shortlist' } })
    set('selection', 'group', 'status')
    set('selection', 'measure', 'adjusted')
    turnTo({ screen: 'selection', filters: { view: 'results', round: 'interview' } })
    expect(kept('selection')).toEqual({
      ...{ view: 'results', round: 'interview', group: 'status', measure: 'adjusted' },
    })
  })
})

describe('Whoever goes to a list', () => {
  it('with something to narrow it to finds it shown as it was left, narrowed to that alone', () => {
    goTo({ screen: 'people', filters: { city: 'Bor' } })
    set('people', 'as', 'cards')
    goTo({ screen: 'home' })
    goTo({ screen: 'people', filters: { consent: 'unasked' } })
    expect(kept('people')).toEqual({ consent: 'unasked', as: 'cards' })
  })

  it('from anywhere goes on giving points in the name of whoever did before', () => {
    turnTo({ screen: 'selection', filters: { view: 'read' } })
    set('selection', 'reviewer', 'mira')
    for (const leave of [
      () => goTo({ screen: 'home' }),
      () => goTo({ screen: 'selection', filters: { view: 'waiting' } }),
    ]) {
      leave()
      // As Home leads there.
      goTo({ screen: 'selection', recordId: null, filters: { view: 'read' } })
      expect(kept('selection')).toEqual({ view: 'read', reviewer: 'mira' })
    }
  })

  it('by a view finds it as the view says, whatever it was before', () => {
    goTo({ screen: 'awards', filters: {} })
    set('awards', 'as', 'board')
    set('awards', 'sort', 'name ascending')
    openView({ screen: 'awards', filters: { group: 'kind', columns: '' } })
    expect(kept('awards')).toEqual({ group: 'kind', columns: '' })
  })

  it('by a view that says nothing of how it is shown finds it as usual', () => {
    goTo({ screen: 'awards', filters: {} })
    set('awards', 'as', 'cards')
    openView({ screen: 'awards', filters: { show: 'toPrint' } })
    expect(kept('awards')).toEqual({ show: 'toPrint', columns: '' })
  })

  it('can take away what a list was grouped by, and it stays away', () => {
    goTo({ screen: 'awards', filters: {} })
    set('awards', 'group', 'kind')
    set('awards', 'group', null)
    goTo({ screen: 'home' })
    goTo({ screen: 'awards', filters: { show: 'toPrint' } })
    expect(kept('awards')).toEqual({ show: 'toPrint' })
  })

  it('by the way back finds it as it was then, and the other one as it was left', () => {
    const stop = followScreens()
    goTo({ screen: 'pairs', filters: { view: 'list' } })
    set('pairs', 'group', 'mentor')
    turnTo({ screen: 'pairs', filters: { view: 'goals' } })
    set('pairs', 'as', 'cards')
    go('back')
    expect(kept('pairs')).toEqual({ view: 'list', group: 'mentor' })
    turnTo({ screen: 'pairs', filters: { view: 'goals' } })
    expect(kept('pairs')).toEqual({ view: 'goals', as: 'cards' })
    stop()
  })
})

describe('Lists of one screen', () => {
  it('are told apart by its side, and by the part of it where it has several', () => {
    const keys = [
      {},
      { view: 'goals' },
      { view: 'goals', goals: 'matrix' },
      { view: 'meetings' },
      { view: 'meetings', span: 'list' },
    ].map((filters) => listKey('pairs', filters))
    expect(new Set(keys).size).toBe(keys.length)
    expect(listKey('pairs', { view: 'list' })).toBe(keys[0])
    expect(listKey('pairs', { view: 'meetings', span: 'month', show: 'quiet' })).toBe(keys[3])
  })
})
