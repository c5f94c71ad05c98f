/** The grid by keyboard: where the cursor goes, what Enter does, and letters. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { pressKey } from '../../support/render'
import {
  cell,
  columns,
  commits,
  crowd,
  cursor,
  grid,
  names,
  people,
  press,
  pressAll,
  showGrid,
} from './people-grid'

const input = () => document.querySelector<HTMLInputElement>('input, select')

describe('The cursor', () => {
  it.each(['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'PageDown', 'Home'])(
    'begins on a row on %s',
    (key) => {
      showGrid({ rows: people.slice(0, 1) })
      expect(press(key)).toBe(true)
      expect(cursor()).toBe('row Mira')
    },
  )

  it('goes over rows, and stays on the last', () => {
    showGrid()
    pressAll('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(cursor()).toBe('row Zoe')
    pressAll('ArrowUp', 'ArrowUp')
    expect(cursor()).toBe('row Ana')
    press('End')
    expect(cursor()).toBe('row Zoe')
    press('Home')
    expect(cursor()).toBe('row Mira')
  })

  it('goes into the cells of a row and back by Escape or the arrow', () => {
    showGrid()
    pressAll('ArrowDown', 'ArrowRight', 'ArrowRight')
    expect(cursor()).toBe('cell Mira 2')
    expect(cell('Mira', 1).dataset['active']).toBe('true')
    expect(cell('Mira', 0).dataset['active']).toBeUndefined()
    press('ArrowDown')
    expect(cursor()).toBe('cell Ana 2')
    expect(pressKey(grid(), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(cursor()).toBe('row Ana')
    pressAll('ArrowRight', 'ArrowLeft')
    expect(cursor()).toBe('row Ana')
    pressAll('ArrowRight', 'Escape')
    expect(cursor()).toBe('row Ana')
  })

  it('turns pages', () => {
    showGrid({ rows: crowd(60) })
    pressAll('ArrowDown', 'PageDown')
    expect(cursor()).toBe('row Person 23')
    press('PageUp')
    expect(cursor()).toBe('row Person 0')
  })

  it('goes up to the headings, which Enter sorts by, and down again', () => {
    showGrid()
    pressAll('ArrowDown', 'ArrowUp')
    expect(cursor()).toBe('head 1')
    expect(document.querySelectorAll('[role="columnheader"][data-active="true"]')).toHaveLength(1)
    press('ArrowRight')
    expect(cursor()).toBe('head 2')
    expect(press('Enter')).toBe(true)
    expect(names()).toEqual(['Ana', 'Mira', 'Zoe', 'Bora'])
    press('ArrowRight')
    expect(press('Enter')).toBe(true)
    expect(names()).toEqual(['Ana', 'Mira', 'Zoe', 'Bora'])
    press('ArrowDown')
    expect(cursor()).toBe('row Ana')
  })

  it('is on the headings alone when there are no rows', () => {
    showGrid({ rows: [] })
    press('ArrowDown')
    expect(cursor()).toBe('head 1')
    expect(pressKey(grid(), 'Escape').heard).toBe(true)
  })

  it('keeps to cells where the screen wants that', () => {
    showGrid({ focusMode: 'cell' })
    press('ArrowDown')
    expect(cursor()).toBe('cell Mira 1')
    press('ArrowLeft')
    expect(cursor()).toBe('cell Mira 1')
    press('End')
    expect(cursor()).toBe('cell Mira 4')
    expect(pressKey(grid(), 'Escape').heard).toBe(true)
    expect(cursor()).toBe('cell Mira 4')
    press('End', { ctrlKey: true })
    expect(cursor()).toBe('cell Zoe 4')
  })

  it('leaves keys that are held with others, and keys of what is inside, alone', () => {
    showGrid({ current: 'ana' })
    expect(press('ArrowDown', { ctrlKey: true })).toBe(false)
    expect(press('ArrowDown', { altKey: true })).toBe(false)
    expect(pressKey(cell('Ana', 0), 'ArrowDown').prevented).toBe(false)
    expect(cursor()).toBe('row Ana')
  })

  it('keeps the keys it takes from the page around it, and no others', () => {
    showGrid()
    expect(pressKey(grid(), 'ArrowDown')).toEqual({ prevented: true, heard: false })
    expect(pressKey(grid(), 'F9')).toEqual({ prevented: false, heard: true })
  })
})

describe('Enter and F2', () => {
  it('Enter opens the row', () => {
    const onOpen = vi.fn()
    showGrid({ current: 'ana', onOpen })
    expect(press('Enter')).toBe(true)
    expect(onOpen.mock.calls).toEqual([[people[1]]])
    expect(input()).toBeNull()
  })

  it('Enter in a cell edits it, or opens the row when it cannot be edited', () => {
    const onOpen = vi.fn()
    showGrid({ current: 'ana', onOpen })
    pressAll('ArrowRight', 'ArrowRight', 'Enter')
    expect(onOpen).toHaveBeenCalledTimes(1)
    pressAll('ArrowLeft', 'Enter')
    expect(onOpen).toHaveBeenCalledTimes(1)
    expect(input()?.value).toBe('Ana')
  })

  it.each(['Enter', 'F2'])('%s on a row edits its first cell when nothing is opened', (key) => {
    showGrid({ current: 'ana' })
    expect(press(key)).toBe(true)
    expect(input()?.value).toBe('Ana')
  })

  it('F2 never opens a row', () => {
    const onOpen = vi.fn()
    showGrid({ current: 'ana', onOpen })
    press('F2')
    expect(onOpen).not.toHaveBeenCalled()
    expect(input()?.value).toBe('Ana')
  })

  it('F2 edits the first cell that can be edited', () => {
    showGrid({ current: 'mira', columns: columns.slice(1) })
    press('F2')
    expect(input()?.tagName).toBe('SELECT')
  })

  it('go on to the page when there is nothing to open or edit', () => {
    showGrid({ current: 'ana', columns: [columns[1]!] })
    expect(press('F2')).toBe(false)
    expect(press('Enter')).toBe(false)
  })

  it('do nothing when the cursor is nowhere', () => {
    const onOpen = vi.fn()
    showGrid({ onOpen })
    expect(press('Enter')).toBe(false)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])(
    'are others’ when held with %o',
    (held) => {
      const onOpen = vi.fn()
      showGrid({ current: 'ana', onOpen })
      expect(press('Enter', held)).toBe(false)
      expect(onOpen).not.toHaveBeenCalled()
    },
  )

  it.each(['Enter', 'F2'])('%s held down acts once', (key) => {
    const onOpen = vi.fn()
    showGrid({ current: 'ana', onOpen })
    expect(press(key, { repeat: true })).toBe(true)
    expect(onOpen).not.toHaveBeenCalled()
    expect(input()).toBeNull()
  })

  it('turn a toggle', () => {
    showGrid({ current: 'ana' })
    pressAll('ArrowRight', 'End', 'Enter')
    expect(commits.mock.calls).toEqual([['here', 'ana', false]])
    expect(input()).toBeNull()
    expect(cursor()).toBe('cell Ana 4')
  })
})

describe('Letters', () => {
  it('begin an edit in a cell of text, in place of what stood there', () => {
    showGrid({ current: 'ana' })
    press('ArrowRight')
    expect(press('Ш')).toBe(true)
    expect(input()?.value).toBe('Ш')
  })

  it('go to the screen that wants them from a row and from every cell, and never begin an edit there', () => {
    const onType = vi.fn()
    showGrid({ current: 'ana', onType })
    expect(press('x')).toBe(true)
    press('ArrowRight')
    expect(press('y')).toBe(true)
    pressAll('ArrowRight', 'ArrowRight', 'z')
    expect(onType.mock.calls).toEqual([['x'], ['y'], ['z']])
    expect(input()).toBeNull()
  })

  it('go on to the page when nobody wants them', () => {
    showGrid({ current: 'ana' })
    expect(pressKey(grid(), 'x')).toEqual({ prevented: false, heard: true })
  })

  it('are left alone while one is being put together, and when they are a command', () => {
    const onType = vi.fn()
    showGrid({ current: 'ana', onType })
    expect(press('x', { isComposing: true })).toBe(false)
    expect(press('x', { ctrlKey: true })).toBe(false)
    expect(onType).not.toHaveBeenCalled()
  })
})

describe('Keys of the screen', () => {
  it('come first, with the row and the column they were pressed in', () => {
    const onKey = vi.fn((event: { readonly key: string }) => event.key === 'ArrowDown')
    showGrid({ onKey })
    expect(press('p')).toBe(false)
    expect(onKey).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'p' }), null, null)
    pressAll('End', 'ArrowRight', 'ArrowRight')
    expect(press('ArrowDown')).toBe(true)
    expect(onKey).toHaveBeenLastCalledWith(
      expect.objectContaining({ key: 'ArrowDown' }),
      people[3],
      'age',
    )
    fireEvent.keyDown(cell('Ana', 0), { key: 'q' })
    expect(onKey).not.toHaveBeenLastCalledWith(expect.objectContaining({ key: 'q' }), null, null)
  })

  it('leave the cursor where it is when the screen took them', () => {
    showGrid({ current: 'mira', onKey: () => true })
    expect(press('ArrowDown')).toBe(true)
    expect(cursor()).toBe('row Mira')
  })
})
