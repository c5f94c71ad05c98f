/** The people of the chosen cycle, or of all: the register on the left, the open person on the right. */
import { memo, useEffect, useEffectEvent, useMemo } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useMany } from '../../app/cells/use-many'
import { ListWindows } from '../../app/lists/ListWindows'
import { rowsInOrder } from '../../app/lists/list-state.rules'
import { useShownList } from '../../app/lists/use-shown-list'
import type { ShownList } from '../../app/lists/use-shown-list'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { CoveredTools } from '../../app/cells/TickedTools'
import { useTranslator } from '../../i18n/i18n'
import { ListScreen, Page, useAfterPaint } from '../../ui'
import { AddPersonDialog } from './AddPersonDialog'
import { AddToCycleDialog } from './AddToCycleDialog'
import { FilterDialog } from './FilterDialog'
import { NobodyYet } from './PeopleEmpty'
import { PeopleGrid } from './PeopleGrid'
import { PeopleToolbar } from './PeopleToolbar'
import { labelsFor } from './people.actions'
import { idOf, usePeopleDescription } from './people-description'
import { usePeopleFields } from './people-many'
import { usePeopleList } from './people-list'
import type { PeopleList } from './people-list'
import { useAdding } from './people.state'
import { PersonDetail } from './PersonDetail'
import { SelectionBar } from './SelectionBar'
import { useRegister } from './use-register'

/** The screen. */
export function PeopleScreen() {
  const { t } = useTranslator()
  const list = usePeopleList()
  const isEmpty = useDirectory((people) => people.size === 0)
  return (
    <>
      {isEmpty ? (
        <Page title={t('people:title')} fill>
          <NobodyYet cycleName={null} />
        </Page>
      ) : (
        <Register list={list} />
      )}
      <AddPersonDialog />
      <JoiningDialog />
    </>
  )
}

/** "55 people", or "7 of 55" while a search or a filter narrows the list; a letter that is typed does not wait for it. */
function Count(props: { readonly found: number; readonly total: number }) {
  const { t, format } = useTranslator()
  const found = useAfterPaint(props.found)
  const total = useAfterPaint(props.total)
  return useMemo(
    () =>
      found === total
        ? t('people:count', { count: total, number: format.number(total) })
        : t('people:countOf', { number: format.number(found), total: format.number(total) }),
    [t, format, found, total],
  )
}

/** The filters, and over them what can be done with the ticked people: the rows stay where the pointer is. */
function Tools(props: {
  readonly list: PeopleList
  readonly shown: ShownList<PersonEntry>
  readonly register: ReturnType<typeof useRegister>
}) {
  const { list, register } = props
  const { tickedRows: entries } = register
  return (
    <CoveredTools
      over={
        entries.length > 0 ? (
          <SelectionBar entries={entries} cycleId={list.cycleId} role={list.role} />
        ) : null
      }
    >
      <PeopleToolbar list={list} shown={props.shown} field={register.field} />
    </CoveredTools>
  )
}

function Register({ list }: { readonly list: PeopleList }) {
  const { t } = useTranslator()
  const shown = useShownList(usePeopleDescription(list))
  const register = useRegister(list, shown)
  const { openId } = register
  const changing = useMany({
    ...{ rows: list.rows, tickedRows: register.tickedRows, idOf, fields: usePeopleFields(list) },
    title: (count) => t('people:changing.title', { count }),
  })
  return (
    <ListScreen
      id="people"
      title={t('people:title')}
      count={<Count found={list.rows.length} total={list.total} />}
      actions={<PageActions />}
      toolbar={<Tools list={list} shown={shown} register={register} />}
      list={<PeopleGrid list={list} shown={shown} register={register} />}
      detailLabel={t('people:detail')}
      detail={
        openId !== null && (
          <PersonDetail key={openId} id={openId} cycleId={list.cycleId} onClose={register.close} />
        )
      }
    >
      <ListWindows shown={shown} />
      <ListDialog list={list} shown={shown} />
      {changing}
    </ListScreen>
  )
}

interface ListDialogProps {
  readonly list: PeopleList
  readonly shown: ShownList<PersonEntry>
}

/** The window about what the list shows, when one was asked for. */
function ListDialog({ list, shown }: ListDialogProps) {
  const { listWindow, openWindow } = useAdding()
  const close = () => openWindow(null)
  if (listWindow === 'filter') return <FilterDialog list={list} onClose={close} />
  return listWindow === 'labels' ? <ShownLabels shown={shown} onAsked={close} /> : null
}

/** Asks for the labels of everybody shown, in the order in which they are shown. */
function ShownLabels(props: {
  readonly shown: ShownList<PersonEntry>
  readonly onAsked: () => void
}) {
  const { shown } = props
  const ask = useEffectEvent(() => {
    labelsFor(rowsInOrder(shown))
    props.onAsked()
  })
  useEffect(() => ask(), [])
  return null
}

/** The question for a cycle and a role, when it was asked for. */
function JoiningDialog() {
  const { joining, toCycle } = useAdding()
  return joining && <AddToCycleDialog entries={joining} onClose={() => toCycle(null)} />
}

/** Drawn once, not for each letter that is typed. */
const PageActions = memo(function PageActions() {
  const { t } = useTranslator()
  return (
    <>
      <ActionButton action="people.import" />
      <ActionMenu
        label={t('people:more')}
        about={t('people:title')}
        items={[
          'people.exportShown',
          'people.xlsx',
          'people.csv',
          'people.copyAllAddresses',
          'people.labelsOfShown',
          'merging.duplicates',
        ]}
      />
      <ActionButton action="people.add" tone="primary" />
    </>
  )
})
