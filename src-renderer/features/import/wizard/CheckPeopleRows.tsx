/** The rows of a list of people in the check. */
import { useCallback, useMemo } from 'react'
import { placeOfKey } from '../../../app/shortcuts'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { Status } from '../../../ui'
import type { GridColumn } from '../../../ui/grid'
import { candidateText, findingText, rowShapes, rowStateText } from './check-words'
import { choiceForKey, decide } from '../people/check-people.rules'
import type { CheckedPerson } from '../people/check-people.rules'
import { CheckList } from './CheckList'
import type { PeopleDecisions, PeoplePlan } from '../reading/import.types'
import type { KnownPeople } from '../people/people-plan.rules'
import { PersonRowDetail } from './PersonRowDetail'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const rowStatuses = ['new', 'existing', 'sameAsRow', 'unsure', 'wrong', 'skipped'] as const

/** Why a row has its status, in a few words. */
function whyText(row: CheckedPerson, translator: Translator): string {
  const { t } = translator
  const { planned, state, outcome } = row
  if (row.isDecided) return t('import:report.state.decided')
  if (state === 'unsure') {
    const [first] = planned.candidates
    return first
      ? t('import:check.maybe', { name: first.name, why: candidateText(first, translator) })
      : t('import:check.firstUndecided')
  }
  if (state === 'sameAsRow' && outcome.to === 'new')
    return t('import:check.sameAs', { row: planned.sameAs ?? outcome.row })
  const [problem] = planned.problems
  if (problem !== undefined)
    return state === 'wrong'
      ? findingText(problem, t)
      : t('import:check.valuesLeftOut', { count: planned.problems.length })
  const kept = planned.changes.filter((change) => change.effect === 'kept').length
  if (state === 'existing' && kept > 0) return t('import:check.differs', { count: kept })
  if (planned.notices.length > 0)
    return t('import:check.remarks', { count: planned.notices.length })
  return planned.reason === null ? '' : t(`import:reasons.${planned.reason}`)
}

function columnsFor(translator: Translator): readonly GridColumn<CheckedPerson>[] {
  const { t, format } = translator
  return [
    {
      id: 'row',
      title: t('import:column.row'),
      width: 60,
      align: 'end',
      text: ({ planned }) => format.number(planned.row),
      sortValue: ({ planned }) => planned.row,
    },
    {
      id: 'name',
      title: t('import:column.name'),
      flex: 2,
      isRowHeader: true,
      text: ({ planned }) => planned.name,
      render: ({ planned }) => <span className={styles.name}>{planned.name}</span>,
      sortValue: ({ planned }) => planned.name,
    },
    {
      id: 'state',
      title: t('import:column.state'),
      width: 194,
      text: ({ state }) => rowStateText(state, t),
      render: ({ state }) => <Status kind={rowShapes[state]} label={rowStateText(state, t)} />,
      sortValue: ({ state }) => rowStatuses.findIndex((rowStatus) => rowStatus === state),
    },
    {
      id: 'why',
      title: t('import:column.why'),
      flex: 3,
      text: (row) => whyText(row, translator),
      render: (row) => <span className={styles.why}>{whyText(row, translator)}</span>,
    },
  ]
}

const rowStatusOf = (row: CheckedPerson): string => row.state
const textOf = ({ planned }: CheckedPerson): string =>
  `${planned.name} ${planned.draft?.email ?? ''} ${planned.draft?.city ?? ''}`
const isWaiting = (row: CheckedPerson): boolean => row.state === 'unsure'
const needsLook = ({ planned }: CheckedPerson): boolean => planned.problems.length > 0

/** The list with the detail of one row. */
export function CheckPeopleRows(props: {
  readonly plan: PeoplePlan
  readonly known: KnownPeople
  readonly rows: readonly CheckedPerson[]
  readonly decisions: PeopleDecisions
}) {
  const translator = useTranslator()
  const { t } = translator
  const { plan, known, rows, decisions } = props
  const columns = useMemo(() => columnsFor(translator), [translator])
  const set = useCallback((people: PeopleDecisions) => useWizard.setState({ people }), [])
  return (
    <CheckList
      id="people"
      rows={rows}
      columns={columns}
      rowStatuses={rowStatuses.map((id) => ({ id, label: rowStateText(id, t) }))}
      rowStatusOf={rowStatusOf}
      textOf={textOf}
      isWaiting={isWaiting}
      needsLook={needsLook}
      onDecide={(event, row) => {
        // On a row that waits for nothing, digits search.
        const key = placeOfKey(event)
        if (row.state !== 'unsure' && !(row.isDecided && key !== 'Delete')) return false
        const choice = choiceForKey(key, row.planned)
        if (choice === null) return false
        set(decide(decisions, row.planned, choice))
        return true
      }}
      detailLabel={t('import:check.rowDetail')}
      detailOf={(row) => (
        <PersonRowDetail
          key={row.id}
          row={row}
          plan={plan}
          known={known}
          decisions={decisions}
          onDecisions={set}
        />
      )}
    />
  )
}
