/** A text that is edited where it stands. */
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setTypingPause, useHasUnsaved } from '../../src-renderer/ui'
import { EditableText } from '../../src-renderer/ui/Editable'
import type { EditableTextProps } from '../../src-renderer/ui/Editable'
import { onLostText } from '../../src-renderer/ui/lost-text'
import { noteOf, pressKey, renderUi } from '../support/render'

const onCommit = vi.fn<EditableTextProps['onCommit']>(() => null)

const draw = (extra: Partial<EditableTextProps> = {}) => (
  <EditableText label="Note" value="Old" onCommit={onCommit} {...extra} />
)
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Note' })
const keep = (isSaved: boolean) => () => Promise.resolve(isSaved)
const settled = () => act(() => Promise.resolve())

describe('EditableText', () => {
  it('reads as its value, or as a dash', () => {
    const { rerender } = renderUi(draw())
    expect(box().value).toBe('Old')
    rerender(draw({ value: null }))
    expect(box().value).toBe('')
    expect(box().placeholder).toBe('–')
    rerender(draw({ value: null, placeholder: 'Add a note' }))
    expect(box().placeholder).toBe('Add a note')
    expect(box().type).toBe('text')
    expect(box().getAttribute('autocomplete')).toBe('off')
  })

  it('shows a value that changes from outside, but not over what is being typed', async () => {
    const { user, rerender } = renderUi(draw())
    rerender(draw({ value: 'Newer' }))
    expect(box().value).toBe('Newer')
    await user.type(box(), '!')
    rerender(draw({ value: 'Newest' }))
    expect(box().value).toBe('Newer!')
  })

  it('reports once, trimmed, when it is left', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), ' and new  ')
    expect(onCommit).not.toHaveBeenCalled()
    await user.tab()
    expect(onCommit.mock.calls).toEqual([['Old and new']])
    await user.click(box())
    await user.tab()
    expect(onCommit).toHaveBeenCalledTimes(1)
  })

  it('reports on Enter, and keeps the key to itself', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), '!')
    expect(pressKey(box(), 'Enter').prevented).toBe(true)
    expect(onCommit.mock.calls).toEqual([['Old!']])
  })

  it('reports null when it is emptied', async () => {
    const { user } = renderUi(draw())
    await user.clear(box())
    await user.type(box(), '  {Enter}')
    expect(onCommit.mock.calls).toEqual([[null]])
  })

  it('does not report what it had', async () => {
    const { user, rerender } = renderUi(draw())
    await user.type(box(), ' {Enter}')
    rerender(draw({ value: null }))
    await user.type(box(), ' {Enter}')
    expect(onCommit).not.toHaveBeenCalled()
    expect(box().value).toBe('')
  })

  it('gives back on Escape what stood there before', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), ' wrong')
    expect(pressKey(box(), 'Escape').heard).toBe(false)
    expect(box().value).toBe('Old')
    await user.tab()
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('leaves keys alone while a letter is being put together', async () => {
    const { user } = renderUi(draw())
    await user.type(box(), '!')
    expect(pressKey(box(), 'Enter', { isComposing: true }).prevented).toBe(false)
    pressKey(box(), 'Escape', { isComposing: true })
    expect(onCommit).not.toHaveBeenCalled()
    expect(box().value).toBe('Old!')
  })

  it('shows the value while it is saved, and the text again when it could not be', async () => {
    let end: (isSaved: boolean) => void = () => undefined
    const saving = new Promise<boolean>((resolve) => {
      end = resolve
    })
    onCommit.mockImplementationOnce(() => saving)
    const { user } = renderUi(draw())
    await user.type(box(), '!{Enter}')
    expect(box().value).toBe('Old')
    end(false)
    await waitFor(() => expect(box().value).toBe('Old!'))
    await user.keyboard('{Enter}')
    expect(onCommit.mock.calls).toEqual([['Old!'], ['Old!']])
  })

  it('shows the value once it was saved', async () => {
    onCommit.mockImplementationOnce(keep(true))
    const { user, rerender } = renderUi(draw())
    await user.type(box(), '!{Enter}')
    rerender(draw({ value: 'OLD!' }))
    await settled()
    expect(box().value).toBe('OLD!')
  })

  it('says what is wrong with a text, keeps it, and does not report it', async () => {
    const validate = vi.fn((text: string) => (text.includes('@') ? null : 'That is no address.'))
    const { user } = renderUi(draw({ validate }))
    await user.type(box(), ' x{Enter}')
    expect(validate).toHaveBeenCalledWith('Old x')
    expect(noteOf(box())).toBe('That is no address.')
    expect(box().getAttribute('aria-invalid')).toBe('true')
    expect(box().value).toBe('Old x')
    expect(onCommit).not.toHaveBeenCalled()
    await user.type(box(), '@y{Enter}')
    expect(noteOf(box())).toBe('')
    expect(onCommit.mock.calls).toEqual([['Old x@y']])
  })

  it('forgets what was wrong on Escape', async () => {
    const { user } = renderUi(draw({ validate: () => 'No.' }))
    await user.type(box(), 'x{Enter}{Escape}')
    expect(noteOf(box())).toBe('')
    expect(box().value).toBe('Old')
  })

  it('may be emptied without being asked whether that is right', async () => {
    const { user } = renderUi(draw({ validate: () => 'No.' }))
    await user.clear(box())
    await user.tab()
    expect(onCommit.mock.calls).toEqual([[null]])
  })

  it('cannot be left empty when it is required', async () => {
    const { user } = renderUi(draw({ isRequired: true }))
    await user.clear(box())
    await user.type(box(), ' ')
    await user.tab()
    expect(noteOf(box())).toBe('This cannot be left empty.')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('shows an error of the screen, its own one first', async () => {
    const { user } = renderUi(draw({ error: 'Taken.', isRequired: true }))
    expect(noteOf(box())).toBe('Taken.')
    await user.clear(box())
    await user.tab()
    expect(noteOf(box())).toBe('This cannot be left empty.')
  })

  it('takes the focus when asked to, and can be disabled', () => {
    const { unmount } = renderUi(draw({ autoFocus: true }))
    expect(document.activeElement).toBe(box())
    unmount()
    renderUi(draw({ isDisabled: true, description: 'For you alone' }))
    expect(box().disabled).toBe(true)
    expect(noteOf(box())).toBe('For you alone')
  })
})

