/** The first step: a file, and how it is understood. */
import { useTranslator } from '../../../i18n/i18n'
import { cancelJob, useJobs } from '../../../app/jobs'
import { failureKey } from '../../../app/notify'
import { useUi } from '../../../app/ui'
import { FileDrop, Notice, ProgressBar } from '../../../ui'
import { FileFound } from './FileFound'
import { useImportStart } from '../../../app/import-request'
import { needsCycle } from './wizard.rules'
import { NeedsCycle } from './NeedsCycle'
import { StepFrame } from './StepFrame'
import { chooseFile, toStep, takeFile, useWizard } from './wizard.state'
import styles from './Import.module.css'

/** The step. */
export function FileStep() {
  const { t } = useTranslator()
  const reading = useWizard((wizard) => wizard.reading)
  const table = useWizard((wizard) => wizard.table)
  const file = useWizard((wizard) => wizard.file)
  const expected = useImportStart((start) => start.kind)
  const hasCycle = useUi((ui) => ui.cycleId !== null)
  const kind = reading?.kind ?? expected
  const lacksCycle = kind !== null && needsCycle(kind) && !hasCycle
  const isReading = useWizard((wizard) => wizard.readingJob !== null)
  const rows = reading?.header.dataRows.length ?? 0
  return (
    <StepFrame
      title={t(`import:file.title.${expected ?? 'any'}`)}
      lead={t('import:file.lead')}
      next={
        reading
          ? {
              label: t('import:next'),
              onPress: () => toStep('columns'),
              isDisabled: lacksCycle || isReading || rows === 0,
            }
          : undefined
      }
      summary={reading ? t('import:file.rows', { count: rows }) : undefined}
    >
      <Drop isSmall={table !== null} />
      <Reading />
      <Refused />
      {lacksCycle && <NeedsCycle kind={kind} />}
      {file && table && reading && <FileFound file={file} table={table} reading={reading} />}
    </StepFrame>
  )
}

function Drop({ isSmall }: { readonly isSmall: boolean }) {
  const { t } = useTranslator()
  const isReading = useWizard((wizard) => wizard.readingJob !== null)
  return (
    <div className={isSmall ? styles.dropSmall : undefined}>
      <FileDrop
        title={isSmall ? t('import:file.dropOther') : t('import:file.drop')}
        hint={isSmall ? undefined : t('import:file.hint')}
        chooseLabel={isSmall ? t('import:file.chooseOther') : t('import:file.choose')}
        onChoose={() => void chooseFile(t('import:file.dialog'))}
        onDrop={([first]) => {
          if (first) void takeFile(first)
        }}
        isDisabled={isReading}
        wholeWindow
      />
    </div>
  )
}

function Reading() {
  const { t } = useTranslator()
  const id = useWizard((wizard) => wizard.readingJob)
  const job = useJobs(({ jobs }) => jobs.find((one) => one.id === id))
  if (id === null) return null
  return (
    <ProgressBar
      label={job ? t(job.label.key, job.label.params) : ''}
      value={job?.done ?? 0}
      total={job?.total ?? 0}
      onCancel={() => cancelJob(id)}
    />
  )
}

function Refused() {
  const { t } = useTranslator()
  const failure = useWizard((wizard) => wizard.failure)
  if (failure === null) return null
  return (
    <Notice tone="danger" title={t('import:file.refused')}>
      {t(failureKey(failure.code), failure.params)}
    </Notice>
  )
}
