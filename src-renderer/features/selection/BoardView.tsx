/** The board: applicants as cards in the columns of their statuses; moving a card is the decision that leads there. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { runAction } from '../../app/actions'
import { useRowMenu } from '../../app/row-menu'
import { toast } from '../../app/toasts'
import type { ActionItem } from '../../app/use-actions'
import { useList } from '../../app/use-list'
import { statusWord } from '../../domain/gendered-words'
import type { Status } from '../../domain/participation'
import { useTranslator } from '../../i18n/i18n'
import { Button, DetailPane, EmptyState, ListScreen, recall, remember } from '../../ui'
import { Board } from '../../ui/board'
import type { BoardColumn } from '../../ui/board'
import type { Applicant } from './applicants.rules'
import { applicantsOf } from './applicants.rules'
import { CardFieldsDialog } from './CardFieldsDialog'
import { cardFieldsIn, cardLines, statusColumns } from './board.rules'
import type { CardField } from './board.rules'
import { decideByKey } from './decision-keys'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import { Letter } from './ReadingPane'
import { Reason } from './Reason'
import { statusAfter } from './selection.actions'
import type { Decision } from './selection.actions'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

const idOf = ({ id }: Applicant): string => id
const nameOf = ({ name }: Applicant): string => name

/** The decision that leads to a status; none leads to some. */
const decisionFor = (status: string): Decision | undefined =>
  (Object.keys(statusAfter) as Decision[]).find((decision) => statusAfter[decision] === status)

/** Decides as the column says. Says so where that cannot be decided any more; what is decided is told by the notice of it. */
function moveTo(applicant: Applicant, column: string): void {
  const decision = decisionFor(column)
  if (decision === undefined) return
  if (runAction(`selection.${decision}`, [applicant]) === false)
    toast({ key: 'selection:board.stays', params: { name: applicant.name } })
}

/** What can be done with a card. */
function menuOf(applicant: Applicant): readonly ActionItem[] {
  const about = [applicant]
  return [
    { action: 'selection.shortlist', about },
    { action: 'selection.interview', about },
    { action: 'selection.accept', about },
    { action: 'selection.waitlist', about },
    { action: 'selection.decline', about },
    { action: 'history.open', about: { table: 'people', id: applicant.id } },
  ]
}

const kept = 'selection.cards'
const isText = (value: unknown): value is string => typeof value === 'string'

/** Which fields stand on the cards, remembered on this computer. */
function useCardFields() {
  const [fields, setFields] = useState(() =>
    cardFieldsIn(recall(kept, 'city organization', isText)),
  )
  const choose = (next: readonly CardField[]): void => {
    setFields(next)
    remember(kept, next.join(' '))
  }
  return { fields, choose }
}

/** The columns with their words. */
function useColumns(applicants: readonly Applicant[]): readonly BoardColumn<Applicant>[] {
  const { t } = useTranslator()
  return useMemo(
    () =>
      statusColumns(applicants).map(({ status, cards }) => ({
        id: status,
        title: t(`people:status.${status}`),
        cards,
        isTarget: decisionFor(status) !== undefined,
      })),
    [applicants, t],
  )
}

/** The view. */
export function BoardView(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const translator = useTranslator()
  const { t, format } = translator
  const { rows, selection } = props.view
  const applicants = useMemo(
    () => applicantsOf(rows, selection.reviews, 'shortlist'),
    [rows, selection.reviews],
  )
  const columns = useColumns(applicants)
  const { fields, choose } = useCardFields()
  const [isChoosing, setChoosing] = useState(false)
  const { open, close, select } = useList({ screen: 'selection', rows: applicants, idOf })
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
          <Button onPress={() => setChoosing(true)}>{t('selection:board.fields')}</Button>
          <span className={styles.soft}>{t('selection:board.hint')}</span>
        </div>
      }
      list={
        <Board
          label={t('selection:view.board')}
          {...{ columns, nameOf, onMenu }}
          getCardId={idOf}
          linesOf={(applicant) => cardLines(applicant, fields, translator)}
          lines={fields.length}
          current={open?.id ?? null}
          onCurrentChange={select}
          onMove={moveTo}
          onKey={(event, applicant) => decideByKey(event.nativeEvent, [applicant])}
          empty={t('selection:board.empty')}
        />
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
      {isChoosing && (
        <CardFieldsDialog fields={fields} onChoose={choose} onClose={() => setChoosing(false)} />
      )}
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
    <DecisionKeys applicant={applicant}>
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
