/** A set of words with suggestions. */
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useField } from '../../src-renderer/ui/Field'
import { TagControl } from '../../src-renderer/ui/TagField'
import type { TagControlProps } from '../../src-renderer/ui/TagField'
import { activeEntry, pressKey, renderHeld, renderUi, scrollOutOfSight } from '../support/render'

type Words = readonly string[]

const suggestions = ['Music', 'Film', 'Писање']

function Control(props: Partial<TagControlProps> & Pick<TagControlProps, 'value' | 'onChange'>) {
  const { control } = useField({ label: 'Topics', isDisabled: props.isDisabled })
  return (
    <TagControl
      label="Topics"
      suggestions={suggestions}
      className="mine"
      {...props}
      attributes={control}
    />
  )
}

const held = (initial: Words = [], extra: Partial<TagControlProps> = {}) =>
  renderHeld<Words>(initial, (value, onChange) => (
    <>
      <Control
        {...extra}
        value={value}
        onChange={(next) => {
          onChange(next)
          return null
        }}
      />
      <button>next</button>
    </>
  ))

const box = () => screen.getByRole<HTMLInputElement>('combobox')
const tags = () =>
  screen.queryAllByRole('button', { name: /^Remove/u }).map((one) => one.parentElement?.textContent)
const shown = () => screen.queryAllByRole('option').map((option) => option.textContent)
const paste = (text: string) =>
  fireEvent.paste(box(), {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  })

