/** A day, typed as people type it. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { DateField } from '../../src-renderer/ui/DateField'
import type { DateFieldProps } from '../../src-renderer/ui/DateField'
import { noteOf, pressKey, renderHeld } from '../support/render'

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Born' })

const held = (initial: string | null = null, extra: Partial<DateFieldProps> = {}) =>
  renderHeld<string | null>(initial, (value, onChange) => (
    <DateField label="Born" {...extra} value={value} onChange={onChange} />
  ))

describe('DateField', () => {
  it('shows the day in words, and how to write one while there is none', () => {
    const { give } = held('2020-03-07')
    expect(box().value).toBe('7 Mar 2020')
    give('2021-12-31')
    expect(box().value).toBe('31 Dec 2021')
    give(null)
    expect(box().value).toBe('')
    expect(box().placeholder).toBe('e.g. 7 Mar 2020')
    expect(box().inputMode).toBe('numeric')
  })

  it('is in the language of the screen', () => {
    setLanguage('sr-Latn')
    held('2020-03-07')
    expect(box().value).toBe('7. 3. 2020.')
  })

  it('reports the day when it is left, not before', async () => {
    const { user, onChange } = held()
    await user.type(box(), '9.4.2021')
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('9.4.2021')
    await user.tab()
    expect(onChange.mock.calls).toEqual([['2021-04-09']])
    expect(box().value).toBe('9 Apr 2021')
  })

  it('reports the day on Enter', async () => {
    const { user, onChange } = held()
    await user.type(box(), '2021-04-09{Enter}')
    expect(onChange.mock.calls).toEqual([['2021-04-09']])
  })

  it('reports null when it is emptied', async () => {
    const { user, onChange } = held('2020-03-07')
    await user.clear(box())
    await user.tab()
    expect(onChange.mock.calls).toEqual([[null]])
  })

  it('does not report the day it had', async () => {
    const { user, onChange } = held('2020-03-07')
    await user.clear(box())
    await user.type(box(), '7.3.2020{Enter}')
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('7 Mar 2020')
    await user.click(box())
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('gives back on Escape what stood there before, and keeps the dialog around it open', async () => {
    const { user, onChange } = held('2020-03-07')
    await user.type(box(), ' or so')
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(box().value).toBe('7 Mar 2020')
    expect(pressKey(box(), 'Escape').heard).toBe(true)
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it.each([
    ['soon', 'Write the date like this: 7 Mar 2020'],
    ['31.2.2020', 'There is no such day. Check the day and the month.'],
    ['7.3.20', 'Write the year with four digits.'],
    ['1.1.2019', 'The earliest day here is 1 Jan 2020.'],
    ['1.1.2022', 'The latest day here is 31 Dec 2021.'],
  ])('says what is wrong with “%s”, keeps it, and reports nothing', async (text, sentence) => {
    const { user, onChange } = held('2020-03-07', { min: '2020-01-01', max: '2021-12-31' })
    await user.clear(box())
    await user.type(box(), text)
    expect(noteOf(box())).toBe('')
    await user.tab()
    expect(noteOf(box())).toBe(sentence)
    expect(box().value).toBe(text)
    expect(box().getAttribute('aria-invalid')).toBe('true')
    expect(onChange).not.toHaveBeenCalled()
  })

  it('says nothing more while the text is being mended', async () => {
    const { user, onChange } = held()
    await user.type(box(), '7.3.20{Enter}')
    expect(noteOf(box())).not.toBe('')
    await user.type(box(), '2')
    expect(noteOf(box())).toBe('')
    await user.type(box(), '0{Enter}')
    expect(noteOf(box())).toBe('')
    expect(onChange.mock.calls).toEqual([['2020-03-07']])
  })

  it.each(['2020-01-01', '2021-12-31'])(
    'takes %s, which is still within the limits',
    async (day) => {
      const { user, onChange } = held(null, { min: '2020-01-01', max: '2021-12-31' })
      await user.type(box(), `${day}{Enter}`)
      expect(onChange.mock.calls).toEqual([[day]])
    },
  )

  it('reports what was typed when it goes away with its dialog', async () => {
    const { user, onChange, unmount } = held()
    await user.type(box(), '2021-04-09')
    unmount()
    expect(onChange.mock.calls).toEqual([['2021-04-09']])
  })

  it('says what the screen finds wrong, and can be disabled', () => {
    held('2020-03-07', { error: 'Too young.', isDisabled: true, isRequired: true })
    expect(noteOf(box())).toBe('Too young.')
    expect(box().disabled).toBe(true)
    expect(box().getAttribute('aria-required')).toBe('true')
  })
})
