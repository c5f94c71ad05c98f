/** How a list is shown: as a table, cards or a board, under which headings, and its views. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useViews } from '../../storage/register-lists'
import { SegmentedControl, Select } from '../../ui'
import { ActionMenu } from '../ActionButton'
import { useActions } from '../use-actions'
import type { ActionItem } from '../use-actions'
import { groupingColumns, hasBoard } from './list-state.rules'
import { listShapes } from './list-types'
import type { ListScreenName } from './list-types'
import { openListWindow } from './lists.state'
import { groupList, shapeList } from './use-shown-list'
import type { ShownList } from './use-shown-list'
import styles from './Lists.module.css'

/** The choices. */
export function ListTools<R>({ shown }: { readonly shown: ShownList<R> }) {
  const { t } = useTranslator()
  const { list, shape } = shown
  const shapes = listShapes.filter((one) => one !== 'board' || hasBoard(list))
  return (
    <div className={styles.tools} data-list-tools="">
      <SegmentedControl
        label={t('lists:shape.label')}
        hideLabel
        value={shape}
        onChange={(next) => shapeList(list.screen, next)}
        options={shapes.map((id) => ({ id, label: t(`lists:shape.${id}`) }))}
      />
      <GroupChoice shown={shown} />
      <ViewMenu screen={list.screen} more={list.menu} />
    </div>
  )
}

/** By no column. */
const none = '*'

/** Under which headings the rows stand. A board always stands under some. */
function GroupChoice<R>({ shown }: { readonly shown: ShownList<R> }) {
  const { t } = useTranslator()
  const { list, shape, group } = shown
  const columns = useMemo(() => groupingColumns(list), [list])
  if (columns.length === 0) return null
  const byColumns = columns.map(({ id, title }) => ({
    id,
    label: t('lists:group.by', { title }),
  }))
  return (
    <div className={styles.group} data-group="">
      <Select
        label={t('lists:group.label')}
        hideLabel
        value={group?.id ?? none}
        onChange={(id) => groupList(list.screen, id === none ? null : id)}
        options={
          shape === 'board' ? byColumns : [{ id: none, label: t('lists:group.none') }, ...byColumns]
        }
      />
    </div>
  )
}

const usualMenu: readonly ActionItem[] = ['lists.views', 'lists.columns', 'lists.exportShown']

/** The views there are, and the windows about what the list shows. */
function ViewMenu(props: {
  readonly screen: ListScreenName
  readonly more: readonly ActionItem[] | undefined
}) {
  const { t } = useTranslator()
  const { screen, more } = props
  const views = useViews(screen)
  return (
    <>
      {more === undefined && <UsualWindows screen={screen} />}
      <ActionMenu
        label={t('lists:views.menu')}
        showLabel
        items={[
          ...views.map((view) => ({ action: 'lists.openView', about: view }) as const),
          ...(more ?? usualMenu),
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
