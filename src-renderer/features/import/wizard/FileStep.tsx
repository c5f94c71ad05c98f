/** The first step: a file, and how it is understood. */
import { useEffect } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { cancelJob, useJobs } from '../../../app/jobs'
import { failureKey } from '../../../app/notify'
import { useUi } from '../../../app/ui'
import { FileDrop, Notice, ProgressBar, isWindowOpen } from '../../../ui'
import { FileFound } from './FileFound'
import { useImportStart } from '../../../app/import-request'
import { areColumnsSure, needsCycle } from './wizard.rules'
import { useYearless } from './Yearless'
import { NeedsCycle } from './NeedsCycle'
import { cellsOf, isBlankRow } from '../reading/text.rules'
import { StepFrame } from './StepFrame'
import type { NextButton } from './StepFrame'
import { chooseFile, goOn, takeFiles, takePasted } from './reading-files'
import { toStep, useWizard } from './wizard.state'

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
  useDialogAtOnce()
  usePasting()
  return (
    <StepFrame
      title={t(`import:file.title.${expected ?? 'any'}`)}
      lead={t('import:file.lead')}
      next={useNext(lacksCycle)}
      also={useLook(lacksCycle)}
      summary={useSummary()}
    >
      <Drop isSmall={table !== null} />
      <Reading />
      <Refused />
      {lacksCycle && <NeedsCycle kind={kind} />}
      {file && table && reading && <FileFound file={file} table={table} reading={reading} />}
    </StepFrame>
  )
}

/** How many rows were found, and whether nobody needs to look at the columns. */
function useFound(): { readonly rows: number; readonly isSure: boolean } | null {
  const reading = useWizard((wizard) => wizard.reading)
  const overrides = useWizard((wizard) => wizard.overrides)
  const isYearAsked = useYearless() !== null
  if (reading === null) return null
  const { header, table } = reading
  const rows = header.dataRows.filter((row) => !isBlankRow(cellsOf(table, row))).length
  return { rows, isSure: !isYearAsked && areColumnsSure(reading, overrides) }
}

/** Goes on to the columns, or past them where they are sure. */
function useNext(lacksCycle: boolean): NextButton | undefined {
  const { t } = useTranslator()
  const isReading = useWizard((wizard) => wizard.readingJob !== null)
  const found = useFound()
  if (found === null) return undefined
  return {
    label: t('import:next'),
    onPress: () => toStep(found.isSure ? 'check' : 'columns'),
    isDisabled: lacksCycle || isReading || found.rows === 0,
  }
}

/** The columns, where that step would be skipped. */
function useLook(lacksCycle: boolean): NextButton | undefined {
  const { t } = useTranslator()
  const next = useNext(lacksCycle)
  const isSure = useFound()?.isSure ?? false
  if (next === undefined || !isSure) return undefined
  return { ...next, label: t('import:file.lookAtColumns'), onPress: () => toStep('columns') }
}

function useSummary(): string | undefined {
  const { t } = useTranslator()
  const found = useFound()
  if (found === null) return undefined
  const rows = t('import:file.rows', { count: found.rows })
  return found.isSure ? `${rows}. ${t('import:file.columnsSure')}` : rows
}

/** The dialog opens at once, as long as nothing was chosen or dropped. */
function useDialogAtOnce(): void {
  const { t } = useTranslator()
  const isDue = useWizard((wizard) => wizard.isDialogDue)
  const title = t('import:file.dialog')
  useEffect(() => {
    // Told by the store and not by this effect, which may run twice.
    if (isDue && useWizard.getState().isDialogDue) void chooseFile(title)
  }, [isDue, title])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea')

/** Ctrl+V anywhere on the page takes rows that were copied in a spreadsheet. */
function usePasting(): void {
  const { t } = useTranslator()
  const name = t('import:file.pasted')
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.trim() === '' || isWriting(event.target) || isWindowOpen()) return
      event.preventDefault()
      void takePasted(text, name)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [name])
}

function Drop({ isSmall }: { readonly isSmall: boolean }) {
  const { t } = useTranslator()
  const isReading = useWizard((wizard) => wizard.readingJob !== null)
  return (
    <FileDrop
      title={isSmall ? t('import:file.dropOther') : t('import:file.drop')}
      hint={isSmall ? undefined : t('import:file.hint')}
      chooseLabel={isSmall ? t('import:file.chooseOther') : t('import:file.choose')}
      onChoose={() => void chooseFile(t('import:file.dialog'))}
      onDrop={(files) => void takeFiles(files)}
      isDisabled={isReading}
      isSmall={isSmall}
      wholeWindow
    />
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
  const next = useWizard((wizard) => wizard.waiting[0])
  if (failure === null) return null
  return (
    <Notice
      tone="danger"
      title={t('import:file.refused')}
      action={
        next && {
          label: t('import:finished.goOnFile', { title: next.name }),
          onPress: () => void goOn(),
        }
      }
    >
      {t(failureKey(failure.code), failure.params)}
    </Notice>
  )
}
