/** Lines of text, and the search box. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { SearchField, TextArea, TextField } from '../../src-renderer/ui/TextField'
import type { SearchFieldProps, TextFieldProps } from '../../src-renderer/ui/TextField'
import { listen } from '../support/announced'
import { noteOf, pressKey, renderHeld } from '../support/render'

const box = (name = 'Name') => screen.getByRole<HTMLInputElement>('textbox', { name })

const held = (extra: Partial<TextFieldProps> = {}, initial = '') =>
  renderHeld(initial, (value, onChange) => (
    <TextField label="Name" {...extra} value={value} onChange={onChange} />
  ))

describe('TextField', () => {
  it('reports each letter, and shows what it is given', async () => {
    const { user, onChange, give } = held({}, 'An')
    await user.type(box(), 'a!')
    expect(onChange.mock.calls).toEqual([['Ana'], ['Ana!']])
    give('Mira')
    expect(box().value).toBe('Mira')
  })

  it('is plain text that is neither guessed nor corrected', () => {
    held({ type: 'email', placeholder: 'name@place' })
    expect(box().type).toBe('text')
    expect(box().inputMode).toBe('email')
    expect(box().placeholder).toBe('name@place')
    expect(box().getAttribute('autocomplete')).toBe('off')
    expect(box().getAttribute('spellcheck')).toBe('false')
  })

  it('hides what is secret', () => {
    held({ isSecret: true, label: 'Passphrase' })
    expect(screen.getByLabelText<HTMLInputElement>('Passphrase').type).toBe('password')
  })

  it('takes the focus when asked to, and is handed out', () => {
    const inputRef = createRef<HTMLInputElement>()
    held({ autoFocus: true, inputRef })
    expect(document.activeElement).toBe(box())
    expect(inputRef.current).toBe(box())
  })

  it('takes no more letters than it may', async () => {
    const { user } = held({ maxLength: 3 })
    await user.type(box(), 'Marija')
    expect(box().value).toBe('Mar')
  })

  it('acts on Enter, and keeps the key from what takes the focus then', () => {
    const onEnter = vi.fn()
    held({ onEnter })
    expect(fireEvent.keyDown(box(), { key: 'Enter' })).toBe(false)
    expect(onEnter).toHaveBeenCalledTimes(1)
    expect(fireEvent.keyDown(box(), { key: 'a' })).toBe(true)
    expect(onEnter).toHaveBeenCalledTimes(1)
  })

  it('leaves Enter alone while a letter is being put together, or when nobody waits for it', () => {
    const onEnter = vi.fn()
    const { unmount } = held({ onEnter })
    expect(fireEvent.keyDown(box(), { key: 'Enter', isComposing: true })).toBe(true)
    expect(onEnter).not.toHaveBeenCalled()
    unmount()
    held()
    expect(fireEvent.keyDown(box(), { key: 'Enter' })).toBe(true)
  })

  it('says when it was left', async () => {
    const onBlur = vi.fn()
    const { user } = held({ onBlur })
    await user.click(box())
    expect(onBlur).not.toHaveBeenCalled()
    await user.tab()
    expect(onBlur).toHaveBeenCalledTimes(1)
  })

  it('cannot be written in while it is disabled', async () => {
    const { user, onChange } = held({ isDisabled: true })
    await user.type(box(), 'Ana')
    expect(box().disabled).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('says what is wrong and keeps the text', () => {
    held({ error: 'Too short.' }, 'A')
    expect(noteOf(box())).toBe('Too short.')
    expect(box().getAttribute('aria-invalid')).toBe('true')
    expect(box().value).toBe('A')
  })
})

describe('TextArea', () => {
  const draw = (extra: { rows?: number; maxLength?: number; placeholder?: string } = {}) =>
    renderHeld('', (value, onChange) => (
      <TextArea label="Note" {...extra} value={value} onChange={onChange} />
    ))

  it('takes several lines', async () => {
    const { user, onChange, give } = draw()
    await user.type(box('Note'), 'a{Enter}b')
    expect(onChange).toHaveBeenLastCalledWith('a\nb')
    expect(box('Note').value).toBe('a\nb')
    give('c')
    expect(box('Note').value).toBe('c')
  })

  it('is three lines high, or as high as asked', () => {
    const { unmount } = draw()
    expect(box('Note').getAttribute('rows')).toBe('3')
    unmount()
    draw({ rows: 6, maxLength: 20, placeholder: 'Anything' })
    expect(box('Note').getAttribute('rows')).toBe('6')
    expect(box('Note').maxLength).toBe(20)
    expect(box('Note').placeholder).toBe('Anything')
  })
})

describe('SearchField', () => {
  const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a person' })
  const clear = () => screen.queryByRole('button', { name: 'Clear' })
  const show = (initial: string, extra: Partial<SearchFieldProps> = {}) =>
    renderHeld(initial, (value, onChange) => (
      <SearchField label="Find a person" {...extra} value={value} onChange={onChange} />
    ))

  it('reports what is typed', async () => {
    const { user, onChange } = show('')
    await user.type(search(), 'an')
    expect(onChange.mock.calls).toEqual([['a'], ['an']])
  })

  it('is a search with its label for a placeholder, unless it has another', () => {
    const { unmount } = show('')
    expect(screen.getByRole('search')).not.toBeNull()
    expect(search().placeholder).toBe('Find a person')
    expect(search().getAttribute('autocomplete')).toBe('off')
    expect(search().getAttribute('spellcheck')).toBe('false')
    expect(search().type).toBe('text')
    unmount()
    show('', { placeholder: 'Name or city' })
    expect(search().placeholder).toBe('Name or city')
  })

  it('is emptied by Escape, which goes no further', () => {
    const { onChange } = show('ana')
    expect(pressKey(search(), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(onChange.mock.calls).toEqual([['']])
    expect(search().value).toBe('')
  })

  it('leaves Escape to others when it is empty', () => {
    const { onChange } = show('')
    expect(pressKey(search(), 'Escape')).toEqual({ prevented: false, heard: true })
    expect(onChange).not.toHaveBeenCalled()
  })

  it.each(['ArrowDown', 'Enter'])('goes to the list on %s', (key) => {
    const onDown = vi.fn()
    show('ana', { onDown })
    expect(fireEvent.keyDown(search(), { key, isComposing: true })).toBe(true)
    expect(onDown).not.toHaveBeenCalled()
    expect(fireEvent.keyDown(search(), { key })).toBe(false)
    expect(onDown).toHaveBeenCalledTimes(1)
    expect(search().value).toBe('ana')
  })

  it('leaves other keys, and all of them when there is no list, alone', () => {
    const onDown = vi.fn()
    const { unmount } = show('ana', { onDown })
    expect(fireEvent.keyDown(search(), { key: 'ArrowUp' })).toBe(true)
    expect(onDown).not.toHaveBeenCalled()
    unmount()
    show('ana')
    expect(fireEvent.keyDown(search(), { key: 'ArrowDown' })).toBe(true)
  })

  it('is emptied by a button that gives the focus back', async () => {
    const { user, onChange } = show('ana', { shortcut: 'Ctrl+F' })
    expect(clear()?.getAttribute('type')).toBe('button')
    await user.click(clear()!)
    expect(onChange.mock.calls).toEqual([['']])
    expect(document.activeElement).toBe(search())
    await waitFor(() => expect(clear()).toBeNull())
  })

  it('shows its shortcut while it is empty', async () => {
    const { container, give } = show('', { shortcut: 'Ctrl+F' })
    expect(container.querySelector('kbd')?.textContent).toBe('CtrlF')
    give('a')
    await waitFor(() => expect(clear()).not.toBeNull())
    expect(container.querySelector('kbd')).toBeNull()
  })

  it('has nothing at its end when it is empty and has no shortcut', () => {
    const { container } = show('')
    expect(container.querySelector('kbd')).toBeNull()
    expect(clear()).toBeNull()
  })

  it('says how much was found once the typing pauses, and nothing before anything is looked for', () => {
    vi.useFakeTimers()
    const heard = listen()
    const found = vi.fn(() => '3 of 60')
    const { give } = show('', { resultText: found })
    const pass = () => act(() => void vi.advanceTimersByTime(700))
    pass()
    expect(heard()).toEqual([])
    give('a')
    give('an')
    pass()
    expect(heard()).toEqual(['3 of 60'])
    // Nobody waits for these words while letters are typed.
    expect(found).toHaveBeenCalledTimes(1)
  })

  it('is handed out to a ref of either kind', () => {
    const object = createRef<HTMLInputElement>()
    const { unmount } = show('', { inputRef: object })
    expect(object.current).toBe(search())
    unmount()
    const given: (HTMLInputElement | null)[] = []
    show('', { inputRef: (element) => void given.push(element) })
    expect(given[0]).toBe(search())
  })
})
