/** What the people screen keeps and does around its list: who is open, who is ticked, where the focus goes. */
import type { PersonEntry } from '../../storage/directory'
import { useActions } from '../../app/use-actions'
import { useOpened, useSearch, useTicks } from '../../app/use-list'
import { askAndDelete } from './people.acts'
import type { PeopleList } from './people-list'
import { neighbour } from './people-rows'
import { useAdding } from './people.state'

/** The id of a person on the list. */
export const idOf = (entry: PersonEntry): string => entry.id

/** State and acts of the screen. */
export function useRegister(list: PeopleList) {
  const { rows, cycleId, query } = list
  const opened = useOpened('people')
  const ticks = useTicks(rows, idOf)
  const { field, type } = useSearch('people', opened.gridRef)
  const remove = async (leaving: readonly PersonEntry[]) => {
    const next = neighbour(rows, leaving)
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
