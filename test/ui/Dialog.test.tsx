/** Dialogs and questions. */
import { act, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ConfirmHost, Dialog, confirm } from '../../src-renderer/ui/Dialog'
import type { DialogProps, Question } from '../../src-renderer/ui/Dialog'
import styles from '../../src-renderer/ui/Dialog.module.css'
import buttonStyles from '../../src-renderer/ui/Button.module.css'
import { nextFrame, noteOf, renderUi, wears } from '../support/render'

function Sample(props: Partial<DialogProps>) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    props.onClose?.()
  }
  return (
    <>
      <button onClick={() => setOpen(true)}>open</button>
      <Dialog title="New person" {...props} isOpen={isOpen} onClose={close}>
        {props.children ?? <input aria-label="Name" />}
      </Dialog>
    </>
  )
}

const dialog = () => screen.queryByRole('dialog') ?? screen.queryByRole('alertdialog')

async function opened(props: Partial<DialogProps> = {}) {
  const onClose = vi.fn()
  const shown = renderUi(<Sample onClose={onClose} {...props} />)
  expect(dialog()).toBeNull()
  await shown.user.click(screen.getByText('open'))
  return { ...shown, onClose }
}

describe('Dialog', () => {
  it('has a name and what is in it, and takes the focus', async () => {
    await opened({ footer: <button>Save</button> })
    expect(screen.getByRole('dialog', { name: 'New person' })).toBe(dialog())
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('New person')
    expect(dialog()?.textContent).toBe('New personSave')
    expect(dialog()?.querySelector('footer')?.textContent).toBe('Save')
    // Its title: of a focused dialog all that is in it would be read out at once.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }))
  })

  it('leaves the focus with what asks for it', async () => {
    await opened({ children: <input autoFocus aria-label="Name" /> })
    expect(document.activeElement).toBe(screen.getByRole('textbox'))
  })

  it('closes on Escape and gives the focus back', async () => {
    const { user, onClose } = await opened()
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(dialog()).toBeNull()
    await nextFrame()
    expect(document.activeElement).toBe(screen.getByText('open'))
  })

  it('closes by its button', async () => {
    const { user, onClose } = await opened()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(dialog()).toBeNull()
  })

  it('keeps the focus inside while it is open', async () => {
    const { user } = await opened({ footer: <button>Save</button> })
    const visited = new Set<string>()
    for (let step = 0; step < 5; step += 1) {
      await user.tab()
      visited.add(document.activeElement?.getAttribute('aria-label') ?? 'Save')
      expect(dialog()?.contains(document.activeElement)).toBe(true)
    }
    expect([...visited].toSorted()).toEqual(['Close', 'Name', 'Save'])
  })

  it('does not close when the ground beside it is pressed', async () => {
    const { user, onClose } = await opened()
    await user.click(document.getElementsByClassName(styles.veil ?? '?')[0]!)
    expect(onClose).not.toHaveBeenCalled()
    expect(dialog()).not.toBeNull()
  })

  it('lets a text that is only read take the focus', async () => {
    await opened({ isReading: true, children: <p>Long words</p> })
    const body = screen.getByRole('document', { name: 'New person' })
    expect(body.tabIndex).toBe(0)
    expect(body.textContent).toBe('Long words')
  })

  it('has no footer, and no document, when it needs none', async () => {
    await opened()
    expect(dialog()?.querySelector('footer')).toBeNull()
    expect(screen.queryByRole('document')).toBeNull()
  })

  it('is of middle size unless it is asked to be another', async () => {
    const { unmount } = await opened()
    expect(wears(dialog()?.parentElement, styles.m)).toBe(true)
    unmount()
    await opened({ size: 'l' })
    expect(wears(dialog()?.parentElement, styles.l)).toBe(true)
    expect(wears(dialog()?.parentElement, styles.m)).toBe(false)
  })
})

const question: Question = {
  title: 'Delete Ana?',
  body: 'She was in two pairs.',
  confirmLabel: 'Delete',
}

/** Asks, and keeps what was answered. */
function ask(more: Partial<Question> = {}): { readonly answers: boolean[] } {
  const answers: boolean[] = []
  act(() => void confirm({ ...question, ...more }).then((answer) => void answers.push(answer)))
  return { answers }
}
const button = (name: string) => within(dialog()!).getByRole('button', { name })
const settled = () => act(() => Promise.resolve())

describe('confirm', () => {
  it('asks in a small dialog and answers yes on the verb', async () => {
    const { user } = renderUi(<ConfirmHost />)
    expect(dialog()).toBeNull()
    const { answers } = ask()
    const asked = screen.getByRole('alertdialog', { name: 'Delete Ana?' })
    // What it would do is read out with its title.
    expect(noteOf(asked)).toBe('She was in two pairs.')
    expect(screen.getByText('She was in two pairs.').tagName).toBe('P')
    expect(wears(dialog()?.parentElement, styles.s)).toBe(true)
    await user.click(button('Delete'))
    expect(answers).toEqual([true])
    expect(dialog()).toBeNull()
  })

  it.each(['Cancel', 'Close'])('answers no on %s', async (name) => {
    const { user } = renderUi(<ConfirmHost />)
    const { answers } = ask()
    await user.click(button(name))
    expect(answers).toEqual([false])
    expect(dialog()).toBeNull()
  })

  it('answers no on Escape', async () => {
    const { user } = renderUi(<ConfirmHost />)
    const { answers } = ask()
    await user.keyboard('{Escape}')
    expect(answers).toEqual([false])
    expect(dialog()).toBeNull()
  })

  it('puts the focus on the verb, so that Enter answers yes', async () => {
    const { user } = renderUi(<ConfirmHost />)
    const { answers } = ask()
    expect(document.activeElement).toBe(button('Delete'))
    expect(wears(button('Delete'), buttonStyles.primary)).toBe(true)
    await user.keyboard('{Enter}')
    expect(answers).toEqual([true])
  })

  it('puts the focus on the way back when the act is dangerous', async () => {
    const { user } = renderUi(<ConfirmHost />)
    const { answers } = ask({ tone: 'danger', cancelLabel: 'Keep her' })
    expect(document.activeElement).toBe(button('Keep her'))
    expect(wears(button('Delete'), buttonStyles.danger)).toBe(true)
    await user.keyboard('{Enter}')
    expect(answers).toEqual([false])
  })

  it('answers an earlier question with no when another is asked', async () => {
    const { user } = renderUi(<ConfirmHost />)
    const first = ask()
    const second = ask({ title: 'Delete Mira?' })
    await settled()
    expect(first.answers).toEqual([false])
    expect(second.answers).toEqual([])
    expect(screen.getByRole('alertdialog', { name: 'Delete Mira?' })).not.toBeNull()
    await user.click(button('Delete'))
    expect(second.answers).toEqual([true])
    expect(first.answers).toEqual([false])
  })

  it('answers no when its host goes away, and does not ask the same again', async () => {
    const { unmount } = renderUi(<ConfirmHost />)
    const { answers } = ask()
    unmount()
    await settled()
    expect(answers).toEqual([false])
    renderUi(<ConfirmHost />)
    expect(dialog()).toBeNull()
  })
})
