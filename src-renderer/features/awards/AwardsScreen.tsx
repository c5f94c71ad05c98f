/** Awards of the cycle: who may be given what and why, the certificates, and how far each has come. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { useActions } from '../../app/use-actions'
import type { FilterValue } from '../../app/routes'
import { useFilter, useUi } from '../../app/ui'
import { useList } from '../../app/use-list'
import { forTicked } from '../../app/cells/many-menu'
import { useMany } from '../../app/cells/use-many'
import { ListBody } from '../../app/lists/ListBody'
import { ListTools } from '../../app/lists/ListTools'
import { ListWindows } from '../../app/lists/ListWindows'
import type { ListDescription } from '../../app/lists/list-types'
import { useShownList } from '../../app/lists/use-shown-list'
import { useRowMenu } from '../../app/row-menu'
import { wordFor } from '../../i18n/sentence'
import { EmptyPage, ListScreen, SegmentedControl, Select, Status } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { useCycleParts } from '../../storage/cycle-rows'
import type { StoredCycle } from '../../storage/cycle-rows'
import { useCycles } from '../../storage/cycles'
import { useSignatories } from '../../storage/workspace'
import { useWorkspace } from '../../storage/workspace'
import { AwardBar } from './AwardBar'
import { AwardDetail } from './AwardDetail'
import { NoneOfKind, NothingToShow } from './AwardsEmpty'
import { awardLines, awardParts } from '../../domain/awards.rules'
import type { AwardLine, AwardPart } from '../../domain/awards.rules'
import { numberPrefix, numberText } from '../../domain/award-numbers.rules'
import { awardKinds } from '../../domain/award'
import type { AwardKind } from '../../domain/award'
import { awardFields } from './award-cells'
import { lineMenu } from './award-menu'
import { awardShows, isShown, standing, whyText } from './awards.words'
import type { AwardShow } from './awards.words'
import type { CertificateSource } from './certificates'
import { IssueDialog } from './IssueDialog'
import { PaperDialog } from './PaperDialog'
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
    text: (line) => (line.award ? numberText(line.award, prefix) : ''),
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
      sortValue: (line) => line.name,
    },
    {
      id: 'state',
      title: t('awards:field.state'),
      width: 176,
      text: (line) => standing(line, t).label,
      grouping: 'text',
      sortValue: (line) => standing(line, t).label,
      render: (line) => <Status {...standing(line, t)} />,
    },
    ...(kind === 'brooch' ? [] : [number]),
    {
      id: 'why',
      title: t('awards:field.why'),
      flex: 3,
      text: (line) => whyText(line, translator),
      grouping: 'text',
      sortValue: (line) => whyText(line, translator),
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
      <EmptyPage title={t('awards:title')} icon="award" heading={t('awards:noCycle')}>
        {t('awards:noCycleText')}
      </EmptyPage>
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
  const source = useSource(rows)
  return source && <AwardList rows={rows} source={source} />
}

/** Which of the lines are shown: of one kind, and as far as they have come. */
function useShownLines(rows: StoredCycle<AwardPart>) {
  const show = useFilter('awards', 'show')
  const chosen = useFilter('awards', 'kind')
  const wanted = show === 'brooches' ? null : show
  const all = useMemo(() => awardLines(rows), [rows])
  const kind = chosen ?? kindFor(show, all)
  const ofKind = useMemo(() => all.filter((line) => line.kind === kind), [all, kind])
  const lines = useMemo(() => ofKind.filter((line) => isShown(line, wanted)), [ofKind, wanted])
  return { wanted, kind, ofKind, lines }
}

/** What the list is narrowed to. */
function Choices(props: { readonly wanted: AwardShow | null; readonly kind: AwardKind }) {
  const { t } = useTranslator()
  const setFilter = useUi((ui) => ui.setFilter)
  return (
    <>
      <Select
        label={t('awards:show.label')}
        hideLabel
        value={props.wanted ?? 'all'}
        onChange={(id) => setFilter('awards', 'show', id === 'all' ? null : id)}
        options={(['all', ...awardShows] as const).map((id) => ({
          id,
          label: t(`awards:show.${id}`),
        }))}
      />
      <SegmentedControl
        label={t('awards:kind.label')}
        hideLabel
        value={props.kind}
        onChange={(id) => setFilter('awards', 'kind', id)}
        options={awardKinds.map((id) => ({ id, label: t(`awards:kind.${id}`) }))}
      />
    </>
  )
}

interface ListProps {
  readonly rows: StoredCycle<AwardPart>
  readonly source: CertificateSource
}

