/** The list of people itself, with the keys that decide about applications. */
import type { KeyboardEvent } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { runAction } from '../../app/actions'
import { useTranslator } from '../../i18n/i18n'
import { useOnce } from '../../ui'
import { decisionOf } from './decision-keys'
import { personMenu } from './person-menu'
import type { CellList } from '../../app/cells/plan.rules'
import { rowsInOrder } from '../../app/lists/list-state.rules'
import { ListBody } from '../../app/lists/ListBody'
import type { ShownList } from '../../app/lists/use-shown-list'
import { useCells } from '../../app/cells/use-cells'
import { useRowMenu } from '../../app/row-menu'
import { decide } from '../../domain/participations.rules'
import type { Decision, DecisionScope } from '../../domain/participations.rules'
import { decideAbout } from './people.acts'
import { NobodyFound } from './PeopleEmpty'
import { isReview } from './PeopleToolbar'
import type { PeopleList } from './people-list'
import { neighbour } from './people-rows'
import { useAdding } from './people.state'
import type { Register } from './use-register'

/** Props of {@link PeopleGrid}. */
interface PeopleGridProps {
  readonly list: PeopleList
  readonly register: Register
  readonly shown: ShownList<PersonEntry>
}

/** Decides, then goes on. A key pressed before the next person is shown is about nobody, and not again about the one before. */
function useDecideOnce({ clearTicks, select }: Register) {
  return useOnce(
    async (
      entries: readonly PersonEntry[],
      decision: Decision,
      scope: DecisionScope,
      next: string | null,
    ) => {
      if (!(await decideAbout(entries, decision, scope))) return
      clearTicks()
      select(next)
    },
  )
}

/** Does what the menu of the row offers with a decision's key; a key that it does not offer now does nothing. */
function decideAsMenu(
  entries: readonly PersonEntry[],
  decision: Decision,
  cycleId: string,
): boolean {
  const scope = { cycleId, role: null }
  if (!entries.some((entry) => decide(entry.participations, decision, scope).length > 0))
    return false
  runAction(`people.${decision}`, { entries, scope })
  return true
}

/** The keys of the list, and whom they are about: all ticked people when their row is one of them, or no row has the cursor. */
function useKeys(list: PeopleList, register: Register, shown: ShownList<PersonEntry>) {
  const { ticked, tickedRows } = register
  const concerned = (row: PersonEntry | null): readonly PersonEntry[] =>
    row === null || ticked.has(row.id) ? tickedRows : [row]
  const decideOnce = useDecideOnce(register)
  const decideByKey = (event: KeyboardEvent, entries: readonly PersonEntry[]): boolean => {
    const decision = decisionOf(event)
    const { cycleId, role } = list
    if (decision === null || cycleId === null) return false
    // Elsewhere a key does what the menu of the row says with it, and the row stays.
    if (!isReview(list)) return decideAsMenu(entries, decision, cycleId)
    // Whoever is decided about leaves the list: the cursor goes on to the next one.
    const next = neighbour(rowsInOrder(shown), entries)
    decideOnce(entries, decision, { cycleId, role, status: 'applied' }, next)
    return true
  }
  const onKey = (event: KeyboardEvent, row: PersonEntry | null): boolean => {
    const entries = concerned(row)
    if (entries.length === 0) return false
    if (event.key === 'Delete') {
      runAction('people.delete', entries)
      return true
    }
    return decideByKey(event, entries)
  }
  return { concerned, onKey }
}

const noCells: CellList<PersonEntry> = { cells: [], nameOf: ({ name }) => name }

/** The list. */
export function PeopleGrid(props: PeopleGridProps) {
  const { t } = useTranslator()
  const { list, register, shown } = props
  const { columns } = shown
  const { cells, pasting } = useCells(columns, shown.list.cells ?? noCells)
  const { concerned, onKey } = useKeys(list, register, shown)
  const { onMenu, menu } = useRowMenu(t('people:more'), (row: PersonEntry) =>
    personMenu(concerned(row), list.cycleId),
  )
  return (
    <>
      <ListBody
        {...cells}
        shown={shown}
        onMenu={onMenu}
        ref={register.gridRef}
        current={register.openId}
        onCurrentChange={register.select}
        selection="multiple"
        selected={register.ticked}
        onSelectedChange={register.setTicked}
        onType={register.type}
        onKey={onKey}
        onOpen={(entry) => {
          register.select(entry.id)
          useAdding.getState().focusOn(entry.id)
        }}
        empty={<NobodyFound list={list} />}
      />
      {menu}
      {pasting}
    </>
  )
}
