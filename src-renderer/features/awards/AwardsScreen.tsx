/** Awards of the cycle: who may be given what and why, the certificates, and how far each has come. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useActions } from '../../app/use-actions'
import type { FilterValue } from '../../app/routes'
import { useFilter, useSelected, useUi } from '../../app/ui'
import { EmptyState, Page, SegmentedControl, Select, SplitView, Status } from '../../ui'
import { Grid } from '../../ui/grid'
import type { GridColumn } from '../../ui/grid'
import { useCycleParts } from '../../storage/cycle-rows'
import type { StoredCycle } from '../../storage/cycle-rows'
import { useCycles } from '../../storage/cycles'
import { useSignatories } from '../../storage/workspace'
import { useWorkspace } from '../../storage/workspace'
import { AwardBar } from './AwardBar'
import { AwardDetail } from './AwardDetail'
import {
  awardLines,
  awardParts,
  formatNumber,
  numberPrefix,
  reasonText,
} from '../../domain/awards.rules'
import type { AwardLine, AwardPart } from '../../domain/awards.rules'
import { awardKinds } from '../../domain/award'
import type { AwardKind } from '../../domain/award'
import { awardShows, isShown, standing } from './awards.words'
import type { CertificateSource } from './certificates'
import { IssueDialog } from './IssueDialog'
import styles from './Awards.module.css'

const idOf = (line: AwardLine): string => line.personId

function columnsFor(
  translator: Translator,
  prefix: string,
  kind: AwardKind,
): readonly GridColumn<AwardLine>[] {
  const { t } = translator
  const number: GridColumn<AwardLine> = {
    id: 'number',
    title: t('awards:field.number'),
    width: 96,
    align: 'end',
    text: (line) => (line.award ? formatNumber(prefix, line.award) : ''),
    sortValue: (line) => line.award?.number ?? null,
  }
  return [
    {
      id: 'name',
      title: t('awards:field.name'),
      flex: 2,
      width: 160,
      isRowHeader: true,
      text: (line) => line.name,
      render: (line) => <span className={styles.name}>{line.name}</span>,
    },
    {
      id: 'state',
      title: t('awards:field.state'),
      width: 176,
      text: (line) => standing(line, t).label,
      sortValue: (line) => standing(line, t).label,
      render: (line) => <Status {...standing(line, t)} />,
    },
    ...(kind === 'brooch' ? [] : [number]),
    {
      id: 'why',
      title: t('awards:field.why'),
      flex: 3,
      text: (line) => reasonText(line, translator),
    },
  ]
}

/** The screen. */
export function AwardsScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const rows = useCycleParts(cycleId, ...awardParts)
  if (rows === undefined) return null
  if (rows === null)
    return (
      <Page title={t('awards:title')}>
        <EmptyState icon="award" title={t('awards:noCycle')}>
          {t('awards:noCycleText')}
        </EmptyState>
      </Page>
    )
  return <AwardsOfCycle key={rows.cycle.id} rows={rows} />
}

/** What certificates are made with; null before everything is read. */
function useSource(rows: StoredCycle<AwardPart>): CertificateSource | null {
  const workspace = useWorkspace()
  const signatories = useSignatories()
  const cycles = useCycles()
  return useMemo(
    () =>
      workspace && cycles
        ? {
            workspace,
            signatories,
            cycle: rows.cycle,
            numberPrefix: numberPrefix(rows.cycle, cycles),
            orientation: 'landscape',
            timestamp: rows.newest,
          }
        : null,
    [workspace, signatories, cycles, rows],
  )
}

/** The kind where none is chosen: a link that names none leads to the first kind that has something to show. */
function kindFor(
  show: FilterValue<'awards', 'show'> | null,
  lines: readonly AwardLine[],
): AwardKind {
  if (show === 'brooches') return 'brooch'
  // Brooches have a link of their own: the other links are about paper, though a brooch may stand higher in the list.
  const isMeant = (line: AwardLine) =>
    line.kind !== 'brooch' && show !== null && isShown(line, show)
  const first = lines.find(isMeant)
  return first?.kind ?? 'completion'
}

