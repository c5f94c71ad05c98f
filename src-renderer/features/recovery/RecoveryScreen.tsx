/** The page before the program, when the data is not as it was left: what was found, what there is, and one way to have it back. */
import { useEffect, useState } from 'react'
import { useUsable } from '../../app/usable'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  ConfirmHost,
  FieldList,
  FieldRow,
  Notice,
  ProgressBar,
  Section,
  confirm,
} from '../../ui'
import { BeginCopies, Elsewhere, Older } from './Copies'
import { Mark } from '../../ui/Mark'
import { OtherPrograms } from '../programs'
import { countNewest } from './recovery.data'
import type { Found, FoundReason, Restored } from './recovery.data'
import { newestState } from './recovery.rules'
import { useRecovery } from './use-recovery'
import type { Recovery, RecoveryState } from './use-recovery'
import styles from './Recovery.module.css'

/** The page. */
export function RecoveryScreen({ found }: { readonly found: Found }) {
  const recovery = useRecovery(found)
  const { state } = recovery
  useUsable()
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        {state.step === 'asking' && <Asking found={found} recovery={recovery} state={state} />}
        {state.step === 'working' && (
          <Working state={state} isNew={found.reason === 'new'} onStop={recovery.stop} />
        )}
        {state.step === 'done' && <Done restored={state.restored} isNew={found.reason === 'new'} />}
        {state.step === 'asking' && <OtherPrograms />}
      </div>
      <ConfirmHost />
    </main>
  )
}

function Heading(props: { readonly title: string; readonly text: string }) {
  const { t } = useTranslator()
  useEffect(() => {
    document.title = [props.title, t('workspace:appName')].join(' – ')
  }, [props.title, t])
  return (
    <header className={styles.header}>
      <Mark />
      <h1>{props.title}</h1>
      <p className={styles.lead}>{props.text}</p>
    </header>
  )
}

/** Which words say what was found. */
function textOf({ reason, copies }: Found): FoundReason | 'onlyCopy' {
  const { from } = newestState(copies.journal, copies.snapshots)
  return reason === 'empty' && from === 'snapshot' ? 'onlyCopy' : reason
}

function Asking(props: {
  readonly found: Found
  readonly recovery: Recovery
  readonly state: Extract<RecoveryState, { readonly step: 'asking' }>
}) {
  const { t } = useTranslator()
  const { found, recovery, state } = props
  const { reason } = found
  // After a failure, too, a part may be here already: the copies are not left aside then.
  const isBegun = reason === 'restoring' || state.isStopped || state.failure !== null
  const hasNewest = reason !== 'unreadable' && reason !== 'new'
  return (
    <>
      <Heading title={t(`recovery:title.${reason}`)} text={t(`recovery:text.${textOf(found)}`)} />
      {state.failure !== null && (
        <Notice tone="danger">{t(`failures:${state.failure.code}`, state.failure.params)}</Notice>
      )}
      {state.isStopped && reason !== 'new' && <Notice>{t('recovery:stopped')}</Notice>}
      {hasNewest && <Newest found={found} />}
      <div className={styles.ways}>
        {hasNewest && (
          <Button tone="primary" icon="restore" autoFocus onPress={() => recovery.run(null)}>
            {isBegun ? t('recovery:goOn') : t('recovery:bringBack')}
          </Button>
        )}
        {(reason === 'failed' || reason === 'unreadable') && (
          <Button autoFocus={reason === 'unreadable'} onPress={() => location.reload()}>
            {t('recovery:tryAgain')}
          </Button>
        )}
        <Without reason={isBegun ? 'restoring' : reason} onGo={recovery.startFreshJournal} />
        {reason === 'new' && <Elsewhere />}
      </div>
      {reason === 'new' ? (
        <BeginCopies copies={found.copies.snapshots} onChoose={recovery.run} />
      ) : (
        <Older copies={found.copies.snapshots} onChoose={recovery.run} />
      )}
    </>
  )
}

