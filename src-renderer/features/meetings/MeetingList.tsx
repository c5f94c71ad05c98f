/** The meetings of all pairs, one beside the other: a line for each, narrowed, grouped and saved like any list. */
import { useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { forTicked } from '../../app/cells/many-menu'
import { TickedTools } from '../../app/cells/TickedTools'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import { useFilter, useUi } from '../../app/ui'
import { useActions } from '../../app/use-actions'
import type { ActionItem } from '../../app/use-actions'
import { useTicks } from '../../app/use-list'
import { meetingStates } from '../../domain/meeting'
import type { Month } from '../../domain/meetings.rules'
import type { ViewFilters } from '../../domain/saved-view'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { wordFor } from '../../i18n/sentence'
import { EmptyState, Select } from '../../ui'
import type { GridHandle } from '../../ui/grid'
import { MeetingDialog } from './MeetingDialog'
import type { MeetingRows } from './meetings.data'
import { heldText, monthName, pairWords } from './meetings.words'
import {
  lineId,
  meetingCells,
  meetingColumns,
  meetingFields,
  meetingLines,
  sensitiveOfMeetings,
} from './meeting-list'
import type { MeetingLine } from './meeting-list'
import { peopleOfRow } from './pair-columns'
import type { PairRow } from './pair-columns'
import styles from './Meetings.module.css'

const boardBy = ['state'] as const

/** What the list is narrowed to, in words. */
function wordsOf(filters: ViewFilters, rows: MeetingRows, translator: Translator) {
  const { t } = translator
  const { during, state } = filters
  return [
    rows.cycle.name,
    t('meetings:title.list'),
    pairWords(filters, rows.cycle, t),
    during ? monthName(during, translator) : '',
    state ? wordFor('meetings:state', state, t) : '',
  ]
}

/** The list as everything about it is made of it. */
function useDescription(rows: MeetingRows, pairs: readonly PairRow[]) {
  const translator = useTranslator()
  const during = useFilter('pairs', 'during')
  const state = useFilter('pairs', 'state')
  const lines = useMemo(() => meetingLines(pairs, { during, state }), [pairs, during, state])
  const columns = useMemo(() => meetingColumns(translator), [translator])
  const cells = useMemo(() => meetingCells(translator), [translator])
  return useMemo(
    () =>
      ({
        ...{ screen: 'pairs', id: 'meetings', label: translator.t('meetings:title.list') },
        ...{ rows: lines, idOf: lineId, ...columns, cells, boardBy },
        sensitive: sensitiveOfMeetings,
        narrowedTo: { state: state === null ? undefined : translator.t(`meetings:state.${state}`) },
        filterWords: (filters) => wordsOf(filters, rows, translator),
        ...{ cycle: rows.cycle, newest: rows.newest, peopleOf: peopleOfRow },
      }) satisfies ListDescription<MeetingLine>,
    [translator, lines, columns, cells, state, rows],
  )
}

/** Which meetings are shown: of which month, and what is known of them. */
export function MeetingChoices({ months }: { readonly months: readonly Month[] }) {
  const translator = useTranslator()
  const { t } = translator
  const during = useFilter('pairs', 'during')
  const state = useFilter('pairs', 'state')
  const set = useUi.getState().setFilter
  // A view of another cycle has a month of its own: what is chosen is always said.
  const offered = during === null || months.includes(during) ? months : [during, ...months]
  return (
    <>
      <Select<Month>
        label={t('meetings:during.label')}
        value={during ?? 'all'}
        onChange={(next) => set('pairs', 'during', next === 'all' ? null : next)}
        options={[
          { id: 'all', label: t('meetings:during.all') },
          ...offered.map((id) => ({ id, label: monthName(id, translator) })),
        ]}
      />
      <Select<(typeof meetingStates)[number] | 'all'>
        label={t('meetings:field.state')}
        value={state ?? 'all'}
        onChange={(next) => set('pairs', 'state', next === 'all' ? null : next)}
        options={[
          { id: 'all', label: t('meetings:anyState') },
          ...meetingStates.map((id) => ({ id, label: t(`meetings:state.${id}`) })),
        ]}
      />
    </>
  )
}

/** What can be done with a meeting, and first what can be done with all that are ticked. */
const menuOf =
  (ticked: ReadonlySet<string>, onDeleted: () => void) =>
  (line: MeetingLine): readonly ActionItem[] => [
    ...forTicked(lineId(line), ticked),
    { action: 'meetings.edit', about: line },
    { action: 'meetings.pair', about: line },
    { action: 'history.open', about: { table: 'meetings', id: line.meeting.id } },
    'separator',
    { action: 'meetings.delete', about: line, onDone: onDeleted },
  ]

/** Which meetings are ticked, and the window in which a field of many is changed. */
function useTicked(lines: readonly MeetingLine[], kind: string) {
  const translator = useTranslator()
  const { ticked, tickedRows, clearTicks, ticking } = useTicks(lines, lineId, kind)
  const changing = useMany({
    ...{ rows: lines, tickedRows, idOf: lineId },
    fields: useMemo(() => meetingFields(translator), [translator]),
    title: (count) => translator.t('meetings:many.title', { count }),
  })
  return { ticked, ids: tickedRows.map(lineId), clearTicks, ticking, changing }
}

/** The list. */
export function MeetingList(props: {
  readonly rows: MeetingRows
  /** The pairs whose meetings are shown, each with all of its own. */
  readonly pairs: readonly PairRow[]
  /** The choices of the view, which stand on one line with those of the list. */
  readonly choices: ReactNode
}) {
  const { t } = useTranslator()
  const { rows, pairs } = props
  const list = useDescription(rows, pairs)
  const shown = useShownList(list)
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const grid = useRef<GridHandle>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [edited, setEdited] = useState<MeetingLine | null>(null)
  const { ticked, ids, clearTicks, ticking, changing } = useTicked(list.rows, shown.shape)
  useActions('meetings', { edit: setEdited })
  const focus = () => grid.current?.focus()
  const { onMenu, menu } = useRowMenu(t('pairs:more'), menuOf(ticked, focus))
  const leaveTicks = () => {
    clearTicks()
    focus()
  }
  const there = pairs.find(({ named }) => named.pair.id === edited?.named.pair.id)?.meetings ?? []
  return (
    <>
      <div className={styles.bar}>
        <TickedTools isLabelled ids={ids} onClear={leaveTicks}>
          {props.choices}
          <ListTools shown={shown} />
        </TickedTools>
      </div>
      <Totals lines={list.rows} />
      <ListBody
        {...cells}
        {...ticking}
        {...{ shown, current, onMenu }}
        ref={grid}
        onCurrentChange={setCurrent}
        onOpen={setEdited}
        empty={<NoMeetings isNarrowed={rows.meetings.length > 0} />}
      />
      <ListWindows shown={shown} />
      {menu}
      {pasting}
      {changing}
      {edited !== null && (
        <MeetingDialog
          named={edited.named}
          meeting={edited.meeting}
          there={there}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

/** How often those met who are shown, and for how long together. */
function Totals({ lines }: { readonly lines: readonly MeetingLine[] }) {
  const translator = useTranslator()
  const held = lines.filter(({ meeting }) => meeting.state === 'met')
  return held.length === 0 ? null : (
    <p className={styles.hint}>
      {heldText(
        held.map(({ meeting }) => meeting.minutes),
        translator,
      )}
    </p>
  )
}

function NoMeetings({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { t } = useTranslator()
  const code = isNarrowed ? 'narrowed' : 'empty'
  return (
    <EmptyState icon="handshake" title={t(`meetings:noLines.${code}`)}>
      {t(`meetings:noLines.${code}Text`)}
    </EmptyState>
  )
}
