/** Newer versions in Settings: looking for one, what is new, fetching it or taking it from a file, and installing it. */
import { useEffect } from 'react'
import type { UpdateOffer, UpdateState } from '../../../src-shared/updates'
import { ActionButton } from '../../app/ActionButton'
import { cancelJob, useJobs } from '../../app/jobs'
import { useTranslator } from '../../i18n/i18n'
import { Checkbox, FieldList, FieldRow, Notice, ProgressBar, Section } from '../../ui'
import { readUpdates, setWeekly, useUpdates } from './updates.data'
import styles from './Updates.module.css'

/** The section. */
export function UpdatesSection() {
  const { t } = useTranslator()
  const { state, job } = useUpdates()
  useEffect(() => {
    void readUpdates()
  }, [])
  if (state === null) return null
  const words = wordsWithout(state)
  return (
    <Section title={t('updates:title')}>
      <p className={styles.lead}>{t(words ?? 'updates:text')}</p>
      {state.failed !== null && (
        <Notice tone="danger" title={t('updates:failed', { version: state.failed })}>
          {t('updates:failedText')}
        </Notice>
      )}
      {state.ready !== null && <Ready state={state} offer={state.ready} />}
      {state.ready === null && state.found !== null && <Found state={state} offer={state.found} />}
      <Running job={job} />
      {state.canCheck && <Ways state={state} isBusy={job !== null} />}
    </Section>
  )
}

/** What is said where nothing, or not everything, can be done. */
function wordsWithout({ way, canCheck, canLook }: UpdateState) {
  if (way === 'source') return 'updates:source'
  if (!canCheck) return 'updates:unset'
  return canLook ? null : 'updates:noAddress'
}

function Ways({ state, isBusy }: { readonly state: UpdateState; readonly isBusy: boolean }) {
  const { t, format } = useTranslator()
  const isNothingHere = state.found === null && state.ready === null
  return (
    <>
      <div className={styles.ways}>
        {state.canLook && (
          <ActionButton
            action="updates.look"
            tone={isNothingHere ? 'primary' : 'plain'}
            isDisabled={isBusy}
          />
        )}
        <ActionButton action="updates.takeFile" isDisabled={isBusy} />
      </div>
      <p className={styles.lead}>{t('updates:fromFileText')}</p>
      {state.canLook && (
        <>
          <Checkbox
            isSelected={state.weekly}
            onChange={(weekly) => void setWeekly(weekly)}
            description={t('updates:weeklyText')}
          >
            {t('updates:weekly')}
          </Checkbox>
          <FieldList>
            <FieldRow label={t('updates:lastLook')}>
              {state.lastLook === null ? t('updates:never') : format.dateTime(state.lastLook)}
            </FieldRow>
          </FieldList>
        </>
      )}
    </>
  )
}

/** Bytes as megabytes with one decimal. */
const inMegabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10

interface OfferProps {
  readonly state: UpdateState
  readonly offer: UpdateOffer
}

/** What is new, before anything is fetched. */
function Found({ state, offer }: OfferProps) {
  const { t, format } = useTranslator()
  return (
    <div className={styles.offer}>
      <Section level={3} title={t('updates:found', { version: offer.version })}>
        <News offer={offer} />
        <p className={styles.lead}>
          {t(state.way === 'byItself' ? 'updates:atClosing' : 'updates:byHandText')}
        </p>
        <div className={styles.ways}>
          <ActionButton action="updates.download" tone="primary">
            {t('updates:download', { size: format.number(inMegabytes(offer.size)) })}
          </ActionButton>
        </div>
      </Section>
    </div>
  )
}

function News({ offer }: { readonly offer: UpdateOffer }) {
  const { t, language, format } = useTranslator()
  return (
    <>
      <p className={styles.soft}>{t('updates:published', { date: format.date(offer.date) })}</p>
      <ul className={styles.news} aria-label={t('updates:new')}>
        {offer.notes[language].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {offer.isCrossing && <Notice tone="warn">{t('updates:crossing')}</Notice>}
    </>
  )
}

/** What is here and waits. */
function Ready({ state, offer }: OfferProps) {
  const { t } = useTranslator()
  const isByItself = state.way === 'byItself'
  return (
    <div className={styles.offer}>
      <Section level={3} title={t('updates:ready', { version: offer.version })}>
        <News offer={offer} />
        <p className={styles.lead}>
          {t(isByItself ? 'updates:atClosing' : `updates:byHand.${state.kind ?? 'zip'}`)}
        </p>
        <div className={styles.ways}>
          <ActionButton
            action={isByItself ? 'updates.closeAndInstall' : 'updates.show'}
            tone="primary"
          />
          <ActionButton action="updates.discard" tone="quiet" />
        </div>
      </Section>
    </div>
  )
}

/** How far what is being done has come. */
function Running({ job }: { readonly job: string | null }) {
  const { t } = useTranslator()
  const running = useJobs(({ jobs }) => jobs.find(({ id }) => id === job))
  if (running === undefined) return null
  return (
    <ProgressBar
      label={t(running.label.key, running.label.params)}
      value={running.done}
      total={running.total}
      onCancel={running.state === 'running' ? () => cancelJob(running.id) : undefined}
    />
  )
}
