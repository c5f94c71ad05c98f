/** Everybody who completed a closed cycle, once, with what they completed. */
import { useMemo } from 'react'
import type { RefObject } from 'react'
import { matchesAll, queryTokens, searchKey } from '../../i18n/fold'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translate, Translator } from '../../i18n/i18n'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { storedRow } from '../../app/cells/stored-row'
import { TickedTools } from '../../app/cells/TickedTools'
import { forTicked } from '../../app/cells/many-menu'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import type { ActionItem } from '../../app/use-actions'
import { label } from '../../domain/edits'
import { emailProblem, searchText, tidyEmail } from '../../domain/people.rules'
import { directory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useOpened, useSearch, useTicks } from '../../app/use-list'
import { EmptyPage, EmptyState, ListScreen, SearchField } from '../../ui'
import type { GridColumn, GridHandle } from '../../ui/grid'
import { usePersonFields } from '../people'
import { completedText } from './alumni.document'
import { useAlumni } from './alumni.data'
import type { AlumniRegister } from './alumni.data'
import { openAlumnus } from './alumni.actions'
import type { ShownAlumni } from './alumni.actions'
import type { Alumnus } from './alumni.rules'
import styles from './Alumni.module.css'

/** The screen. */
export function AlumniScreen() {
  const { t } = useTranslator()
  const register = useAlumni()
  if (register === undefined) return null
  if (register.alumni.length > 0) return <AlumniList register={register} />
  return (
    <EmptyPage
      title={t('alumni:title')}
      fill
      icon="graduate"
      heading={t('alumni:empty.title')}
      action={<ActionButton action="cycles.all">{t('alumni:empty.action')}</ActionButton>}
    >
      {t(register.closedCycles === 0 ? 'alumni:empty.noClosed' : 'alumni:empty.noneCompleted')}
    </EmptyPage>
  )
}

const idOf = ({ person }: Alumnus): string => person.id

function columnsFor(t: Translate): readonly GridColumn<Alumnus>[] {
  return [
    {
      id: 'name',
      title: t('alumni:column.name'),
      width: 176,
      flex: 2,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ person }) => `${person.lastName} ${person.firstName}`,
    },
    {
      id: 'cycles',
      title: t('alumni:column.cycles'),
      width: 200,
      flex: 3,
      text: ({ cycles, person }) => completedText(cycles, person, t),
      // They are listed by their latest, and stand under it.
      grouping: ({ cycles: [latest] }) => latest?.cycle.name ?? '',
      sortValue: ({ cycles, person }) => completedText(cycles, person, t),
    },
    {
      id: 'count',
      title: t('alumni:column.count'),
      width: 96,
      align: 'end',
      text: ({ cycles }) => String(cycles.length),
      value: { is: 'number', of: ({ cycles }) => cycles.length },
      grouping: 'text',
      sortValue: ({ cycles }) => cycles.length,
    },
    {
      id: 'city',
      title: t('alumni:column.city'),
      width: 128,
      text: ({ person }) => person.city ?? '',
      grouping: 'text',
      sortValue: ({ person }) => person.city,
    },
    {
      id: 'organization',
      title: t('alumni:column.organization'),
      width: 160,
      flex: 2,
      text: ({ person }) => person.organization ?? '',
      grouping: 'text',
      sortValue: ({ person }) => person.organization,
    },
    {
      id: 'email',
      title: t('alumni:column.email'),
      width: 208,
      flex: 2,
      text: ({ person }) => person.email ?? '',
      sortValue: ({ person }) => person.email,
    },
  ]
}

/** Those in whose name, cycles, city, organization, fields, address or telephone every word of the query stands. */
function useFound(alumni: readonly Alumnus[], query: string, t: Translate): readonly Alumnus[] {
  const keyed = useMemo(
    () =>
      alumni.map((alumnus) => {
        const { person } = alumnus
        const own = searchText(alumnus.name, person)
        return { alumnus, key: searchKey(`${own} ${completedText(alumnus.cycles, person, t)}`) }
      }),
    [alumni, t],
  )
  return useMemo(() => {
    const tokens = queryTokens(query)
    return keyed.filter(({ key }) => matchesAll(key, tokens)).map(({ alumnus }) => alumnus)
  }, [keyed, query])
}

/** The cells of the list that are entered: they are the person's own. */
function cellsFor(translator: Translator): CellList<Alumnus> {
  const own = {
    translator,
    table: 'people' as const,
    record: ({ person }: Alumnus) => person,
    done: ({ name }: Alumnus) => label('people:done.edited', { name }),
  }
  return {
    cells: [
      fieldCell({ ...own, field: 'city', suggestions: () => directory().cities() }),
      fieldCell({ ...own, field: 'organization' }),
      fieldCell({ ...own, field: 'email', tidy: tidyEmail, problem: emailProblem }),
    ],
    nameOf: ({ name }) => name,
    stored: async (row) => ({ ...row, person: await storedRow('people', row.person) }),
  }
}

/** What can be done with a row. */
function menuOf(alumnus: Alumnus): readonly ActionItem[] {
  const entry = directory().entry(alumnus.person.id)
  return [
    { action: 'alumni.open', about: alumnus },
    ...(entry === undefined ? [] : ([{ action: 'people.write', about: entry }] as const)),
    { action: 'history.open', about: { table: 'people', id: alumnus.person.id } },
  ]
}

