/** One of a short list. */
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Select } from '../../src-renderer/ui/Select'
import type { Option, SelectProps } from '../../src-renderer/ui/Select'
import selectStyles from '../../src-renderer/ui/Select.module.css'
import { nextFrame, noteOf, renderHeld, renderUi, textOfIds } from '../support/render'

type City = 'nis' | 'beograd' | 'pirot' | 'far'

const options: readonly Option<City>[] = [
  { id: 'nis', label: 'Niš' },
  { id: 'beograd', label: 'Beograd', hint: 'the capital' },
  { id: 'pirot', label: 'Pirot' },
  { id: 'far', label: 'Elsewhere', isDisabled: true },
]

const draw = (
  value: City | null,
  onChange: (value: City) => void,
  extra: Partial<SelectProps<City>> = {},
) => <Select label="City" options={options} {...extra} value={value} onChange={onChange} />

const held = (value: City | null, extra: Partial<SelectProps<City>> = {}) =>
  renderHeld<City | null>(value, (now, onChange) => draw(now, onChange, extra))

const button = () => screen.getByRole<HTMLButtonElement>('button')
const shown = () => screen.queryAllByRole('option').map((option) => option.textContent)
const option = (name: string) => screen.getByRole('option', { name })

describe('Select', () => {
  it('shows what is chosen, under its name', () => {
    held('nis')
    expect(button().textContent).toBe('Niš')
    expect(textOfIds(button(), 'aria-labelledby')).toContain('City')
    expect(button().getAttribute('aria-haspopup')).toBe('listbox')
    expect(button().getAttribute('aria-expanded')).toBe('false')
  })

  it('asks for a choice while there is none, in words of its own when it has them', () => {
    const { rerender } = renderUi(draw(null, () => undefined))
    expect(button().textContent).toBe('Choose…')
    expect(button().getElementsByClassName(selectStyles.placeholder ?? '?')).toHaveLength(1)
    rerender(draw(null, () => undefined, { placeholder: 'Which city?' }))
    expect(button().textContent).toBe('Which city?')
    rerender(draw('pirot', () => undefined))
    expect(button().textContent).toBe('Pirot')
    expect(button().getElementsByClassName(selectStyles.placeholder ?? '?')).toHaveLength(0)
  })

  it('opens its list, and reports what is pressed in it', async () => {
    const { user, onChange } = held('nis')
    await user.click(button())
    expect(shown()).toEqual(['Niš', 'Beogradthe capital', 'Pirot', 'Elsewhere'])
    expect(option('Niš').getAttribute('aria-selected')).toBe('true')
    expect(option('Pirot').getAttribute('aria-selected')).toBe('false')
    expect(noteOf(option('Beograd'))).toBe('the capital')
    await user.click(option('Pirot'))
    expect(onChange.mock.calls).toEqual([['pirot']])
    expect(shown()).toEqual([])
    expect(button().textContent).toBe('Pirot')
    await nextFrame()
    expect(document.activeElement).toBe(button())
  })

  it('works by keys alone: opens, goes to a letter, chooses', async () => {
    const { user, onChange } = held('nis')
    await user.tab()
    await user.keyboard('{ArrowDown}')
    expect(shown()).toHaveLength(4)
    expect(document.activeElement).toBe(option('Niš'))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement).toBe(option('Pirot'))
    await user.keyboard('b')
    expect(document.activeElement).toBe(option('Beograd'))
    await user.keyboard('{Enter}')
    expect(onChange.mock.calls).toEqual([['beograd']])
    await nextFrame()
    expect(document.activeElement).toBe(button())
  })

  it('closes on Escape without choosing', async () => {
    const { user, onChange } = held('nis')
    await user.click(button())
    await user.keyboard('{ArrowDown}{Escape}')
    expect(shown()).toEqual([])
    expect(onChange).not.toHaveBeenCalled()
    await nextFrame()
    expect(document.activeElement).toBe(button())
  })

  it('does not report what was chosen already', async () => {
    const { user, onChange } = held('nis')
    await user.click(button())
    await user.click(option('Niš'))
    expect(onChange).not.toHaveBeenCalled()
    expect(shown()).toEqual([])
  })

  it('does not let a disabled option be chosen', async () => {
    const { user, onChange } = held('nis')
    await user.click(button())
    expect(option('Elsewhere').getAttribute('aria-disabled')).toBe('true')
    expect(option('Pirot').hasAttribute('aria-disabled')).toBe(false)
    await user.click(option('Elsewhere'))
    expect(onChange).not.toHaveBeenCalled()
  })

  it('follows values and options that change from outside', async () => {
    const onChange = vi.fn()
    const { user, rerender } = renderUi(draw('nis', onChange))
    rerender(draw('beograd', onChange))
    expect(button().textContent).toBe('Beograd')
    rerender(draw('beograd', onChange, { options: [{ id: 'beograd', label: 'Београд' }] }))
    expect(button().textContent).toBe('Београд')
    await user.click(button())
    expect(shown()).toEqual(['Београд'])
    expect(onChange).not.toHaveBeenCalled()
  })

  it('reports to the newest handler', async () => {
    const [before, after] = [vi.fn(), vi.fn()]
    const { user, rerender } = renderUi(draw('nis', before))
    rerender(draw('nis', after))
    await user.click(button())
    await user.click(option('Pirot'))
    expect(before).not.toHaveBeenCalled()
    expect(after.mock.calls).toEqual([['pirot']])
  })

  it('cannot be opened while it is disabled', async () => {
    const { user } = held('nis', { isDisabled: true })
    expect(button().disabled).toBe(true)
    await user.click(button())
    expect(shown()).toEqual([])
  })

  it('says what it is about, and what is wrong', () => {
    const { container, rerender } = renderUi(draw('nis', () => undefined, { description: 'Now' }))
    expect(noteOf(button())).toContain('Now')
    expect(container.querySelector('[data-invalid]')).toBeNull()
    rerender(draw('nis', () => undefined, { error: 'Not there.' }))
    expect(noteOf(button())).toContain('Not there.')
    expect(container.querySelector('[data-invalid]')).not.toBeNull()
  })

  it('takes the focus only when asked to', () => {
    const { unmount } = held('nis')
    expect(document.activeElement).toBe(document.body)
    unmount()
    held('nis', { autoFocus: true })
    expect(document.activeElement).toBe(button())
  })

  it('keeps its label for screen readers when it is hidden', () => {
    held('nis', { hideLabel: true })
    expect(textOfIds(button(), 'aria-labelledby')).toContain('City')
  })
})
