/** Pages, sections, the pane of a record, rows of label and value, figures. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  DetailPane,
  FieldList,
  FieldRow,
  Figures,
  Page,
  Section,
} from '../../src-renderer/ui/Layout'
import styles from '../../src-renderer/ui/Layout.module.css'
import { renderUi, wears } from '../support/render'

describe('Page', () => {
  it('has a title, a count, a lead, actions, a toolbar and what is on it', () => {
    const { container } = renderUi(
      <Page
        title="People"
        count="3 of 5"
        lead="Everybody, once."
        actions={<button>New person</button>}
        toolbar={<button>Narrow</button>}
      >
        <p>The list</p>
      </Page>,
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('People')
    expect(container.querySelector('header')?.textContent).toBe('People3 of 5New person')
    expect(container.textContent).toBe('People3 of 5New personEverybody, once.NarrowThe list')
  })

  it('has nothing in place of what it is not given', () => {
    const { container } = renderUi(<Page title="People">The list</Page>)
    expect(container.textContent).toBe('PeopleThe list')
    for (const name of [styles.count, styles.actions, styles.lead, styles.toolbar])
      expect(container.getElementsByClassName(name ?? '?')).toHaveLength(0)
  })

  it('scrolls, or leaves that to what fills it', () => {
    const look = (container: HTMLElement) =>
      (['scroll', 'margins', 'body', 'fill', 'fillBody'] as const).filter(
        (name) => container.getElementsByClassName(styles[name] ?? '?').length > 0,
      )
    const { container, rerender } = renderUi(<Page title="People">x</Page>)
    expect(look(container)).toEqual(['scroll', 'margins', 'body'])
    rerender(
      <Page title="People" fill>
        x
      </Page>,
    )
    expect(look(container)).toEqual(['fill', 'fillBody'])
  })
})

describe('Section', () => {
  it('is a region named by its heading', () => {
    renderUi(
      <Section title="Workshops" actions={<button>Add</button>}>
        Two of them
      </Section>,
    )
    const region = screen.getByRole('region', { name: 'Workshops' })
    expect(within(region).getByRole('heading', { level: 2 }).textContent).toBe('Workshops')
    expect(region.textContent).toBe('WorkshopsAddTwo of them')
  })

  it('can stand under another one', () => {
    const { container } = renderUi(
      <Section title="Workshops" level={3}>
        x
      </Section>,
    )
    expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('Workshops')
    expect(container.getElementsByClassName(styles.actions ?? '?')).toHaveLength(0)
  })
})

describe('DetailPane', () => {
  it('has a title, a line under it, actions, and is closed', async () => {
    const onClose = vi.fn()
    const { user, container } = renderUi(
      <DetailPane
        title="Ana Anić"
        subtitle="Mentor"
        actions={<button>Delete</button>}
        onClose={onClose}
      >
        The record
      </DetailPane>,
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ana Anić')
    expect(container.textContent).toBe('Ana AnićMentorDeleteThe record')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('has nothing in place of what it is not given', () => {
    const { container } = renderUi(<DetailPane title="Ana Anić">The record</DetailPane>)
    expect(container.textContent).toBe('Ana AnićThe record')
    expect(screen.queryByRole('button')).toBeNull()
    for (const name of [styles.soft, styles.actions])
      expect(container.getElementsByClassName(name ?? '?')).toHaveLength(0)
  })
})

it('FieldRow is a value under the name of its label', () => {
  renderUi(
    <FieldList>
      <FieldRow label="Born">7 March 1990</FieldRow>
      <FieldRow label="City">Niš</FieldRow>
    </FieldList>,
  )
  expect(screen.getByRole('group', { name: 'Born' }).textContent).toBe('Born7 March 1990')
  expect(screen.getByRole('group', { name: 'City' }).textContent).toBe('CityNiš')
})

describe('Figures', () => {
  it('are numbers with what they count, and open what is behind them', async () => {
    const open = vi.fn()
    const { user, rerender } = renderUi(
      <Figures
        items={[
          { value: '12', label: 'pairs', note: 'two more than before', onPress: open },
          { value: '3', label: 'workshops' },
        ]}
      />,
    )
    const items = screen.getAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual([
      '12pairstwo more than before',
      '3workshops',
    ])
    expect(items[1]?.querySelectorAll('span')).toHaveLength(2)
    expect(screen.getAllByRole('button')).toHaveLength(1)
    await user.click(within(items[0]!).getByRole('button'))
    expect(open).toHaveBeenCalledTimes(1)
    expect(wears(within(items[0]!).getByRole('button'), styles.figure)).toBe(true)
    rerender(<Figures items={[]} />)
    expect(screen.queryByRole('listitem')).toBeNull()
  })
})