/** The way on that leaves the other copies aside, where that makes sense. */
function Without(props: { readonly reason: FoundReason; readonly onGo: () => void }) {
  const { t } = useTranslator()
  if (props.reason === 'restoring' || props.reason === 'failed' || props.reason === 'new')
    return null
  const way = props.reason === 'empty' || props.reason === 'unreadable' ? 'empty' : 'here'
  const ask = async () => {
    const isSure = await confirm({
      title: t(`recovery:without.${way}Title`),
      body: t(`recovery:without.${way}Text`),
      confirmLabel: t(`recovery:without.${way}Confirm`),
      tone: 'danger',
    })
    if (isSure) props.onGo()
  }
  return (
    <Button tone="quiet" onPress={ask}>
      {t(`recovery:without.${way}`)}
    </Button>
  )
}

/** What the newest state has in it. Its people are counted while the page is already there. */
function Newest({ found }: { readonly found: Found }) {
  const { t, format } = useTranslator()
  const { journal, snapshots } = found.copies
  const newest = newestState(journal, snapshots)
  const counted = useCounted(found)
  const counts = newest.counts ?? counted
  const number = (table: string) => {
    const value = counts?.[table]
    return value === undefined ? t('recovery:newest.counting') : format.number(value)
  }
  return (
    <Section title={t('recovery:newest.title')}>
      {newest.from === 'snapshot' && <Notice tone="warn">{t('recovery:newest.fromCopy')}</Notice>}
      {newest.isDamaged && <Notice tone="warn">{t('recovery:newest.damaged')}</Notice>}
      <FieldList>
        {newest.at > 0 && (
          <FieldRow label={t('recovery:newest.lastChange')}>{format.dateTime(newest.at)}</FieldRow>
        )}
        <FieldRow label={t('recovery:newest.people')}>{number('people')}</FieldRow>
        <FieldRow label={t('recovery:newest.cycles')}>{number('cycles')}</FieldRow>
        {newest.changes > 0 && (
          <FieldRow label={t('recovery:newest.changes')}>{format.number(newest.changes)}</FieldRow>
        )}
      </FieldList>
    </Section>
  )
}

/** What the second copy holds, counted; null until then. */
function useCounted(found: Found): Readonly<Record<string, number>> | null {
  const [counted, setCounted] = useState<Readonly<Record<string, number>> | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void countNewest(found, stop.signal).then((counts) => {
      if (!stop.signal.aborted) setCounted(counts)
    })
    return () => stop.abort()
  }, [found])
  return counted
}

function Working(props: {
  readonly state: Extract<RecoveryState, { readonly step: 'working' }>
  readonly isNew: boolean
  readonly onStop: () => void
}) {
  const { t } = useTranslator()
  const { done, total } = props.state
  return (
    <>
      <Heading
        title={t('recovery:working.title')}
        text={props.isNew ? t('recovery:working.new') : t('recovery:working.text')}
      />
      <ProgressBar
        label={t('recovery:working.title')}
        value={done}
        total={total}
        onCancel={props.onStop}
      />
    </>
  )
}

function Done(props: { readonly restored: Restored; readonly isNew: boolean }) {
  const { restored } = props
  const { t, format } = useTranslator()
  return (
    <>
      <Heading
        title={props.isNew ? t('recovery:back.newTitle') : t('recovery:back.title')}
        text={props.isNew ? t('recovery:back.newText') : t('recovery:back.text')}
      />
      {restored.partial > 0 && (
        <Notice tone="warn">{t('recovery:back.partial', { count: restored.partial })}</Notice>
      )}
      {restored.aside > 0 && (
        <Notice tone="warn">{t('recovery:back.aside', { count: restored.aside })}</Notice>
      )}
      {restored.brokenCopies > 0 && <Notice tone="warn">{t('recovery:back.broken')}</Notice>}
      <FieldList>
        <FieldRow label={t('recovery:back.people')}>{format.number(restored.people)}</FieldRow>
        <FieldRow label={t('recovery:back.cycles')}>{format.number(restored.cycles)}</FieldRow>
        {restored.changes > 0 && (
          <FieldRow label={t('recovery:back.changes')}>{format.number(restored.changes)}</FieldRow>
        )}
      </FieldList>
      <div className={styles.ways}>
        <Button tone="primary" icon="arrow-right" autoFocus onPress={() => location.reload()}>
          {t('recovery:back.open')}
        </Button>
      </div>
    </>
  )
}
