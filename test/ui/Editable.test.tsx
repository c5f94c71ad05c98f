/** Numbers, days, choices, words and ticks that are edited where they stand. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  EditableDate,
  EditableDateRange,
  EditableNumber,
  EditableRow,
  EditableSelect,
  EditableTags,
} from '../../src-renderer/ui/Editable'
import { EditableCheckbox } from '../../src-renderer/ui/EditableCheckbox'
import { onLostText } from '../../src-renderer/ui/lost-text'
import { noteOf, pressKey, renderUi, textOfIds } from '../support/render'

const onCommit = vi.fn(() => null)
const lost = vi.fn()
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('EditableRow', () => {
  const ids = { control: 'control', note: 'note' }

  it('names one control, or a group', () => {
    const { container, rerender } = renderUi(
      <EditableRow label="City" ids={ids}>
        <input id="control" />
      </EditableRow>,
    )
    expect(box('City').id).toBe('control')
    expect(document.getElementById('control-label')).toBeNull()
    rerender(
      <EditableRow label="City" ids={ids} isGroup error="Not there.">
        <p>Niš</p>
      </EditableRow>,
    )
    expect(document.getElementById('control-label')?.textContent).toBe('City')
    expect(container.querySelector('label')).toBeNull()
    expect(document.getElementById('note')?.textContent).toBe('Not there.')
  })
})

describe('EditableNumber', () => {
  const places = () => box('Places')
  const draw = (extra: Partial<Parameters<typeof EditableNumber>[0]> = {}) => (
    <EditableNumber label="Places" value={4} onCommit={onCommit} {...extra} />
  )

  it('reports the number on Enter and when it is left', async () => {
    const { user, rerender } = renderUi(draw())
    expect(places().value).toBe('4')
    await user.type(places(), '2')
    expect(onCommit).not.toHaveBeenCalled()
    expect(pressKey(places(), 'Enter').prevented).toBe(true)
    expect(onCommit.mock.calls).toEqual([[42]])
    rerender(draw({ value: 42 }))
    await user.clear(places())
    await user.tab()
    expect(onCommit.mock.calls).toEqual([[42], [null]])
  })

  it('takes tenths where they are meant, after a comma as after a point', async () => {
    const { user } = renderUi(draw({ value: 2.5, hasTenths: true }))
    expect(places().value).toBe('2.5')
    expect(places().inputMode).toBe('decimal')
    for (const text of ['3,4', '3.7', '2.5']) {
      await user.clear(places())
      await user.type(places(), `${text}{Enter}`)
    }
    expect(onCommit.mock.calls).toEqual([[3.4], [3.7]])
    await user.clear(places())
    await user.type(places(), '2.55{Enter}')
    expect(places().getAttribute('aria-invalid')).toBe('true')
    screen.getByText('Write a number with at most one decimal here, such as 2.5.')
  })

  it('is a dash without a number, and has its unit', () => {
    const { container, rerender } = renderUi(draw({ value: null, unit: 'people' }))
    expect(places().value).toBe('')
    expect(places().placeholder).toBe('–')
    expect(places().inputMode).toBe('numeric')
    expect(container.textContent).toBe('Placespeople')
    rerender(draw())
    expect(container.querySelectorAll('span')).toHaveLength(1)
  })

  it('does not report the number it had', async () => {
    const { user } = renderUi(draw())
    await user.type(places(), ' {Enter}')
    expect(onCommit).not.toHaveBeenCalled()
    expect(places().value).toBe('4')
  })

  it.each([
    ['many', 'Write a whole number here.'],
    ['1', 'The smallest number here is 2.'],
    ['21', 'The largest number here is 20.'],
  ])('says what is wrong with “%s”, keeps it, and gives back on Escape', async (text, sentence) => {
    const { user } = renderUi(draw({ min: 2, max: 20 }))
    await user.clear(places())
    await user.type(places(), text)
    expect(noteOf(places())).toBe('')
    await user.tab()
    expect(noteOf(places())).toBe(sentence)
    expect(places().value).toBe(text)
    expect(onCommit).not.toHaveBeenCalled()
    await user.type(places(), '{Escape}')
    expect(noteOf(places())).toBe('')
    expect(places().value).toBe('4')
  })

  it('reports what was typed when it goes away, and says so when that was no number', async () => {
    onLostText(lost)
    const first = renderUi(draw())
    await first.user.type(places(), '2')
    first.unmount()
    expect(onCommit.mock.calls).toEqual([[42]])
    expect(lost).not.toHaveBeenCalled()
    const second = renderUi(draw())
    await second.user.type(places(), 'x')
    second.unmount()
    expect(onCommit).toHaveBeenCalledTimes(1)
    expect(lost.mock.calls).toEqual([[{ label: 'Places', text: '4x' }]])
  })

  it('says nothing when it goes away and nothing was typed', () => {
    onLostText(lost)
    renderUi(draw()).unmount()
    expect(lost).not.toHaveBeenCalled()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('shows an error of the screen, and can be disabled', () => {
    renderUi(draw({ error: 'Too many.', isDisabled: true }))
    expect(noteOf(places())).toBe('Too many.')
    expect(places().disabled).toBe(true)
  })
})

describe('EditableDate', () => {
  const born = () => box('Born')
  const draw = (extra: Partial<Parameters<typeof EditableDate>[0]> = {}) => (
    <EditableDate label="Born" value="2020-03-07" onCommit={onCommit} {...extra} />
  )

  it('reports the day on Enter and when it is left', async () => {
    const { user, rerender } = renderUi(draw())
    expect(born().value).toBe('7 Mar 2020')
    await user.clear(born())
    await user.type(born(), '9.4.2021')
    expect(pressKey(born(), 'Enter').prevented).toBe(true)
    expect(onCommit.mock.calls).toEqual([['2021-04-09']])
    rerender(draw({ value: '2021-04-09' }))
    await user.clear(born())
    await user.tab()
    expect(onCommit.mock.calls).toEqual([['2021-04-09'], [null]])
  })

  it('shows how to write a day only while one is being written', async () => {
    const { user } = renderUi(draw({ value: null }))
    expect(born().placeholder).toBe('–')
    await user.click(born())
    expect(born().placeholder).toBe('e.g. 7 Mar 2020')
    await user.tab()
    expect(born().placeholder).toBe('–')
  })

  it('says what is wrong, keeps the text, and gives back on Escape', async () => {
    const { user } = renderUi(draw({ error: 'Of the screen.' }))
    expect(noteOf(born())).toBe('Of the screen.')
    await user.type(born(), 'x{Enter}')
    expect(noteOf(born())).toBe('Write the date like this: 7 Mar 2020')
    expect(born().value).toBe('7 Mar 2020x')
    await user.keyboard('{Escape}')
    expect(born().value).toBe('7 Mar 2020')
    expect(noteOf(born())).toBe('Of the screen.')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('reports what was typed when it goes away, and says so when that was no day', async () => {
    onLostText(lost)
    const first = renderUi(draw({ value: null }))
    await first.user.type(born(), '9.4.2021')
    first.unmount()
    expect(onCommit.mock.calls).toEqual([['2021-04-09']])
    expect(lost).not.toHaveBeenCalled()
    const second = renderUi(draw({ value: null, max: '2020-01-01' }))
    await second.user.type(born(), '9.4.2021')
    second.unmount()
    expect(onCommit).toHaveBeenCalledTimes(1)
    expect(lost.mock.calls).toEqual([[{ label: 'Born', text: '9.4.2021' }]])
  })

  it('can be disabled', () => {
    renderUi(draw({ isDisabled: true }))
    expect(born().disabled).toBe(true)
  })
})

it('EditableDateRange reports both days together', async () => {
  const { user, container } = renderUi(
    <EditableDateRange
      label="Stage"
      value={{ start: '2020-03-01', end: '2020-03-31' }}
      onCommit={onCommit}
    />,
  )
  expect(container.querySelectorAll('label')).toHaveLength(2)
  await user.clear(box('To'))
  await user.type(box('To'), '30.3.2020{Enter}')
  expect(onCommit.mock.calls).toEqual([[{ start: '2020-03-01', end: '2020-03-30' }]])
})

describe('EditableSelect', () => {
  const options = [
    { id: 'a', label: 'Applied' },
    { id: 'b', label: 'Taken' },
  ] as const
  const draw = (value: 'a' | 'b' | null, placeholder?: string) => (
    <EditableSelect
      label="State"
      value={value}
      options={options}
      onCommit={onCommit}
      placeholder={placeholder}
    />
  )

  it('reports what is chosen, under its label', async () => {
    const { user } = renderUi(draw('a'))
    expect(screen.getByRole('button').textContent).toBe('Applied')
    expect(textOfIds(screen.getByRole('button'), 'aria-labelledby')).toContain('State')
    await user.click(screen.getByRole('button'))
    await user.click(screen.getByRole('option', { name: 'Taken' }))
    expect(onCommit.mock.calls).toEqual([['b']])
  })

  it('is a dash without a choice, or other words', () => {
    const { rerender } = renderUi(draw(null))
    expect(screen.getByRole('button').textContent).toBe('–')
    rerender(draw(null, 'Not yet'))
    expect(screen.getByRole('button').textContent).toBe('Not yet')
  })
})

it('EditableTags reports words as they are added and taken away', async () => {
  const draw = (value: readonly string[], placeholder?: string) => (
    <EditableTags
      label="Topics"
      value={value}
      suggestions={['music']}
      onCommit={onCommit}
      placeholder={placeholder}
    />
  )
  const { user, rerender } = renderUi(draw([]))
  const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Topics' })
  expect(input().placeholder).toBe('–')
  await user.type(input(), 'film{Enter}')
  expect(onCommit.mock.calls).toEqual([[['film']]])
  rerender(draw(['film'], 'Anything'))
  await user.click(screen.getByRole('button', { name: 'Remove film' }))
  expect(onCommit.mock.calls.at(-1)).toEqual([[]])
  rerender(draw([], 'Anything'))
  expect(input().placeholder).toBe('Anything')
})

it('EditableCheckbox reports on ticking, in a group named by its label', async () => {
  const draw = (isSelected: boolean, isDisabled = false) => (
    <EditableCheckbox
      label="Laptop"
      isSelected={isSelected}
      onCommit={onCommit}
      isDisabled={isDisabled}
    >
      Has one
    </EditableCheckbox>
  )
  const { user, rerender } = renderUi(draw(false))
  const tick = () =>
    within(screen.getByRole('group', { name: 'Laptop' })).getByRole<HTMLInputElement>('checkbox', {
      name: 'Has one',
    })
  await user.click(tick())
  expect(onCommit.mock.calls).toEqual([[true]])
  expect(tick().checked).toBe(false)
  rerender(draw(true))
  expect(tick().checked).toBe(true)
  rerender(draw(true, true))
  expect(tick().disabled).toBe(true)
})
