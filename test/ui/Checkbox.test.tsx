/** A box to tick. */
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Checkbox } from '../../src-renderer/ui/Checkbox'
import styles from '../../src-renderer/ui/Checkbox.module.css'
import { renderHeld, renderUi, wears } from '../support/render'

const box = (name = 'Has a laptop') => screen.getByRole<HTMLInputElement>('checkbox', { name })

const held = (isSelected: boolean) =>
  renderHeld(isSelected, (value, onChange) => (
    <Checkbox isSelected={value} onChange={onChange}>
      Has a laptop
    </Checkbox>
  ))

describe('Checkbox', () => {
  it('is ticked and unticked by the mouse, on the box and on its words', async () => {
    const { user, onChange } = held(false)
    await user.click(box())
    await user.click(screen.getByText('Has a laptop'))
    expect(onChange.mock.calls).toEqual([[true], [false]])
  })

  it('is ticked by Space', async () => {
    const { user, onChange } = held(false)
    await user.tab()
    expect(document.activeElement).toBe(box())
    await user.keyboard(' ')
    expect(onChange.mock.calls).toEqual([[true]])
    expect(box().checked).toBe(true)
  })

  it('shows what it is told, also when that changes from outside', () => {
    const { give, onChange } = held(false)
    give(true)
    expect(box().checked).toBe(true)
    give(false)
    expect(box().checked).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('stays as it is when the screen does not take the change', async () => {
    const { user } = renderUi(
      <Checkbox isSelected={false} onChange={() => undefined}>
        Has a laptop
      </Checkbox>,
    )
    await user.click(box())
    expect(box().checked).toBe(false)
  })

  it('shows a half state, and none once it is whole', () => {
    const draw = (isIndeterminate?: boolean) => (
      <Checkbox isSelected={false} isIndeterminate={isIndeterminate} onChange={() => undefined}>
        All
      </Checkbox>
    )
    const { rerender } = renderUi(draw(true))
    expect(box('All').indeterminate).toBe(true)
    rerender(draw())
    expect(box('All').indeterminate).toBe(false)
  })

  it('cannot be ticked while it is disabled', async () => {
    const onChange = vi.fn()
    const { user } = renderUi(
      <Checkbox isSelected={false} isDisabled onChange={onChange}>
        Has a laptop
      </Checkbox>,
    )
    await user.click(box())
    expect(box().disabled).toBe(true)
    expect(wears(box().closest('label'), styles.disabled)).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('has a description beside its words, only when there is one', () => {
    const draw = (description?: string) => (
      <Checkbox isSelected={false} description={description} onChange={() => undefined}>
        Locked
      </Checkbox>
    )
    const { container, rerender } = renderUi(draw('Only with the passphrase'))
    expect(container.textContent).toBe('LockedOnly with the passphrase')
    rerender(draw())
    expect(container.querySelectorAll('span')).toHaveLength(1)
    expect(wears(box('Locked').closest('label'), styles.disabled)).toBe(false)
  })
})
