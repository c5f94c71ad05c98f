/** When interviews are: the list by time, what clashes, times for all at once, and the list for the door and for calendars. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { TickedTools } from '../../app/cells/TickedTools'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useList } from '../../app/use-list'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, EmptyState, ListScreen, Notice } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { applicantsOf } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { arrivalColumns } from './arrival-columns'
import { useDecisionKeys } from './decision-keys'
import { interviewFields } from './interview-cells'
import { InterviewPane } from './InterviewPane'
import { awaits, clashesOf, interviewsOf } from './interviews.rules'
import type { Clash, Interview } from './interviews.rules'
import { PlanDialog } from './PlanDialog'
import { useSelectionList } from './selection-list'
import type { RoundView } from './SelectionScreen'
import { statusBoard, statusColumn } from './status-moves'
import styles from './Selection.module.css'

const idOf = ({ id }: Interview): string => id
const peopleOf = ({ applicant }: Interview): readonly string[] => [applicant.participation.personId]

function columnsFor({ t, format }: Translator): readonly GridColumn<Interview>[] {
  return [
    {
      id: 'on',
      title: t('selection:field.interviewOn'),
      width: 190,
      text: ({ on }) => (on === null ? t('selection:interview.noTime') : format.moment(on)),
      grouping: ({ on }) => (on === null ? '' : format.date(on.date)),
      sortValue: ({ on }) => (on === null ? null : `${on.date} ${on.time ?? ''}`),
    },
    {
      id: 'name',
      title: t('selection:field.applicant'),
      width: 140,
      flex: 2,
      isRowHeader: true,
      text: ({ applicant }) => applicant.name,
      render: ({ applicant }) => <span className={styles.name}>{applicant.name}</span>,
      sortValue: ({ applicant }) => applicant.name,
    },
    {
      id: 'minutes',
      title: t('selection:field.interviewMinutes'),
      width: 84,
      align: 'end',
      text: ({ minutes }) => (minutes === null ? '–' : format.number(minutes)),
      value: { is: 'number', of: ({ minutes }) => minutes },
      sortValue: ({ minutes }) => minutes,
    },
    {
      id: 'place',
      title: t('selection:field.interviewPlace'),
      width: 120,
      flex: 1,
      text: ({ place }) => place ?? '',
      grouping: 'text',
      sortValue: ({ place }) => place,
    },
    {
      id: 'by',
      title: t('selection:field.interviewers'),
      width: 120,
      flex: 1,
      text: ({ by }) => by ?? '',
      grouping: 'text',
      sortValue: ({ by }) => by,
    },
  ]
}

/** The view. */
export function InterviewsView(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const { t } = useTranslator()
  const { rows, selection } = props.view
  const interviews = useMemo(
    () => interviewsOf(applicantsOf(rows, selection.reviews, 'shortlist')),
    [rows, selection.reviews],
  )
  if (interviews.length > 0) return <Listed {...props} interviews={interviews} />
  return (
    <ListScreen
      id="selection"
      title={t('selection:title')}
      actions={props.actions}
      list={null}
      instead={
        <EmptyState
          icon="clock"
          title={t('selection:interview.none')}
          action={<ActionButton action="selection.results" tone="primary" />}
        >
          {t('selection:interview.noneText')}
        </EmptyState>
      }
    />
  )
}

/** Whether somebody waits for a time. */
const isLeft = ({ on, applicant }: Interview): boolean =>
  on === null && awaits(applicant.participation)

const applicantOf = ({ applicant }: Interview): Applicant => applicant

/** The columns, and the board by status, whose column stands in the table when it is chosen. */
function useColumns({ rows: { cycle } }: RoundView, interviews: readonly Interview[]) {
  const translator = useTranslator()
  return useMemo(() => {
    const { t } = translator
    const arrival = arrivalColumns(translator, cycle, interviews, applicantOf)
    const more: Partial<ListDescription<Interview>> = {
      ...statusBoard(applicantOf, t),
      more: [statusColumn(applicantOf, t), ...arrival.further],
    }
    return { usual: [...columnsFor(translator), ...arrival.usual], more }
  }, [translator, cycle, interviews])
}

/** The window in which a field of many is changed. */
function useChanging(interviews: readonly Interview[], tickedRows: readonly Interview[]) {
  const translator = useTranslator()
  return useMany({
    ...{ rows: interviews, tickedRows, idOf },
    fields: useMemo(() => interviewFields(translator), [translator]),
    title: (count) => translator.t('selection:interview.many', { count }),
  })
}

function Listed(props: {
  readonly view: RoundView
  readonly actions: ReactNode
  readonly interviews: readonly Interview[]
}) {
  const { t, format } = useTranslator()
  const { view, interviews, actions } = props
  const [isPlanning, setPlanning] = useState(false)
  const { usual, more } = useColumns(view, interviews)
  const list = useSelectionList(view, {
    ...{ id: 'selection.interviews', label: t('selection:view.interviews') },
    ...{ rows: interviews, idOf, usual, peopleOf, more },
  })
  const shown = useShownList(list)
  const kept = useList({ screen: 'selection', rows: interviews, idOf, kind: shown.shape })
  const { open, close, grid, ticking, ticked, tickedRows } = kept
  const changing = useChanging(interviews, tickedRows)
  const onKey = useDecisionKeys((row: Interview) =>
    (ticked.has(row.id) ? tickedRows : [row]).map(({ applicant }) => applicant),
  )
  const left = interviews.filter(isLeft).length
  return (
    <>
      <ListScreen
        id="selection.interviews"
        share={60}
        {...{ title: t('selection:title'), count: format.number(interviews.length), actions }}
        toolbar={
          <TickedTools ids={tickedRows.map(idOf)} onClear={kept.leaveTicks}>
            <Button icon="clock" isDisabled={left === 0} onPress={() => setPlanning(true)}>
              {t('selection:interview.plan', { count: left })}
            </Button>
            <ListTools shown={shown} />
            <ActionButton action="selection.interviewList" about={view} />
            <ActionButton action="selection.calendar" about={view} />
          </TickedTools>
        }
        bar={<Clashes clashes={clashesOf(interviews)} />}
        list={
          <>
            <ListBody {...grid} {...ticking} shown={shown} onKey={onKey} />
            <ListWindows shown={shown} />
          </>
        }
        detailLabel={t('selection:one')}
        detail={open && <InterviewPane interview={open} onClose={close} />}
      />
      {changing}
      {isPlanning && (
        <PlanDialog
          cycleId={view.rows.cycle.id}
          interviews={interviews}
          onClose={() => setPlanning(false)}
        />
      )}
    </>
  )
}

/** Interviews that cannot both be, by name. */
function Clashes({ clashes }: { readonly clashes: readonly Clash[] }) {
  const { t, format } = useTranslator()
  if (clashes.length === 0) return null
  return (
    <Notice tone="warn">
      <ul className={styles.points}>
        {clashes.slice(0, 5).map(({ one, other }) => (
          <li key={`${one.id} ${other.id}`}>
            {t('selection:interview.clash', {
              one: one.applicant.name,
              other: other.applicant.name,
              at: other.on === null ? '' : format.moment(other.on),
            })}
          </li>
        ))}
        {clashes.length > 5 && (
          <li>{t('selection:interview.moreClashes', { count: clashes.length - 5 })}</li>
        )}
      </ul>
    </Notice>
  )
}
