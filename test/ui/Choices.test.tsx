/** Radio buttons and segments: one of a few. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RadioGroup, SegmentedControl } from '../../src-renderer/ui/Choices'
import type { Choice, ChoicesProps } from '../../src-renderer/ui/Choices'
import styles from '../../src-renderer/ui/Choices.module.css'
import { noteOf, renderHeld, textOfIds, wears } from '../support/render'

type Size = 's' | 'm' | 'l'

const options: readonly Choice<Size>[] = [
  { id: 's', label: 'Small', description: 'For a laptop' },
  { id: 'm', label: 'Medium', icon: 'eye' },
  { id: 'l', label: 'Large', isDisabled: true },
]

type Extra = Partial<ChoicesProps<Size>>

const held = (initial: Size | null, extra: Extra = {}, Kind: typeof RadioGroup = RadioGroup) =>
  renderHeld<Size | null>(initial, (value, onChange) => (
    <Kind label="Text size" options={options} {...extra} value={value} onChange={onChange} />
  ))

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const checked = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter((input) => input.checked)
    .map((input) => input.closest('label')?.textContent)

describe.each([
  ['RadioGroup', RadioGroup],
  ['SegmentedControl', SegmentedControl],
] as const)('%s', (_, Kind) => {
  it('reports the choice that is clicked, and shows it', async () => {
    const { user, onChange } = held('m', {}, Kind)
    expect(checked()).toEqual(['Medium'])
    await user.click(radio('Small For a laptop'))
    expect(onChange.mock.calls).toEqual([['s']])
    expect(checked()).toEqual(['SmallFor a laptop'])
  })

  it('is gone through by arrow keys, past what is disabled', async () => {
    const { user, onChange } = held('s', {}, Kind)
    await user.tab()
    expect(document.activeElement).toBe(radio('Small For a laptop'))
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(onChange.mock.calls).toEqual([['m'], ['s']])
  })

  it('is a group with a name', () => {
    held(null, {}, Kind)
    const group = screen.getByRole('radiogroup', { name: 'Text size' })
    expect(group.hasAttribute('aria-describedby')).toBe(false)
    expect(checked()).toEqual([])
  })
})

describe('Both', () => {
  it('follow a value that changes from outside', () => {
    const { give, onChange } = held('s')
    give('m')
    expect(checked()).toEqual(['Medium'])
    give(null)
    expect(checked()).toEqual([])
    expect(onChange).not.toHaveBeenCalled()
  })

  it('disable one choice, or all of them', async () => {
    const { user, onChange, unmount } = held('s')
    expect(radio('Large').disabled).toBe(true)
    expect(wears(radio('Large').closest('label'), styles.disabled)).toBe(true)
    expect(radio('Medium').disabled).toBe(false)
    expect(wears(radio('Medium').closest('label'), styles.disabled)).toBe(false)
    await user.click(radio('Large'))
    expect(onChange).not.toHaveBeenCalled()
    unmount()
    held('s', { isDisabled: true })
    for (const input of screen.getAllByRole<HTMLInputElement>('radio')) {
      expect(input.disabled).toBe(true)
      expect(wears(input.closest('label'), styles.disabled)).toBe(true)
    }
  })

  it('show an icon and a description only where there is one', () => {
    held('s')
    expect(radio('Medium').closest('label')?.querySelectorAll('svg')).toHaveLength(1)
    expect(radio('Large').closest('label')?.querySelector('svg')).toBeNull()
    expect(radio('Large').closest('label')?.querySelectorAll('span')).toHaveLength(1)
  })

  it('say what is wrong, or else what it is about', () => {
    const { unmount } = held('s', { description: 'Of all words', error: null })
    expect(noteOf(screen.getByRole('radiogroup'))).toBe('Of all words')
    unmount()
    held('s', { description: 'Of all words', error: 'Choose one.' })
    expect(noteOf(screen.getByRole('radiogroup'))).toBe('Choose one.')
    expect(textOfIds(screen.getByRole('radiogroup'), 'aria-labelledby')).toBe('Text size')
  })

  it('do not get in the way of another group', async () => {
    const { user } = renderHeld<Size | null>('s', (value, onChange) => (
      <>
        <RadioGroup label="One" options={options} value={value} onChange={onChange} />
        <RadioGroup label="Other" options={options} value="m" onChange={() => undefined} />
      </>
    ))
    const all = screen.getAllByRole<HTMLInputElement>('radio')
    await user.click(all[1]!)
    expect(checked()).toEqual(['Medium', 'Medium'])
    // The browser's own groups: arrow keys do not leave them.
    expect(all[0]!.name).not.toBe('')
    expect(all.map((input) => input.name === all[0]!.name)).toEqual([
      ...[true, true, true, false, false, false],
    ])
  })

  it('look as a column, or as a row', () => {
    const { unmount } = held('s')
    expect(wears(screen.getByRole('radiogroup'), styles.radios)).toBe(true)
    expect(wears(radio('Medium'), styles.dot)).toBe(true)
    expect(wears(radio('Medium').closest('label'), styles.radio)).toBe(true)
    unmount()
    held('s', {}, SegmentedControl)
    expect(wears(screen.getByRole('radiogroup'), styles.segments)).toBe(true)
    expect(wears(radio('Medium'), styles.segmentInput)).toBe(true)
    expect(wears(radio('Medium').closest('label'), styles.segment)).toBe(true)
  })
})
