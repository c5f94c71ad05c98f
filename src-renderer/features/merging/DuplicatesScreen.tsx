/** People who may stand twice in the register, the surest first, each pair decided by one key. */
import { useEffect } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { failureKey } from '../../app/notify'
import { verdicts } from '../../domain/identity/duplicates.rules'
import { useTranslator } from '../../i18n/i18n'
import { EmptyState, Notice, Page, ProgressBar, Said } from '../../ui'
import { useOpenCandidates } from './duplicates.data'
import type { OpenCandidate } from './duplicates.data'
import { lookForDuplicates, useDuplicates } from './duplicates.state'
import { DuplicateList } from './DuplicateList'
import styles from './Duplicates.module.css'

/** The screen. */
export function DuplicatesScreen() {
  const { t } = useTranslator()
  const { progress, failure } = useDuplicates()
  const open = useOpenCandidates()
  useEffect(() => {
    // Reached by loading the page anew, too: then nobody has looked yet.
    if (useDuplicates.getState().candidates === null) void lookForDuplicates()
  }, [])
  return (
    <Page
      title={t('merging:duplicates.title')}
      lead={t('merging:duplicates.lead')}
      actions={
        <>
          <ActionButton action="merging.toPeople" />
          {progress === null ? (
            <ActionButton action="merging.look" tone="primary" />
          ) : (
            <ActionButton action="merging.stop" />
          )}
        </>
      }
    >
      {progress !== null && (
        <ProgressBar
          label={t('merging:duplicates.job')}
          value={progress.done}
          total={progress.total}
        />
      )}
      {failure && (
        <Notice tone="danger" title={t('merging:duplicates.failed')}>
          {t(failureKey(failure.code), failure.params)}
        </Notice>
      )}
      {open !== null && open.length > 0 && (
        <div className={styles.found}>
          <Counts open={open} />
          <DuplicateList candidates={open} />
        </div>
      )}
      {open !== null && open.length === 0 && progress === null && (
        <EmptyState icon="users" title={t('merging:duplicates.noneTitle')}>
          {t('merging:duplicates.noneText')}
        </EmptyState>
      )}
      {open === null && progress === null && failure === null && (
        <EmptyState icon="users" title={t('merging:duplicates.stoppedTitle')}>
          {t('merging:duplicates.stoppedText')}
        </EmptyState>
      )}
    </Page>
  )
}

/** How many there are of each kind. */
function Counts({ open }: { readonly open: readonly OpenCandidate[] }) {
  const { t, format } = useTranslator()
  const ahead = open.filter(({ isLater }) => !isLater)
  const parts = [
    ...verdicts.map((verdict) => ({
      key: `merging:duplicates.count.${verdict}` as const,
      count: ahead.filter((one) => one.verdict === verdict).length,
    })),
    { key: 'merging:duplicates.count.later' as const, count: open.length - ahead.length },
  ]
  const said = parts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => t(key, { count, number: format.number(count) }))
  return (
    <Said>
      {t('merging:duplicates.counts', { count: open.length, number: format.number(open.length) })}{' '}
      {format.list(said)}.
    </Said>
  )
}
