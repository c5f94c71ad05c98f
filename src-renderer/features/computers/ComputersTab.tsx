/** Several computers in Settings: where they exchange, who has what, what two people wrote at the same time, and merging a file. */
import { useEffect, useState } from 'react'
import { notifyFailure } from '../../app/notify'
import { useSyncing } from '../../app/syncing'
import { toast } from '../../app/toasts'
import { useWorkspace } from '../../storage/workspace'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { Button, FieldList, FieldRow, Notice, Section, Status, announce, confirm } from '../../ui'
import { beginIn, exchange, isReadOnly, leave, pickFolder, refreshPlace } from './computers.data'
import type { PickedFolder } from './computers.data'
import { ComputerList } from './ComputerList'
import { ErasureList } from './ErasureList'
import { Differences } from './Differences'
import { LockButton, LockNotices, LockRow } from './LockFolder'
import { MergeFile } from './MergeFile'
import { ServerDialog } from './ServerDialog'
import { PasswordNotice, passwordFailures } from './ServerPassword'
import styles from './Computers.module.css'

/** The tab. */
export function ComputersTab() {
  useEffect(refreshPlace, [])
  const hasPlace = useSyncing(({ place }) => place !== null)
  return (
    <div className={styles.tab}>
      <FolderSection />
      {hasPlace && <ComputerList />}
      {hasPlace && <ErasureList />}
      <Differences />
      <MergeFile />
    </div>
  )
}

/** Choosing where to exchange, a folder or an address, and stopping. */
function usePlace() {
  const { t } = useTranslator()
  const begin = async (picked: PickedFolder) => {
    const begun = await beginIn(picked, () =>
      confirm({
        title: t('computers:folder.otherTitle'),
        body: t('computers:folder.otherText'),
        confirmLabel: t('computers:folder.otherConfirm'),
      }),
    )
    return notifyFailure(begun) ? begun.value : null
  }
  const choose = async () => {
    const picked = await pickFolder(t('computers:folder.dialog'))
    if (notifyFailure(picked) && picked.value !== null) await begin(picked.value)
  }
  const connect = async (found: PickedFolder) => {
    const begun = await begin(found)
    if (begun !== null)
      toast({ key: `computers:server.${begun.isKept ? 'connected' : 'connectedHere'}`, params: {} })
  }
  const stop = async () => {
    const isSure = await confirm({
      title: t('computers:leave.title'),
      body: t('computers:leave.text'),
      confirmLabel: t('computers:leave.confirm'),
    })
    if (isSure) notifyFailure(await leave())
  }
  return { choose, connect, stop }
}

function FolderSection() {
  const { t } = useTranslator()
  const place = useSyncing((state) => state.place)
  const isSample = useWorkspace()?.isSample === true
  return (
    <Section title={t('computers:title')}>
      <p className={styles.lead}>{t('computers:text')}</p>
      {place === null ? (
        <p>{t(isSample ? 'computers:folder.sample' : 'computers:folder.none')}</p>
      ) : (
        <Standing />
      )}
      <PlaceButtons hasPlace={place !== null} isDisabled={isReadOnly() || isSample} />
    </Section>
  )
}

function PlaceButtons(props: { readonly hasPlace: boolean; readonly isDisabled: boolean }) {
  const { hasPlace, isDisabled } = props
  const { t } = useTranslator()
  const { choose, connect, stop } = usePlace()
  const [isTyping, setTyping] = useState(false)
  return (
    <div className={styles.ways}>
      <Button
        icon="folder"
        tone={hasPlace ? 'plain' : 'primary'}
        isDisabled={isDisabled}
        onPress={() => void choose()}
      >
        {t(hasPlace ? 'computers:folder.other' : 'computers:folder.choose')}
      </Button>
      <Button isDisabled={isDisabled} onPress={() => setTyping(true)}>
        {t('computers:server.open')}
      </Button>
      {hasPlace && (
        <Button tone="quiet" onPress={() => void stop()}>
          {t('computers:leave.open')}
        </Button>
      )}
      {isTyping && (
        <ServerDialog
          onFound={(found) => {
            setTyping(false)
            void connect(found)
          }}
          onClose={() => setTyping(false)}
        />
      )}
    </div>
  )
}

/** What is said of an exchange that worked. */
function saidOf(came: number, t: Translate): string {
  return came === 0 ? t('computers:exchangedNothing') : t('computers:exchanged', { count: came })
}

/** Where it exchanges, when it did last, and what is in the way. */
function Standing() {
  const { t, format } = useTranslator()
  const state = useSyncing()
  const { place, at, isExchanging, failure } = state
  if (place === null) return null
  const now = async () => {
    const came = await exchange()
    if (came !== null) announce(saidOf(came, t))
    // A failure that stands there already does not appear, and so would not be heard.
    else if (failure !== null) announce(t(`failures:${failure.code}`, failure.params), 'now')
  }
  return (
    <>
      <FieldList>
        <FieldRow label={t('computers:folder.label')}>
          <span className={styles.place}>{place.place}</span>{' '}
          <Status
            kind={place.isReachable ? 'ok' : 'warn'}
            label={t(`computers:folder.${place.isReachable ? 'reachable' : 'unreachable'}`)}
          />
        </FieldRow>
        <FieldRow label={t('computers:last.label')}>
          {at === null ? t('computers:last.never') : format.dateTime(at)}
        </FieldRow>
        <LockRow />
      </FieldList>
      <Problems />
      <div className={styles.ways}>
        <Button icon="restore" isBusy={isExchanging} onPress={() => void now()}>
          {t('computers:exchange')}
        </Button>
        <LockButton />
      </div>
    </>
  )
}

/** Failures that a notice with a button says. */
const saidAbove: readonly string[] = ['sync.needsPassphrase', ...passwordFailures]

function Problems() {
  const { t } = useTranslator()
  const { failure, asks, isRemoved, waiting, newer, clock } = useSyncing()
  return (
    <div className={styles.notices}>
      <PasswordNotice />
      <LockNotices />
      {failure !== null && !saidAbove.includes(failure.code) && (
        <Notice>{t(`failures:${failure.code}`, failure.params)}</Notice>
      )}
      {asks !== null && <Asks records={asks.records} of={asks.of} />}
      {isRemoved && <Notice tone="warn">{t('computers:removed.isThis')}</Notice>}
      {waiting > 0 && <Notice>{t('computers:waiting', { count: waiting })}</Notice>}
      {newer > 0 && <Notice tone="warn">{t('computers:newer')}</Notice>}
      {clock !== null && (
        <Notice tone="warn">
          {t(clock.who === '' ? 'computers:clockUnknown' : 'computers:clock', { ...clock })}
        </Notice>
      )}
    </div>
  )
}

/** A merge that would put much in the trash waits for a yes. */
function Asks({ records, of }: { readonly records: number; readonly of: number }) {
  const { t } = useTranslator()
  const ask = async () => {
    const isSure = await confirm({
      title: t('computers:asks.title'),
      body: t('computers:asks.text', { count: records, of }),
      confirmLabel: t('computers:asks.confirm'),
    })
    if (!isSure) return
    const came = await exchange(true)
    if (came !== null) announce(saidOf(came, t))
  }
  return (
    <Notice tone="warn">
      {t('computers:asks.notice', { count: records })}{' '}
      <Button onPress={() => void ask()}>{t('computers:asks.open')}</Button>
    </Notice>
  )
}
