/** The selection of the cycle: reading and giving points, what these come to, and what points are given for and by whom. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { turnTo } from '../../app/go-to'
import { useFilter, useUi } from '../../app/ui'
import { rounds } from '../../domain/review-criterion'
import type { Round } from '../../domain/review-criterion'
import { useTranslator } from '../../i18n/i18n'
import { useCycleParts } from '../../storage/cycle-rows'
import type { StoredCycle } from '../../storage/cycle-rows'
import { useDroppedFiles } from '../../ui/FileDrop'
import { EmptyPage, Page, SegmentedControl, isWindowOpen } from '../../ui'
import { AnswerFilesHost, CallView } from '../call'
import { applicantsOf } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { BoardView } from './BoardView'
import { AnswersHost } from './AnswersDialog'
import { PacketHost } from './PacketDialog'
import { readDropped } from './dropped.data'
import { InterviewsView } from './InterviewsView'
import { OverrideDialog } from './OverrideDialog'
import { ReadView } from './ReadView'
import { ResultsView } from './ResultsView'
import { SetupView } from './SetupView'
import { WaitingView } from './WaitingView'
import { criteriaOf } from './scores.rules'
import { useSelection } from './selection.data'
import type { SelectionRows } from './selection.types'
import type { ReviewCriterion } from '../../domain/review-criterion'

/** The parts of a cycle that the screen shows. */
export type SelectionCycle = StoredCycle<
  'participations' | 'applications' | 'people' | 'earlierPeople'
>

/** One round of a cycle's selection, as its views get it. */
export interface RoundView {
  readonly rows: SelectionCycle
  readonly round: Round
  readonly selection: SelectionRows
  /** The criteria of the round, in order. */
  readonly criteria: readonly ReviewCriterion[]
  readonly applicants: readonly Applicant[]
}

const views = ['read', 'results', 'board', 'interviews', 'waiting', 'call', 'setup'] as const
type View = (typeof views)[number]

/** The screen. */
export function SelectionScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  if (cycleId === null)
    return (
      <EmptyPage title={t('selection:title')} icon="list-checks" heading={t('selection:noCycle')}>
        {t('selection:noCycleText')}
      </EmptyPage>
    )
  return <SelectionOfCycle key={cycleId} cycleId={cycleId} />
}

function SelectionOfCycle({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslator()
  const rows = useCycleParts(cycleId, 'participations', 'applications', 'people', 'earlierPeople')
  const selection = useSelection(cycleId)
  const round = useFilter('selection', 'round') ?? 'shortlist'
  const isEmpty = selection !== undefined && selection.criteria.length === 0
  const view: View = useFilter('selection', 'view') ?? (isEmpty ? 'setup' : 'read')
  const shown = useMemo((): RoundView | null => {
    if (!rows || !selection) return null
    const criteria = criteriaOf(selection.criteria, round)
    return {
      rows,
      round,
      selection,
      criteria,
      applicants: applicantsOf(rows, selection.reviews, round),
    }
  }, [rows, selection, round])
  useDroppedFiles(null, (files) => {
    // What is being looked at stays until it is decided.
    if (!isWindowOpen()) void readDropped(files, cycleId)
  })
  const actions = <Choices view={view} round={round} />
  if (shown === null)
    return (
      <Page title={t('selection:title')} actions={actions}>
        {null}
      </Page>
    )
  const View = viewOf[view]
  return (
    <>
      <View view={shown} actions={actions} />
      <OverrideDialog view={shown} />
      <PacketHost view={shown} />
      <AnswersHost view={shown} />
      <AnswerFilesHost />
    </>
  )
}

const viewOf = {
  read: ReadView,
  results: ResultsView,
  board: BoardView,
  interviews: InterviewsView,
  waiting: WaitingView,
  call: CallOfView,
  setup: SetupView,
} as const satisfies Readonly<Record<View, unknown>>

/** The call, which is of the cycle. */
function CallOfView({ view, actions }: { readonly view: RoundView; readonly actions: ReactNode }) {
  return <CallView cycle={view.rows.cycle} actions={actions} />
}

/** Of these there is one, whatever the round. */
const withoutRounds: ReadonlySet<View> = new Set<View>(['board', 'interviews', 'waiting', 'call'])

/** Which round is shown, and which side of it. */
function Choices({ view, round }: { readonly view: View; readonly round: Round }) {
  const { t } = useTranslator()
  const reviewer = useFilter('selection', 'reviewer')
  const show = (next: { readonly view: View; readonly round: Round }) =>
    turnTo({
      screen: 'selection',
      filters: { ...next, ...(reviewer === null ? {} : { reviewer }) },
    })
  return (
    <>
      {!withoutRounds.has(view) && (
        <SegmentedControl
          label={t('selection:field.round')}
          hideLabel
          value={round}
          onChange={(id) => show({ view, round: id })}
          options={rounds.map((id) => ({ id, label: t(`selection:round.${id}`) }))}
        />
      )}
      <SegmentedControl
        label={t('selection:view.label')}
        hideLabel
        value={view}
        onChange={(id) => show({ view: id, round })}
        options={views.map((id) => ({ id, label: t(`selection:view.${id}`) }))}
      />
    </>
  )
}
