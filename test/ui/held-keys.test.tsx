/** Keys that wait while a window saves: where they go when it does not go as whoever pressed them thought. */
import { act, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button, keepKeys, useOnce } from '../../src-renderer/ui'
import { renderUi } from '../support/render'

/** Keys as a hand presses them; events made here would not be trusted. */
let press: (key: string, more?: Partial<KeyboardEvent>) => boolean
let stop: () => void

const written = vi.fn<(what: string, shows: boolean, sign?: string) => boolean>()

beforeEach(() => {
  const add = vi.spyOn(window, 'addEventListener')
  stop = keepKeys()
  const listener = add.mock.calls.find(([type]) => type === 'keydown')?.[1]
  add.mockRestore()
  press = (key, more = {}) => {
    let isHeld = false
    const event = { key, code: key, isTrusted: true, isComposing: false, ...more }
    const rest = {
      preventDefault: () => {
        isHeld = true
      },
      stopImmediatePropagation: () => undefined,
      getModifierState: () => false,
    }
    if (typeof listener === 'function') listener({ ...event, ...rest } as never)
    return isHeld
  }
  written.mockReset()
  Object.assign(document, { execCommand: written })
})

afterEach(() => {
  stop()
  document.body.innerHTML = ''
})

const open = (id: string) =>
  document.body.insertAdjacentHTML('beforeend', `<div role="dialog" id="${id}"><input></div>`)
const close = (id: string) => document.getElementById(id)?.remove()
const enter = (id: string) => document.querySelector<HTMLInputElement>(`#${id} input`)?.focus()

const frames = () =>
  act(async () => {
    for (let count = 0; count < 8; count += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve))
  })

/** Begins to save in the window that is open; what is returned says that it is done. */
function save(): () => void {
  let done = () => {}
  const { result } = renderHook(() =>
    useOnce(
      () =>
        new Promise<void>((resolve) => {
          done = resolve
        }),
    ),
  )
  result.current()
  return () => done()
}

const signs = () => written.mock.calls.map(([what, , sign]) => sign ?? what)

describe('Keys that waited', () => {
  it('are written, and what was taken away again is', async () => {
    open('add')
    enter('add')
    const done = save()
    expect(press('Backspace')).toBe(false)
    for (const key of ['a', 'x', 'Backspace', 'b']) expect(press(key)).toBe(true)
    done()
    await frames()
    expect(signs()).toEqual(['a', 'x', 'delete', 'b'])
  })

  it('do not answer a question that saving asks', async () => {
    open('add')
    enter('add')
    const done = save()
    for (const key of ['a', 'Enter']) press(key)
    open('question')
    enter('question')
    const heard = vi.fn<() => void>()
    document.getElementById('question')?.addEventListener('keydown', heard)
    done()
    await frames()
    expect([heard.mock.calls, signs()]).toEqual([[], []])
  })

  it('are not written after the question is answered, either', async () => {
    open('add')
    enter('add')
    const done = save()
    press('a')
    open('question')
    expect(press('Enter')).toBe(false)
    close('question')
    done()
    await frames()
    expect(signs()).toEqual([])
  })

  it('are written in the window below when that above it has saved', async () => {
    open('person')
    open('tag')
    enter('tag')
    const done = save()
    press('a')
    close('tag')
    enter('person')
    done()
    await frames()
    expect(signs()).toEqual(['a'])
  })

  it('after a command that nobody heard are meant for what it would have opened', async () => {
    open('add')
    enter('add')
    const done = save()
    press('a')
    press('n', { ctrlKey: true })
    for (const key of ['B', 'e', 'Enter']) press(key)
    done()
    await frames()
    expect(signs()).toEqual(['a'])
  })

  it('press a button once', async () => {
    const onPress = vi.fn<() => void>()
    renderUi(<Button onPress={onPress}>Next</Button>)
    open('add')
    enter('add')
    const done = save()
    for (const key of ['a', 'Enter']) press(key)
    close('add')
    act(() => screen.getByRole('button', { name: 'Next' }).focus())
    done()
    await frames()
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('are not those of a window that fades: Enter would save once more', async () => {
    open('add')
    enter('add')
    const heard = vi.fn<() => void>()
    document.getElementById('add')?.addEventListener('keydown', heard)
    const done = save()
    for (const key of ['a', 'Enter']) press(key)
    document.getElementById('add')?.setAttribute('data-exiting', 'true')
    done()
    await frames()
    expect(heard).not.toHaveBeenCalled()
  })
})
