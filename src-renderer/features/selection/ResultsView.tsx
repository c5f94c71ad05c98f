/** What the points come to: ranks by the mean or adjusted, how sure they are, where the line is, and who is decided about. */
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { create } from 'zustand'
import { ActionButton, ActionIconButton } from '../../app/ActionButton'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import { useShownList } from '../../app/lists/use-shown-list'
import type { ShownList } from '../../app/lists/use-shown-list'
import { toastFailure } from '../../app/toasts'
import { useFilter, useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { label } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  EmptyState,
  ListScreen,
  NumberField,
  SegmentedControl,
  cx,
  useSaid,
} from '../../ui'
import { unreadOf } from './applicants.rules'
import { BalancePanel } from './BalancePanel'
import { useDecisionKeys } from './decision-keys'
import { DecisionKeys } from './DecisionKeys'
import { aboveLine, belowLine, mayBeSeen, measures, progressOf, resultsOf } from './results.rules'
import type { Measure, Progress, Result, Results } from './results.rules'
import { resultColumns } from './result-columns'
import { ResultPane } from './ResultPane'
import { editSelection } from './selection.data'
import { useSelectionList } from './selection-list'
import type { RoundView } from './SelectionScreen'
import { statusBoard } from './status-moves'
import styles from './Selection.module.css'

const idOf = ({ id }: Result): string => id
const peopleOf = ({ applicant }: Result): readonly string[] => [applicant.participation.personId]

/** The view. */
export function ResultsView(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const { t } = useTranslator()
  const { view, actions } = props
  const { selection, criteria, applicants, round, rows } = view
  const progress = useMemo(
    () => progressOf(selection, criteria, applicants, round),
    [selection, criteria, applicants, round],
  )
  const unread = unreadOf(applicants, selection.reviews, round)
  if (criteria.length > 0 && mayBeSeen(rows.cycle, round, progress, unread))
    return <OpenResults view={view} actions={actions} />
  return (
    <ListScreen
      id="selection"
      title={t('selection:title')}
      actions={actions}
      list={null}
      instead={<ClosedResults view={view} progress={progress} unread={unread.length} />}
    />
  )
}

