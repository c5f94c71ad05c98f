/** The way of a wizard. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Stepper } from '../../src-renderer/ui/Stepper'
import styles from '../../src-renderer/ui/Stepper.module.css'
import { renderUi, wears } from '../support/render'

type Id = 'file' | 'columns' | 'rows' | 'done'

const steps = [
  { id: 'file', title: 'File' },
  { id: 'columns', title: 'Columns' },
  { id: 'rows', title: 'Rows' },
  { id: 'done', title: 'Result' },
] as const

const draw = (current: Id, onGo?: (id: Id) => void) => (
  <Stepper<Id> label="Import" steps={steps} current={current} onGo={onGo} />
)
const items = () =>
  within(screen.getByRole('navigation', { name: 'Import' })).getAllByRole('listitem')

describe('Stepper', () => {
  it('numbers the steps, and says which are done', () => {
    renderUi(draw('rows'))
    expect(items().map((item) => item.textContent)).toEqual([
      'Filedone',
      'Columnsdone',
      '3Rows',
      '4Result',
    ])
    expect(items().map((item) => item.querySelector('svg') !== null)).toEqual([
      ...[true, true, false, false],
    ])
  })

  it('says where one is', () => {
    const { rerender } = renderUi(draw('rows'))
    const marks = () => items().map((item) => item.getAttribute('aria-current'))
    const looks = () =>
      items().map((item) => [wears(item, styles.done), wears(item, styles.current)])
    expect(marks()).toEqual([null, null, 'step', null])
    expect(looks()).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ])
    rerender(draw('file'))
    expect(marks()).toEqual(['step', null, null, null])
  })

  it('goes back to a step that is done, and to no other', async () => {
    const onGo = vi.fn()
    const { user } = renderUi(draw('rows', onGo))
    expect(screen.getAllByRole('button')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Columns done' }))
    expect(onGo.mock.calls).toEqual([['columns']])
  })

  it('only shows the way when there is no going back', () => {
    renderUi(draw('rows'))
    expect(screen.queryByRole('button')).toBeNull()
  })
})
