/** The list of people itself, with the keys that decide about applications. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { runAction } from '../../app/actions'
import { useTranslator } from '../../i18n/i18n'
import { useOnce } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridSort } from '../../ui/grid'
import { useCycles } from '../../storage/cycles'
import { decisionOf } from './decision-keys'
import { personCells } from './people-cells'
import { personMenu } from './person-menu'
import { useCells } from '../../app/cells/use-cells'
import { useRowMenu } from '../../app/row-menu'
import type { Decision, DecisionScope } from '../../domain/participations.rules'
import { decideAbout } from './people.acts'
import { peopleColumns } from './people-columns'
import { NobodyFound } from './PeopleEmpty'
import { isReview } from './PeopleToolbar'
import type { PeopleList } from './people-list'
import { neighbour, useSortedRows } from './people-rows'
import { useAdding } from './people.state'
import { idOf } from './use-register'
import type { Register } from './use-register'

/** Props of {@link PeopleGrid}. */
export interface PeopleGridProps {
  readonly list: PeopleList
  readonly register: Register
}

function useColumns(list: PeopleList) {
  const { t } = useTranslator()
  const cycles = useCycles()
  const shownCycle = list.scope === 'cycle' ? list.cycleId : null
  return useMemo(
    () =>
      peopleColumns({
        t,
        cycleId: shownCycle,
        cycleNames: new Map((cycles ?? []).map(({ id, name }) => [id, name])),
      }),
    [t, shownCycle, cycles],
  )
}

const nameOf = ({ name }: PersonEntry): string => name

/** The cells of the list that are entered. */
function usePersonCells({ scope, cycleId, role }: PeopleList) {
  const translator = useTranslator()
  const shownCycle = scope === 'cycle' ? cycleId : null
  return useMemo(
    () => ({ cells: personCells({ translator, cycleId: shownCycle, role }), nameOf }),
    [translator, shownCycle, role],
  )
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

/** The keys of the list, and whom they are about: all ticked people when their row is one of them. */
function useKeys(list: PeopleList, register: Register, rows: readonly PersonEntry[]) {
  const { ticked, tickedRows } = register
  const concerned = (row: PersonEntry): readonly PersonEntry[] =>
    ticked.has(row.id) ? tickedRows : [row]
  const decideOnce = useDecideOnce(register)
  const decideByKey = (event: KeyboardEvent, row: PersonEntry): boolean => {
    const decision = isReview(list) ? decisionOf(event) : null
    if (decision === null || list.cycleId === null) return false
    const { cycleId, role } = list
    const entries = concerned(row)
    // Whoever is decided about leaves the list: the cursor goes on to the next one.
    const next = neighbour(rows, entries)
    decideOnce(entries, decision, { cycleId, role, status: 'applied' }, next)
    return true
  }
  const onKey = (event: KeyboardEvent, row: PersonEntry | null): boolean => {
    if (row === null) return false
    if (event.key === 'Delete') {
      runAction('people.delete', concerned(row))
      return true
    }
    return decideByKey(event, row)
  }
  return { concerned, onKey }
}

/** The list. */
export function PeopleGrid(props: PeopleGridProps) {
  const { t } = useTranslator()
  const { list, register } = props
  const columns = useColumns(list)
  const [sort, setSort] = useState<GridSort | null>(null)
  const rows = useSortedRows(list.rows, columns, sort)
  const { cells, pasting } = useCells(columns, usePersonCells(list))
  const { concerned, onKey } = useKeys(list, register, rows)
  const { onMenu, menu } = useRowMenu(t('people:more'), (row: PersonEntry) =>
    personMenu(concerned(row), list.cycleId),
  )
  return (
    <>
      <Grid
        {...cells}
        onMenu={onMenu}
        id="people"
        ref={register.gridRef}
        label={t('people:title')}
        rows={rows}
        getRowId={idOf}
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
        sort={sort}
        onSortChange={setSort}
        empty={<NobodyFound list={list} />}
      />
      {menu}
      {pasting}
    </>
  )
}
