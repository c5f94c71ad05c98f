/** One of many, found by typing. */
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ComboBox } from '../../src-renderer/ui/ComboBox'
import type { ComboBoxProps } from '../../src-renderer/ui/ComboBox'
import { activeEntry, noteOf, pressKey, renderHeld, scrollOutOfSight } from '../support/render'

const options = [
  { id: 'ana', label: 'Ana Anić' },
  { id: 'djordje', label: 'Ђорђе Балић' },
  { id: 'mira', label: 'Mira Anić', hint: 'Niš' },
]

const held = (initial: string | null = null, extra: Partial<ComboBoxProps<string>> = {}) =>
  renderHeld<string | null>(initial, (value, onChange) => (
    <>
      <ComboBox label="Mentor" options={options} {...extra} value={value} onChange={onChange} />
      <button>next</button>
    </>
  ))

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Mentor' })
const shown = () => screen.queryAllByRole('option').map((option) => option.textContent)
const isOpen = () => box().getAttribute('aria-expanded')
const everybody = ['Ana Anić', 'Ђорђе Балић', 'Mira AnićNiš']

describe('ComboBox', () => {
  it('shows the label of what is chosen, and nothing when nothing is', () => {
    const { give } = held('mira')
    expect(box().value).toBe('Mira Anić')
    give('ana')
    expect(box().value).toBe('Ana Anić')
    give(null)
    expect(box().value).toBe('')
    expect(box().placeholder).toBe('Type to find…')
  })

  it('is a closed list box until it is clicked', async () => {
    const { user } = held('mira', { placeholder: 'Who?' })
    expect(box().placeholder).toBe('Who?')
    expect(box().getAttribute('aria-autocomplete')).toBe('list')
    expect(box().getAttribute('autocomplete')).toBe('off')
    expect(box().getAttribute('spellcheck')).toBe('false')
    expect(isOpen()).toBe('false')
    expect(box().hasAttribute('aria-controls')).toBe(false)
    await user.click(box())
    expect(isOpen()).toBe('true')
    expect(screen.getByRole('listbox').id).toBe(box().getAttribute('aria-controls'))
    expect(shown()).toEqual(everybody)
    expect(activeEntry(box())).toBeNull()
    expect(screen.getAllByRole('option').map((one) => one.getAttribute('aria-selected'))).toEqual([
      ...['false', 'false', 'true'],
    ])
  })

  it('marks its text when the focus comes, so that typing replaces it', () => {
    held('mira')
    act(() => box().focus())
    expect([box().selectionStart, box().selectionEnd]).toEqual([0, 'Mira Anić'.length])
    expect(isOpen()).toBe('false')
  })

  it('narrows its list to what is typed, blind to accents and script, and takes the first on Enter', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'djordje')
    expect(shown()).toEqual(['Ђорђе Балић'])
    expect(activeEntry(box())).toBe('Ђорђе Балић')
    expect(onChange).not.toHaveBeenCalled()
    await user.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([['djordje']])
    expect(isOpen()).toBe('false')
    expect(box().value).toBe('Ђорђе Балић')
  })

  it('takes what arrow keys chose', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'anic')
    expect(shown()).toEqual(['Ana Anić', 'Mira AnićNiš'])
    await user.keyboard('{ArrowDown}')
    expect(activeEntry(box())).toBe('Mira AnićNiš')
    expect(pressKey(box(), 'Enter').prevented).toBe(true)
    expect(onChange.mock.calls).toEqual([['mira']])
  })

  it.each([
    ['ArrowDown', 'Ana Anić'],
    ['ArrowUp', 'Mira AnićNiš'],
  ])('is opened by %s', async (key, active) => {
    const { user } = held()
    await user.tab()
    expect(pressKey(box(), key).prevented).toBe(true)
    expect(isOpen()).toBe('true')
    expect(activeEntry(box())).toBe(active)
  })

  it('takes what is pressed, and keeps the focus', async () => {
    const { user, onChange } = held()
    await user.click(box())
    await user.click(screen.getByRole('option', { name: 'Mira Anić Niš' }))
    expect(onChange.mock.calls).toEqual([['mira']])
    expect(document.activeElement).toBe(box())
    expect(isOpen()).toBe('false')
  })

  it('takes the first fitting one when Tab leaves, and goes on', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'mira')
    await user.tab()
    expect(onChange.mock.calls).toEqual([['mira']])
    expect(document.activeElement).toBe(screen.getByText('next'))
  })

  it('takes nothing when Tab leaves and nothing was typed', async () => {
    const { user, onChange } = held('ana')
    await user.click(box())
    await user.keyboard('{ArrowDown}')
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('Ana Anić')
  })

  it('gives back what stood there on Escape, which goes no further', async () => {
    const { user, onChange } = held('ana')
    await user.clear(box())
    await user.type(box(), 'mir')
    expect(pressKey(box(), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(box().value).toBe('Ana Anić')
    expect(isOpen()).toBe('false')
    expect(onChange).not.toHaveBeenCalled()
    expect(pressKey(box(), 'Escape')).toEqual({ prevented: false, heard: true })
  })

  it('closes its list on Escape when nothing was typed', async () => {
    const { user } = held('ana')
    await user.click(box())
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(isOpen()).toBe('false')
  })

  it('chooses nothing when it is emptied, on Enter and when it is left', async () => {
    const { user, onChange, give } = held('ana')
    await user.clear(box())
    await user.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([[null]])
    expect(isOpen()).toBe('false')
    give('mira')
    await user.clear(box())
    await user.tab()
    expect(onChange.mock.calls).toEqual([[null], [null]])
    expect(box().value).toBe('')
  })

  it('chooses nothing when it is emptied, also after the arrows had been in its list', async () => {
    const { user, onChange } = held('ana')
    await user.click(box())
    await user.keyboard('{ArrowDown}{Escape}')
    await user.clear(box())
    expect(activeEntry(box())).toBeNull()
    await user.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([[null]])
  })

  it('begins at the top of its list each time it is opened', async () => {
    const { user } = held('ana')
    await user.click(box())
    await user.keyboard('{ArrowDown}{ArrowDown}{Escape}{ArrowDown}')
    expect(activeEntry(box())).toBe('Ana Anić')
  })

  it('chooses from the list of an emptied field what the arrows went to', async () => {
    const { user, onChange } = held('mira')
    await user.clear(box())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(onChange.mock.calls).toEqual([['ana']])
  })

  it('goes back to the first one with each letter', async () => {
    const { user } = held()
    await user.type(box(), 'an{ArrowDown}')
    expect(activeEntry(box())).toBe('Mira AnićNiš')
    await user.type(box(), 'i')
    expect(activeEntry(box())).toBe('Ana Anić')
  })

  it('keeps its list when the layout scrolls, so that Enter means what was typed', async () => {
    const { user, onChange } = held('ana')
    await user.clear(box())
    await user.type(box(), 'mir')
    fireEvent.scroll(document)
    expect(isOpen()).toBe('true')
    expect(document.querySelectorAll('[role="listbox"]')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(onChange).toHaveBeenCalledWith('mira')
  })

  it('keeps what is typed when it scrolls out of sight, and gives back on Escape', async () => {
    const { user } = held('ana')
    await user.clear(box())
    await user.type(box(), 'mir')
    scrollOutOfSight(box())
    expect(isOpen()).toBe('false')
    expect(activeEntry(box())).toBeNull()
    expect(box().value).toBe('mir')
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(box().value).toBe('Ana Anić')
  })

  it('takes nothing unseen when Tab leaves', async () => {
    const { user, onChange } = held('ana')
    await user.type(box(), 'mir')
    scrollOutOfSight(box())
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('Ana Anić')
  })

  it('does not report emptiness that was there before', async () => {
    const { user, onChange } = held(null)
    await user.type(box(), 'a')
    await user.clear(box())
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('says that nothing was found, keeps the text, and reports nothing', async () => {
    const { user, onChange } = held('ana')
    await user.clear(box())
    await user.type(box(), 'xyz')
    expect(shown()).toEqual(['Nothing found'])
    await user.keyboard('{Enter}')
    expect(box().value).toBe('xyz')
    await user.tab()
    expect(box().value).toBe('Ana Anić')
    expect(onChange).not.toHaveBeenCalled()
  })

  it('leaves Enter to the form around it while it is closed', async () => {
    const { user, onChange } = held('ana')
    await user.tab()
    expect(pressKey(box(), 'Enter').prevented).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('leaves keys alone while a letter is being put together', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'mira')
    expect(pressKey(box(), 'Enter', { isComposing: true }).prevented).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('makes a new one of what was typed, when it may', async () => {
    const onCreate = vi.fn()
    const { user, onChange } = held(null, { onCreate })
    await user.type(box(), '  Nova ')
    expect(shown()).toEqual(['Add “Nova”'])
    await user.keyboard('{Enter}')
    expect(onCreate.mock.calls).toEqual([['Nova']])
    expect(onChange).not.toHaveBeenCalled()
    expect(isOpen()).toBe('false')
  })

  it('offers a new one after those that fit, but not one that is there already', async () => {
    const { user } = held(null, { onCreate: vi.fn() })
    await user.type(box(), 'Ana')
    expect(shown()).toEqual(['Ana Anić', 'Add “Ana”'])
    await user.type(box(), ' Anić ')
    expect(shown()).toEqual(['Ana Anić'])
    await user.clear(box())
    expect(shown()).toEqual(everybody)
  })

  it('lets the screen find the options', async () => {
    const filter = vi.fn((query: string) => options.filter(() => query === 'z').slice(0, 1))
    const { user, onChange } = held(null, { filter })
    await user.type(box(), 'z')
    expect(shown()).toEqual(['Ana Anić'])
    expect(filter).toHaveBeenLastCalledWith('z')
    await user.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([['ana']])
  })

  it('shows sixty options at the most', async () => {
    const many = Array.from({ length: 61 }, (_, at) => ({ id: String(at), label: `P ${at}` }))
    const { user } = held(null, { options: many })
    await user.click(box())
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(60)
  })

  it('takes the focus when asked to, says what is wrong, and can be disabled', () => {
    const { unmount } = held(null, { autoFocus: true, error: 'Choose a mentor.' })
    expect(document.activeElement).toBe(box())
    expect(noteOf(box())).toBe('Choose a mentor.')
    unmount()
    held('ana', { isDisabled: true })
    expect(box().disabled).toBe(true)
  })
})
