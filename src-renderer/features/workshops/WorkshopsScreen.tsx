/** The workshops of the cycle: the list with how each was attended, one in detail, and its roll call. */
import { useMemo, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { today } from '../../app/clock'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { runAction } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { useActions } from '../../app/use-actions'
import { useFilter, useSelected, useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { EmptyPage, EmptyState, ListScreen, Page } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { summaryOfWorkshops } from '../../domain/attendance.rules'
import { TickedTools } from '../../app/cells/TickedTools'
import { forTicked } from '../../app/cells/many-menu'
import { useCells } from '../../app/cells/use-cells'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import { useWorkspace } from '../../storage/workspace'
import { RollCall } from '../attendance'
import { useCycleParts } from '../../storage/cycle-rows'
import { inOrder, lastDayOf } from '../../domain/workshops.rules'
import { AddWorkshopDialog } from './AddWorkshopDialog'
import { WorkshopDetail } from './WorkshopDetail'
import { expectedPersonIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import { workshopCells, workshopFields } from './workshop-cells'
import type { WorkshopRow } from './workshop-cells'
import { workshopMenu } from './workshop-menu'
import { workshopParts } from './workshops.data'
import type { WorkshopsRows } from './workshops.data'
import styles from './Workshops.module.css'

const idOf = (row: WorkshopRow): string => row.workshop.id

function rowsOf(rows: WorkshopsRows): readonly WorkshopRow[] {
  const workshops = inOrder(rows.workshops)
  const expected = expectedPersonIds(rows.participations)
  const summaries = summaryOfWorkshops(workshops, rows.attendance, expected)
  return workshops.flatMap((workshop, i) => {
    const summary = summaries[i]
    return summary ? [{ workshop, summary }] : []
  })
}

/** "31 of 50", with guests: "31 of 50, and 4 more"; "not recorded" of one that was held and nobody is marked at. */
function attendedText({ workshop, summary }: WorkshopRow, { t }: Translator): string {
  if (!summary.isRecorded) return workshop.when.date > today() ? '' : t('workshops:notRecorded')
  const params = { present: summary.present, total: summary.total, guests: summary.guests }
  return t(summary.guests > 0 ? 'workshops:attendedGuests' : 'workshops:attended', params)
}

/** "14 Mar 2026", and of several days the last too: "14 Mar 2026 – 15 Mar 2026". */
function daysText(workshop: Workshop, format: Translator['format']): string {
  const last = lastDayOf(workshop)
  const first = format.shortDate(workshop.when.date)
  return last === null ? first : `${first} – ${format.shortDate(last)}`
}

function columnsFor(
  translator: Translator,
  workshops: readonly Workshop[],
): readonly GridColumn<WorkshopRow>[] {
  const { t, format } = translator
  const hasSeveralDays = workshops.some((workshop) => lastDayOf(workshop) !== null)
  return [
    {
      id: 'when',
      title: t('workshops:field.date'),
      width: hasSeveralDays ? 200 : 110,
      align: 'end',
      text: ({ workshop }) => daysText(workshop, format),
      grouping: ({ workshop: { when } }) => format.monthRange({ start: when.date, end: when.date }),
      sortValue: ({ workshop }) => `${workshop.when.date} ${workshop.when.time ?? ''}`,
    },
    {
      id: 'title',
      title: t('workshops:field.title'),
      width: 168,
      flex: 3,
      isRowHeader: true,
      text: ({ workshop }) => workshop.title,
      render: ({ workshop }) => <span className={styles.name}>{workshop.title}</span>,
      sortValue: ({ workshop }) => workshop.title,
    },
    {
      id: 'kind',
      title: t('workshops:field.kind'),
      flex: 1,
      text: ({ workshop }) => t(`workshops:kind.${workshop.kind}`),
      grouping: 'text',
      groupWords: workshopKinds.map((kind) => t(`workshops:kind.${kind}`)),
      sortValue: ({ workshop }) => t(`workshops:kind.${workshop.kind}`),
    },
    {
      id: 'format',
      title: t('workshops:field.format'),
      width: 130,
      text: ({ workshop }) => t(`workshops:format.${workshop.format}`),
      grouping: 'text',
      groupWords: workshopFormats.map((format) => t(`workshops:format.${format}`)),
      sortValue: ({ workshop }) => t(`workshops:format.${workshop.format}`),
    },
    {
      id: 'attended',
      title: t('workshops:field.attended'),
      width: 170,
      align: 'end',
      text: (row) => attendedText(row, translator),
      sortValue: ({ summary }) => (summary.isRecorded ? summary.present + summary.guests : null),
    },
  ]
}

/** The screen. */
export function WorkshopsScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const rows = useCycleParts(cycleId, ...workshopParts)
  if (rows === undefined) return null
  if (rows === null)
    return (
      <EmptyPage title={t('workshops:title')} icon="calendar" heading={t('workshops:noCycle')}>
        {t('workshops:noCycleText')}
      </EmptyPage>
    )
  return <WorkshopsOfCycle key={rows.cycle.id} rows={rows} />
}

function WorkshopsOfCycle({ rows }: { readonly rows: WorkshopsRows }) {
  const { format } = useTranslator()
  const [isAdding, setAdding] = useState(false)
  const selected = useSelected('workshops')
  const isCalling = useFilter('workshops', 'view') === 'rollCall'
  const open = rows.workshops.find((workshop) => workshop.id === selected)
  useActions('workshops', { add: () => setAdding(true) })
  if (open && isCalling)
    return (
      <Page title={open.title} count={format.moment(open.when, lastDayOf(open))} fill>
        <RollCall workshop={open} rows={rows} />
      </Page>
    )
  return (
    <>
      <WorkshopList rows={rows} />
      {isAdding && (
        <AddWorkshopDialog
          cycle={rows.cycle}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false)
            goTo({ screen: 'workshops', recordId: id })
          }}
        />
      )}
    </>
  )
}

