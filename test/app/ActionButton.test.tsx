// @vitest-environment jsdom
/** Buttons and menus that are made from the registry, and what a screen says it can do. */
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  ActionButton,
  ActionIconButton,
  ActionLink,
  ActionMenu,
} from '../../src-renderer/app/ActionButton'
import { actionOf, isHere, registerActions, runAction } from '../../src-renderer/app/actions'
import { useActions } from '../../src-renderer/app/use-actions'
import { useCycleDialogs } from '../../src-renderer/app/cycle-dialogs'
import { useUndo } from '../../src-renderer/app/undo'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { areas } from '../../src-renderer/shell/areas'
import { closeHelp, useHelp } from '../../src-renderer/features/guide'
import { renderUi } from '../support/render'

beforeEach(() => registerActions(Object.values(areas)))
afterEach(() => {
  useCycleDialogs.getState().close()
  closeHelp()
  useUndo.setState({ undo: null, redo: null })
})

const button = (name: string) => screen.getByRole('button', { name })
const isDisabled = (name: string) => button(name).hasAttribute('disabled')

describe('a button', () => {
  it('has the words of its action in the language of the screen, the shorter ones first, and does it', async () => {
    const { user } = renderUi(
      <>
        <ActionButton action="people.add" />
        <ActionButton action="people.add" isFull />
        <ActionButton action="cycles.new">Begin</ActionButton>
        <ActionLink action="people.review">7 applications</ActionLink>
      </>,
    )
    const words = () => screen.getAllByRole('button').map(({ textContent }) => textContent)
    expect(words()).toEqual(['Add person', 'Add person…', 'Begin', '7 applications'])
    act(() => setLanguage('sr-Latn'))
    expect(words().slice(0, 2)).toEqual(['Dodaj osobu', 'Dodaj osobu…'])
    await user.click(button('Begin'))
    expect(useCycleDialogs.getState().isNew).toBe(true)
  })

  it('says what it is about, and cannot be pressed when that is nothing', () => {
    const { rerender } = renderUi(<ActionButton action="pairs.end" about={[]} isFull />)
    expect(isDisabled('End 0 pairs…')).toBe(true)
    rerender(<ActionButton action="people.addNamed" about="Vega" />)
    expect(isDisabled('Add “Vega”')).toBe(false)
  })

  it('with an icon alone is named by its action and shows the key', async () => {
    const { user } = renderUi(<ActionIconButton action="guide.open" />)
    await user.tab()
    expect(screen.getByRole('tooltip').textContent).toContain('F1')
    await user.click(button('Help'))
    expect(useHelp.getState().isOpen).toBe(true)
  })

  it('tells when its action was done', async () => {
    const onDone = vi.fn()
    const { user } = renderUi(
      <>
        <ActionButton action="trash.open" about="x" onDone={onDone} />
        <ActionButton action="cycles.new" onDone={onDone} />
      </>,
    )
    await user.click(button('New cycle'))
    expect(onDone).not.toHaveBeenCalled()
    await user.click(button('Show in the trash'))
    expect(onDone).toHaveBeenCalledOnce()
  })
})

describe('a menu', () => {
  it('lists its actions with their keys and does the chosen one', async () => {
    const { user } = renderUi(
      <ActionMenu
        label="More"
        items={['cycles.next', 'separator', { action: 'people.delete', about: [] }]}
      />,
    )
    await user.click(button('More'))
    const items = screen.getAllByRole('menuitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'New cycle from the last one',
      'Move to the trash…Delete',
    ])
    await user.click(screen.getByRole('menuitem', { name: 'New cycle from the last one' }))
    expect(useCycleDialogs.getState().isNext).toBe(true)
  })
})

describe('what a screen does', () => {
  function Screen(props: { readonly count: number | null; readonly done: (what: string) => void }) {
    const { count, done } = props
    useActions('awards', { issue: count === null ? null : () => done(`issue ${String(count)}`) })
    return <ActionButton action="awards.issue" />
  }
  const words = 'Issue awards to all who are eligible'

  it('is done by the newest drawing of it, and by nobody once it is gone', () => {
    const done = vi.fn()
    const { rerender, unmount } = renderUi(<Screen count={1} done={done} />)
    rerender(<Screen count={2} done={done} />)
    act(() => void runAction('awards.issue'))
    expect(done.mock.calls).toEqual([['issue 2']])
    unmount()
    expect(isHere(actionOf('awards.issue'))).toBe(false)
    expect(runAction('awards.issue')).toBe(false)
  })

  it('cannot be done while the screen says so', () => {
    const done = vi.fn()
    const { rerender } = renderUi(<Screen count={null} done={done} />)
    expect(isDisabled(words)).toBe(true)
    rerender(<Screen count={3} done={done} />)
    expect(isDisabled(words)).toBe(false)
  })
})
