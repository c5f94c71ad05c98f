/** Keys that are pressed while a cell is edited. */
import { fireEvent } from '@testing-library/react'
import { expect, it } from 'vitest'
import { editor, pressAll, showGrid } from './people-grid'

it('are the editor’s own, but for those with Ctrl and F1, which are the program’s', () => {
  const heard: string[] = []
  const listen = ({ key }: KeyboardEvent) => {
    heard.push(key)
  }
  showGrid()
  pressAll('ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter')
  window.addEventListener('keydown', listen)
  for (const init of [{ key: 'k', ctrlKey: true }, { key: 'F1' }, { key: '?' }, { key: 'End' }])
    fireEvent.keyDown(editor('Name'), init)
  window.removeEventListener('keydown', listen)
  expect(heard).toEqual(['k', 'F1'])
  expect(editor('Name').value).toBe('Ana')
})

it('are the editor’s own with Ctrl and Z as well: what was done before would be undone under it, and entered again when it is left', () => {
  const heard: string[] = []
  const listen = ({ key }: KeyboardEvent) => {
    heard.push(key)
  }
  const undo = (name: string) => {
    fireEvent.keyDown(editor(name), { key: 'z', code: 'KeyZ', ctrlKey: true })
    fireEvent.keyDown(editor(name), { key: 'з', code: 'KeyY', ctrlKey: true })
    fireEvent.keyDown(editor(name), { key: 'y', code: 'KeyY', ctrlKey: true })
  }
  showGrid()
  pressAll('ArrowDown', 'ArrowRight', 'J')
  window.addEventListener('keydown', listen)
  undo('Name')
  fireEvent.keyDown(editor('Name'), { key: 'Escape' })
  pressAll('Enter')
  undo('Name')
  window.removeEventListener('keydown', listen)
  expect(heard).toEqual([])
})
