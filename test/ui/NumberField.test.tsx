/** Whole numbers. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NumberField } from '../../src-renderer/ui/NumberField'
import type { NumberFieldProps } from '../../src-renderer/ui/NumberField'
import { noteOf, renderHeld } from '../support/render'

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Places' })

const held = (initial: number | null, extra: Partial<NumberFieldProps> = {}) =>
  renderHeld<number | null>(initial, (value, onChange) => (
    <NumberField label="Places" {...extra} value={value} onChange={onChange} />
  ))

describe('NumberField', () => {
  it('reports the number that is typed, and null when it is emptied', async () => {
    const { user, onChange } = held(4)
    expect(box().value).toBe('4')
    await user.type(box(), '2')
    await user.clear(box())
    expect(onChange.mock.calls).toEqual([[42], [null]])
    expect(box().value).toBe('')
    expect(box().hasAttribute('aria-invalid')).toBe(false)
  })

  it('is empty without a number, and shows one given from outside', async () => {
    const { user, give } = held(null)
    expect(box().value).toBe('')
    give(7)
    expect(box().value).toBe('7')
    await user.type(box(), '5')
    await user.tab()
    give(3)
    expect(box().value).toBe('3')
  })

  it('says at once that a text is no number, keeps it, and does not report it', async () => {
    const { user, onChange } = held(4)
    await user.clear(box())
    onChange.mockClear()
    await user.type(box(), 'five')
    expect(noteOf(box())).toBe('Write a whole number here.')
    expect(onChange).not.toHaveBeenCalled()
    await user.tab()
    expect(box().value).toBe('five')
    expect(box().getAttribute('aria-invalid')).toBe('true')
  })

  it('says which numbers are too small and too large', async () => {
    const { user, onChange } = held(null, { min: 2, max: 20 })
    await user.type(box(), '1')
    expect(noteOf(box())).toBe('The smallest number here is 2.')
    expect(onChange).not.toHaveBeenCalled()
    await user.type(box(), '00')
    expect(noteOf(box())).toBe('The largest number here is 20.')
    expect(onChange).not.toHaveBeenCalledWith(100)
    await user.clear(box())
    await user.type(box(), '20')
    expect(onChange).toHaveBeenLastCalledWith(20)
    expect(noteOf(box())).toBe('')
  })

  it('writes a good number its own way once it is left', async () => {
    const { user } = held(null)
    await user.type(box(), '1.200')
    expect(box().value).toBe('1.200')
    await user.tab()
    expect(box().value).toBe('1200')
  })

  it('is stepped by the arrows up and down, which do not move the cursor', () => {
    const { onChange } = held(4)
    expect(fireEvent.keyDown(box(), { key: 'ArrowUp' })).toBe(false)
    expect(fireEvent.keyDown(box(), { key: 'ArrowDown' })).toBe(false)
    expect(fireEvent.keyDown(box(), { key: 'ArrowDown' })).toBe(false)
    expect(onChange.mock.calls).toEqual([[5], [4], [3]])
    expect(fireEvent.keyDown(box(), { key: 'ArrowLeft' })).toBe(true)
    expect(onChange).toHaveBeenCalledTimes(3)
  })

  it('is stepped from nothing as from zero, and not past its ends', () => {
    const { onChange, give } = held(null, { min: -1, max: 1 })
    fireEvent.keyDown(box(), { key: 'ArrowUp' })
    fireEvent.keyDown(box(), { key: 'ArrowUp' })
    expect(onChange.mock.calls).toEqual([[1]])
    give(-1)
    fireEvent.keyDown(box(), { key: 'ArrowDown' })
    expect(onChange).toHaveBeenCalledTimes(1)
    expect(box().value).toBe('-1')
  })

  it('puts a number in the place of a wrong text when it is stepped', async () => {
    const { user } = held(4)
    await user.type(box(), 'x')
    await user.keyboard('{ArrowUp}')
    expect(box().value).toBe('5')
    expect(noteOf(box())).toBe('')
  })

  it('lets the screen say what is wrong', async () => {
    const { user } = held(4, { error: 'Not so many.', description: 'Of the room' })
    expect(noteOf(box())).toBe('Not so many.')
    await user.type(box(), 'x')
    expect(noteOf(box())).toBe('Not so many.')
  })

  it('has a unit, only when it is given one', () => {
    const { container, unmount } = held(4, { unit: 'minutes' })
    expect(container.textContent).toBe('Placesminutes')
    expect(box().inputMode).toBe('numeric')
    unmount()
    const without = held(4)
    expect(without.container.querySelectorAll('span')).toHaveLength(1)
  })

  it('cannot be written in while it is disabled', async () => {
    const { user, onChange } = held(4, { isDisabled: true })
    await user.type(box(), '5')
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('4')
  })
})