describe('TagControl', () => {
  it('shows its words, each with a button that takes it away and gives the focus back', async () => {
    const { user, onChange } = held(['Music', 'Dance'])
    expect(tags()).toEqual(['Music', 'Dance'])
    const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Remove Dance' })
    expect(take.type).toBe('button')
    await user.click(screen.getByRole('button', { name: 'Remove Music' }))
    expect(onChange.mock.calls).toEqual([[['Dance']]])
    expect(tags()).toEqual(['Dance'])
    expect(document.activeElement).toBe(box())
  })

  it('shows words that change from outside', () => {
    const { give } = held(['Music'])
    give(['Film'])
    expect(tags()).toEqual(['Film'])
  })

  it.each(['{Enter}', ',', ';'])('adds what was typed on %s', async (key) => {
    const { user, onChange } = held(['Music'])
    await user.type(box(), ` dance ${key}`)
    expect(onChange.mock.calls).toEqual([[['Music', 'dance']]])
    expect(box().value).toBe('')
    expect(document.activeElement).toBe(box())
  })

  it('adds what was typed when it is left, and when it goes away', async () => {
    const { user, onChange, unmount } = held()
    await user.type(box(), 'dance')
    await user.tab()
    expect(onChange.mock.calls).toEqual([[['dance']]])
    await user.type(box(), 'radio')
    unmount()
    expect(onChange.mock.calls.at(-1)).toEqual([['dance', 'radio']])
  })

  it('leaves Enter alone when there is nothing to add', async () => {
    const { user, onChange } = held(['Music'])
    await user.click(box())
    expect(pressKey(box(), 'Enter').prevented).toBe(false)
    expect(pressKey(box(), 'a').prevented).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('does not add a word twice, and takes it for added', async () => {
    const { user, onChange } = held(['Music'])
    await user.type(box(), 'MUSIC{Enter}')
    expect(onChange).not.toHaveBeenCalled()
    expect(box().value).toBe('')
  })

  it('takes the last word away on Backspace when nothing is typed, and only then', async () => {
    const { user, onChange } = held(['Music', 'Film'])
    await user.type(box(), 'x{Backspace}')
    expect(onChange).not.toHaveBeenCalled()
    await user.keyboard('{Backspace}')
    expect(onChange.mock.calls).toEqual([[['Music']]])
    await user.keyboard('{Backspace}{Backspace}')
    expect(onChange.mock.calls).toEqual([[['Music']], [[]]])
  })

  it('adds every word of a list that is pasted', () => {
    const { onChange } = held(['Music'])
    expect(paste('radio, film; radio\nписање')).toBe(false)
    expect(onChange.mock.calls).toEqual([[['Music', 'radio', 'Film', 'Писање']]])
  })

  it('lets a single word be pasted as any text', () => {
    const { onChange } = held()
    expect(paste('radio')).toBe(true)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('keeps what could not be saved', async () => {
    const { user } = renderUi(<Control value={[]} onChange={() => Promise.resolve(false)} />)
    await user.type(box(), 'dance{Enter}')
    await act(() => Promise.resolve())
    expect(box().value).toBe('dance')
  })

  it('has a placeholder only while it is empty', () => {
    const { give } = held([], { placeholder: 'Add a topic' })
    expect(box().placeholder).toBe('Add a topic')
    give(['Film'])
    expect(box().placeholder).toBe('')
  })

  it('can be disabled, words and all', async () => {
    const { user, onChange } = held(['Music'], { isDisabled: true })
    expect(box().disabled).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Remove Music' }))
    expect(onChange).not.toHaveBeenCalled()
    expect(document.getElementsByClassName('mine')).toHaveLength(1)
  })
})

describe('The suggestions of TagControl', () => {
  it('open on a click: those that are not there yet', async () => {
    const { user } = held(['Film'])
    expect(box().getAttribute('aria-expanded')).toBe('false')
    expect(box().getAttribute('aria-autocomplete')).toBe('list')
    expect(box().getAttribute('autocomplete')).toBe('off')
    expect(box().hasAttribute('aria-controls')).toBe(false)
    await user.click(box())
    expect(shown()).toEqual(['Music', 'Писање'])
    expect(box().getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('listbox', { name: 'Topics' }).id).toBe(
      box().getAttribute('aria-controls'),
    )
    expect(activeEntry(box())).toBeNull()
  })

  it('are narrowed by what is typed, in either script, and gone when none fits', async () => {
    const { user } = held()
    await user.type(box(), 'pis')
    expect(shown()).toEqual(['Писање'])
    await user.type(box(), 'x')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it.each([
    ['ArrowDown', 'Music'],
    ['ArrowUp', 'Писање'],
  ])('open on %s', async (key, active) => {
    const { user } = held()
    await user.tab()
    expect(pressKey(box(), key).prevented).toBe(true)
    expect(activeEntry(box())).toBe(active)
  })

  it('are added by Enter once an arrow chose one, else the text is', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'mus{Enter}')
    await user.type(box(), 'fi{ArrowDown}{Enter}')
    expect(onChange.mock.calls).toEqual([[['mus']], [['mus', 'Film']]])
    expect(shown()).toEqual([])
  })

  it('are added by a press', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'fi')
    await user.click(screen.getByRole('option', { name: 'Film' }))
    expect(onChange.mock.calls).toEqual([[['Film']]])
    expect(box().value).toBe('')
    expect(shown()).toEqual([])
  })

  it('go away on Escape together with what was typed, and the next one goes on', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'fi')
    expect(pressKey(box(), 'Escape')).toEqual({ prevented: true, heard: false })
    expect(box().value).toBe('')
    expect(shown()).toEqual([])
    expect(pressKey(box(), 'Escape')).toEqual({ prevented: false, heard: true })
    await user.tab()
    expect(onChange).not.toHaveBeenCalled()
  })

  it('go away on Escape when nothing was typed', async () => {
    const { user } = held()
    await user.click(box())
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(shown()).toEqual([])
  })

  it('that were gone away from are not added unseen', async () => {
    const { user, onChange } = held()
    await user.click(box())
    await user.keyboard('{ArrowDown}{Escape}{Enter}')
    expect(onChange).not.toHaveBeenCalled()
    await user.keyboard('{ArrowDown}{Enter}{Enter},')
    expect(onChange.mock.calls).toEqual([[['Music']]])
  })

  it('leave the keys that turn pages alone while they are not there', async () => {
    const { user } = held()
    await user.tab()
    expect(pressKey(box(), 'PageDown').prevented).toBe(false)
    await user.click(box())
    expect(pressKey(box(), 'PageDown').prevented).toBe(true)
    expect(activeEntry(box())).toBe('Писање')
  })

  it('do not hold up Escape when there are none', async () => {
    const { user } = held([], { suggestions: [] })
    await user.click(box())
    expect(pressKey(box(), 'Escape').heard).toBe(true)
  })

  it('leave keys alone while a letter is being put together', async () => {
    const { user, onChange } = held()
    await user.type(box(), 'fi')
    expect(pressKey(box(), 'Enter', { isComposing: true }).prevented).toBe(false)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('are forty at the most', async () => {
    const many = Array.from({ length: 41 }, (_, at) => `Topic ${at}`)
    const { user } = held([], { suggestions: many })
    await user.click(box())
    expect(document.querySelectorAll('[role="option"]')).toHaveLength(40)
  })

  it('stay when the layout scrolls', async () => {
    const { user, onChange } = held()
    await user.click(box())
    await user.keyboard('{ArrowDown}')
    fireEvent.scroll(document)
    expect(shown()).not.toEqual([])
    await user.keyboard('{Enter}')
    expect(onChange).toHaveBeenCalledWith(['Music'])
  })

  it('close when the field scrolls out of sight', async () => {
    const { user } = held()
    await user.click(box())
    await user.keyboard('{ArrowDown}')
    scrollOutOfSight(box())
    expect(shown()).toEqual([])
    expect(activeEntry(box())).toBeNull()
  })
})
