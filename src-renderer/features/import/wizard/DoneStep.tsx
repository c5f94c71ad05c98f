/** The last step: what was imported, what was not and why, and where to go from here. */
import { useEffect, useMemo, useState } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { ActionButton } from '../../../app/ActionButton'
import { goTo } from '../../../app/go-to'
import { useImported } from '../../../app/imported'
import { Button, Notice, Section } from '../../../ui'
import { Grid } from '../../../ui/grid'
import type { GridColumn } from '../../../ui/grid'
import { notImportedOf } from './left-out.rules'
import type { NotImported } from './left-out.rules'
import { partName } from './part-name'
import { comingAfter, goOn } from './reading-files'
import type { Coming } from './reading-files'
import { ReckoningSums } from './ReckoningSums'
import { StepFrame } from './StepFrame'
import type { NextButton } from './StepFrame'
import { isPeopleKind } from './wizard.rules'
import { toStep, useWizard } from './wizard.state'
import type { Finished } from './wizard.state'
import styles from './Import.module.css'

/** The step. */
export function DoneStep() {
  const translator = useTranslator()
  const { t } = translator
  const finished = useWizard((wizard) => wizard.finished)
  const reading = useWizard((wizard) => wizard.reading)
  const waiting = useWizard((wizard) => wizard.waiting)
  const reckoning = finished?.reckoning
  const lines = useMemo(() => (reckoning ? notImportedOf(reckoning) : []), [reckoning])
  useLastImport(finished)
  if (finished === null) return null
  const coming = comingAfter({ reading, waiting })
  return (
    <StepFrame
      title={doneTitle(finished, translator)}
      fill
      next={finished.isUndone ? undefined : nextOf(finished, coming, translator)}
    >
      <div className={styles.done}>
        <p>{doneText(finished, t)}</p>
        {!finished.isUndone && <ReckoningSums reckoning={finished.reckoning} />}
        <Ways finished={finished} />
      </div>
      {finished.isUndone ? null : lines.length > 0 ? (
        <LeftOut lines={lines} />
      ) : (
        <div className={styles.done}>
          <Notice tone="ok">
            {t(
              coming?.kind === 'part'
                ? 'import:finished.everythingOfTable'
                : 'import:finished.everything',
            )}
          </Notice>
        </div>
      )}
    </StepFrame>
  )
}

/** It is the last one as soon as it is done, whether somebody goes to its people or not. */
function useLastImport(finished: Finished | null): void {
  useEffect(() => {
    if (finished === null || finished.isUndone || !isPeopleKind(finished.kind)) return
    useImported.setState({ ids: finished.personIds })
  }, [finished])
}

function doneTitle(finished: Finished, { t, format }: Translator): string {
  if (finished.isUndone) return t('import:finished.undone')
  if (finished.commitId === null) return t('import:finished.nothing')
  const { kind, count, workshop } = finished
  return t(`import:finished.title.${isPeopleKind(kind) ? 'people' : kind}`, {
    count,
    number: format.number(count),
    title: workshop?.title ?? '',
  })
}

function doneText(finished: Finished, t: Translator['t']): string {
  if (finished.isUndone) return t('import:finished.undoneText')
  return t(finished.commitId === null ? 'import:finished.nothingText' : 'import:finished.text')
}

/** Goes to what was imported: the very people, whatever the screen was narrowed to before, or the workshop. */
function goToImported({ kind, cycleId, workshop }: Finished): void {
  if (kind === 'meetings') {
    goTo({ screen: 'pairs', cycleId, recordId: null, filters: { view: 'meetings' } })
    return
  }
  if (!isPeopleKind(kind)) {
    goTo({ screen: 'workshops', cycleId, recordId: workshop?.id ?? null })
    return
  }
  // Somebody of a plain list may have no part in the cycle.
  const scope = kind === 'people' ? ({ scope: 'all' } as const) : {}
  goTo({ screen: 'people', cycleId, recordId: null, filters: { ...scope, imported: 'last' } })
}

function wayText({ kind }: Finished, t: Translator['t']): string {
  if (kind === 'meetings') return t('import:finished.toMeetings')
  return t(isPeopleKind(kind) ? 'import:finished.toPeople' : 'import:finished.toWorkshops')
}

/** What comes next: another table, another file, or what was imported. */
function nextOf(finished: Finished, coming: Coming | null, translator: Translator): NextButton {
  const { t } = translator
  if (coming === null) return { label: wayText(finished, t), onPress: () => goToImported(finished) }
  const label =
    coming.kind === 'part'
      ? t('import:finished.goOnPart', { title: partName(coming.part, translator) })
      : t('import:finished.goOnFile', { title: coming.title })
  return { label, onPress: () => void goOn() }
}

function Ways({ finished }: { readonly finished: Finished }) {
  const { t } = useTranslator()
  const { isUndone } = finished
  const hasNext = useWizard((wizard) => comingAfter(wizard) !== null)
  return (
    <div className={styles.ways}>
      {isUndone && (
        <Button tone="primary" icon="arrow-left" onPress={() => toStep('check')}>
          {t('import:finished.backToCheck')}
        </Button>
      )}
      {!isUndone && hasNext && (
        <Button onPress={() => goToImported(finished)}>{wayText(finished, t)}</Button>
      )}
      {finished.commitId !== null && !isUndone && <ActionButton action="import.undo" />}
      <ActionButton action="import.any">{t('import:finished.another')}</ActionButton>
    </div>
  )
}

type Line = NotImported & { readonly id: string }

function columnsFor({ t, format }: Translator): readonly GridColumn<Line>[] {
  return [
    {
      id: 'row',
      title: t('import:column.row'),
      width: 60,
      align: 'end',
      text: (line) => (line.row > 0 ? format.number(line.row) : ''),
      sortValue: (line) => line.row,
    },
    {
      id: 'name',
      title: t('import:column.name'),
      flex: 1,
      isRowHeader: true,
      text: (line) => line.name,
      render: (line) => <span className={styles.name}>{line.name}</span>,
    },
    {
      id: 'why',
      title: t('import:column.why'),
      flex: 3,
      text: (line) => t(line.why.key, line.why.params),
      sortValue: (line) => line.why.key,
    },
  ]
}

const idOf = (line: Line): string => line.id

function LeftOut({ lines }: { readonly lines: readonly NotImported[] }) {
  const translator = useTranslator()
  const { t } = translator
  const [current, setCurrent] = useState<string | null>(null)
  const columns = useMemo(() => columnsFor(translator), [translator])
  const rows = useMemo(() => lines.map((line, id) => ({ ...line, id: String(id) })), [lines])
  return (
    <div className={styles.leftOut}>
      <Section title={t('import:finished.notImported', { count: rows.length })}>
        <div className={styles.leftOutGrid}>
          <Grid
            id="import.leftOut"
            label={t('import:finished.notImported', { count: rows.length })}
            rows={rows}
            columns={columns}
            getRowId={idOf}
            selection="single"
            current={current}
            onCurrentChange={setCurrent}
          />
        </div>
      </Section>
    </div>
  )
}
