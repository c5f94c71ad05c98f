/** Editing cells of the grid. */
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { onLostText } from '../../../src-renderer/ui/lost-text'
import { listen } from '../../support/announced'
import { pressKey } from '../../support/render'
import {
  cell,
  click,
  columns,
  commits,
  cursor,
  editor,
  grid,
  names,
  people,
  press,
  pressAll,
  showGrid,
} from './people-grid'
import type { ShownGrid } from './people-grid'

const input = () => document.querySelector<HTMLInputElement>('[role="grid"] input, select')

/** The name alone, which may not be long. */
const shortNames = columns.slice(0, 1).map((column) => {
  if (column.editor?.kind !== 'text') throw new Error('The first column is a text.')
  const validate = (text: string) => (text.length > 5 ? 'Too long.' : null)
  return { ...column, editor: { ...column.editor, validate } }
})

/** The grid, with the editor of Ana's name open. */
function editName(): ShownGrid {
  const shown = showGrid()
  pressAll('ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter')
  return shown
}

/** The grid, with the editor of a person's city open. */
function editCity(name: string): ShownGrid {
  const shown = showGrid()
  fireEvent.doubleClick(cell(name, 2))
  return shown
}

describe('The editor of a text', () => {
  it('holds the focus, its text marked, and has a name', () => {
    editName()
    expect(document.activeElement).toBe(editor('Name'))
    expect([editor('Name').selectionStart, editor('Name').selectionEnd]).toEqual([0, 3])
    expect(editor('Name').getAttribute('aria-invalid')).toBe('false')
    expect(editor('Name').getAttribute('autocomplete')).toBe('off')
    expect(grid().hasAttribute('aria-activedescendant')).toBe(false)
    expect(document.querySelectorAll('[role="grid"] input')).toHaveLength(1)
  })

  it('begins with the letter that was typed, the cursor after it', async () => {
    const { user } = showGrid()
    pressAll('ArrowDown', 'ArrowRight', 'J')
    expect(editor('Name').value).toBe('J')
    await user.keyboard('ana{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'mira', 'Jana']])
  })

  it('commits on Enter, trimmed, and goes on to the cell below', async () => {
    const { user } = editName()
    await user.keyboard(' Anja {Enter}')
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
    expect(input()).toBeNull()
    expect(document.activeElement).toBe(grid())
    expect(cursor()).toBe('cell Bora 1')
  })

  it('goes up on Shift+Enter, and stays on the first and the last row', () => {
    editName()
    fireEvent.keyDown(editor('Name'), { key: 'Enter', shiftKey: true })
    expect(cursor()).toBe('cell Mira 1')
    press('Enter')
    fireEvent.keyDown(editor('Name'), { key: 'Enter', shiftKey: true })
    expect(cursor()).toBe('cell Mira 1')
    press('End', { ctrlKey: true })
    pressAll('Home', 'Enter')
    fireEvent.keyDown(editor('Name'), { key: 'Enter' })
    expect(cursor()).toBe('cell Zoe 1')
    expect(commits).not.toHaveBeenCalled()
  })

  it('gives back on Escape what stood there before, and keeps the keys to itself', async () => {
    const { user } = editName()
    await user.keyboard('Anja')
    expect(pressKey(editor('Name'), 'x')).toEqual({ prevented: false, heard: false })
    expect(pressKey(editor('Name'), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(input()).toBeNull()
    expect(commits).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(grid())
    expect(cursor()).toBe('cell Ana 1')
  })

  it('does not commit what was there before', async () => {
    const { user } = editName()
    await user.keyboard('Ana {Enter}')
    expect(commits).not.toHaveBeenCalled()
    expect(cursor()).toBe('cell Bora 1')
  })

  it('goes on to the next cell that is edited by typing on Tab, and back on Shift+Tab', async () => {
    const { user } = editName()
    await user.keyboard('Anja{Tab}')
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
    expect(document.activeElement).toBe(editor('City'))
    await user.tab()
    expect(editor('Name').value).toBe('Bora')
    await user.tab()
    expect(editor('Name').value).toBe('Zoe')
    await user.tab({ shift: true })
    expect(editor('Name').value).toBe('Bora')
    await user.tab({ shift: true })
    expect(document.activeElement).toBe(editor('City'))
  })

  it('ends at the end of the grid', async () => {
    const { user } = showGrid()
    fireEvent.doubleClick(cell('Zoe', 2))
    await user.tab()
    expect(input()).toBeNull()
    expect(document.activeElement).toBe(grid())
    expect(cursor()).toBe('cell Zoe 3')
  })

  it('commits when the focus goes elsewhere, and leaves it there', async () => {
    const { user } = editName()
    await user.keyboard('Anja')
    act(() => editor('Name').blur())
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
    expect(input()).toBeNull()
    expect(document.activeElement).not.toBe(grid())
  })

  it('commits once when another row is pressed, which does not get the cursor at once', async () => {
    const { user } = editName()
    await user.keyboard('Anja')
    click(cell('Zoe', 1))
    expect(input()).not.toBeNull()
    act(() => editor('Name').blur())
    expect(commits).toHaveBeenCalledTimes(1)
  })

  it('says what is wrong, stays open, keeps the text, and takes it back while it is mended', async () => {
    const heard = listen()
    const { user } = editName()
    await user.keyboard('{Backspace}{Enter}')
    expect(screen.getByText('Write a name.').id).toBe(
      editor('Name').getAttribute('aria-describedby'),
    )
    expect(heard()).toEqual(['! Write a name.'])
    expect(editor('Name').getAttribute('aria-invalid')).toBe('true')
    expect(commits).not.toHaveBeenCalled()
    await user.keyboard('A')
    expect(screen.queryByText('Write a name.')).toBeNull()
    expect(editor('Name').value).toBe('A')
    await user.keyboard('{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'ana', 'A']])
  })

  it('lets go of a wrong text on Escape; when the focus goes somebody is told of it', async () => {
    const lost = vi.fn()
    onLostText(lost)
    const { user } = showGrid({ columns: shortNames })
    pressAll('ArrowDown', 'F2')
    await user.keyboard('too long{Escape}')
    expect(input()).toBeNull()
    expect(lost).not.toHaveBeenCalled()
    press('F2')
    await user.keyboard('too long ')
    act(() => editor('Name').blur())
    expect(input()).toBeNull()
    expect(commits).not.toHaveBeenCalled()
    expect(lost.mock.calls).toEqual([[{ label: 'Name', text: 'too long' }]])
  })

  it('stays open, text and all, while another window is in front', async () => {
    const { user } = editName()
    await user.keyboard('Anj')
    // The window loses the focus; in it the editor has it still.
    fireEvent.blur(editor('Name'))
    expect(commits).not.toHaveBeenCalled()
    await user.keyboard('a{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
  })

  it('does not write again what stood there when it was opened', () => {
    const { change } = editName()
    change({ rows: people.map((row) => (row.id === 'ana' ? { ...row, name: 'Hana' } : row)) })
    act(() => editor('Name').blur())
    expect(commits).not.toHaveBeenCalled()
    expect(cell('Hana', 0).textContent).toBe('Hana')
  })

  it('is not asked whether what stood there was right', async () => {
    const validate = vi.fn(() => 'No.')
    const name = columns[0]!
    if (name.editor?.kind !== 'text') throw new Error('The first column is a text.')
    const { user } = showGrid({ columns: [{ ...name, editor: { ...name.editor, validate } }] })
    pressAll('ArrowDown', 'F2')
    await user.keyboard('{Enter}')
    expect(validate).not.toHaveBeenCalled()
    press('F2')
    await user.keyboard('x{Enter}')
    expect(validate.mock.calls).toEqual([['x', people[1]]])
  })

  it('leaves Enter to a letter that is being put together', () => {
    editName()
    fireEvent.keyDown(editor('Name'), { key: 'Enter', isComposing: true })
    expect(editor('Name')).not.toBeNull()
  })

  it('stays open when its row or others leave the list; they go when the edit ends', async () => {
    const { user, change } = editName()
    await user.keyboard('An')
    change({ rows: people.filter((row) => row.id === 'zoe') })
    expect(document.activeElement).toBe(editor('Name'))
    expect(commits).not.toHaveBeenCalled()
    await user.keyboard('ja{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
    expect(names()).toEqual(['Zoe'])
  })

  it('stays open while what the cell before has saved moves its row; the new order comes when the edit ends', async () => {
    const { user, change } = showGrid({
      columns: [...columns, { ...columns[0]!, id: 'note', title: 'Note', isRowHeader: false }],
      initialSort: { columnId: 'name', direction: 'ascending' },
    })
    fireEvent.doubleClick(cell('Ana', 0))
    await user.keyboard('Vera{Tab}{Tab}An')
    expect(document.activeElement).toBe(editor('Note'))
    change({ rows: people.map((row) => (row.id === 'ana' ? { ...row, name: 'Vera' } : row)) })
    expect(names()).toEqual(['Vera', 'Bora', 'Mira', 'Zoe'])
    expect(document.activeElement).toBe(editor('Note'))
    await user.keyboard('ja{Enter}')
    expect(commits.mock.calls).toEqual([
      ['name', 'ana', 'Vera'],
      ['name', 'ana', 'Anja'],
    ])
    expect(names()).toEqual(['Bora', 'Mira', 'Vera', 'Zoe'])
  })

  it('commits what was typed when the list goes away', async () => {
    const { user, unmount } = editName()
    await user.keyboard('Anja')
    unmount()
    expect(commits.mock.calls).toEqual([['name', 'ana', 'Anja']])
  })

  it('keeps what was typed when its row is drawn again', async () => {
    const { user, change } = editName()
    await user.keyboard('Anja')
    change({ rows: people.map((row) => ({ ...row, age: 50 })) })
    expect(editor('Name').value).toBe('Anja')
    expect(commits).not.toHaveBeenCalled()
  })
})

describe('The editor of a choice', () => {
  const options = () => [...editor('City').querySelectorAll('option')].map((one) => one.text)

  it('has the options, and the one that is chosen', () => {
    editCity('Mira')
    expect(document.activeElement).toBe(editor('City'))
    expect(editor('City').value).toBe('nis')
    expect(options()).toEqual(['Niš', 'Pirot'])
  })

  it('asks for a choice while there is none', () => {
    editCity('Ana')
    expect(editor('City').value).toBe('')
    expect(options()).toEqual(['Choose…', 'Niš', 'Pirot'])
    fireEvent.keyDown(editor('City'), { key: 'Enter' })
    expect(commits).not.toHaveBeenCalled()
    expect(cursor()).toBe('cell Bora 3')
  })

  it('commits on Enter, and goes on to the cell below', async () => {
    const { user } = editCity('Mira')
    await user.selectOptions(editor('City'), 'pirot')
    expect(commits).not.toHaveBeenCalled()
    fireEvent.keyDown(editor('City'), { key: 'Enter' })
    expect(commits.mock.calls).toEqual([['city', 'mira', 'pirot']])
    expect(cursor()).toBe('cell Ana 3')
  })

  it('gives back on Escape what was chosen before, and keeps the keys to itself', async () => {
    const { user } = editCity('Mira')
    await user.selectOptions(editor('City'), 'pirot')
    expect(pressKey(editor('City'), 'ArrowDown')).toEqual({ prevented: false, heard: false })
    expect(pressKey(editor('City'), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(commits).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(grid())
  })

  it('does not commit what was chosen before', () => {
    editCity('Mira')
    fireEvent.keyDown(editor('City'), { key: 'Tab' })
    expect(commits).not.toHaveBeenCalled()
    expect(editor('Name').value).toBe('Ana')
  })

  it('commits once when the focus goes elsewhere', async () => {
    const { user } = editCity('Mira')
    await user.selectOptions(editor('City'), 'pirot')
    act(() => editor('City').blur())
    expect(commits.mock.calls).toEqual([['city', 'mira', 'pirot']])
    expect(input()).toBeNull()
  })

  it('commits what was chosen when the list goes away', async () => {
    const { user, unmount } = editCity('Mira')
    await user.selectOptions(editor('City'), 'pirot')
    unmount()
    expect(commits.mock.calls).toEqual([['city', 'mira', 'pirot']])
  })

  it('stays open while another window is in front, and does not write again what was changed elsewhere', () => {
    const { change } = editCity('Mira')
    fireEvent.blur(editor('City'))
    expect(document.activeElement).toBe(editor('City'))
    change({ rows: people.map((row) => (row.id === 'mira' ? { ...row, city: 'pirot' } : row)) })
    act(() => editor('City').blur())
    expect(input()).toBeNull()
    expect(commits).not.toHaveBeenCalled()
  })

  it('is not opened where it may not be', () => {
    editCity('Bora')
    expect(input()).toBeNull()
  })
})
