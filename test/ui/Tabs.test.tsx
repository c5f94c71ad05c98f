/** Leaves of one thing. */
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { Tabs } from '../../src-renderer/ui/Tabs'
import { renderHeld, renderUi } from '../support/render'

type Id = 'facts' | 'pairs' | 'history'

const items = [
  { id: 'facts', title: 'Facts', content: 'Born in Niš' },
  { id: 'pairs', title: 'Pairs', count: 2, content: 'Two pairs' },
  { id: 'history', title: 'History', count: 0, content: 'No changes' },
] as const

const held = () =>
  renderHeld<Id>('facts', (selected, onSelect) => (
    <Tabs<Id> label="Ana Anić" items={items} selected={selected} onSelect={onSelect} />
  ))
const tab = (name: string) => screen.getByRole('tab', { name })
const chosen = () =>
  screen
    .getAllByRole('tab')
    .filter((one) => one.getAttribute('aria-selected') === 'true')
    .map((one) => one.textContent)

describe('Tabs', () => {
  it('show the tab of the chosen title, and no other', () => {
    held()
    expect(screen.getByRole('tablist', { name: 'Ana Anić' })).not.toBeNull()
    expect(chosen()).toEqual(['Facts'])
    expect(screen.getByRole('tabpanel', { name: 'Facts' }).textContent).toBe('Born in Niš')
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1)
  })

  it('have counts beside their titles, also when the count is zero', () => {
    held()
    expect(screen.getAllByRole('tab').map((one) => one.textContent)).toEqual([
      ...['Facts', 'Pairs2', 'History0'],
    ])
    expect(tab('Facts').querySelector('span')).toBeNull()
  })

  it('are chosen by the mouse', async () => {
    const { user, onChange } = held()
    await user.click(tab('Pairs 2'))
    expect(onChange.mock.calls).toEqual([['pairs']])
    expect(screen.getByRole('tabpanel').textContent).toBe('Two pairs')
  })

  it('are gone through by arrow keys, Home and End', async () => {
    const { user, onChange } = held()
    await user.tab()
    expect(document.activeElement).toBe(tab('Facts'))
    await user.keyboard('{ArrowRight}')
    await user.keyboard('{End}')
    await user.keyboard('{ArrowLeft}')
    await user.keyboard('{Home}')
    expect(onChange.mock.calls).toEqual([['pairs'], ['history'], ['pairs'], ['facts']])
    expect(document.activeElement).toBe(tab('Facts'))
  })

  it('follow what is chosen from outside', () => {
    const { give } = held()
    give('history')
    expect(chosen()).toEqual(['History0'])
    expect(screen.getByRole('tabpanel').textContent).toBe('No changes')
  })

  it('leave the choice to the screen', async () => {
    const onSelect = vi.fn()
    const { user } = renderUi(
      <Tabs<Id> label="Ana Anić" items={items} selected="facts" onSelect={onSelect} />,
    )
    await user.click(tab('History 0'))
    expect(onSelect.mock.calls).toEqual([['history']])
    expect(chosen()).toEqual(['Facts'])
  })
})
