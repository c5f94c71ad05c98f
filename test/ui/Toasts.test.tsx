/** Short messages and how long they stay. */
import { act, fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Toasts } from '../../src-renderer/ui/Toasts'
import type { ToastMessage } from '../../src-renderer/ui/Toasts'
import { pressKey, renderUi } from '../support/render'

const onDismiss = vi.fn()
const undo = vi.fn()

const saved: ToastMessage = { id: 'saved', text: 'Saved.' }
const deleted: ToastMessage = {
  id: 'deleted',
  text: 'Ana was deleted.',
  action: { label: 'Undo', onPress: undo },
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
const texts = () => screen.queryAllByRole('listitem').map((item) => item.textContent)
const button = (name: string, at = 0) => within(region()).getAllByRole('button', { name })[at]!
const work = () => screen.getByRole('button', { name: 'work' })
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
/** Presses a button as the mouse does: it takes the focus. */
const press = (element: HTMLElement) => {
  act(() => element.focus())
  fireEvent.click(element)
}

beforeEach(() => {
  vi.useFakeTimers()
})

describe('Toasts', () => {
  it('are a region whose messages are read out politely, a problem at once', () => {
    show(saved, failed)
    expect(region().tabIndex).toBe(-1)
    const list = screen.getByRole('list')
    expect(list.getAttribute('aria-live')).toBe('polite')
    expect(list.getAttribute('aria-relevant')).toBe('additions')
    expect(texts()).toEqual(['Saved.', 'The disk is full.'])
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'The disk is full.',
    ])
    const marks = screen
      .getAllByRole('listitem')
      .map((one) => one.querySelectorAll('svg.lucide-circle-alert').length)
    expect(marks).toEqual([0, 1])
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
    show(saved, deleted)
    press(button('Dismiss', 1))
    expect(onDismiss.mock.calls).toEqual([['deleted']])
    expect(undo).not.toHaveBeenCalled()
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

  it('do not stand still for good once one that held the focus was put away', () => {
    show(saved)
    press(button('Dismiss'))
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

  it('leads back to the work when the message that held the focus is put away', () => {
    show(saved)
    act(() => work().focus())
    pressKey(work(), 'F6')
    fireEvent.click(button('Dismiss'))
    expect(document.activeElement).toBe(work())
  })

  it('leads to the next message while there is one', () => {
    show(saved, deleted)
    act(() => work().focus())
    pressKey(work(), 'F6')
    fireEvent.click(button('Dismiss'))
    expect(document.activeElement).toBe(button('Undo'))
    fireEvent.click(button('Undo'))
    expect(document.activeElement).toBe(work())
  })

  it('does not bring anybody back who went away by themselves', () => {
    show(saved)
    act(() => work().focus())
    pressKey(work(), 'F6')
    pressKey(button('Dismiss'), 'F6')
    act(() => work().blur())
    pass(6_010)
    expect(onDismiss).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(document.body)
  })
})
