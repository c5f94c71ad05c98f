/** What the people screen keeps and does around its list: who is open, who is ticked, where the focus goes. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { directory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useSelected, useUi } from '../../app/ui'
import { useActions } from '../../app/use-actions'
import type { GridHandle } from '../../ui/grid'
import { askAndDelete } from './people.acts'
import { peopleScreen, setPeopleFilter } from './people-list'
import type { PeopleList } from './people-list'
import { neighbour, shownTicks } from './people-rows'
import { useAdding } from './people.state'

const nobody: ReadonlySet<string> = new Set()

function select(id: string | null): void {
  useUi.getState().select(peopleScreen, id)
}

/** The ticked people who are still in the register. */
export function entriesOf(ids: ReadonlySet<string>): readonly PersonEntry[] {
  return [...ids].flatMap((id) => directory().entry(id) ?? [])
}

/** State and acts of the screen. */
export function useRegister(list: PeopleList) {
  const open = useSelected('people')
  const [ticks, setTicked] = useState<ReadonlySet<string>>(nobody)
  const searchRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<GridHandle>(null)
  const { rows, cycleId, query, version } = list
  // Whoever leaves the list, decided about or filtered away, loses the tick for good.
  const ticked = shownTicks(ticks, rows)
  if (ticked !== ticks) setTicked(ticked)
  const entries = useMemo(() => (version >= 0 ? entriesOf(ticked) : []), [ticked, version])
  const close = useCallback(() => {
    select(null)
    gridRef.current?.focus()
  }, [])
  const remove = async (leaving: readonly PersonEntry[]) => {
    const next = neighbour(rows, leaving)
    if (!(await askAndDelete(leaving, cycleId))) return
    setTicked(nobody)
    select(next)
    gridRef.current?.focus()
  }
  useActions('people', { delete: remove, clearTicks: () => setTicked(nobody) })
  return {
    open,
    ticked,
    setTicked,
    entries,
    searchRef,
    gridRef,
    select,
    close,
    remove: (leaving: readonly PersonEntry[]) => void remove(leaving),
    /** From the search to the list; when nobody is found, to the form for somebody of that name. */
    goDown: () => {
      if (rows.length > 0) gridRef.current?.focus()
      else if (query.trim() !== '') useAdding.getState().open(query.trim())
    },
    /** A letter typed over the list goes on with the search; not while its line is taken by what is ticked. */
    type: (text: string) => {
      if (ticked.size > 0) return
      setPeopleFilter('query', query + text)
      searchRef.current?.focus()
    },
  }
}
