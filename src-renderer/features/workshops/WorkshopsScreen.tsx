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
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { summaryOfWorkshops } from '../../domain/attendance.rules'
import type { WorkshopSummary } from '../../domain/attendance.rules'
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { useCells } from '../../app/cells/use-cells'
import { useRowMenu } from '../../app/row-menu'
import { label } from '../../domain/edits'
import { voidForms } from '../../domain/forms.rules'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import { useWorkspace } from '../../storage/workspace'
import { RollCall } from '../attendance'
import { useCycleParts } from '../../storage/cycle-rows'
import { inOrder } from '../../domain/workshops.rules'
import { AddWorkshopDialog } from './AddWorkshopDialog'
import { WorkshopDetail } from './WorkshopDetail'
import { expectedPersonIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import { workshopMenu } from './workshop-menu'
import { workshopParts } from './workshops.data'
import type { WorkshopsRows } from './workshops.data'
import styles from './Workshops.module.css'

interface WorkshopRow {
  readonly workshop: Workshop
  readonly summary: WorkshopSummary
}

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

/** "31 of 50", with guests: "31 of 50 + 4"; "not recorded" of one that was held and nobody is marked at. */
function attendedText({ workshop, summary }: WorkshopRow, { t }: Translator): string {
  if (!summary.isRecorded) return workshop.when.date > today() ? '' : t('workshops:notRecorded')
  const params = { present: summary.present, total: summary.total, guests: summary.guests }
  return t(summary.guests > 0 ? 'workshops:attendedGuests' : 'workshops:attended', params)
}

function columnsFor(translator: Translator): readonly GridColumn<WorkshopRow>[] {
  const { t, format } = translator
  return [
    {
      id: 'when',
      title: t('workshops:field.date'),
      width: 110,
      align: 'end',
      text: ({ workshop }) => format.shortDate(workshop.when.date),
      sortValue: ({ workshop }) => `${workshop.when.date} ${workshop.when.time ?? ''}`,
    },
    {
      id: 'title',
      title: t('workshops:field.title'),
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
      sortValue: ({ workshop }) => t(`workshops:kind.${workshop.kind}`),
    },
    {
      id: 'format',
      title: t('workshops:field.format'),
      width: 130,
      text: ({ workshop }) => t(`workshops:format.${workshop.format}`),
      sortValue: ({ workshop }) => t(`workshops:format.${workshop.format}`),
    },
    {
      id: 'attended',
      title: t('workshops:field.attended'),
      width: 130,
      align: 'end',
      text: (row) => attendedText(row, translator),
      sortValue: ({ summary }) => (summary.isRecorded ? summary.present + summary.guests : null),
    },
  ]
}

/** The cells of the list that are entered. */
function cellsFor(translator: Translator): CellList<WorkshopRow> {
  const own = {
    translator,
    table: 'workshops' as const,
    record: ({ workshop }: WorkshopRow) => workshop,
    done: ({ workshop: { title } }: WorkshopRow) => label('workshops:done.edited', { title }),
  }
  return {
    cells: [
      fieldCell({ ...own, field: 'when' }),
      fieldCell({
        ...own,
        field: 'title',
        along: voidForms,
        done: (row, title) =>
          label('workshops:done.edited', { title: title ?? row.workshop.title }),
      }),
      fieldCell({ ...own, field: 'kind', values: () => workshopKinds }),
      fieldCell({ ...own, field: 'format', values: () => workshopFormats }),
    ],
    nameOf: ({ workshop }) => workshop.title,
  }
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
      <Page title={open.title} count={format.moment(open.when)} fill>
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

function WorkshopList({ rows }: { readonly rows: WorkshopsRows }) {
  const translator = useTranslator()
  const { t, format } = translator
  const workshops = useMemo(() => rowsOf(rows), [rows])
  const columns = useMemo(() => columnsFor(translator), [translator])
  const { open, close, grid } = useList({ screen: 'workshops', rows: workshops, idOf })
  const { cells, pasting } = useCells(
    columns,
    useMemo(() => cellsFor(translator), [translator]),
  )
  const workspace = useWorkspace() ?? null
  const { onMenu, menu } = useRowMenu(t('workshops:more'), ({ workshop }: WorkshopRow) =>
    workshopMenu({ workshop, rows, workspace }, close),
  )
  const makers = <Makers />
  const isEmpty = workshops.length === 0
  return (
    <ListScreen
      id="workshops"
      title={t('workshops:title')}
      count={format.number(workshops.length)}
      actions={!isEmpty && makers}
      instead={
        isEmpty && (
          <EmptyState icon="calendar" title={t('workshops:empty.title')} action={makers}>
            {t('workshops:empty.text')}
          </EmptyState>
        )
      }
      list={
        <Grid
          {...grid}
          {...cells}
          onMenu={onMenu}
          id="workshops"
          label={t('workshops:title')}
          selection="single"
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
    </ListScreen>
  )
}