/** Those to whom awards are about to be issued, and the question about it. */
function useIssuing(kind: AwardKind, lines: readonly AwardLine[], { rows, source }: ListProps) {
  const [issuing, setIssuing] = useState<readonly AwardLine[]>([])
  const ready = useMemo(() => lines.filter((line) => line.eligible && !line.award), [lines])
  useActions('awards', {
    issue: ready.length === 0 ? null : () => setIssuing(ready),
    issueTo: setIssuing,
    issueAnyway: setIssuing,
  })
  return (
    issuing.length > 0 && (
      <IssueDialog
        kind={kind}
        lines={issuing}
        rows={rows}
        source={source}
        onClose={() => setIssuing([])}
      />
    )
  )
}

// A record is chosen by the award's id (from Home, from undo) or by the person's.
const isOpen = ({ personId, award }: AwardLine, chosen: string): boolean =>
  personId === chosen || award?.id === chosen

/** The list of one kind. */
function useDescription(
  { rows, source }: ListProps,
  kind: AwardKind,
  lines: readonly AwardLine[],
  translator: Translator,
): ListDescription<AwardLine> {
  const { numberPrefix: prefix } = source
  const usual = useMemo(() => columnsFor(translator, prefix, kind), [translator, prefix, kind])
  const { cycle, newest } = rows
  return useMemo(() => {
    const { t } = translator
    return {
      ...{ screen: 'awards', id: `awards.${kind}`, label: t(`awards:kind.${kind}`) },
      ...{ rows: lines, idOf, usual },
      peopleOf: ({ personId }) => [personId],
      boardBy: ['state'],
      filterWords: ({ show, kind: chosen }) => [
        cycle.name,
        wordFor('awards:kind', chosen ?? kind, t),
        show === undefined ? '' : wordFor('awards:show', show, t),
      ],
      ...{ cycle, newest },
    }
  }, [translator, kind, lines, usual, cycle, newest])
}

/** The window in which a field of many is changed. */
function useChanging(
  kind: AwardKind,
  lines: readonly AwardLine[],
  tickedRows: readonly AwardLine[],
  source: CertificateSource,
) {
  const translator = useTranslator()
  return useMany({
    ...{ rows: lines, tickedRows, idOf },
    fields: useMemo(() => awardFields(kind, source, translator), [kind, source, translator]),
    title: (count) => translator.t('awards:many.title', { count }),
  })
}

/** The menu of a row. */
function useLineMenu(source: CertificateSource, ticked: ReadonlySet<string>) {
  const { t } = useTranslator()
  return useRowMenu(t('awards:more'), (line: AwardLine) => [
    ...forTicked(line.personId, ticked),
    ...lineMenu(line, source),
  ])
}

function AwardList({ rows, source }: ListProps) {
  const translator = useTranslator()
  const { t, format } = translator
  const { wanted, kind, ofKind, lines } = useShownLines(rows)
  const issuing = useIssuing(kind, lines, { rows, source })
  const described = useDescription({ rows, source }, kind, lines, translator)
  const shown = useShownList(described)
  const ticked = `${kind} ${shown.shape}`
  const list = useList({ screen: 'awards', rows: lines, idOf, isOpen, kind: ticked })
  const { open, tickedRows } = list
  const isWhole = tickedRows.length === 0
  const changing = useChanging(kind, lines, tickedRows, source)
  const { onMenu, menu } = useLineMenu(source, list.ticked)
  return (
    <ListScreen
      id="awards"
      title={t('awards:title')}
      count={t('awards:count', { count: lines.length, number: format.number(lines.length) })}
      actions={<Choices wanted={wanted} kind={kind} />}
      toolbar={ofKind.length === 0 ? undefined : <ListTools shown={shown} />}
      instead={ofKind.length === 0 && <NoneOfKind kind={kind} />}
      bar={
        <AwardBar
          kind={kind}
          lines={isWhole ? lines : tickedRows}
          isWhole={isWhole}
          source={source}
        />
      }
      list={
        <ListBody
          {...list.grid}
          {...list.ticking}
          key={kind}
          shown={shown}
          onMenu={onMenu}
          empty={<NothingToShow />}
        />
      }
      detailLabel={t('awards:one')}
      detail={
        open && (
          <AwardDetail
            key={open.personId}
            line={open}
            rows={rows}
            source={source}
            onClose={list.close}
          />
        )
      }
    >
      {issuing}
      {changing}
      {menu}
      <PaperDialog />
      <ListWindows shown={shown} />
    </ListScreen>
  )
}
