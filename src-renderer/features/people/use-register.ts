/** What the people screen keeps and does around its list: who is open, who is ticked, where the focus goes. */
import type { PersonEntry } from '../../storage/directory'
import { useActions } from '../../app/use-actions'
import { useOpened, useSearch, useTicks } from '../../app/use-list'
import { rowsInOrder } from '../../app/lists/list-state.rules'
import type { ShownList } from '../../app/lists/use-shown-list'
import { askAndDelete } from './people.acts'
import type { PeopleList } from './people-list'
import { idOf } from './people-description'
import { neighbour } from './people-rows'
import { useAdding } from './people.state'

/** State and acts of the screen. */
export function useRegister(list: PeopleList, shown: ShownList<PersonEntry>) {
  const { rows, cycleId, query } = list
  const opened = useOpened('people')
  // Only rows of a table are ticked: cards have no box.
  const ticks = useTicks(rows, idOf, shown.shape === 'table' ? 'table' : 'cards')
  const { field, type } = useSearch('people', opened.gridRef)
  const remove = async (leaving: readonly PersonEntry[]) => {
    const next = neighbour(rowsInOrder(shown), leaving)
    if (!(await askAndDelete(leaving, cycleId))) return
    ticks.clearTicks()
    opened.select(next)
    opened.gridRef.current?.focus()
  }
  useActions('people', { delete: remove, clearTicks: ticks.clearTicks })
  return {
    ...opened,
    ...ticks,
    field: {
      ...field,
      /** From the search to the list; when nobody is found, to the form for somebody of that name. */
      onDown: () => {
        if (rows.length > 0) field.onDown()
        else if (query.trim() !== '') useAdding.getState().open(query.trim())
      },
    },
    /** A letter typed over the list goes on with the search; not while its line is taken by what is ticked. */
    type: (text: string) => {
      if (ticks.ticked.size === 0) type(text)
    },
  }
}

/** See {@link useRegister}. */
export type Register = ReturnType<typeof useRegister>
