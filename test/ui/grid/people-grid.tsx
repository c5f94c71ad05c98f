/** A small grid of people for the tests of the grid, and what is asked of it. */
import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { vi } from 'vitest'
import { Grid } from '../../../src-renderer/ui/grid/Grid'
import type { GridColumn, GridProps } from '../../../src-renderer/ui/grid/grid-types'
import { renderUi } from '../../support/render'
import type { Shown } from '../../support/render'

/** A row. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly age: number | null
  readonly city: 'nis' | 'pirot' | null
  readonly isHere: boolean
}

/** Four people, in no order. */
export const people: readonly Person[] = [
  { id: 'mira', name: 'Mira', age: 30, city: 'nis', isHere: false },
  { id: 'ana', name: 'Ana', age: 9, city: null, isHere: true },
  { id: 'bora', name: 'Bora', age: null, city: 'pirot', isHere: false },
  { id: 'zoe', name: 'Zoe', age: 41, city: 'nis', isHere: true },
]

/** Many people, for grids that scroll. */
export const crowd = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, at) => ({
    ...people[0]!,
    id: `p${at}`,
    name: `Person ${at}`,
  }))

/** What was committed to a cell. */
export const commits = vi.fn<(columnId: string, rowId: string, value: string | boolean) => void>()

/** Name (text), age (only read), city (a choice), here (a toggle). Bora's city cannot be edited. */
export const columns: readonly GridColumn<Person>[] = [
  {
    id: 'name',
    title: 'Name',
    width: 160,
    isRowHeader: true,
    text: (row) => row.name,
    sortValue: (row) => row.name,
    editor: {
      kind: 'text',
      value: (row) => row.name,
      commit: (row, text) => commits('name', row.id, text),
      validate: (text) => (text === '' ? 'Write a name.' : null),
    },
  },
  {
    id: 'age',
    title: 'Age',
    align: 'end',
    text: (row) => (row.age === null ? '' : String(row.age)),
    sortValue: (row) => row.age,
  },
  {
    id: 'city',
    title: 'City',
    flex: 2,
    text: (row) => row.city ?? '',
    editor: {
      kind: 'select',
      value: (row) => row.city,
      options: () => [
        { id: 'nis', label: 'Niš' },
        { id: 'pirot', label: 'Pirot' },
      ],
      commit: (row, id) => commits('city', row.id, id),
      isEditable: (row) => row.id !== 'bora',
    },
  },
  {
    id: 'here',
    title: 'Here',
    hideTitle: true,
    editor: {
      kind: 'toggle',
      value: (row) => row.isHere,
      commit: (row, isOn) => commits('here', row.id, isOn),
    },
  },
]

/** A grid on the page. */
export interface ShownGrid extends Shown {
  readonly onSelectedChange: ReturnType<typeof vi.fn<(ids: ReadonlySet<string>) => void>>
  /** Shows other props, over those from the beginning. */
  readonly change: (extra: Partial<GridProps<Person>>) => void
}

/** Shows the grid; ticks are kept as a screen keeps them. */
export function showGrid(extra: Partial<GridProps<Person>> = {}): ShownGrid {
  const onSelectedChange = vi.fn<(ids: ReadonlySet<string>) => void>()
  let set: (more: Partial<GridProps<Person>>) => void = () => undefined
  function Screen() {
    const [more, setMore] = useState(extra)
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
    set = (next) => setMore((before) => ({ ...before, ...next }))
    return (
      <Grid
        label="People"
        rows={people}
        columns={columns}
        getRowId={(row) => row.id}
        selected={selected}
        onSelectedChange={(ids) => {
          onSelectedChange(ids)
          setSelected(ids)
        }}
        {...more}
      />
    )
  }
  return { ...renderUi(<Screen />), onSelectedChange, change: (next) => act(() => set(next)) }
}

/** The grid's element, which holds the focus. */
export function grid(): HTMLElement {
  return document.querySelector<HTMLElement>('[role="grid"], [role="treegrid"]')!
}

/** Presses a key in the grid; whether the grid took it. */
export function press(key: string, more: KeyboardEventInit = {}): boolean {
  return !fireEvent.keyDown(grid(), { key, ...more })
}

/** Presses several keys, one after another. */
export function pressAll(...keys: readonly string[]): void {
  for (const key of keys) press(key)
}

/**
 * Where the cursor is: `row Ana`, `cell Ana 2` (row and ARIA column), `head 1`, `heading pirot, 1 row`; null when it is nowhere.
 */
export function cursor(): string | null {
  const element = document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')
  if (element === null) return null
  const name = element.closest('[role="row"]')?.querySelector('[role="rowheader"]')?.textContent
  const column = element.getAttribute('aria-colindex') ?? ''
  if (element.dataset['heading'] !== undefined)
    return `heading ${element.getAttribute('aria-label') ?? ''}`
  if (element.getAttribute('role') === 'row') return `row ${name ?? ''}`
  if (element.getAttribute('role') === 'columnheader') return `head ${column}`
  return `cell ${name ?? ''} ${column}`
}

/** The rows that are drawn, in the order in which they are seen. */
export function rows(): HTMLElement[] {
  const drawn = [...document.querySelectorAll<HTMLElement>('[role="row"][data-row]')]
  return drawn.toSorted((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']))
}

/** The names in the rows that are drawn. */
export function names(): (string | null | undefined)[] {
  return rows().map((row) => row.querySelector('[role="rowheader"]')?.textContent)
}

/** A cell, by the person's name and the column's place. */
export function cell(name: string, column: number): HTMLElement {
  const row = rows().find((one) => one.querySelector('[role="rowheader"]')?.textContent === name)
  return row!.querySelector<HTMLElement>(`[data-column="${column}"]`)!
}

/** The box at the start of a row. */
export function tickOf(name: string): HTMLElement {
  return cell(name, 0).parentElement!.querySelector<HTMLElement>('[data-tick]')!
}

/** The names of the rows that are said to be selected. */
export function ticked(): (string | null | undefined)[] {
  return rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('[role="rowheader"]')?.textContent)
}

/** Presses and lets go of the mouse on an element. */
export function click(element: Element, init: MouseEventInit = {}): void {
  fireEvent.mouseDown(element, init)
  fireEvent.mouseUp(element, init)
  fireEvent.click(element, init)
}

/** The editor of a cell, when one is open. */
export function editor(title: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(`Edit ${title}`)
}