function Makers() {
  return (
    <>
      <ActionButton action="import.workshops" />
      <ActionButton action="workshops.add" tone="primary" />
    </>
  )
}

/** The list. */
function useDescription(rows: WorkshopsRows, translator: Translator) {
  const listed = useMemo(() => rowsOf(rows), [rows])
  const usual = useMemo(() => columnsFor(translator, rows.workshops), [translator, rows.workshops])
  const cells = useMemo(() => workshopCells(translator), [translator])
  const { cycle, newest } = rows
  return useMemo(
    () =>
      ({
        ...{ screen: 'workshops', id: 'workshops', label: translator.t('workshops:title') },
        ...{ rows: listed, idOf, usual, cells },
        boardBy: ['kind'],
        filterWords: () => [cycle.name],
        ...{ cycle, newest },
      }) satisfies ListDescription<WorkshopRow>,
    [translator, listed, usual, cells, cycle, newest],
  )
}

/** The window in which a field of many is changed. */
function useChanging(
  listed: readonly WorkshopRow[],
  tickedRows: readonly WorkshopRow[],
  people: WorkshopsRows['people'],
) {
  const translator = useTranslator()
  return useMany({
    ...{ rows: listed, tickedRows, idOf },
    fields: useMemo(() => workshopFields(translator, people), [translator, people]),
    title: (count) => translator.t('workshops:many.title', { count }),
  })
}

function NoWorkshops() {
  const { t } = useTranslator()
  return (
    <EmptyState icon="calendar" title={t('workshops:empty.title')} action={<Makers />}>
      {t('workshops:empty.text')}
    </EmptyState>
  )
}

function WorkshopList({ rows }: { readonly rows: WorkshopsRows }) {
  const translator = useTranslator()
  const { t, format } = translator
  const list = useDescription(rows, translator)
  const shown = useShownList(list)
  const kept = useList({ screen: 'workshops', rows: list.rows, idOf, kind: shown.shape })
  const { open, close, grid, ticking, tickedRows } = kept
  const { cells, pasting } = useCells(shown.columns, list.cells)
  const changing = useChanging(list.rows, tickedRows, rows.people)
  const workspace = useWorkspace() ?? null
  const { onMenu, menu } = useRowMenu(t('workshops:more'), ({ workshop }: WorkshopRow) => [
    ...forTicked(workshop.id, kept.ticked),
    ...workshopMenu({ workshop, rows, workspace }, close),
  ])
  const isEmpty = list.rows.length === 0
  return (
    <ListScreen
      id="workshops"
      title={t('workshops:title')}
      count={format.number(list.rows.length)}
      actions={!isEmpty && <Makers />}
      toolbar={
        isEmpty ? undefined : (
          <TickedTools ids={tickedRows.map(idOf)} onClear={kept.leaveTicks}>
            <ListTools shown={shown} />
          </TickedTools>
        )
      }
      instead={isEmpty && <NoWorkshops />}
      list={
        <ListBody
          {...grid}
          {...ticking}
          {...cells}
          shown={shown}
          onMenu={onMenu}
          onOpen={({ workshop }) => runAction('workshops.rollCall', workshop)}
        />
      }
      detailLabel={t('workshops:one')}
      detail={
        open && (
          <WorkshopDetail
            key={open.workshop.id}
            workshop={open.workshop}
            rows={rows}
            onClose={close}
          />
        )
      }
    >
      {menu}
      {pasting}
      {changing}
      <ListWindows shown={shown} />
    </ListScreen>
  )
}