/** Nobody sees what others gave before all are done, or the coordinator says so. */
function ClosedResults({
  view,
  progress,
  unread,
}: {
  readonly view: RoundView
  readonly progress: readonly Progress[]
  /** How many applications have no reader. */
  readonly unread: number
}) {
  const { t, format } = useTranslator()
  const isReady = view.criteria.length > 0 && progress.length > 0
  const open = () =>
    editSelection(view.rows.cycle, label('selection:done.opened'), {
      [`resultsOpen:${view.round}`]: true,
    }).then(toastFailure)
  if (!isReady)
    return (
      <EmptyState
        icon="list-checks"
        title={t('selection:notReady.title')}
        action={<ActionButton action="selection.setup" tone="primary" />}
      >
        {t('selection:notReady.text')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon="clock"
      title={t('selection:closed.title')}
      action={<Button onPress={() => void open()}>{t('selection:closed.open')}</Button>}
    >
      {t('selection:closed.text')}
      <span className={styles.progress} role="list">
        {unread > 0 && (
          <span role="listitem">{t('selection:assign.unread', { count: unread })}</span>
        )}
        {progress.map(({ reviewerId, name, done, all }) => (
          <span key={reviewerId} role="listitem">
            {t('selection:progress', {
              name,
              done: format.number(done),
              all: format.number(all),
            })}
          </span>
        ))}
      </span>
    </EmptyState>
  )
}

/** Where the line is drawn, by cycle and round, while the program is open. */
const useLines = create<Readonly<Record<string, number>>>(() => ({}))

/** The results by the measure that is chosen, and those above the line. */
function useResults({ rows, selection, criteria, applicants, round }: RoundView) {
  const measure: Measure = useFilter('selection', 'measure') ?? 'mean'
  const setMeasure = (next: Measure) =>
    useUi.getState().setFilter('selection', 'measure', next === 'mean' ? null : next)
  const found = useMemo(
    () => resultsOf(selection, criteria, applicants, round, measure),
    [selection, criteria, applicants, round, measure],
  )
  const places = rows.cycle.places ?? null
  const key = `${rows.cycle.id} ${round}`
  const line = useLines((lines) => lines[key]) ?? places ?? Math.min(25, applicants.length)
  const setLine = (next: number) => useLines.setState({ [key]: next })
  const above = useMemo(() => aboveLine(found.results, line), [found, line])
  const below = useMemo(() => belowLine(found.results, line), [found, line])
  return { found, measure, setMeasure, line, setLine, above, below }
}

/** The row under which the line is, where the list stands in the order of the ranks and somebody is below it. */
function rowAboveLine(
  { group, sort }: ShownList<Result>,
  { above, below }: Pick<ReturnType<typeof useResults>, 'above' | 'below'>,
): string | undefined {
  const isByRank = sort === null || (sort.columnId === 'rank' && sort.direction === 'ascending')
  return group === null && isByRank && below.length > 0 ? above.at(-1)?.id : undefined
}

/** The results as a list, which is a board by status, too. */
function useShown(view: RoundView, { results, adjusted }: Results) {
  const translator = useTranslator()
  const { t } = translator
  const { cycle } = view.rows
  const { usual, further } = useMemo(
    () => resultColumns(translator, cycle, results, adjusted.ok),
    [translator, cycle, results, adjusted.ok],
  )
  const more = useMemo(
    () => ({ ...statusBoard<Result>(({ applicant }) => applicant, t), more: further }),
    [t, further],
  )
  const described = useSelectionList(view, {
    ...{ id: 'selection.results', label: t('selection:view.results') },
    ...{ rows: results, idOf, usual, peopleOf, more },
  })
  return useShownList(described)
}

function OpenResults(props: { readonly view: RoundView; readonly actions: ReactNode }) {
  const { t, format } = useTranslator()
  const { view, actions } = props
  const { found, measure, setMeasure, line, setLine, above, below } = useResults(view)
  const { results } = found
  const shown = useShown(view, found)
  const list = useList({ screen: 'selection', rows: results, idOf, kind: shown.shape })
  const { open, close, grid, ticking, tickedRows } = list
  const onKey = useDecisionKeys((row: Result) =>
    (list.ticked.has(row.id) ? tickedRows : [row]).map(({ applicant }) => applicant),
  )
  return (
    <ListScreen
      id="selection.results"
      share={66}
      title={t('selection:title')}
      count={format.number(results.length)}
      actions={actions}
      toolbar={
        <>
          <MeasureChoice found={found} measure={measure} onChange={setMeasure} />
          <div className={cx(styles.line, styles.tools)}>
            <ListTools shown={shown} />
            <ActionButton action="selection.minutes" about={view} />
          </div>
        </>
      }
      bar={
        <LineBar
          {...{ line, above, below, onLine: setLine, ticked: tickedRows, onDone: list.clearTicks }}
          canTick={shown.shape === 'table'}
          onTick={(some) => list.setTicked(new Set(some.map(idOf)))}
        />
      }
      list={
        <>
          <ListBody
            {...{ ...grid, ...ticking, shown, onKey }}
            lineBelow={rowAboveLine(shown, { above, below })}
          />
          <ListWindows shown={shown} />
        </>
      }
      detailLabel={t('selection:one')}
      detail={
        open ? (
          <ResultPane view={view} result={open} onClose={close} />
        ) : (
          <BalancePanel
            applicants={view.applicants}
            chosen={tickedRows.length > 0 ? tickedRows : above}
            isTicked={tickedRows.length > 0}
            earlier={view.rows.earlierPeople}
          />
        )
      }
    />
  )
}

/** By what the applicants are ordered. Adjusted scores are offered only where they can be had; why not is said. */
function MeasureChoice(props: {
  readonly found: Results
  readonly measure: Measure
  readonly onChange: (measure: Measure) => void
}) {
  const { t } = useTranslator()
  const { adjusted } = props.found
  return (
    <SegmentedControl
      label={t('selection:orderBy')}
      description={
        adjusted.ok ? t('selection:measureNote') : t(`selection:notAdjusted.${adjusted.refusal}`)
      }
      value={adjusted.ok ? props.measure : 'mean'}
      onChange={props.onChange}
      options={measures.map((id) => ({
        id,
        label: t(`selection:measure.${id}`),
        isDisabled: id === 'adjusted' && !adjusted.ok,
      }))}
    />
  )
}

/** Where the line is drawn, and what becomes of those who are ticked. */
function LineBar(props: {
  readonly line: number
  readonly onLine: (line: number) => void
  readonly above: readonly Result[]
  readonly below: readonly Result[]
  readonly ticked: readonly Result[]
  /** Cards have no box: nobody is ticked where that is not seen. */
  readonly canTick: boolean
  readonly onTick: (some: readonly Result[]) => void
  readonly onDone: () => void
}) {
  const { t } = useTranslator()
  const { ticked, above, below, onTick, onDone } = props
  const about = ticked.map(({ applicant }) => applicant)
  const words = useSaid()
  return (
    <DecisionKeys about={about} className={styles.bar}>
      <NumberField
        label={t('selection:line')}
        value={props.line}
        min={1}
        max={10_000}
        onChange={(line) => props.onLine(line ?? 1)}
      />
      {props.canTick && (
        <>
          <Button onPress={() => onTick(above)}>
            {t('selection:tickAbove', { count: above.length })}
          </Button>
          {below.length > 0 && (
            <Button tone="quiet" onPress={() => onTick(below)}>
              {t('selection:tickBelow', { count: below.length })}
            </Button>
          )}
        </>
      )}
      {ticked.length > 0 && (
        <>
          <div ref={words}>{t('selection:ticked', { count: ticked.length })}</div>
          {/* The pane beside has the same words for whoever is open. */}
          <div
            role="group"
            aria-label={t('selection:ticked', { count: ticked.length })}
            className={styles.line}
          >
            <ActionButton action="selection.shortlist" about={about} onDone={onDone} />
            <ActionButton action="selection.interview" about={about} onDone={onDone} />
            <ActionButton action="selection.accept" about={about} onDone={onDone} />
            <ActionButton action="selection.waitlist" about={about} onDone={onDone} />
            <ActionButton action="selection.decline" about={about} onDone={onDone} />
            <ActionIconButton
              action="letters.write"
              about={{ personIds: about.map(({ id }) => id), pairIds: [] }}
            />
          </div>
        </>
      )}
    </DecisionKeys>
  )
}
