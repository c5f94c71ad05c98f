/** The board: applicants as cards in the columns of their statuses, where moving a card is the decision that leads there; or as any list. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import type { ActionItem } from '../../app/use-actions'
import { useList } from '../../app/use-list'
import { statusWord } from '../../domain/gendered-words'
import type { Cycle } from '../../domain/cycle'
import type { Status } from '../../domain/participation'
import { fieldsOf } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { DetailPane, EmptyState, ListScreen } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import type { Applicant } from './applicants.rules'
import { applicantsOf } from './applicants.rules'
import { arrivalColumns } from './arrival-columns'
import { statusColumns } from './board.rules'
import { useDecisionKeys } from './decision-keys'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import { Letter } from './ReadingPane'
import { Reason } from './Reason'
import { useSelectionList } from './selection-list'
import type { RoundView } from './SelectionScreen'
import { statusBoard, statusColumn } from './status-moves'
import styles from './Selection.module.css'

const idOf = ({ id }: Applicant): string => id
const peopleOf = ({ participation }: Applicant): readonly string[] => [participation.personId]
/** What can be done with a card. */
function menuOf(applicant: Applicant): readonly ActionItem[] {
  const about = [applicant]
  return [
    { action: 'selection.shortlist', about },
    { action: 'selection.interview', about },
    { action: 'selection.accept', about },
    { action: 'selection.waitlist', about },
    { action: 'selection.decline', about },
    { action: 'selection.withdraw', about },
    { action: 'history.open', about: { table: 'people', id: applicant.id } },
  ]
}

/** A column of what is known of somebody. */
function textColumn(
  id: 'city' | 'organization' | 'fields' | 'email' | 'phone' | 'decisionReason',
  title: string,
  text: (applicant: Applicant) => string,
): GridColumn<Applicant> {
  const isShort = id === 'city' || id === 'organization'
  return {
    ...{ id, title, text, sortValue: text, width: 140, flex: 1 },
    ...(isShort ? { grouping: 'text' as const } : {}),
  }
}

const sensitive: ReadonlySet<string> = new Set(['decisionReason'])

/** When somebody is seen; of no use to those who are not. */
function interviewColumn({ t, format }: Translator): GridColumn<Applicant> {
  const seenOn = ({ participation }: Applicant) => participation.interviewOn ?? null
  const dayOf = (one: Applicant): string | null => seenOn(one)?.date ?? null
  return {
    id: 'interviewOn',
    title: t('selection:field.interviewOn'),
    width: 150,
    text: (one) => {
      const on = seenOn(one)
      return on === null ? '' : format.moment(on)
    },
    value: { is: 'day', of: dayOf },
    sortValue: dayOf,
  }
}

/** The columns; the first that are shown stand on the cards. */
function columnsFor(translator: Translator, cycle: Cycle, rows: readonly Applicant[]) {
  const { t } = translator
  const named = (id: 'city' | 'organization' | 'email' | 'phone') =>
    textColumn(id, t(`people:column.${id}`), ({ person }) => person[id] ?? '')
  const arrival = arrivalColumns<Applicant>(translator, cycle, rows, (applicant) => applicant)
  const usual: readonly GridColumn<Applicant>[] = [
    {
      id: 'name',
      title: t('selection:field.applicant'),
      ...{ width: 140, flex: 2, isRowHeader: true },
      text: ({ name }) => name,
      render: ({ name }) => <span className={styles.name}>{name}</span>,
      sortValue: ({ name }) => name,
    },
    named('city'),
    named('organization'),
    statusColumn<Applicant>((applicant) => applicant, t),
    ...arrival.usual,
  ]
  const more: readonly GridColumn<Applicant>[] = [
    textColumn('fields', t('people:column.fields'), ({ person }) => fieldsOf(person).join(', ')),
    named('email'),
    named('phone'),
    ...arrival.further,
    interviewColumn(translator),
    textColumn(
      'decisionReason',
      t('selection:field.decisionReason'),
      ({ participation }) => participation.decisionReason ?? '',
    ),
  ]
  return { usual, more }
}

/** The applicants as a list, which is a board until it is shown otherwise. */
function useShown(view: RoundView, applicants: readonly Applicant[]) {
  const translator = useTranslator()
  const { t } = translator
  const { cycle } = view.rows
  const rows = useMemo(() => statusColumns(applicants).flatMap(({ cards }) => cards), [applicants])
  const columns = useMemo(() => columnsFor(translator, cycle, rows), [translator, cycle, rows])
  const more = useMemo(
    () =>
      ({
        ...statusBoard<Applicant>((applicant) => applicant, t),
        ...{ usualShape: 'board', more: columns.more, sensitive },
        // Everybody is on it, whatever the round.
        filterWords: () => [cycle.name, t('selection:applicants')],
      }) satisfies Partial<ListDescription<Applicant>>,
    [t, columns, cycle],
  )
  return useShownList(
    useSelectionList(view, {
      ...{ id: 'selection.board', label: t('selection:applicants') },
      ...{ rows, idOf, usual: columns.usual, peopleOf, more },
    }),
  )
}

/** The view. */
export function BoardView(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const { t, format } = useTranslator()
  const { rows, selection } = props.view
  const applicants = useMemo(
    () => applicantsOf(rows, selection.reviews, 'shortlist'),
    [rows, selection.reviews],
  )
  const shown = useShown(props.view, applicants)
  const { open, close, grid } = useList({ screen: 'selection', rows: shown.rows, idOf })
  const onKey = useDecisionKeys((applicant: Applicant) => [applicant])
  const { onMenu, menu } = useRowMenu(t('people:more'), menuOf)
  return (
    <ListScreen
      id="selection.board"
      share={72}
      title={t('selection:title')}
      count={format.number(applicants.length)}
      actions={props.actions}
      toolbar={
        <div className={styles.line}>
          <ListTools shown={shown} />
          {shown.shape === 'board' && (
            <span className={styles.soft}>{t('selection:board.hint')}</span>
          )}
        </div>
      }
      list={
        <>
          <ListBody {...grid} {...{ shown, onKey, onMenu }} selection="single" />
          <ListWindows shown={shown} />
        </>
      }
      instead={
        applicants.length === 0 && (
          <EmptyState icon="list-checks" title={t('selection:nobody.title')}>
            {t('selection:nobody.shortlist')}
          </EmptyState>
        )
      }
      detailLabel={t('selection:one')}
      detail={open && <CardPane applicant={open} onClose={close} />}
    >
      {menu}
    </ListScreen>
  )
}

const about = (status: Status, applicant: Applicant, t: Parameters<typeof statusWord>[2]): string =>
  [statusWord(status, applicant.person, t), applicant.person.city ?? '']
    .filter((part) => part !== '')
    .join(' · ')

/** The card that is open: what can be decided, why it was, and what was written. */
function CardPane(props: { readonly applicant: Applicant; readonly onClose: () => void }) {
  const { t } = useTranslator()
  const { applicant, onClose } = props
  return (
    <DecisionKeys about={[applicant]}>
      <DetailPane
        title={applicant.name}
        subtitle={about(applicant.participation.status, applicant, t)}
        actions={<Decisions applicant={applicant} />}
        onClose={onClose}
      >
        <Reason applicant={applicant} />
        <Letter applicant={applicant} blind={null} />
      </DetailPane>
    </DecisionKeys>
  )
}
