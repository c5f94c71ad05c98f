/** The widths of the columns: the user's own, remembered, over the screen's. */
import { useMemo, useState } from 'react'
import { useEvent } from '../hooks'
import { recall, remember } from '../stored-sizes'
import { columnTemplate, leastWidth } from './layout'
import type { GridColumn } from './grid-types'

const isWidths = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((width) => typeof width === 'number' && width > 0 && width < 5_000)

/** The widths in force and how to change one. Widths are pixels at the normal text size. */
export interface ColumnWidths {
  readonly template: string
  readonly setWidth: (columnId: string, width: number) => void
  readonly reset: (columnId: string) => void
}

/** Keeps the widths the user gave to columns, remembered under `id` when there is one. */
export function useColumnWidths<R>(
  id: string | undefined,
  columns: readonly GridColumn<R>[],
  hasTicks: boolean,
): ColumnWidths {
  const key = id === undefined ? undefined : `columns.${id}`
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(
    () => new Map(Object.entries(key === undefined ? {} : recall(key, {}, isWidths))),
  )
  const keep = (next: ReadonlyMap<string, number>) => {
    setChosen(next)
    if (key !== undefined) remember(key, Object.fromEntries(next))
  }
  const template = useMemo(
    () => columnTemplate(columns, chosen, hasTicks),
    [columns, chosen, hasTicks],
  )
  const setWidth = useEvent((columnId: string, width: number) =>
    keep(new Map(chosen).set(columnId, Math.max(leastWidth, Math.round(width)))),
  )
  const reset = useEvent((columnId: string) => {
    const next = new Map(chosen)
    next.delete(columnId)
    keep(next)
  })
  // The same while nothing changes, for the heading to stay as it is.
  return useMemo(() => ({ template, setWidth, reset }), [template, setWidth, reset])
}

/** How wide an element is, in pixels at the normal text size. */
export function widthAtNormalSize(element: HTMLElement): number {
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return (element.offsetWidth * 16) / rootSize
}