const entryId = ({ id }: PersonEntry): string => id
const entriesOf = (alumni: readonly Alumnus[]): readonly PersonEntry[] =>
  alumni.flatMap(({ person }) => directory().entry(person.id) ?? [])

/** The ticks of the list, and the window in which a field of many is changed: they are people, and their fields the same. */
function useTicked(
  found: readonly Alumnus[],
  shape: string,
  gridRef: RefObject<GridHandle | null>,
) {
  const { t } = useTranslator()
  const ticks = useTicks(found, idOf, shape)
  const entries = useMemo(() => entriesOf(found), [found])
  const changing = useMany({
    ...{ rows: entries, tickedRows: entriesOf(ticks.tickedRows), idOf: entryId },
    fields: usePersonFields(),
    title: (count) => t('people:changing.title', { count }),
  })
  const leaveTicks = () => {
    ticks.clearTicks()
    gridRef.current?.focus()
  }
  return { tickedRows: ticks.tickedRows, ticking: ticks.ticking, leaveTicks, changing }
}

const noCells: CellList<Alumnus> = { cells: [], nameOf: ({ name }) => name }

/** The list of those who were found. */
function useDescription(
  rows: readonly Alumnus[],
  newest: number,
  translator: Translator,
): ListDescription<Alumnus> {
  const usual = useMemo(() => columnsFor(translator.t), [translator])
  const cells = useMemo(() => cellsFor(translator), [translator])
  return useMemo(() => {
    const { t } = translator
    return {
      ...{ screen: 'alumni', id: 'alumni', label: t('alumni:title'), rows, idOf, usual, cells },
      filterWords: ({ query }) => [query ? t('lists:sentence.query', { query }) : ''],
      ...{ cycle: null, newest },
      peopleOf: ({ person }) => [person.id],
    }
  }, [rows, newest, translator, usual, cells])
}

function AlumniList({ register }: { readonly register: AlumniRegister }) {
  const translator = useTranslator()
  const { t, format } = translator
  const { alumni, newest } = register
  const { openId, select, gridRef } = useOpened('alumni')
  const { query, field, type } = useSearch('alumni', gridRef)
  const found = useFound(alumni, query, t)
  const list = useDescription(found, newest, translator)
  const shown = useShownList(list)
  const { cells, pasting } = useCells(shown.columns, list.cells ?? noCells)
  const { tickedRows, ticking, leaveTicks, changing } = useTicked(found, shown.shape, gridRef)
  const { onMenu, menu } = useRowMenu(t('people:more'), (alumnus: Alumnus) => [
    ...forTicked(idOf(alumnus), ticking.selected),
    ...menuOf(alumnus),
  ])
  const count = t('alumni:count', { count: found.length, number: format.number(found.length) })
  const ofAll = t('ui:found', {
    found: format.number(found.length),
    total: format.number(alumni.length),
  })
  return (
    <ListScreen
      id="alumni"
      title={t('alumni:title')}
      count={count}
      actions={<ExportMenu alumni={found} newest={newest} />}
      toolbar={
        <TickedTools
          ids={tickedRows.map(idOf)}
          onClear={leaveTicks}
          more={<TickedActions alumni={tickedRows} newest={newest} />}
        >
          <div className={styles.search}>
            <SearchField label={t('alumni:search')} resultText={() => ofAll} {...field} />
          </div>
          <ListTools shown={shown} />
        </TickedTools>
      }
      list={
        <ListBody
          {...cells}
          shown={shown}
          ref={gridRef}
          onMenu={onMenu}
          current={openId}
          onCurrentChange={select}
          {...ticking}
          onOpen={openAlumnus}
          // The search stands under the line of those who are ticked.
          onType={(text) => tickedRows.length === 0 && type(text)}
          empty={<NobodyFound query={query} />}
        />
      }
    >
      {menu}
      {pasting}
      {changing}
      <ListWindows shown={shown} />
    </ListScreen>
  )
}

function NobodyFound({ query }: { readonly query: string }) {
  const { t } = useTranslator()
  return (
    <EmptyState
      icon="search"
      title={t('alumni:nobodyFound', { query })}
      action={<ActionButton action="alumni.clearSearch" />}
    />
  )
}

/** What else can be done with those who are ticked. */
function TickedActions(ticked: ShownAlumni) {
  const personIds = ticked.alumni.map(idOf)
  return (
    <>
      <ActionButton action="letters.write" about={{ personIds, pairIds: [] }} />
      <ActionButton action="alumni.copyAddresses" about={ticked} />
      <ActionButton action="alumni.labels" about={ticked} />
    </>
  )
}

function ExportMenu(shown: ShownAlumni) {
  const { t } = useTranslator()
  return (
    <ActionMenu
      label={t('alumni:export')}
      icon="download"
      showLabel
      items={[
        { action: 'alumni.xlsx', about: shown },
        { action: 'alumni.csv', about: shown },
        { action: 'alumni.copyAddresses', about: shown },
        { action: 'alumni.labels', about: shown },
      ]}
    />
  )
}
