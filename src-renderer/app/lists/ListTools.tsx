/** How a list is shown: as a table, cards or a board, under which headings, and its views. */
import { memo, useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { SegmentedControl, Select } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { ActionMenu } from '../ActionButton'
import { useActions } from '../use-actions'
import type { ActionItem } from '../use-actions'
import { groupingColumns, shapesOf } from './list-state.rules'
import type { ListScreenName, ListShape } from './list-types'
import { addressesOfList, labelsOfList } from './list-people'
import { openListWindow } from './lists.state'
import { groupList, shapeList } from './use-shown-list'
import type { ShownList } from './use-shown-list'
import { useListViews } from './views.data'
import styles from './Lists.module.css'

/** What the choices need to know of a list: neither rows nor order. */
interface ToolsProps<R> {
  readonly screen: ListScreenName
  readonly menu: readonly ActionItem[] | undefined
  readonly shape: ListShape
  /** As what it can be shown, and as what it is while nothing is chosen. */
  readonly shapes: readonly ListShape[]
  readonly usualShape: ListShape | undefined
  /** The columns by which the rows can be grouped, and the one by which they are. */
  readonly groupings: readonly GridColumn<R>[]
  readonly groupId: string | null
  /** Whether its rows are about people. */
  readonly isOfPeople: boolean
}

/** The choices. */
export function ListTools<R>({ shown }: { readonly shown: ShownList<R> }) {
  const { list, all, shape, group } = shown
  const { screen, menu, usual, more, boardBy, shapes: wanted, usualShape } = list
  const shapes = useMemo(
    () =>
      shapesOf({
        usual,
        ...(more === undefined ? {} : { more }),
        ...(boardBy === undefined ? {} : { boardBy }),
        ...(wanted === undefined ? {} : { shapes: wanted }),
      }),
    [usual, more, boardBy, wanted],
  )
  const groupings = useMemo(() => groupingColumns({ usual: all }), [all])
  const isOfPeople = list.peopleOf !== undefined
  return (
    <>
      {isOfPeople && <PeopleOfList shown={shown} />}
      <Tools
        {...{ screen, menu, shape, shapes, usualShape, groupings, isOfPeople }}
        groupId={group?.id ?? null}
      />
    </>
  )
}

/** What the palette and the menu do about the people of the list. */
function PeopleOfList<R>({ shown }: { readonly shown: ShownList<R> }) {
  const { peopleOf = () => [] } = shown.list
  const isEmpty = shown.rows.length === 0
  useActions('lists', {
    labels: isEmpty ? null : () => labelsOfList(shown, peopleOf),
    addresses: isEmpty ? null : () => addressesOfList(shown, peopleOf),
  })
  return null
}

/** Drawn anew when one of them changes, not for each letter that is typed. */
const Tools = memo(function Tools<R>(props: ToolsProps<R>) {
  const { t } = useTranslator()
  const { screen, menu, shape, shapes, usualShape, isOfPeople } = props
  return (
    <div className={styles.tools} data-list-tools="">
      {shapes.length > 1 && (
        <SegmentedControl
          label={t('lists:shape.label')}
          hideLabel
          value={shape}
          onChange={(next) => shapeList({ screen, usualShape }, next)}
          options={shapes.map((id) => ({ id, label: t(`lists:shape.${id}`) }))}
        />
      )}
      <GroupChoice {...props} />
      <ViewMenu screen={screen} more={menu} isOfPeople={isOfPeople} />
    </div>
  )
}) as <R>(props: ToolsProps<R>) => ReactNode

/** By no column. */
const none = '*'

/** Under which headings the rows stand. A board always stands under some. */
function GroupChoice<R>({ screen, shape, groupings, groupId }: ToolsProps<R>) {
  const { t } = useTranslator()
  if (groupings.length === 0) return null
  const byColumns = groupings.map(({ id, title }) => ({
    id,
    label: title,
    // The field has no label above it that says what it is.
    chosenLabel: t('lists:group.by', { title }),
  }))
  return (
    <div className={styles.group} data-group="">
      <Select
        label={t('lists:group.label')}
        hideLabel
        value={groupId ?? none}
        onChange={(id) => groupList(screen, id === none ? null : id)}
        options={
          shape === 'board' ? byColumns : [{ id: none, label: t('lists:group.none') }, ...byColumns]
        }
      />
    </div>
  )
}

const peopleMenu: readonly ActionItem[] = ['lists.addresses', 'lists.labels']
const usualMenu: readonly ActionItem[] = ['lists.views', 'lists.columns', 'lists.exportShown']

/** The views there are, and the windows about what the list shows. */
function ViewMenu(props: {
  readonly screen: ListScreenName
  readonly more: readonly ActionItem[] | undefined
  readonly isOfPeople: boolean
}) {
  const { t } = useTranslator()
  const { screen, more, isOfPeople } = props
  const views = useListViews(screen)
  return (
    <>
      {more === undefined && <UsualWindows screen={screen} />}
      <ActionMenu
        label={t('lists:views.menu')}
        showLabel
        items={[
          ...views.map((view) => ({ action: 'lists.openView', about: view }) as const),
          ...(more ?? usualMenu),
          ...(isOfPeople ? peopleMenu : []),
        ]}
      />
    </>
  )
}

/** What the palette and the menu do about the list that is shown. */
function UsualWindows({ screen }: { readonly screen: ListScreenName }) {
  useActions('lists', {
    views: () => openListWindow(screen, 'views'),
    columns: () => openListWindow(screen, 'columns'),
    exportShown: () => openListWindow(screen, 'export'),
  })
  return null
}
