/** The report for help: the whole of it to be read, and then saved, or not. */
import { useEffect, useState } from 'react'
import type { Result } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { runJob } from '../../app/jobs'
import { notifySaved } from '../../app/notify'
import { label } from '../../domain/edits'
import { Button, Dialog, Notice, ReadingArea } from '../../ui'
import { makeReport } from './help-report.data'
import { useHelpNeeds } from './help.state'
import styles from './Help.module.css'

const close = (): void => useHelpNeeds.setState({ isReportOpen: false })

/** The window, once on the page. */
export function HelpReportDialog() {
  const { t } = useTranslator()
  const isOpen = useHelpNeeds((needs) => needs.isReportOpen)
  const report = useReport(isOpen)
  const text = report?.ok === true ? report.value : null
  const save = async (): Promise<void> => {
    if (text === null) return
    const saved = await runJob(label('help:report.job'), (job) =>
      window.ciklus.help.save({ job, text, suggestedName: t('help:report.fileName') }),
    )
    if (notifySaved(saved)) close()
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('help:report.title')}
      size="l"
      footer={
        <Button
          tone="primary"
          icon="download"
          isDisabled={text === null}
          onPress={() => void save()}
        >
          {t('help:report.save')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('help:report.text')}</p>
      {report?.ok === false && (
        <Notice tone="danger">{t(`failures:${report.error.code}`, report.error.params)}</Notice>
      )}
      <ReadingArea className={styles.report} label={t('help:report.title')}>
        {text ?? ''}
      </ReadingArea>
    </Dialog>
  )
}

/** The report, made anew whenever it is opened; null until then. */
function useReport(isOpen: boolean): Result<string> | null {
  const [report, setReport] = useState<Result<string> | null>(null)
  useEffect(() => {
    if (!isOpen) return undefined
    let isStale = false
    void makeReport().then((made) => {
      if (!isStale) setReport(made)
    })
    return () => {
      isStale = true
    }
  }, [isOpen])
  return report
}
