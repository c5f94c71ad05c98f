// @vitest-environment jsdom
/** A screen that is a list: what stands where, and what takes the list's place. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EmptyPage, ListScreen } from '../../src-renderer/ui'
import { renderUi } from '../support/render'

const list = <p>the rows</p>

describe('a list', () => {
  it('stands under its title with the line of what is ticked, and beside it the open record', () => {
    const { rerender } = renderUi(
      <ListScreen
        id="stars"
        title="Stars"
        count="3"
        actions={<button>Add</button>}
        toolbar={<input aria-label="Search" />}
        bar={<p>2 ticked</p>}
        list={list}
        detailLabel="Star"
        detail={<p>Vega</p>}
      >
        <p>a window</p>
      </ListScreen>,
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Stars')
    const inOrder = ['Stars', '3', 'Add', '2 ticked', 'the rows', 'Vega', 'a window']
    const text = document.body.textContent
    expect(inOrder.map((words) => text.indexOf(words))).toEqual(
      inOrder.map((words) => text.indexOf(words)).sort((a, b) => a - b),
    )
    expect(screen.getByRole('textbox', { name: 'Search' })).toBeTruthy()
    expect(within(screen.getByRole('region', { name: 'Star' })).getByText('Vega')).toBeTruthy()
    rerender(<ListScreen id="stars" title="Stars" list={list} detailLabel="Star" detail={null} />)
    expect(screen.queryByRole('region', { name: 'Star' })).toBeNull()
    expect(screen.queryByRole('separator')).toBeNull()
    expect(screen.getByText('the rows')).toBeTruthy()
  })

  it('has no panes where records are not opened beside it', () => {
    renderUi(<ListScreen id="stars" title="Stars" list={list} />)
    expect(screen.getByText('the rows')).toBeTruthy()
    expect(screen.queryByRole('separator')).toBeNull()
  })

  it('gives its place, and that of its line, to what stands there instead; windows stay', () => {
    renderUi(
      <ListScreen
        id="stars"
        title="Stars"
        instead={<p>clouds</p>}
        bar={<p>2 ticked</p>}
        list={list}
      >
        <p>a window</p>
      </ListScreen>,
    )
    expect(screen.getByText('clouds')).toBeTruthy()
    expect(screen.getByText('a window')).toBeTruthy()
    for (const gone of ['the rows', '2 ticked']) expect(screen.queryByText(gone)).toBeNull()
  })
})

describe('a screen with nothing on it', () => {
  it('says why, and offers the next step', () => {
    renderUi(
      <EmptyPage title="Stars" icon="search" heading="No stars" action={<button>Look up</button>}>
        It is day.
      </EmptyPage>,
    )
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Stars',
      'No stars',
    ])
    expect(screen.getByText('It is day.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Look up' })).toBeTruthy()
  })
})
