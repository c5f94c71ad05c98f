/** Buttons, by mouse and keyboard. */
import { screen } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Button, IconButton, LinkButton } from '../../src-renderer/ui/Button'
import styles from '../../src-renderer/ui/Button.module.css'
import { renderUi, wears } from '../support/render'

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

describe('Button', () => {
  it('acts when it is clicked, and on Enter and Space', async () => {
    const onPress = vi.fn()
    const { user } = renderUi(<Button onPress={onPress}>Save</Button>)
    await user.click(button('Save'))
    expect(onPress).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(button('Save'))
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    expect(onPress).toHaveBeenCalledTimes(3)
  })

  it('calls the handler of the newest drawing', async () => {
    const before = vi.fn()
    const after = vi.fn()
    const { user, rerender } = renderUi(<Button onPress={before}>Save</Button>)
    rerender(<Button onPress={after}>Save</Button>)
    await user.click(button('Save'))
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledTimes(1)
  })

  it('can be pressed without a handler', async () => {
    const { user } = renderUi(<Button>Save</Button>)
    await user.click(button('Save'))
    expect(button('Save').type).toBe('button')
  })

  it('does nothing while it is disabled, and Tab passes it', async () => {
    const onPress = vi.fn()
    const { user } = renderUi(
      <>
        <Button onPress={onPress} isDisabled>
          Save
        </Button>
        <Button>Next</Button>
      </>,
    )
    expect(button('Save').disabled).toBe(true)
    await user.click(button('Save'))
    await user.tab()
    expect(document.activeElement).toBe(button('Next'))
    expect(onPress).not.toHaveBeenCalled()
  })

  it('cannot be pressed while work is under way, keeps the focus and says so', async () => {
    const onPress = vi.fn()
    const { user, rerender } = renderUi(
      <Button icon="print" onPress={onPress}>
        Print
      </Button>,
    )
    await user.tab()
    const idle = button('Print').querySelector('svg')?.outerHTML
    rerender(
      <Button icon="print" onPress={onPress} isBusy>
        Print
      </Button>,
    )
    expect(button('Print').getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(button('Print'))
    await user.keyboard('{Enter}')
    await user.click(button('Print'))
    expect(onPress).not.toHaveBeenCalled()
    const busy = button('Print').querySelectorAll('svg')
    expect(busy).toHaveLength(1)
    expect(busy[0]?.outerHTML).not.toBe(idle)
    expect(wears(busy[0], styles.working)).toBe(true)
  })

  it('shows an icon when it has one, out of sight of screen readers', () => {
    const { container, rerender } = renderUi(<Button icon="plus">Add</Button>)
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    rerender(<Button>Add</Button>)
    expect(container.querySelector('svg')).toBeNull()
  })

  it('has a longer name where the words alone do not tell it from others', () => {
    renderUi(<Button label="Open the record of Ana">Open</Button>)
    expect(button('Open the record of Ana').textContent).toBe('Open')
  })

  it('takes the focus, submits, and is handed out when it is asked to', () => {
    const ref = createRef<HTMLButtonElement>()
    renderUi(
      <Button autoFocus type="submit" ref={ref}>
        Save
      </Button>,
    )
    expect(document.activeElement).toBe(button('Save'))
    expect(button('Save').type).toBe('submit')
    expect(ref.current).toBe(button('Save'))
  })

  it('speaks plainly unless it is given another tone', () => {
    renderUi(
      <>
        <Button>Plain</Button>
        <Button tone="danger">Delete</Button>
      </>,
    )
    expect(wears(button('Plain'), styles.plain)).toBe(true)
    expect(wears(button('Delete'), styles.danger)).toBe(true)
    expect(wears(button('Delete'), styles.plain)).toBe(false)
  })
})

describe('IconButton', () => {
  it('is named by its label and acts', async () => {
    const onPress = vi.fn()
    const ref = createRef<HTMLButtonElement>()
    const { user } = renderUi(
      <IconButton icon="trash" label="Delete" onPress={onPress} ref={ref} />,
    )
    expect(ref.current).toBe(button('Delete'))
    expect(button('Delete').textContent).toBe('')
    expect(button('Delete').querySelectorAll('svg')).toHaveLength(1)
    await user.click(button('Delete'))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('calls the handler of the newest drawing', async () => {
    const after = vi.fn()
    const { user, rerender } = renderUi(<IconButton icon="trash" label="Delete" />)
    rerender(<IconButton icon="trash" label="Delete" onPress={after} />)
    await user.click(button('Delete'))
    expect(after).toHaveBeenCalledTimes(1)
  })

  it('shows its name and shortcut in a tooltip when Tab comes to it', async () => {
    const { user } = renderUi(<IconButton icon="undo" label="Undo" shortcut="Ctrl+Z" />)
    expect(screen.queryByRole('tooltip')).toBeNull()
    await user.tab()
    expect(screen.getByRole('tooltip').textContent).toBe('UndoCtrlZ')
  })

  it('says more in the tooltip than in the name when there is more to say', async () => {
    const { user } = renderUi(<IconButton icon="undo" label="Undo" hint="Undo: added Ana" />)
    await user.tab()
    expect(screen.getByRole('tooltip').textContent).toBe('Undo: added Ana')
    expect(document.activeElement).toBe(button('Undo'))
  })

  it('does nothing while it is disabled', async () => {
    const onPress = vi.fn()
    const { user } = renderUi(<IconButton icon="undo" label="Undo" isDisabled onPress={onPress} />)
    await user.click(button('Undo'))
    expect(button('Undo').disabled).toBe(true)
    expect(onPress).not.toHaveBeenCalled()
  })

  it('says whether it is pressed in when it is a switch, and nothing of it when it is none', () => {
    const { rerender } = renderUi(<IconButton icon="eye" label="Preview" isPressed />)
    expect(button('Preview').getAttribute('aria-pressed')).toBe('true')
    rerender(<IconButton icon="eye" label="Preview" isPressed={false} />)
    expect(button('Preview').getAttribute('aria-pressed')).toBe('false')
    rerender(<IconButton icon="eye" label="Preview" />)
    expect(button('Preview').hasAttribute('aria-pressed')).toBe(false)
  })
})

describe('LinkButton', () => {
  it('cannot be pressed while it is disabled or its work is under way, and keeps the focus then', async () => {
    const onPress = vi.fn<() => void>()
    const { user, rerender } = renderUi(
      <LinkButton isDisabled onPress={onPress}>
        Join
      </LinkButton>,
    )
    await user.click(screen.getByRole('button', { name: 'Join' }))
    rerender(
      <LinkButton isBusy onPress={onPress}>
        Join
      </LinkButton>,
    )
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Join')
    await user.keyboard('{Enter}')
    expect(onPress).not.toHaveBeenCalled()
  })

  it('is a button that acts', async () => {
    const onPress = vi.fn()
    const { user } = renderUi(<LinkButton onPress={onPress}>Ana Anić</LinkButton>)
    await user.click(button('Ana Anić'))
    await user.keyboard('{Enter}')
    expect(onPress).toHaveBeenCalledTimes(2)
  })
})
