/** Files dropped, or chosen by a button. */
import { createEvent, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { FileDrop } from '../../src-renderer/ui/FileDrop'
import type { FileDropProps } from '../../src-renderer/ui/FileDrop'
import styles from '../../src-renderer/ui/FileDrop.module.css'
import iconStyles from '../../src-renderer/ui/Icon.module.css'
import { renderUi, wears } from '../support/render'

const onChoose = vi.fn()
const onDrop = vi.fn()
const file = new File(['a;b'], 'people.csv')

const draw = (extra: Partial<FileDropProps> = {}) => (
  <FileDrop
    title="Drop a file here"
    chooseLabel="Choose a file"
    onChoose={onChoose}
    onDrop={onDrop}
    {...extra}
  />
)
const zone = () => screen.getByText('Drop a file here').parentElement!
const isOver = () => wears(zone(), styles.over)

type Kind = 'dragEnter' | 'dragLeave' | 'dragOver' | 'drop'

/** Drags something over an element; says whether the browser's own doing was prevented. */
function drag(
  kind: Kind,
  target: Element | Window,
  carried: { readonly types: readonly string[]; readonly files: readonly File[] } | null = {
    types: ['Files'],
    files: [file],
  },
): boolean {
  const event = createEvent[kind](target)
  Object.defineProperty(event, 'dataTransfer', { value: carried })
  fireEvent(target, event)
  return event.defaultPrevented
}

describe('FileDrop', () => {
  it('says what to do, and opens the dialog of the system', async () => {
    const { user, container, rerender } = renderUi(draw({ hint: 'CSV or Excel' }))
    expect(container.textContent).toBe('Drop a file hereCSV or ExcelChoose a file')
    await user.click(screen.getByRole('button', { name: 'Choose a file' }))
    expect(onChoose).toHaveBeenCalledTimes(1)
    expect(wears(container.querySelector('svg'), iconStyles.large)).toBe(true)
    rerender(draw())
    expect(container.querySelectorAll('p')).toHaveLength(1)
  })

  it('takes the files that are dropped on it, and keeps the browser from opening them', () => {
    renderUi(draw())
    expect(drag('dragOver', zone())).toBe(true)
    expect(drag('drop', zone())).toBe(true)
    expect(onDrop.mock.calls).toEqual([[[file]]])
  })

  it('shows that files are over it, until they leave', () => {
    renderUi(draw())
    expect(isOver()).toBe(false)
    drag('dragEnter', zone())
    expect(isOver()).toBe(true)
    // Into a child and out of the zone itself: still over it.
    drag('dragEnter', screen.getByRole('button'))
    drag('dragLeave', zone())
    expect(isOver()).toBe(true)
    drag('dragLeave', screen.getByRole('button'))
    expect(isOver()).toBe(false)
  })

  it('counts anew after a drop, and is not confused by leaving more than was entered', () => {
    renderUi(draw())
    drag('dragEnter', zone())
    drag('dragEnter', screen.getByRole('button'))
    drag('drop', zone())
    expect(isOver()).toBe(false)
    drag('dragEnter', zone())
    drag('dragLeave', zone())
    expect(isOver()).toBe(false)
    drag('dragLeave', zone())
    drag('dragEnter', zone())
    expect(isOver()).toBe(true)
    drag('dragLeave', zone())
    expect(isOver()).toBe(false)
  })

  it.each([
    ['text', { types: ['text/plain'], files: [] }],
    ['nothing', null],
  ])('does not care for %s that is dragged', (_, carried) => {
    renderUi(draw())
    expect(drag('dragOver', zone(), carried)).toBe(false)
    drag('dragEnter', zone(), carried)
    expect(isOver()).toBe(false)
    expect(drag('drop', zone(), carried)).toBe(false)
    expect(onDrop).not.toHaveBeenCalled()
  })

  it('reports nothing when there is no file among what was dropped', () => {
    renderUi(draw())
    drag('drop', zone(), { types: ['Files'], files: [] })
    expect(onDrop).not.toHaveBeenCalled()
  })

  it('takes files beside it only when the whole window is meant', () => {
    const { rerender, unmount } = renderUi(draw())
    expect(drag('drop', document.body)).toBe(false)
    expect(onDrop).not.toHaveBeenCalled()
    rerender(draw({ wholeWindow: true }))
    drag('dragEnter', document.body)
    expect(isOver()).toBe(true)
    expect(drag('drop', document.body)).toBe(true)
    expect(onDrop.mock.calls).toEqual([[[file]]])
    unmount()
    expect(drag('drop', document.body)).toBe(false)
    expect(onDrop).toHaveBeenCalledTimes(1)
  })

  it('reports to the newest handler', () => {
    const newest = vi.fn()
    const { rerender } = renderUi(draw())
    rerender(draw({ onDrop: newest }))
    drag('drop', zone())
    expect(onDrop).not.toHaveBeenCalled()
    expect(newest).toHaveBeenCalledTimes(1)
  })

  it('takes nothing while it is disabled, and does not let the file be opened either', async () => {
    const { user } = renderUi(draw({ isDisabled: true }))
    expect(drag('drop', zone())).toBe(true)
    await user.click(screen.getByRole('button'))
    expect(onDrop).not.toHaveBeenCalled()
    expect(onChoose).not.toHaveBeenCalled()
  })
})
