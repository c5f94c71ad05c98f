/** Dialogs and questions. */
import { act, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ConfirmHost, Dialog, confirm } from '../../src-renderer/ui/Dialog'
import { DateField } from '../../src-renderer/ui/DateField'
import { NumberField } from '../../src-renderer/ui/NumberField'
import { RadioGroup } from '../../src-renderer/ui/Choices'
import { SearchField, TextArea } from '../../src-renderer/ui/TextField'
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

  it('begins in the text that it begins with, as does whoever opens it', async () => {
    const { user } = await opened({
      children: <DateField label="Day" value="2020-03-07" onChange={vi.fn()} />,
    })
    await user.keyboard('8')
    expect(screen.getByLabelText<HTMLInputElement>('Day').value).toBe('8')
  })

  it('begins in a text of several lines, and at its title before anything else', async () => {
    const shown = await opened({
      children: <TextArea label="Note" value="" onChange={vi.fn()} />,
    })
    expect(document.activeElement).toBe(screen.getByLabelText('Note'))
    shown.unmount()
    await opened({
      children: (
        <>
          <input type="radio" aria-label="One" />
          <TextArea label="Note" value="" onChange={vi.fn()} />
        </>
      ),
    })
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

  it('does on Enter in any field of one line what its primary button does, once what Enter made of the text is known', async () => {
    const onEnter = vi.fn()
    function Fields() {
      const [on, setOn] = useState<string | null>(null)
      const [count, setCount] = useState<number | null>(null)
      return (
        <Dialog
          isOpen
          title="New"
          onClose={vi.fn()}
          onEnter={() => {
            onEnter(on, count)
          }}
        >
          <DateField label="Day" value={on} onChange={setOn} />
          <NumberField label="Number" value={count} onChange={setCount} />
          <TextArea label="Note" value="" onChange={vi.fn()} />
          <SearchField label="Find" value="" onChange={vi.fn()} />
        </Dialog>
      )
    }
    const { user } = renderUi(<Fields />)
    const enterIn = async (label: string, text: string) => {
      await user.clear(screen.getByLabelText(label, { selector: 'input, textarea' }))
      await user.type(screen.getByLabelText(label, { selector: 'input, textarea' }), text)
      await user.keyboard('{Enter}')
      await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    }
    await enterIn('Day', 'tomorrow')
    await enterIn('Note', 'two lines')
    await enterIn('Find', 'somebody')
    expect(onEnter).not.toHaveBeenCalled()
    await enterIn('Day', '7,3,2020')
    expect(onEnter.mock.calls).toEqual([['2020-03-07', null]])
    await enterIn('Number', '34')
    expect(onEnter.mock.calls.at(-1)).toEqual(['2020-03-07', 34])
    await enterIn('Number', '3x')
    expect(onEnter).toHaveBeenCalledTimes(2)
    // Enter breaks a line in several of them; with Ctrl it says that they are done, as on a page.
    screen.getByLabelText('Note', { selector: 'textarea' }).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    expect(onEnter).toHaveBeenCalledTimes(3)
    await user.clear(screen.getByLabelText('Number'))
    await user.type(screen.getByLabelText('Number'), '5{Control>}{Enter}{/Control}')
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    expect(onEnter.mock.calls.at(-1)).toEqual(['2020-03-07', 5])
  })

  it('does on Enter on a choice what its primary button does', async () => {
    const onEnter = vi.fn<(kind: string) => void>()
    function Choice() {
      const [kind, setKind] = useState('a')
      const options = ['a', 'b'].map((id) => ({ id, label: id }))
      return (
        <Dialog isOpen title="Save" onClose={vi.fn()} onEnter={() => onEnter(kind)}>
          <RadioGroup label="As" value={kind} onChange={setKind} options={options} />
        </Dialog>
      )
    }
    const { user } = renderUi(<Choice />)
    act(() => screen.getByRole('radio', { name: 'a' }).focus())
    await user.keyboard('{ArrowDown}{Enter}')
    await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
    expect(onEnter.mock.calls).toEqual([['b']])
  })

  it('asks before Escape takes away what was written in several lines', async () => {
    function Noted() {
      const [note, setNote] = useState('before')
      return <TextArea label="Note" value={note} onChange={setNote} />
    }
    const onClose = vi.fn()
    const { user } = renderUi(
      <>
        <Sample onClose={onClose}>
          <Noted />
        </Sample>
        <ConfirmHost />
      </>,
    )
    await user.click(screen.getByText('open'))
    await user.type(screen.getByLabelText('Note'), ' and after')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog').textContent).toContain('Throw away what you wrote?')
    await user.keyboard('{Enter}')
    expect(onClose).not.toHaveBeenCalled()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('before and after')
    await user.click(screen.getByLabelText('Note'))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Throw it away' }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('closes on Escape from a text of several lines in which nothing was written', async () => {
    const { user, onClose } = await opened({ children: <textarea aria-label="Note" /> })
    await user.click(screen.getByRole('textbox'))
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(1)
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