function AwardsOfCycle({ rows }: { readonly rows: StoredCycle<AwardPart> }) {
  const { t, format } = useTranslator()
  const setFilter = useUi((ui) => ui.setFilter)
  const source = useSource(rows)
  const show = useFilter('awards', 'show')
  const chosen = useFilter('awards', 'kind')
  const wanted = show === 'brooches' ? null : show
  const all = useMemo(() => awardLines(rows), [rows])
  const kind = chosen ?? kindFor(show, all)
  const lines = useMemo(
    () => all.filter((line) => line.kind === kind && isShown(line, wanted)),
    [all, kind, wanted],
  )
  if (source === null) return null
  const count = (of: AwardKind) =>
    all.filter((line) => line.kind === of && (line.eligible || line.award)).length
  return (
    <Page
      title={t('awards:title')}
      count={format.number(count(kind))}
      fill
      actions={
        <>
          <Select
            label={t('awards:show.label')}
            hideLabel
            value={wanted ?? 'all'}
            onChange={(id) => setFilter('awards', 'show', id === 'all' ? null : id)}
            options={(['all', ...awardShows] as const).map((id) => ({
              id,
              label: t(`awards:show.${id}`),
            }))}
          />
          <SegmentedControl
            label={t('awards:kind.label')}
            hideLabel
            value={kind}
            onChange={(id) => setFilter('awards', 'kind', id)}
            options={awardKinds.map((id) => ({ id, label: t(`awards:kind.${id}`) }))}
          />
        </>
      }
    >
      <AwardList
        key={kind}
        {...{ kind, lines, rows, source }}
        isEmpty={!all.some((line) => line.kind === kind)}
      />
    </Page>
  )
}

interface ListProps {
  readonly kind: AwardKind
  /** Those to be shown. */
  readonly lines: readonly AwardLine[]
  /** Nobody could have this kind at all. */
  readonly isEmpty?: boolean
  readonly rows: StoredCycle<AwardPart>
  readonly source: CertificateSource
}

function AwardList({ kind, lines, isEmpty, rows, source }: ListProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [issuing, setIssuing] = useState<readonly AwardLine[]>([])
  const { t } = useTranslator()
  const ready = useMemo(() => lines.filter((line) => line.eligible && !line.award), [lines])
  useActions('awards', {
    issue: ready.length === 0 ? null : () => setIssuing(ready),
    issueTo: setIssuing,
  })
  if (isEmpty)
    return (
      <EmptyState icon="award" title={t('awards:empty.title')}>
        {t(`awards:empty.${kind}`)}
      </EmptyState>
    )
  return (
    <>
      <AwardBar
        kind={kind}
        lines={ticked.size === 0 ? lines : lines.filter((line) => ticked.has(line.personId))}
        isWhole={ticked.size === 0}
        source={source}
      />
      <AwardSplit {...{ kind, lines, rows, source, ticked, setTicked }} />
      {issuing.length > 0 && (
        <IssueDialog
          kind={kind}
          lines={issuing}
          rows={rows}
          documentLanguage={source.workspace.documentLanguage}
          onClose={() => setIssuing([])}
        />
      )}
    </>
  )
}

function AwardSplit(
  props: ListProps & {
    readonly ticked: ReadonlySet<string>
    readonly setTicked: (ids: ReadonlySet<string>) => void
  },
) {
  const translator = useTranslator()
  const { t } = translator
  const { kind, lines, rows, source } = props
  const selected = useSelected('awards')
  const select = useUi((ui) => ui.select)
  const columns = useMemo(
    () => columnsFor(translator, source.numberPrefix, kind),
    [translator, source.numberPrefix, kind],
  )
  // A record is chosen by the award's id (from Home, from undo) or by the person's.
  const open = lines.find((line) => line.personId === selected || line.award?.id === selected)
  return (
    <SplitView
      id="awards"
      label={t('awards:one')}
      list={
        <Grid
          id={`awards.${kind}`}
          label={t(`awards:kind.${kind}`)}
          rows={lines}
          columns={columns}
          getRowId={idOf}
          selection="multiple"
          empty={
            <EmptyState title={t('awards:nothingToShow')}>
              {t('awards:nothingToShowText')}
            </EmptyState>
          }
          selected={props.ticked}
          onSelectedChange={props.setTicked}
          current={open?.personId ?? null}
          onCurrentChange={(id) => select('awards', id)}
        />
      }
      detail={
        open && (
          <AwardDetail
            key={open.personId}
            line={open}
            rows={rows}
            source={source}
            onClose={() => select('awards', null)}
          />
        )
      }
    />
  )
}
