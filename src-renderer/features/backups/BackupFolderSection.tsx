/** The backup folder: a folder that gets every copy too. */
import { useEffect, useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { FieldList, FieldRow, Notice, Section, Status } from '../../ui'
import { forgetSecondCopies, isReadOnly, makeNow, noteWarned, wasWarned } from './backups.data'
import type { BackupFolder, Copies } from './backups.data'
import { NewPassphrase } from './NewPassphrase'
import { RecoverySheet } from './RecoverySheet'
import styles from './Backups.module.css'

/** Choosing the folder, and forgetting it. */
function useChoosing({ second, look }: Copies) {
  const { t } = useTranslator()
  const choose = async () => {
    const title = t('recovery:second.dialog')
    const chosen = await window.ciklus.snapshots.chooseBackupFolder({ title })
    if (!notifyFailure(chosen)) return
    if (chosen.value !== null) await forgetSecondCopies()
    await look()
    // A place with nothing in it protects nothing. Not for a dialog that was closed.
    if (chosen.value !== null && !isReadOnly()) {
      await makeNow()
      await look()
    }
  }
  const forget = async () => {
    if (!second || !notifyFailure(await window.ciklus.snapshots.forgetBackupFolder({}))) return
    await forgetSecondCopies()
    toast({ key: 'recovery:second.forgotten', params: { place: second.place } })
    await look()
  }
  return { choose, forget }
}

/** Locking the folder with a passphrase, and the sheet that says it. */
function useLocking(look: Copies['look']) {
  const { t } = useTranslator()
  const [isLocking, setLocking] = useState(false)
  const [sheet, setSheet] = useState<string | null>(null)
  const lock = async (passphrase: string) => {
    if (!notifyFailure(await window.ciklus.snapshots.lockBackupFolder({ passphrase }))) return false
    setSheet(passphrase)
    await makeNow()
    await look()
    return true
  }
  const windows = (
    <>
      {isLocking && (
        <NewPassphrase
          title={t('recovery:second.lockTitle')}
          saveLabel={t('recovery:second.lockSave')}
          onSave={lock}
          onClose={() => setLocking(false)}
        />
      )}
      {sheet !== null && !isLocking && (
        <RecoverySheet passphrase={sheet} onClose={() => setSheet(null)} />
      )}
    </>
  )
  return { windows, ask: () => setLocking(true) }
}

/** The section. */
export function BackupFolderSection({ copies }: { readonly copies: Copies }) {
  const { t } = useTranslator()
  const { second, look } = copies
  const { choose, forget } = useChoosing(copies)
  const locking = useLocking(look)
  useActions('backups', {
    chooseFolder: choose,
    forgetFolder: forget,
    lockFolder: locking.ask,
  })
  if (second === undefined) return null
  return (
    <Section title={t('recovery:second.title')}>
      <p className={styles.lead}>{t('recovery:second.text')}</p>
      <Facts second={second} />
      <PlainWarning second={second} />
      <div className={styles.ways}>
        <ActionButton action="backups.chooseFolder" isFull={second === null} />
        {second !== null && <ActionButton action="backups.lockFolder" />}
        {second !== null && <ActionButton action="backups.forgetFolder" tone="quiet" />}
      </div>
      {locking.windows}
    </Section>
  )
}

function Facts({ second }: { readonly second: BackupFolder }) {
  const { t } = useTranslator()
  return (
    <FieldList>
      <FieldRow label={t('recovery:second.folder')}>
        {second === null ? (
          t('recovery:second.none')
        ) : (
          <span className={styles.place}>
            <span className={styles.path}>{second.place}</span>
            <Status
              kind={second.isReachable ? 'ok' : 'warn'}
              label={t(`recovery:second.${second.isReachable ? 'reachable' : 'unreachable'}`)}
            />
          </span>
        )}
      </FieldRow>
      {second !== null && (
        <FieldRow label={t('recovery:locked.passphrase')}>
          {t(`recovery:second.${second.isLocked ? 'isLocked' : 'isOpen'}`)}
        </FieldRow>
      )}
    </FieldList>
  )
}

/** Says once of each folder that whoever has it can read what is there. */
function PlainWarning({ second }: { readonly second: BackupFolder }) {
  const { t } = useTranslator()
  const place = second === null || second.isLocked ? null : second.place
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    if (place !== null) void wasWarned(place).then((was) => setShown(was ? null : place))
  }, [place])
  if (place === null || shown !== place) return null
  const dismiss = () => {
    setShown(null)
    void noteWarned(place)
  }
  return (
    <Notice tone="warn" onDismiss={dismiss}>
      {t('recovery:second.plain')}
    </Notice>
  )
}
