/** A text with suggestions, edited where it stands. */
import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { EditableSuggest } from '../../src-renderer/ui/EditableSuggest'
import type { EditableSuggestProps } from '../../src-renderer/ui/EditableSuggest'
import { activeEntry, noteOf, pressKey, renderUi, scrollOutOfSight } from '../support/render'

const onCommit = vi.fn<EditableSuggestProps['onCommit']>(() => null)
const schools = ['Gimnazija Niš', 'Gimnazija Pirot', 'Škola muzike']

const draw = (extra: Partial<EditableSuggestProps> = {}) => (
  <EditableSuggest
    label="School"
    value={null}
    suggestions={schools}
    onCommit={onCommit}
    {...extra}
  />
)
const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'School' })
const shown = () => screen.queryAllByRole('option').map((option) => option.textContent)

describe('EditableSuggest', () => {
  it('reads as its value, or as a dash', () => {
    const { rerender } = renderUi(draw({ value: 'Škola muzike' }))
    expect(box().value).toBe('Škola muzike')
    rerender(draw())
    expect(box().value).toBe('')
    expect(box().placeholder).toBe('–')
    rerender(draw({ placeholder: 'Which one?' }))
    expect(box().placeholder).toBe('Which one?')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    expect(box().getAttribute('aria-autocomplete')).toBe('list')
  })

  it('suggests nothing before anything is typed', async () => {
    const { user } = renderUi(draw())
    await user.click(box())
    await user.keyboard('{ArrowDown} ')
    expect(shown()).toEqual([])
    expect(box().hasAttribute('aria-controls')).toBe(false)
  })

  it('suggests what fits, blind to accents, with none of it chosen', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'skola')
    expect(shown()).toEqual(['Škola muzike'])
    expect(box().getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('listbox', { name: 'School' }).id).toBe(
      box().getAttribute('aria-controls'),
    )
    expect(activeEntry(box())).toBeNull()
    expect(box().getAttribute('spellcheck')).toBe('false')
    expect(box().getAttribute('autocomplete')).toBe('off')
  })

  it('takes the text itself on Enter, trimmed', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), ' gimnazija ')
    expect(shown()).toHaveLength(2)
    expect(pressKey(box(), 'Enter').prevented).toBe(true)
    expect(onCommit.mock.calls).toEqual([['gimnazija']])
    expect(shown()).toEqual([])
  })

  it('takes what arrow keys chose on Enter', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gimn{ArrowDown}')
    expect(activeEntry(box())).toBe('Gimnazija Niš')
    expect(screen.getAllByRole('option').map((one) => one.dataset['active'])).toEqual([
      ...['true', 'false'],
    ])
    await user.keyboard('{ArrowDown}')
    expect(activeEntry(box())).toBe('Gimnazija Pirot')
    await user.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([['Gimnazija Pirot']])
  })

  it('takes the text, not the suggestion, when it is left', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gimn{ArrowDown}')
    await user.tab()
    expect(onCommit.mock.calls).toEqual([['gimn']])
  })

  it('takes the suggestion that is pressed', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gimn')
    await user.click(screen.getByRole('option', { name: 'Gimnazija Niš' }))
    expect(onCommit.mock.calls).toEqual([['Gimnazija Niš']])
    expect(document.activeElement).toBe(box())
  })

  it('closes the list on the first Escape and gives back on the second', async () => {
    const { user } = renderUi(draw({ value: 'Old' }))
    await user.type(box(), '{Backspace}{Backspace}{Backspace}gimn{ArrowDown}')
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(shown()).toEqual([])
    expect(activeEntry(box())).toBeNull()
    expect(box().value).toBe('gimn')
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(box().value).toBe('Old')
    expect(pressKey(box(), 'Escape').heard).toBe(true)
    await user.tab()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('takes the text on Enter when the list was closed, and suggests again on the next letter', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gim{ArrowDown}{Escape}')
    expect(pressKey(box(), 'ArrowDown').prevented).toBe(false)
    await user.keyboard('n')
    expect(shown()).toHaveLength(2)
    await user.keyboard('{Escape}{Enter}')
    expect(onCommit.mock.calls).toEqual([['gimn']])
  })

  it('does not suggest exactly what is there', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'Škola muzike')
    expect(shown()).toEqual([])
  })

  it('reports null when it is emptied, and nothing when nothing changed', async () => {
    const { user } = renderUi(draw({ value: 'Old' }))
    await user.type(box(), ' {Enter}')
    expect(onCommit).not.toHaveBeenCalled()
    await user.clear(box())
    await user.tab()
    expect(onCommit.mock.calls).toEqual([[null]])
    await user.click(box())
    await user.tab()
    expect(onCommit).toHaveBeenCalledTimes(1)
  })

  it('leaves keys alone while a letter is being put together', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gimn')
    expect(pressKey(box(), 'Enter', { isComposing: true }).prevented).toBe(false)
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('keeps the text when it could not be saved', async () => {
    onCommit.mockImplementationOnce(() => Promise.resolve(false))
    const { user } = renderUi(draw())
    await user.type(box(), 'New school{Enter}')
    await act(() => Promise.resolve())
    expect(box().value).toBe('New school')
  })

  it('reports what was typed when it goes away', async () => {
    const { user, unmount } = renderUi(draw())
    await user.type(box(), 'New school')
    unmount()
    expect(onCommit.mock.calls).toEqual([['New school']])
  })

  it('shows eight suggestions at the most', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `School ${at}`)
    const { user } = renderUi(draw({ suggestions: many }))
    await user.type(box(), 'sch')
    expect(shown()).toHaveLength(8)
  })

  it('closes when it scrolls out of sight', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), 'gimn')
    scrollOutOfSight(box())
    expect(shown()).toEqual([])
    expect(box().value).toBe('gimn')
  })

  it('says what is wrong, and can be disabled', () => {
    renderUi(draw({ error: 'Too long.', isDisabled: true }))
    expect(noteOf(box())).toBe('Too long.')
    expect(box().disabled).toBe(true)
  })
})
