/** The list of people itself, with the keys that decide about applications. */
import { useMemo, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { useOnce } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridHandle, GridSort } from '../../ui/grid'
import { useCycles } from '../../storage/cycles'
import { decisionOf } from './decision-keys'
import type { Decision, DecisionScope } from '../../domain/participations.rules'
import { decideAbout } from './people.acts'
import { peopleColumns } from './people-columns'
import { NobodyFound } from './PeopleEmpty'
import { isReview } from './PeopleToolbar'
import type { PeopleList } from './people-list'
import { neighbour, useSortedRows } from './people-rows'
import { useAdding } from './people.state'
import { entriesOf } from './use-register'

const idOf = (entry: PersonEntry): string => entry.id

/** Props of {@link PeopleGrid}. */
export interface PeopleGridProps {
  readonly gridRef: Ref<GridHandle>
  readonly list: PeopleList
  readonly open: string | null
  readonly onSelect: (id: string | null) => void
  readonly ticked: ReadonlySet<string>
  readonly onTicked: (ids: ReadonlySet<string>) => void
  /** A letter typed over the list. */
  readonly onType: (text: string) => void
  readonly onDelete: (entries: readonly PersonEntry[]) => void
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

/** Decides, then goes on. A key pressed before the next person is shown is about nobody, and not again about the one before. */
function useDecideOnce({ onTicked, onSelect }: Pick<PeopleGridProps, 'onTicked' | 'onSelect'>) {
  return useOnce(
    async (
      entries: readonly PersonEntry[],
      decision: Decision,
      scope: DecisionScope,
      next: string | null,
    ) => {
      if (!(await decideAbout(entries, decision, scope))) return
      onTicked(new Set())
      onSelect(next)
    },
  )
}

/** The list. */
export function PeopleGrid(props: PeopleGridProps) {
  const { t } = useTranslator()
  const { list, ticked } = props
  const columns = useColumns(list)
  const [sort, setSort] = useState<GridSort | null>(null)
  const rows = useSortedRows(list.rows, columns, sort)
  /** A key is about all ticked people when its row is one of them. */
  const concerned = (row: PersonEntry): readonly PersonEntry[] =>
    ticked.has(row.id) ? entriesOf(ticked) : [row]
  const decideOnce = useDecideOnce(props)
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
      props.onDelete(concerned(row))
      return true
    }
    return decideByKey(event, row)
  }
  return (
    <Grid
      id="people"
      ref={props.gridRef}
      label={t('people:title')}
      rows={rows}
      columns={columns}
      getRowId={idOf}
      current={props.open}
      onCurrentChange={props.onSelect}
      selection="multiple"
      selected={ticked}
      onSelectedChange={props.onTicked}
      onType={props.onType}
      onKey={onKey}
      onOpen={(entry) => {
        props.onSelect(entry.id)
        useAdding.getState().focusOn(entry.id)
      }}
      sort={sort}
      onSortChange={setSort}
      empty={<NobodyFound list={list} />}
    />
  )
}
