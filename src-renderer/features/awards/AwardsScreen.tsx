/** Awards of the cycle: who may be given what and why, the certificates, and how far each has come. */
import { useEffect, useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { registerCommands } from '../../shell/commands'
import { useUi } from '../../state/ui'
import { EmptyState, Grid, Page, SegmentedControl, SplitView, Status } from '../../ui'
import type { GridColumn } from '../../ui'
import { useCycleRows } from '../cycles/cycle-rows.data'
import type { StoredCycleRows } from '../cycles/cycle-rows.data'
import { useCycles } from '../cycles/cycles.data'
import { useSignatories, useWorkspace } from '../workspace/workspace.data'
import { AwardBar } from './AwardBar'
import { AwardDetail } from './AwardDetail'
import { awardLines, formatNumber, numberPrefix, reasonText } from './awards.rules'
import type { AwardLine } from './awards.rules'
import { awardKinds } from './awards.types'
import type { AwardKind } from './awards.types'
import { standing } from './awards.words'
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
      width: 150,
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
  const rows = useCycleRows(cycleId)
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
function useSource(rows: StoredCycleRows): CertificateSource | null {
  const workspace = useWorkspace()
  const signatories = useSignatories()
  const cycles = useCycles()
  return useMemo(
    () =>
      workspace && signatories && cycles
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

function AwardsOfCycle({ rows }: { readonly rows: StoredCycleRows }) {
  const { t, format } = useTranslator()
  const source = useSource(rows)
  const filter = useUi((ui) => ui.filters['awards']?.['kind'])
  const kind = awardKinds.find((known) => known === filter) ?? 'completion'
  const all = useMemo(() => awardLines(rows), [rows])
  const lines = useMemo(() => all.filter((line) => line.kind === kind), [all, kind])
  if (source === null) return null
  const count = (of: AwardKind) =>
    all.filter((line) => line.kind === of && (line.eligible || line.award)).length
  return (
    <Page
      title={t('awards:title')}
      count={format.number(count(kind))}
      fill
      actions={
        <SegmentedControl
          label={t('awards:kind.label')}
          value={kind}
          onChange={(id) => useUi.getState().setFilter('awards', 'kind', id)}
          options={awardKinds.map((id) => ({ id, label: t(`awards:kind.${id}`) }))}
        />
      }
    >
      <AwardList key={kind} kind={kind} lines={lines} rows={rows} source={source} />
    </Page>
  )
}

interface ListProps {
  readonly kind: AwardKind
  readonly lines: readonly AwardLine[]
  readonly rows: StoredCycleRows
  readonly source: CertificateSource
}

function AwardList({ kind, lines, rows, source }: ListProps) {
  const translator = useTranslator()
  const { t } = translator
  const selected = useUi((ui) => ui.selection['awards'] ?? null)
  const select = useUi((ui) => ui.select)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [issuing, setIssuing] = useState<readonly AwardLine[]>([])
  const columns = useMemo(
    () => columnsFor(translator, source.numberPrefix, kind),
    [translator, source.numberPrefix, kind],
  )
  const ready = useMemo(() => lines.filter((line) => line.eligible && !line.award), [lines])
  useEffect(
    () =>
      registerCommands('awards', [
        {
          id: 'awards.issue',
          titleKey: 'awards:issue.openAll',
          run: () => setIssuing(ready),
          when: () => ready.length > 0,
        },
      ]),
    [ready],
  )
  // A record is chosen by the award's id (from Home, from undo) or by the person's.
  const open = lines.find((line) => line.personId === selected || line.award?.id === selected)
  const chosen = ticked.size === 0 ? lines : lines.filter((line) => ticked.has(line.personId))
  if (lines.length === 0)
    return (
      <EmptyState icon="award" title={t('awards:empty.title')}>
        {t(`awards:empty.${kind}`)}
      </EmptyState>
    )
  return (
    <>
      <AwardBar
        kind={kind}
        lines={chosen}
        isWhole={ticked.size === 0}
        source={source}
        onIssue={setIssuing}
      />
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
            selected={ticked}
            onSelectedChange={setTicked}
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
              onIssue={() => setIssuing([open])}
              onClose={() => select('awards', null)}
            />
          )
        }
      />
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
