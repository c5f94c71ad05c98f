/** A board of very many columns: few are drawn, and a hand on the keys reaches each. */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { Board } from '../../../src-renderer/ui/board'
import { renderUi } from '../../support/render'

interface Item {
  readonly id: string
  readonly name: string
}

const many = Array.from({ length: 3_000 }, (_, at) => ({
  id: `c${at}`,
  title: `Town ${at}`,
  cards: [{ id: `a${at}`, name: `Ana ${at}` }],
  isTarget: true,
}))

function Shown(props: { readonly columns: typeof many; readonly onMove?: (id: string) => void }) {
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <Board<Item>
      label="Towns"
      columns={props.columns}
      getCardId={({ id }) => id}
      nameOf={({ name }) => name}
      linesOf={() => []}
      lines={0}
      current={current}
      onCurrentChange={setCurrent}
      onMove={(_, column) => props.onMove?.(column)}
      empty="Empty."
    />
  )
}

const drawn = () => document.querySelectorAll('[data-board] section').length
const card = (name: string) => screen.getByRole('option', { name })

describe('A board of thousands of columns', () => {
  it('draws those in sight, says how many there are, and which each is', () => {
    renderUi(<Shown columns={many} />)
    expect(drawn()).toBeLessThan(30)
    expect(screen.getByText('3,000 columns')).toBeDefined()
    expect(screen.getByRole('listbox', { name: /Town 2 1 ?column 3 of 3,000/u })).toBeDefined()
  })

  it('is gone over by keys to its end and back, and the focus is on the card', () => {
    renderUi(<Shown columns={many} />)
    card('Ana 0').focus()
    fireEvent.keyDown(card('Ana 0'), { key: 'End', ctrlKey: true })
    expect(document.activeElement).toBe(card('Ana 2999'))
    fireEvent.keyDown(card('Ana 2999'), { key: 'PageUp', ctrlKey: true })
    expect(document.activeElement).toBe(card('Ana 2991'))
    fireEvent.keyDown(card('Ana 2991'), { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(card('Ana 2990'))
    fireEvent.keyDown(card('Ana 2990'), { key: 'Home', ctrlKey: true })
    expect(document.activeElement).toBe(card('Ana 0'))
    expect(drawn()).toBeLessThan(30)
  })

  it('leads to a column by its name', async () => {
    const { user } = renderUi(<Shown columns={many} />)
    await user.type(screen.getByRole('combobox', { name: 'Go to a column' }), 'town 1234')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(card('Ana 1234')))
  })

  it('moves a card to the column beside it, though that was never in sight', () => {
    const moved: string[] = []
    renderUi(<Shown columns={many} onMove={(id) => moved.push(id)} />)
    card('Ana 0').focus()
    fireEvent.keyDown(card('Ana 0'), { key: 'End', ctrlKey: true })
    fireEvent.keyDown(card('Ana 2999'), { key: 'ArrowLeft', shiftKey: true })
    expect(moved).toEqual(['c2998'])
  })

  it('of a few columns draws all of them, and asks for none by name', () => {
    renderUi(<Shown columns={many.slice(0, 12)} />)
    expect(drawn()).toBe(12)
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.getByRole('listbox', { name: 'Town 2 1' })).toBeDefined()
  })
})
