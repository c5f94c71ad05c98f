/** "Check the data": what was looked at, what was found, the way to each record, and the repairs. */
import { useEffect, useRef } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { TranslationKey } from '../../i18n/translation-key'
import { failureKey } from '../../app/notify'
import { EmptyState, Notice, Page, ProgressBar, Section } from '../../ui'
import { useOpenCandidates } from '../merging'
import { AsideSection } from './AsideSection'
import { byKind, ofCopy } from './check.rules'
import { runCheck, useCheck } from './check.state'
import type { CheckResult } from './check.types'
import { FindingGroupSection } from './FindingGroup'
import styles from './Check.module.css'

/** The screen. */
export function CheckScreen() {
  const { t } = useTranslator()
  const { progress, result, failure } = useCheck()
  useEffect(() => {
    // Reached by loading the page anew, too: then nothing has been checked yet.
    if (useCheck.getState().result === null) void runCheck()
  }, [])
  return (
    <Page
      title={t('check:title')}
      lead={t('check:lead')}
      actions={
        <>
          <ActionButton action="check.leave" />
          {progress === null ? (
            <ActionButton action="check.run" tone="primary" />
          ) : (
            <ActionButton action="check.stop" />
          )}
        </>
      }
    >
      {progress !== null && (
        <ProgressBar label={t('check:job')} value={progress.done} total={progress.total} />
      )}
      {failure && (
        <Notice tone="danger" title={t('check:failed')}>
          {t(failureKey(failure.code), failure.params)}
        </Notice>
      )}
      {result && <Outcome result={result} isRunning={progress !== null} />}
      <AsideSection />
      <TwiceSection />
      {result === null && progress === null && failure === null && (
        <EmptyState icon="list-checks" title={t('check:stoppedTitle')}>
          {t('check:stoppedText')}
        </EmptyState>
      )}
    </Page>
  )
}

/** The way to the people who may stand twice: nothing is wrong with such records, and only a person can tell. */
function TwiceSection() {
  const { t, format } = useTranslator()
  const open = useOpenCandidates()
  return (
    <Section
      title={t('check:twice.title')}
      actions={<ActionButton action="merging.duplicates" tone="quiet" />}
    >
      <p className={styles.lead}>
        {open === null
          ? t('check:twice.text')
          : t('check:twice.found', { count: open.length, number: format.number(open.length) })}
      </p>
    </Section>
  )
}

/** What is said of the second copy. */
function copyWords({ hasCopy, findings }: CheckResult): TranslationKey {
  if (!hasCopy) return 'check:noCopy'
  return findings.some(({ kind }) => ofCopy.has(kind)) ? 'check:copyDiffers' : 'check:copyToo'
}

function Outcome({
  result,
  isRunning,
}: {
  readonly result: CheckResult
  readonly isRunning: boolean
}) {
  const { t, format } = useTranslator()
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button of a repair goes with what it repaired: the focus goes on from what is left.
    if (document.activeElement === document.body) outcome.current?.focus()
  }, [result])
  const { faults, looks } = byKind(result.findings)
  const count = faults.reduce((sum, group) => sum + group.findings.length, 0)
  const checked = t('check:checked', {
    records: t('check:records', { count: result.records, number: format.number(result.records) }),
    changes: t('check:changes', { count: result.changes, number: format.number(result.changes) }),
    at: format.dateTime(result.at),
  })
  return (
    <div
      ref={outcome}
      tabIndex={-1}
      role="group"
      aria-label={t('check:title')}
      className={styles.outcome}
      aria-busy={isRunning}
    >
      <Notice
        tone={count === 0 ? 'ok' : 'warn'}
        title={
          count === 0
            ? t('check:allWell')
            : t('check:found', { count, number: format.number(count) })
        }
      >
        {checked} {t(copyWords(result))}
        {result.leftPictures > 0 && ` ${t('check:leftPictures', { count: result.leftPictures })}`}
      </Notice>
      {faults.map((group) => (
        <FindingGroupSection key={group.kind} group={group} isRunning={isRunning} />
      ))}
      {looks.length > 0 && (
        <Section title={t('check:looks.title')}>
          <p className={styles.lead}>{t('check:looks.text')}</p>
          {looks.map((group) => (
            <FindingGroupSection key={group.kind} group={group} isRunning={isRunning} level={3} />
          ))}
        </Section>
      )}
      {count === 0 && <WhatWasChecked hasCopy={result.hasCopy} />}
    </div>
  )
}

const checkedThings = [
  'references',
  'dates',
  'pairs',
  'marks',
  'numbers',
  'pictures',
  'log',
] as const

function WhatWasChecked({ hasCopy }: Pick<CheckResult, 'hasCopy'>) {
  const { t } = useTranslator()
  return (
    <Section title={t('check:what.title')}>
      <ul className={styles.list}>
        {checkedThings.map((thing) => (
          <li key={thing}>
            {t(thing === 'log' && !hasCopy ? 'check:what.logHere' : `check:what.${thing}`)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
