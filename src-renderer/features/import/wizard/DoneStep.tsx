/** The last step: what was imported, what was not and why, and where to go from here. */
import { useMemo, useState } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import type { Translator } from '../../../i18n/i18n'
import { ActionButton } from '../../../app/ActionButton'
import { goTo } from '../../../app/go-to'
import { Button, Notice, Section } from '../../../ui'
import { Grid } from '../../../ui/grid'
import type { GridColumn } from '../../../ui/grid'
import type { NotImported } from './left-out.rules'
import { StepFrame } from './StepFrame'
import { isPeopleKind } from './wizard.rules'
import { toStep, useWizard } from './wizard.state'
import type { Finished } from './wizard.state'
import styles from './Import.module.css'

/** The step. */
export function DoneStep() {
  const translator = useTranslator()
  const { t } = translator
  const finished = useWizard((wizard) => wizard.finished)
  if (finished === null) return null
  return (
    <StepFrame title={doneTitle(finished, translator)} fill>
      <div className={styles.done}>
        <p>{doneText(finished, t)}</p>
        <Ways finished={finished} />
      </div>
      {finished.isUndone ? null : finished.notImported.length > 0 ? (
        <LeftOut lines={finished.notImported} />
      ) : (
        <div className={styles.done}>
          <Notice tone="ok">{t('import:finished.everything')}</Notice>
        </div>
      )}
    </StepFrame>
  )
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

function Ways({ finished }: { readonly finished: Finished }) {
  const { t } = useTranslator()
  const { kind, cycleId, workshop, isUndone } = finished
  const toPeople = isPeopleKind(kind)
  const go = (): void => {
    goTo({ screen: toPeople ? 'people' : 'workshops', cycleId, recordId: workshop?.id ?? null })
  }
  return (
    <div className={styles.ways}>
      {isUndone ? (
        <Button tone="primary" icon="arrow-left" onPress={() => toStep('check')}>
          {t('import:finished.backToCheck')}
        </Button>
      ) : (
        <Button tone="primary" icon="arrow-right" onPress={go}>
          {toPeople ? t('import:finished.toPeople') : t('import:finished.toWorkshops')}
        </Button>
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
