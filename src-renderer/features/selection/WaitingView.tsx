/** The waiting list: who is next, how many places are free, and the order, which keys change. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { runAction } from '../../app/actions'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import { useShownList } from '../../app/lists/use-shown-list'
import { useList } from '../../app/use-list'
import { freePlaces, waitingList } from '../../domain/waiting-list.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { DetailPane, EmptyState, ListScreen, Notice, useSaid } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { applicantsOf } from './applicants.rules'
import { arrivalColumns } from './arrival-columns'
import type { Applicant } from './applicants.rules'
import { decideByKey } from './decision-keys'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import { Reason } from './Reason'
import { useSelectionList } from './selection-list'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

const idOf = ({ id }: Applicant): string => id
const peopleOf = ({ participation }: Applicant): readonly string[] => [participation.personId]
// The order is what matters of it: on a board it would not be seen.
const shapes = ['table', 'cards'] as const
const sensitive: ReadonlySet<string> = new Set(['reason'])
const self = (applicant: Applicant): Applicant => applicant

function columnsFor(
  { t, format }: Translator,
  list: readonly Applicant[],
): readonly GridColumn<Applicant>[] {
  const placeOf = (applicant: Applicant): number => list.indexOf(applicant) + 1
  return [
    {
      id: 'place',
      title: t('selection:waiting.place'),
      width: 72,
      align: 'end',
      text: (applicant) => format.number(placeOf(applicant)),
      sortValue: placeOf,
    },
    {
      id: 'name',
      title: t('selection:field.applicant'),
      width: 160,
      flex: 2,
      isRowHeader: true,
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
    },
    {
      id: 'reason',
      title: t('selection:field.decisionReason'),
      width: 160,
      flex: 3,
      text: ({ participation }) => participation.decisionReason ?? '',
    },
  ]
}

/** Those who wait as a list, with views and a file like any. */
function useShown(view: RoundView, list: readonly Applicant[]) {
  const translator = useTranslator()
  const { cycle } = view.rows
  const { usual, more } = useMemo(() => {
    const arrival = arrivalColumns(translator, cycle, list, self)
    return {
      usual: [...columnsFor(translator, list), ...arrival.usual],
      more: { ...{ shapes, sensitive }, more: arrival.further },
    }
  }, [translator, cycle, list])
  const label = translator.t('selection:view.waiting')
  return useShownList(
    useSelectionList(view, {
      ...{ id: 'selection.waiting', label, rows: list, idOf, usual, peopleOf, more },
    }),
  )
}

/** The view. */
export function WaitingView(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const { t, format } = useTranslator()
  const { rows, selection } = props.view
  const list = useMemo(
    () => waitingList(applicantsOf(rows, selection.reviews, 'shortlist')),
    [rows, selection.reviews],
  )
  const shown = useShown(props.view, list)
  const { open, close, grid } = useList({ screen: 'selection', rows: list, idOf })
  const onKey = (
    press: Parameters<typeof decideByKey>[0] & { key: string },
    one: Applicant | null,
  ) => one !== null && (moveByKey(press, list, one) || decideByKey(press, [one]))
  return (
    <ListScreen
      id="selection.waiting"
      share={60}
      title={t('selection:title')}
      count={format.number(list.length)}
      actions={props.actions}
      toolbar={list.length > 0 ? <ListTools shown={shown} /> : undefined}
      bar={<Free view={props.view} list={list} />}
      list={
        <>
          <ListBody {...grid} {...{ shown, onKey }} selection="single" />
          <ListWindows shown={shown} />
        </>
      }
      instead={
        list.length === 0 && (
          <EmptyState icon="clock" title={t('selection:waiting.none')}>
            {t('selection:waiting.noneText')}
          </EmptyState>
        )
      }
      detailLabel={t('selection:one')}
      detail={open && <WaitingPane list={list} one={open} onClose={close} />}
    />
  )
}

/** One of those who wait: their place, what is decided, and why. */
function WaitingPane(props: {
  readonly list: readonly Applicant[]
  readonly one: Applicant
  readonly onClose: () => void
}) {
  const { t, format } = useTranslator()
  const { list, one } = props
  return (
    <DecisionKeys about={[one]}>
      <DetailPane
        title={one.name}
        subtitle={t('selection:waiting.placeOf', {
          place: format.number(list.indexOf(one) + 1),
          all: format.number(list.length),
        })}
        actions={<Decisions applicant={one} />}
        onClose={props.onClose}
      >
        <div className={styles.line}>
          <ActionButton action="selection.moveUp" about={{ list, one }} />
          <ActionButton action="selection.moveDown" about={{ list, one }} />
        </div>
        <Reason applicant={one} />
      </DetailPane>
    </DecisionKeys>
  )
}

/** Alt and an arrow move whoever has the focus. */
function moveByKey(
  press: { readonly key: string; readonly altKey: boolean },
  list: readonly Applicant[],
  one: Applicant,
): boolean {
  if (!press.altKey || (press.key !== 'ArrowUp' && press.key !== 'ArrowDown')) return false
  runAction(press.key === 'ArrowUp' ? 'selection.moveUp' : 'selection.moveDown', { list, one })
  return true
}

/** How many places are free, and who is next for one. */
function Free({ view, list }: { readonly view: RoundView; readonly list: readonly Applicant[] }) {
  const { t } = useTranslator()
  const { cycle, participations } = view.rows
  const words = useSaid()
  const free = freePlaces(cycle, participations)
  const [next] = list
  if (next === undefined) return null
  return (
    <div className={styles.bar}>
      <div ref={words}>
        <Notice tone={free !== null && free > 0 ? 'ok' : 'info'}>
          {free === null
            ? t('selection:waiting.noPlaces')
            : t('selection:waiting.free', { count: free, name: next.name })}
        </Notice>
      </div>
      {free !== null && free > 0 && (
        <ActionButton action="selection.acceptNext" about={[next]} tone="primary" />
      )}
    </div>
  )
}
