/** What screens that are lists keep: which row is open, which are ticked, what is searched for, and where the focus goes. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { GridHandle } from '../ui/grid'
import type { FilterName, RecordScreen } from './routes'
import { useFilter, useSelected, useUi } from './ui'

const nobody: ReadonlySet<string> = new Set()

/** The ticks of rows that are shown. What is done to the ticked rows must not reach one that is not on screen. */
export function shownTicks(
  ticked: ReadonlySet<string>,
  ids: Iterable<string>,
): ReadonlySet<string> {
  if (ticked.size === 0) return ticked
  const shown = new Set(ids)
  const left = [...ticked].filter((id) => shown.has(id))
  return left.length === ticked.size ? ticked : new Set(left)
}

/** Which rows are ticked. */
interface Ticks<R> {
  readonly ticked: ReadonlySet<string>
  readonly setTicked: (ids: ReadonlySet<string>) => void
  readonly tickedRows: readonly R[]
  readonly clearTicks: () => void
  /** For the grid of a list whose rows can be ticked. */
  readonly ticking: {
    readonly selection: 'multiple'
    readonly selected: ReadonlySet<string>
    readonly onSelectedChange: (ids: ReadonlySet<string>) => void
  }
}

/** Keeps ticks. Whatever leaves the list loses its tick for good; all do when another `kind` of rows is shown. */
export function useTicks<R>(
  rows: readonly R[],
  idOf: (row: R) => string,
  kind: string = '',
): Ticks<R> {
  const [ticks, setTicks] = useState({ kind, ids: nobody })
  const ids = ticks.kind === kind ? ticks.ids : nobody
  const ticked = useMemo(
    () => (ids.size === 0 ? ids : shownTicks(ids, rows.map(idOf))),
    [ids, rows, idOf],
  )
  if (ticked !== ticks.ids) setTicks({ kind, ids: ticked })
  const tickedRows = useMemo(
    () => (ticked.size === 0 ? [] : rows.filter((row) => ticked.has(idOf(row)))),
    [ticked, rows, idOf],
  )
  const setTicked = useCallback(
    (next: ReadonlySet<string>) => setTicks({ kind, ids: next }),
    [kind],
  )
  const clearTicks = useCallback(() => setTicks({ kind, ids: nobody }), [kind])
  const ticking = {
    selection: 'multiple' as const,
    selected: ticked,
    onSelectedChange: setTicked,
  }
  return { ticked, setTicked, tickedRows, clearTicks, ticking }
}

/** Which row is open: its id, and the way to another. */
interface Opened {
  readonly openId: string | null
  readonly select: (id: string | null) => void
  /** Closes the pane; the focus goes to the list. */
  readonly close: () => void
  readonly gridRef: RefObject<GridHandle | null>
}

/** Keeps which row is open. */
export function useOpened(screen: RecordScreen): Opened {
  const openId = useSelected(screen)
  const gridRef = useRef<GridHandle>(null)
  const select = useCallback((id: string | null) => useUi.getState().select(screen, id), [screen])
  const close = useCallback(() => {
    select(null)
    gridRef.current?.focus()
  }, [select])
  return { openId, select, close, gridRef }
}

/** How {@link useList} is to be. */
interface ListOptions<R> {
  readonly screen: RecordScreen
  readonly rows: readonly R[]
  /** To be stable. */
  readonly idOf: (row: R) => string
  /** Whether a row is the one that is open; its id is the chosen one when missing. */
  readonly isOpen?: (row: R, chosen: string) => boolean
  /** The row that is open while none is chosen. */
  readonly fallback?: string | null
  /** See {@link useTicks}. */
  readonly kind?: string
}

/** Keeps what a list keeps. `grid` is for the grid: the rows, and which of them has the cursor. */
export function useList<R>(options: ListOptions<R>) {
  const { screen, rows, idOf, isOpen, fallback = null, kind } = options
  const opened = useOpened(screen)
  const { select, close, gridRef } = opened
  const openId = opened.openId ?? fallback
  const ticks = useTicks(rows, idOf, kind)
  const isChosen = isOpen ?? ((row: R, chosen: string) => idOf(row) === chosen)
  const open = openId === null ? null : (rows.find((row) => isChosen(row, openId)) ?? null)
  return {
    ...ticks,
    open,
    select,
    close,
    /** Takes all ticks away; the focus goes to the list. */
    leaveTicks: () => {
      ticks.clearTicks()
      gridRef.current?.focus()
    },
    grid: {
      ref: gridRef,
      rows,
      getRowId: idOf,
      current: open === null ? null : idOf(open),
      onCurrentChange: select,
    },
  }
}

/** A screen that can be searched. */
type SearchScreen = {
  [S in RecordScreen]: 'query' extends FilterName<S> ? S : never
}[RecordScreen]

/** Keeps what is searched for. `field` is for the search field, `type` for letters typed over the list. */
export function useSearch(screen: SearchScreen, gridRef: RefObject<GridHandle | null>) {
  const query = useFilter(screen, 'query') ?? ''
  const inputRef = useRef<HTMLInputElement>(null)
  const search = (text: string) => useUi.getState().setFilter(screen, 'query', text)
  return {
    query,
    field: {
      value: query,
      onChange: search,
      inputRef,
      onDown: () => gridRef.current?.focus(),
    },
    type: (text: string) => {
      search(query + text)
      inputRef.current?.focus()
    },
  }
}
