/** Two days, from and to. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DateRangeField } from '../../src-renderer/ui/DateField'
import type { DateRangeFieldProps, DateRangeValue } from '../../src-renderer/ui/DateField'
import fieldStyles from '../../src-renderer/ui/Field.module.css'
import { noteOf, renderHeld, wears } from '../support/render'

const march = { start: '2020-03-01', end: '2020-03-31' }

const held = (initial: DateRangeValue | null = null, extra: Partial<DateRangeFieldProps> = {}) =>
  renderHeld<DateRangeValue | null>(initial, (value, onChange) => (
    <DateRangeField label="Stage" {...extra} value={value} onChange={onChange} />
  ))

const group = () => screen.getByRole('group', { name: 'Stage' })
const from = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'From' })
const to = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'To' })

describe('DateRangeField', () => {
  it('shows both days, also when they change from outside', () => {
    const { give } = held(march)
    expect([from().value, to().value]).toEqual(['1 Mar 2020', '31 Mar 2020'])
    give({ start: '2021-01-01', end: '2021-01-02' })
    expect([from().value, to().value]).toEqual(['1 Jan 2021', '2 Jan 2021'])
    give(null)
    expect([from().value, to().value]).toEqual(['', ''])
    expect(noteOf(group())).toBe('')
  })

  it('reports once both are there, and asks for the other one until then', async () => {
    const { user, onChange } = held()
    await user.type(from(), '1.3.2020')
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
    expect(from().value).toBe('1 Mar 2020')
    expect(noteOf(group())).toBe('Write the other date as well.')
    await user.type(to(), '31.3.2020{Enter}')
    expect(onChange.mock.calls).toEqual([[march]])
    expect(noteOf(group())).toBe('')
  })

  it('can be begun with its end', async () => {
    const { user, onChange } = held()
    await user.type(to(), '31.3.2020{Enter}')
    expect(to().value).toBe('31 Mar 2020')
    expect(noteOf(group())).toBe('Write the other date as well.')
    await user.type(from(), '1.3.2020{Enter}')
    expect(onChange.mock.calls).toEqual([[march]])
  })

  it('reports a change of either end', async () => {
    const { user, onChange } = held(march)
    await user.clear(from())
    await user.type(from(), '2.3.2020{Enter}')
    await user.clear(to())
    await user.type(to(), '30.3.2020{Enter}')
    expect(onChange.mock.calls).toEqual([
      [{ start: '2020-03-02', end: '2020-03-31' }],
      [{ start: '2020-03-02', end: '2020-03-30' }],
    ])
  })

  it('says that the end is before the beginning, keeps both, and reports nothing', async () => {
    const { user, onChange } = held(march)
    await user.clear(to())
    await user.type(to(), '29.2.2020{Enter}')
    expect(noteOf(group())).toBe('The end is before the beginning.')
    expect([from().value, to().value]).toEqual(['1 Mar 2020', '29 Feb 2020'])
    expect(onChange).not.toHaveBeenCalled()
    await user.clear(to())
    await user.type(to(), '1.3.2020{Enter}')
    expect(onChange.mock.calls).toEqual([[{ start: '2020-03-01', end: '2020-03-01' }]])
    expect(noteOf(group())).toBe('')
  })

  it('reports null once both are emptied, and not while one is', async () => {
    const { user, onChange } = held(march)
    await user.clear(from())
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
    await user.clear(to())
    await user.tab()
    expect(onChange.mock.calls).toEqual([[null]])
  })

  it('describes itself, and says what the screen finds wrong', () => {
    const { unmount } = held(march, { description: 'Both days count.' })
    expect(noteOf(group())).toBe('Both days count.')
    unmount()
    held(march, { description: 'Both days count.', error: 'Outside of the cycle.' })
    expect(noteOf(group())).toBe('Outside of the cycle.')
  })

  it('keeps its label and those of its ends for screen readers', () => {
    const { unmount } = held(march, { hideLabel: true })
    expect(wears(screen.getByText('Stage'), fieldStyles.hidden)).toBe(true)
    unmount()
    held(march)
    expect(wears(screen.getByText('Stage'), fieldStyles.hidden)).toBe(false)
    for (const word of ['From', 'To'])
      expect(wears(screen.getByText(word), fieldStyles.hidden)).toBe(true)
  })

  it('disables and requires both ends', () => {
    held(march, { isDisabled: true, isRequired: true })
    for (const end of [from(), to()]) {
      expect(end.disabled).toBe(true)
      expect(end.getAttribute('aria-required')).toBe('true')
    }
  })
})
