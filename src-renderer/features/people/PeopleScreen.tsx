/** The people of the chosen cycle, or of all: the register on the left, the open person on the right. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { directory } from '../../commit/directory'
import type { PersonEntry } from '../../commit/directory'
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../state/ui'
import { Button, MenuButton, Page, SplitView } from '../../ui'
import type { GridHandle } from '../../ui'
import { AddPersonDialog } from './AddPersonDialog'
import { AddToCycleDialog } from './AddToCycleDialog'
import { NobodyYet } from './PeopleEmpty'
import { PeopleGrid } from './PeopleGrid'
import { PeopleToolbar } from './PeopleToolbar'
import { exportPeople, importPeople } from './people.export'
import { askAndDelete } from './people.actions'
import { peopleScreen, setPeopleFilter, usePeopleList } from './people-list'
import type { PeopleList } from './people-list'
import { PersonDetail } from './PersonDetail'
import { SelectionBar } from './SelectionBar'
import { useAdding } from './people.state'

/** The screen. */
export function PeopleScreen() {
  const { t, format } = useTranslator()
  const list = usePeopleList()
  const isEmpty = directory().size === 0
  const count =
    list.rows.length === list.total
      ? t('people:count', { count: list.total, number: format.number(list.total) })
      : t('people:countOf', {
          number: format.number(list.rows.length),
          total: format.number(list.total),
        })
  return (
    <>
      {isEmpty ? (
        <Page title={t('people:title')} fill>
          <NobodyYet cycleName={null} />
        </Page>
      ) : (
        <Register list={list} count={count} />
      )}
      <AddPersonDialog />
    </>
  )
}

/** The ticked rows that are still in the register. */
function entriesOf(ids: ReadonlySet<string>): readonly PersonEntry[] {
  return [...ids].flatMap((id) => directory().entry(id) ?? [])
}

const nobody: ReadonlySet<string> = new Set()

function Register(props: { readonly list: PeopleList; readonly count: string }) {
  const { t } = useTranslator()
  const { list } = props
  const open = useUi((ui) => ui.selection[peopleScreen] ?? null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(nobody)
  const [isToCycle, setToCycle] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  const gridRef = useRef<GridHandle>(null)
  const entries = useMemo(() => entriesOf(ticked), [ticked, list])
  const { cycleId } = list
  const select = useCallback((id: string | null) => useUi.getState().select(peopleScreen, id), [])
  const close = useCallback(() => {
    select(null)
    gridRef.current?.focus()
  }, [select])
  const remove = useCallback(
    async (going: readonly PersonEntry[]) => {
      const next = neighbour(list.rows, going)
      if (!(await askAndDelete(going, cycleId))) return
      setTicked(nobody)
      select(next)
      gridRef.current?.focus()
    },
    [list.rows, cycleId, select],
  )
  // The open person is drawn anew only for its own sake: the newest list is looked up when it is needed.
  const removeRef = useRef(remove)
  removeRef.current = remove
  const removeOne = useCallback((entry: PersonEntry) => void removeRef.current([entry]), [])
  const goDown = () => {
    if (list.rows.length > 0) gridRef.current?.focus()
    else if (list.query.trim() !== '') useAdding.getState().open(list.query.trim())
  }
  const type = (text: string) => {
    setPeopleFilter('query', list.query + text)
    searchRef.current?.focus()
  }
  return (
    <Page
      title={t('people:title')}
      count={props.count}
      fill
      actions={<PageActions />}
      toolbar={
        entries.length > 0 ? (
          <SelectionBar
            entries={entries}
            cycleId={cycleId}
            role={list.role}
            onAddToCycle={() => setToCycle(true)}
            onDelete={() => void remove(entries)}
            onClear={() => setTicked(nobody)}
          />
        ) : (
          <PeopleToolbar list={list} searchRef={searchRef} onDown={goDown} />
        )
      }
    >
      <SplitView
        id="people"
        label={t('people:detail')}
        list={
          <PeopleGrid
            gridRef={gridRef}
            list={list}
            open={open}
            onSelect={select}
            ticked={ticked}
            onTicked={setTicked}
            onType={type}
            onDelete={(going) => void remove(going)}
          />
        }
        detail={
          open !== null && (
            <PersonDetail
              key={open}
              id={open}
              cycleId={cycleId}
              onClose={close}
              onDelete={removeOne}
            />
          )
        }
      />
      {isToCycle && <AddToCycleDialog entries={entries} onClose={() => setToCycle(false)} />}
    </Page>
  )
}

/** Who is next in the list when these people leave it: the one after them, or else the one before. */
export function neighbour(
  rows: readonly PersonEntry[],
  going: readonly PersonEntry[],
): string | null {
  const leaving = new Set(going.map((entry) => entry.id))
  const first = rows.findIndex((entry) => leaving.has(entry.id))
  if (first < 0) return null
  const after = rows.slice(first).find((entry) => !leaving.has(entry.id))
  return (after ?? rows.slice(0, first).at(-1))?.id ?? null
}

function PageActions() {
  const { t } = useTranslator()
  const openForm = useAdding((adding) => adding.open)
  return (
    <>
      <Button icon="upload" onPress={importPeople}>
        {t('people:import')}
      </Button>
      <MenuButton
        label={t('people:more')}
        items={[
          {
            id: 'xlsx',
            label: t('people:exportXlsx'),
            icon: 'sheet',
            onAction: () => void exportPeople('xlsx'),
          },
          {
            id: 'csv',
            label: t('people:exportCsv'),
            icon: 'file',
            onAction: () => void exportPeople('csv'),
          },
        ]}
      />
      <Button tone="primary" icon="user-plus" onPress={() => openForm()}>
        {t('people:add')}
      </Button>
    </>
  )
}
