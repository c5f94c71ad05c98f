// @vitest-environment jsdom
/** What a list keeps: which row is open, which are ticked, what is searched for. */
import fc from 'fast-check'
import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useUi } from '../../src-renderer/app/ui'
import { shownTicks, useList, useSearch } from '../../src-renderer/app/use-list'

interface Row {
  readonly id: string
  readonly other?: string
}

const idOf = ({ id }: Row): string => id
const rowsOf = (...ids: readonly string[]): readonly Row[] => ids.map((id) => ({ id }))
const abc = rowsOf('a', 'b', 'c')

interface Given {
  readonly rows: readonly Row[]
  readonly kind?: string
  readonly fallback?: string | null
  readonly isOpen?: (row: Row, chosen: string) => boolean
}

const listOf = (first: Given) =>
  renderHook((given: Given) => useList({ screen: 'pairs', idOf, ...given }), {
    initialProps: first,
  })

beforeEach(() => useUi.setState({ selection: {}, filters: {}, screen: 'pairs', cycleId: null }))

describe('the open row', () => {
  it('is the chosen one of the screen, while it is there', () => {
    const { result, rerender } = listOf({ rows: abc })
    expect(result.current.open).toBeNull()
    act(() => result.current.select('b'))
    expect([result.current.open, result.current.grid.current]).toEqual([{ id: 'b' }, 'b'])
    expect(useUi.getState().selection).toEqual({ pairs: 'b' })
    rerender({ rows: rowsOf('a') })
    expect([result.current.open, result.current.grid.current]).toEqual([null, null])
  })

  it('is another one while none is chosen, and may be known by another id', () => {
    const isOpen = (row: Row, chosen: string) => row.other === chosen || row.id === chosen
    const rows = [{ id: 'a' }, { id: 'b', other: 'x' }]
    const { result, rerender } = listOf({ rows, fallback: 'a', isOpen })
    expect(result.current.open?.id).toBe('a')
    act(() => result.current.select('x'))
    expect(result.current.grid.current).toBe('b')
    act(() => result.current.select('gone'))
    expect(result.current.open).toBeNull()
    rerender({ rows, fallback: null, isOpen })
    act(() => result.current.select(null))
    expect(result.current.open).toBeNull()
  })

  it('is left with the focus on the list', () => {
    const { result } = listOf({ rows: abc })
    const focus = vi.fn()
    result.current.grid.ref.current = { focus, edit: vi.fn() }
    act(() => result.current.select('a'))
    act(() => result.current.close())
    expect(result.current.open).toBeNull()
    expect(focus).toHaveBeenCalledOnce()
  })
})

describe('the ticked rows', () => {
  it('are those that are shown; whatever leaves the list has lost its tick when it comes back', () => {
    const { result, rerender } = listOf({ rows: abc })
    act(() => result.current.ticking.onSelectedChange(new Set(['c', 'a'])))
    expect(result.current.tickedRows).toEqual(rowsOf('a', 'c'))
    rerender({ rows: rowsOf('a', 'b') })
    expect([...result.current.ticking.selected]).toEqual(['a'])
    rerender({ rows: abc })
    expect(result.current.tickedRows).toEqual(rowsOf('a'))
    act(() => result.current.clearTicks())
    expect(result.current.tickedRows).toEqual([])
  })

  it('are none when rows of another kind are shown, though they have the same ids', () => {
    const { result, rerender } = listOf({ rows: abc, kind: 'paper' })
    act(() => result.current.setTicked(new Set(['a'])))
    rerender({ rows: abc, kind: 'brooch' })
    expect(result.current.tickedRows).toEqual([])
    rerender({ rows: abc, kind: 'paper' })
    expect(result.current.tickedRows).toEqual([])
  })
})

describe('the search', () => {
  it('is a filter of the screen; a letter over the list goes on with it', () => {
    const focus = vi.fn()
    const grid = { current: { focus, edit: vi.fn() } }
    const { result } = renderHook(() => useSearch('alumni', grid))
    act(() => result.current.field.onChange('an'))
    const input = document.createElement('input')
    document.body.append(input)
    result.current.field.inputRef.current = input
    act(() => result.current.type('a'))
    expect([result.current.query, result.current.field.value]).toEqual(['ana', 'ana'])
    expect(useUi.getState().filters).toEqual({ alumni: { query: 'ana' } })
    expect(document.activeElement).toBe(input)
    result.current.field.onDown()
    expect(focus).toHaveBeenCalledOnce()
    input.remove()
    act(() => result.current.field.onChange(''))
    expect(useUi.getState().filters).toEqual({ alumni: {} })
  })
})

describe('ticks of rows that are shown', () => {
  it('are only those who are shown: somebody accepted before is not rejected with the rest', () => {
    expect([...shownTicks(new Set(['ana', 'marko']), ['marko', 'vera'])]).toEqual(['marko'])
  })

  it('are the same set while all of them are shown', () => {
    const ticked = new Set(['ana'])
    expect(shownTicks(ticked, ['ana', 'vera'])).toBe(ticked)
  })

  it('never gain anybody and never hold somebody who is not shown', () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(ids, ids, (ticks, shown) => {
        const ticked = new Set(ticks)
        const left = shownTicks(ticked, shown)
        expect(left.size).toBe(ticks.filter((id) => shown.includes(id)).length)
        expect([...left].every((id) => ticked.has(id) && shown.includes(id))).toBe(true)
      }),
    )
  })
})
