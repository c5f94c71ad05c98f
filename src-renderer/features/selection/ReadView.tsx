/** Reading and giving points: the applicants of one reviewer, and the one who is open with the form beside what they wrote. */
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { ActionLink } from '../../app/ActionButton'
import { useFilter } from '../../app/ui'
import { useList } from '../../app/use-list'
import { groupBy } from '../../domain/by-id'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { EmptyState, ListScreen, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { readBy } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { blindNumbers, blinderFor, isReadBlind } from './blind.rules'
import { useDecisionKeys } from './decision-keys'
import { ReadingPane } from './ReadingPane'
import { ReadingChoices } from './ReadingChoices'
import { stateOf, totalOf } from './scores.rules'
import type { ReviewState } from './scores.rules'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** An applicant and what the reviewer has said of them so far. */
interface Reading {
  readonly id: string
  readonly applicant: Applicant
  /** Their name, or a number where they are read without one. */
  readonly calledAs: string
  readonly isBlind: boolean
  readonly review: Review | null
  readonly state: ReviewState
  readonly total: number | null
}

const idOf = ({ id }: Reading): string => id

const stateKinds = {
  open: 'neutral',
  begun: 'warn',
  done: 'ok',
  abstained: 'info',
  conflict: 'info',
} as const satisfies Readonly<Record<ReviewState, string>>

function columnsFor({ t, format }: Translator): readonly GridColumn<Reading>[] {
  return [
    {
      id: 'name',
      title: t('selection:field.applicant'),
      width: 140,
      flex: 2,
      isRowHeader: true,
      text: ({ calledAs }) => calledAs,
      render: ({ calledAs }) => <span className={styles.name}>{calledAs}</span>,
      sortValue: ({ calledAs }) => calledAs,
    },
    {
      id: 'state',
      title: t('selection:field.state'),
      width: 110,
      text: ({ state }) => t(`selection:state.${state}`),
      render: ({ state }) => (
        <Status kind={stateKinds[state]} label={t(`selection:state.${state}`)} />
      ),
      sortValue: ({ state }) => t(`selection:state.${state}`),
    },
    {
      id: 'total',
      title: t('selection:field.total'),
      width: 76,
      align: 'end',
      text: ({ total }) => (total === null ? '–' : format.number(Math.round(total))),
      sortValue: ({ total }) => total,
    },
  ]
}

/** The view. */
export function ReadView({
  view,
  actions,
}: {
  readonly view: RoundView
  readonly actions: ReactNode
}) {
  const { t, format } = useTranslator()
  const { selection, criteria, applicants } = view
  const chosen = useFilter('selection', 'reviewer')
  const reviewer =
    selection.reviewers.find(({ id }) => id === chosen) ?? selection.reviewers[0] ?? null
  const isReady = reviewer !== null && criteria.length > 0
  if (isReady && applicants.length > 0)
    return <Readings view={view} reviewer={reviewer} actions={actions} />
  return (
    <ListScreen
      id="selection"
      title={t('selection:title')}
      count={format.number(applicants.length)}
      actions={actions}
      list={null}
      instead={
        <EmptyState
          icon="list-checks"
          title={t(isReady ? 'selection:nobody.title' : 'selection:notReady.title')}
          action={!isReady && <ActionLink action="selection.setup" />}
        >
          {t(isReady ? `selection:nobody.${view.round}` : 'selection:notReady.text')}
        </EmptyState>
      }
    />
  )
}

function readingsOf(
  view: RoundView,
  reviewer: Reviewer,
  { t, format }: Translator,
): readonly Reading[] {
  const { selection, criteria, round, applicants, rows } = view
  const numbers = blindNumbers(applicants)
  const numberOf = ({ id }: Applicant): number => numbers.get(id) ?? 0
  const mine = groupBy(
    selection.reviews.filter((one) => one.round === round && one.reviewerId === reviewer.id),
    ({ personId }) => personId,
  )
  const readings = readBy(reviewer.id, applicants, selection.reviews, round).map((applicant) => {
    const review = mine.get(applicant.id)?.[0] ?? null
    const isBlind = isReadBlind(rows.cycle, round, applicant)
    const number = format.number(numberOf(applicant))
    return {
      ...{ id: applicant.id, applicant, review, isBlind },
      calledAs: isBlind ? t('selection:blind.application', { number }) : applicant.name,
      state: stateOf(review, criteria),
      total: totalOf(review, criteria),
    }
  })
  // The order of names would tell what the numbers do not.
  return readings.some(({ isBlind }) => isBlind)
    ? readings.sort((a, b) => numberOf(a.applicant) - numberOf(b.applicant))
    : readings
}

/** The one to read after this one: the next that is not finished, from here on and then from the top. */
function nextOpen(readings: readonly Reading[], id: string): string | null {
  const at = readings.findIndex((one) => one.id === id)
  const order = [...readings.slice(at + 1), ...readings.slice(0, Math.max(0, at))]
  return order.find(({ state }) => state === 'open' || state === 'begun')?.id ?? null
}

/** The form of the application that is open, the way into it, and from it into that of the next one. */
function useGoingOn(
  readings: readonly Reading[],
  open: Reading | null,
  { select, close }: { readonly select: (id: string) => void; readonly close: () => void },
) {
  const form = useRef<HTMLDivElement>(null)
  const enterForm = useCallback(() => form.current?.querySelector('input')?.focus(), [])
  const isGoingOn = useRef(false)
  const openId = open?.id
  useEffect(() => {
    if (isGoingOn.current && openId !== undefined) enterForm()
    isGoingOn.current = false
  }, [openId, enterForm])
  const goOn = () => {
    const next = open === null ? null : nextOpen(readings, open.id)
    isGoingOn.current = next !== null
    if (next === null) close()
    else select(next)
  }
  return { form, enterForm, goOn }
}

/** Takes names out of what the one who is open wrote; null where they may be known. Stable. */
function useBlinder({ applicants }: RoundView, open: Reading | null) {
  const { t } = useTranslator()
  const applicant = open?.isBlind === true ? open.applicant : null
  return useMemo(
    () => (applicant === null ? null : blinderFor(applicant, applicants, t)),
    [applicant, applicants, t],
  )
}

function Readings(props: {
  readonly view: RoundView
  readonly reviewer: Reviewer
  readonly actions: ReactNode
}) {
  const translator = useTranslator()
  const { t, format } = translator
  const { view, reviewer } = props
  const readings = useMemo(
    () => readingsOf(view, reviewer, translator),
    [view, reviewer, translator],
  )
  const columns = useMemo(() => columnsFor(translator), [translator])
  const { open, close, select, grid } = useList({ screen: 'selection', rows: readings, idOf })
  const blind = useBlinder(view, open)
  const left = readings.filter(({ state }) => state === 'open' || state === 'begun').length
  const { form, enterForm, goOn } = useGoingOn(readings, open, { select, close })
  const onKey = useDecisionKeys(({ applicant }: Reading) => [applicant])
  return (
    <ListScreen
      id="selection.read"
      share={34}
      title={t('selection:title')}
      count={t('selection:leftToRead', {
        count: left,
        number: format.number(left),
        all: format.number(readings.length),
      })}
      actions={props.actions}
      toolbar={<ReadingChoices view={view} reviewer={reviewer} />}
      list={
        <Grid
          {...grid}
          columns={columns}
          id="selection.read"
          label={t('selection:applicants')}
          selection="single"
          onKey={onKey}
          onOpen={enterForm}
          empty={
            <p className={styles.soft}>{t('selection:nothingGiven', { name: reviewer.name })}</p>
          }
        />
      }
      detailLabel={t('selection:one')}
      detail={
        open && (
          <ReadingPane
            {...{ view, reviewer, blind, formRef: form, onNext: goOn, onClose: close }}
            applicant={open.applicant}
            calledAs={open.calledAs}
            review={open.review}
          />
        )
      }
    />
  )
}
