/** The people of the chosen cycle, or of all: the register on the left, the open person on the right. */
import { memo, useMemo } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { ChangeFieldDialog } from '../../app/cells/ChangeFieldDialog'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { ListScreen, Page } from '../../ui'
import { AddPersonDialog } from './AddPersonDialog'
import { AddToCycleDialog } from './AddToCycleDialog'
import { NobodyYet } from './PeopleEmpty'
import { PeopleGrid } from './PeopleGrid'
import { PeopleToolbar } from './PeopleToolbar'
import { changeableCells } from './people-cells'
import { usePeopleList } from './people-list'
import type { PeopleList } from './people-list'
import { useAdding } from './people.state'
import { PersonDetail } from './PersonDetail'
import { SelectionBar } from './SelectionBar'
import { useRegister } from './use-register'
import styles from './People.module.css'

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
      <ChangingDialog list={list} />
    </>
  )
}

/** "55 people", or "7 of 55" while a search or a filter narrows the list. */
function useCount({ rows, total }: PeopleList): string {
  const { t, format } = useTranslator()
  return rows.length === total
    ? t('people:count', { count: total, number: format.number(total) })
    : t('people:countOf', { number: format.number(rows.length), total: format.number(total) })
}

/** The filters, and over them what can be done with the ticked people: the rows stay where the pointer is. */
function Tools(props: {
  readonly list: PeopleList
  readonly register: ReturnType<typeof useRegister>
}) {
  const { list, register } = props
  const { tickedRows: entries } = register
  return (
    <div className={styles.tools}>
      <PeopleToolbar list={list} field={register.field} isCovered={entries.length > 0} />
      {entries.length > 0 && (
        <SelectionBar entries={entries} cycleId={list.cycleId} role={list.role} />
      )}
    </div>
  )
}

function Register({ list }: { readonly list: PeopleList }) {
  const { t } = useTranslator()
  const register = useRegister(list)
  const { openId } = register
  return (
    <ListScreen
      id="people"
      title={t('people:title')}
      count={useCount(list)}
      actions={<PageActions />}
      toolbar={<Tools list={list} register={register} />}
      list={<PeopleGrid list={list} register={register} />}
      detailLabel={t('people:detail')}
      detail={
        openId !== null && (
          <PersonDetail key={openId} id={openId} cycleId={list.cycleId} onClose={register.close} />
        )
      }
    />
  )
}

/** The question for a cycle and a role, when it was asked for. */
function JoiningDialog() {
  const { joining, toCycle } = useAdding()
  return joining && <AddToCycleDialog entries={joining} onClose={() => toCycle(null)} />
}

const nameOf = ({ name }: PersonEntry): string => name

/** The question for a field and its value, when it was asked for. */
function ChangingDialog({ list }: { readonly list: PeopleList }) {
  const { changing } = useAdding()
  return changing && <ChangePeople entries={changing} list={list} />
}

function ChangePeople(props: {
  readonly entries: readonly PersonEntry[]
  readonly list: PeopleList
}) {
  const translator = useTranslator()
  const { entries } = props
  const { cycleId, scope, role } = props.list
  const shownCycle = scope === 'cycle' ? cycleId : null
  const cells = useMemo(
    () => ({ cells: changeableCells({ translator, cycleId: shownCycle, role }), nameOf }),
    [translator, shownCycle, role],
  )
  return (
    <ChangeFieldDialog
      title={translator.t('people:changing.title', { count: entries.length })}
      rows={entries}
      list={cells}
      onClose={() => useAdding.getState().changeField(null)}
    />
  )
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
        items={['people.xlsx', 'people.csv', 'people.copyAllAddresses']}
      />
      <ActionButton action="people.add" tone="primary" />
    </>
  )
})
