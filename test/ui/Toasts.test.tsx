/** Short messages: one at a time, how long each stays, and how it is told. */
import { act, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { keepFocus } from '../../src-renderer/ui/focus'
import { Toasts } from '../../src-renderer/ui/Toasts'
import type { ToastMessage } from '../../src-renderer/ui/Toasts'
import { listen } from '../support/announced'
import { pressKey, renderUi } from '../support/render'

const onDismiss = vi.fn()
const undo = vi.fn()

const saved: ToastMessage = { id: 'saved', text: 'Saved.' }
const deleted: ToastMessage = {
  id: 'deleted',
  text: 'Ana was deleted.',
  actions: [{ label: 'Undo', onPress: undo }],
}
const failed: ToastMessage = { id: 'failed', text: 'The disk is full.', tone: 'problem' }

let add: (message: ToastMessage) => void = () => undefined

/** Keeps the messages as the program does. */
function Screen(props: { readonly initial: readonly ToastMessage[] }) {
  const [messages, setMessages] = useState(props.initial)
  add = (message) => act(() => setMessages((before) => [...before, message]))
  return (
    <>
      <button>work</button>
      <Toasts
        messages={messages}
        onDismiss={(id) => {
          onDismiss(id)
          setMessages((before) => before.filter((message) => message.id !== id))
        }}
      />
    </>
  )
}

const show = (...initial: readonly ToastMessage[]) => renderUi(<Screen initial={initial} />)
const region = () => screen.getByRole('region', { name: 'Messages' })
/** What is shown, without what stands on its buttons. */
const text = () => region().querySelector('span')?.textContent ?? ''
const button = (name: string, at = 0) => within(region()).getAllByRole('button', { name })[at]!
const work = () => screen.getByRole('button', { name: 'work' })
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
/** Lets the focus go back to where it belongs. */
const settle = () => act(() => vi.advanceTimersByTimeAsync(50).then(() => undefined))
/** Presses a button as the mouse does: it takes the focus. */
const press = (element: HTMLElement) => {
  act(() => element.focus())
  fireEvent.click(element)
}

beforeEach(() => {
  vi.useFakeTimers()
})

describe('Toasts', () => {
  it('are shown one at a time, the newest in the place of the one before', () => {
    show(saved)
    expect(region().tabIndex).toBe(-1)
    expect(text()).toBe('Saved.')
    add(deleted)
    expect(text()).toBe('Ana was deleted.')
    expect(region().children).toHaveLength(1)
    expect(onDismiss.mock.calls).toEqual([['saved']])
  })

  it('are announced when they come, a problem at once', () => {
    const heard = listen()
    show(saved)
    add(failed)
    expect(heard()).toEqual(['Saved.', '! The disk is full.'])
    expect(region().querySelectorAll('svg.lucide-circle-alert')).toHaveLength(1)
  })

  it('keep a problem that came while another was held, until it was seen', async () => {
    show(saved)
    act(() => region().focus())
    add(failed)
    add(deleted)
    expect(text()).toBe('Saved.')
    press(button('Dismiss'))
    await settle()
    expect(text()).toBe('The disk is full.')
    expect(onDismiss.mock.calls.flat()).not.toContain('failed')
  })

  it('of two problems show the newer one, then the other', () => {
    show(failed)
    add({ id: 'worse', text: 'The file is not whole.', tone: 'problem' })
    expect(text()).toBe('The file is not whole.')
    fireEvent.click(button('Dismiss'))
    expect(text()).toBe('The disk is full.')
  })

  it('do not push a problem aside, and come when it has gone', () => {
    show(failed)
    add(saved)
    expect(text()).toBe('The disk is full.')
    press(button('Dismiss'))
    expect(text()).toBe('Saved.')
  })

  it('do not change under the pointer', () => {
    show(deleted)
    fireEvent.pointerEnter(region())
    add(saved)
    expect(text()).toBe('Ana was deleted.')
    fireEvent.pointerLeave(region())
    expect(text()).toBe('Saved.')
    expect(onDismiss.mock.calls).toEqual([['deleted']])
  })

  it('go after six seconds', () => {
    show(saved)
    pass(5_990)
    expect(onDismiss).not.toHaveBeenCalled()
    pass(20)
    expect(onDismiss.mock.calls).toEqual([['saved']])
  })

  it.each([deleted, failed])('stay twice as long when there is more to them: $text', (message) => {
    show(message)
    pass(11_990)
    expect(onDismiss).not.toHaveBeenCalled()
    pass(20)
    expect(onDismiss.mock.calls).toEqual([[message.id]])
  })

  it('are put away by their button', () => {
    show(deleted)
    press(button('Dismiss'))
    expect(onDismiss.mock.calls).toEqual([['deleted']])
    expect(undo).not.toHaveBeenCalled()
    expect(text()).toBe('')
  })

  it('do what they offer, once, and go', () => {
    show(deleted)
    press(button('Undo'))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(onDismiss.mock.calls).toEqual([['deleted']])
  })

  it('stand still while the pointer is over them, and go on for the rest of their time', () => {
    show(saved)
    pass(4_000)
    fireEvent.pointerEnter(region())
    pass(20_000)
    expect(onDismiss).not.toHaveBeenCalled()
    fireEvent.pointerLeave(region())
    pass(1_000)
    fireEvent.pointerEnter(region())
    pass(20_000)
    fireEvent.pointerLeave(region())
    pass(990)
    expect(onDismiss).not.toHaveBeenCalled()
    pass(20)
    expect(onDismiss).toHaveBeenCalledTimes(1)
  })

  it('stand still while they hold the focus', () => {
    show(deleted)
    act(() => button('Undo').focus())
    pass(20_000)
    act(() => button('Dismiss').focus())
    pass(20_000)
    expect(onDismiss).not.toHaveBeenCalled()
    act(() => work().focus())
    pass(12_010)
    expect(onDismiss.mock.calls).toEqual([['deleted']])
  })

  it('do not stand still for good once one that held the focus was put away', async () => {
    show(saved)
    onTestFinished(keepFocus())
    act(() => work().focus())
    press(button('Dismiss'))
    await settle()
    onDismiss.mockClear()
    add(deleted)
    pass(12_010)
    expect(onDismiss.mock.calls).toEqual([['deleted']])
  })

  it('call the newest handler when their time is over', () => {
    const newest = vi.fn()
    const { rerender } = renderUi(<Toasts messages={[saved]} onDismiss={onDismiss} />)
    pass(3_000)
    rerender(<Toasts messages={[saved]} onDismiss={newest} />)
    pass(3_010)
    expect(newest.mock.calls).toEqual([['saved']])
    expect(onDismiss).not.toHaveBeenCalled()
  })

  it('do not fire once they are gone', () => {
    const { unmount } = show(saved)
    unmount()
    pass(20_000)
    expect(onDismiss).not.toHaveBeenCalled()
  })
})

describe('F6', () => {
  it('goes to the messages and back', () => {
    show(deleted)
    act(() => work().focus())
    expect(pressKey(work(), 'F6').prevented).toBe(true)
    expect(document.activeElement).toBe(button('Undo'))
    expect(pressKey(button('Undo'), 'F6').prevented).toBe(true)
    expect(document.activeElement).toBe(work())
  })

  it('is left alone when there is no message, and other keys always are', () => {
    const { unmount } = show()
    act(() => work().focus())
    expect(pressKey(work(), 'F6').prevented).toBe(false)
    unmount()
    show(saved)
    act(() => work().focus())
    expect(pressKey(work(), 'F5').prevented).toBe(false)
    expect(document.activeElement).toBe(work())
  })

  it('is left alone once the messages are gone from the page', () => {
    const { unmount } = show(saved)
    unmount()
    expect(pressKey(document.body, 'F6').prevented).toBe(false)
  })

  it('leads back to the work when the message that held the focus is put away', async () => {
    show(saved)
    onTestFinished(keepFocus())
    act(() => work().focus())
    pressKey(work(), 'F6')
    fireEvent.click(button('Dismiss'))
    await settle()
    expect(document.activeElement).toBe(work())
  })

  it('does not bring anybody back who went away by themselves', () => {
    show(saved)
    onTestFinished(keepFocus())
    act(() => work().focus())
    pressKey(work(), 'F6')
    pressKey(button('Dismiss'), 'F6')
    act(() => work().blur())
    pass(6_010)
    expect(onDismiss).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(document.body)
  })
})