describe('EditableText in several lines', () => {
  it('breaks the line on Enter, and reports on Ctrl+Enter', async () => {
    const { user } = renderUi(draw({ multiline: true }))
    expect(box().tagName).toBe('TEXTAREA')
    expect(box().getAttribute('rows')).toBe('2')
    expect(pressKey(box(), 'Enter').prevented).toBe(false)
    await user.type(box(), '{Enter}new')
    expect(onCommit).not.toHaveBeenCalled()
    expect(pressKey(box(), 'Enter', { ctrlKey: true }).prevented).toBe(true)
    expect(onCommit.mock.calls).toEqual([['Old\nnew']])
  })

  it('reports on Command and Enter as well, and gives back on Escape', async () => {
    const { user } = renderUi(draw({ multiline: true }))
    await user.type(box(), '!')
    pressKey(box(), 'Enter', { metaKey: true })
    expect(onCommit.mock.calls).toEqual([['Old!']])
    await user.type(box(), '?{Escape}')
    expect(box().value).toBe('Old')
  })
})

describe('EditableText that goes away', () => {
  it('reports what was typed in it', async () => {
    const { user, unmount } = renderUi(draw())
    await user.type(box(), '!')
    unmount()
    expect(onCommit.mock.calls).toEqual([['Old!']])
  })

  it('says so when the text cannot be taken', async () => {
    const lost = vi.fn()
    onLostText(lost)
    const { user, unmount } = renderUi(draw({ validate: () => 'No.' }))
    await user.type(box(), '! ')
    unmount()
    expect(onCommit).not.toHaveBeenCalled()
    expect(lost.mock.calls).toEqual([[{ label: 'Note', text: 'Old!' }]])
  })

  it('says nothing when there is nothing to lose', async () => {
    const lost = vi.fn()
    onLostText(lost)
    const { user, unmount } = renderUi(draw({ isRequired: true }))
    await user.clear(box())
    unmount()
    expect(lost).not.toHaveBeenCalled()
  })
})

describe('A pause in typing', () => {
  // Longer than a busy machine takes from one key to the next.
  beforeEach(() => setTypingPause(400))
  afterEach(() => setTypingPause(null))

  function Line() {
    return <p>{useHasUnsaved() ? 'Not saved yet' : 'Saved'}</p>
  }
  const withLine = (extra: Partial<EditableTextProps> = {}) => (
    <>
      <Line />
      {draw(extra)}
    </>
  )

  it('saves what stands there, once, and leaves it being typed', async () => {
    const { user } = renderUi(withLine({ onCommit: onCommit.mockImplementation(keep(true)) }))
    await user.type(box(), ' now ')
    expect(screen.queryByText('Not saved yet')).toBeTruthy()
    await waitFor(() => expect(onCommit.mock.calls).toEqual([['Old now']]))
    await screen.findByText('Saved')
    expect(box().value).toBe('Old now ')
    await user.tab()
    expect(onCommit).toHaveBeenCalledTimes(1)
  })

  it('saves nothing that is wrong, and does not speak of it yet', async () => {
    const validate = () => 'Wrong'
    const { user } = renderUi(withLine({ validate }))
    await user.type(box(), '?')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(onCommit).not.toHaveBeenCalled()
    expect(noteOf(box())).toBe('')
    expect(screen.queryByText('Not saved yet')).toBeTruthy()
  })

  it('does not try again and again what could not be saved, but once more when the field is left', async () => {
    const { user } = renderUi(withLine({ onCommit: onCommit.mockImplementation(keep(false)) }))
    await user.type(box(), '!')
    await waitFor(() => expect(onCommit).toHaveBeenCalledTimes(1))
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(onCommit).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('Not saved yet')).toBeTruthy()
    await user.tab()
    expect(onCommit).toHaveBeenCalledTimes(2)
  })
})
