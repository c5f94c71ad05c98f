/** The backup folder: a folder that gets every copy too. */
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { FieldList, FieldRow, Section, Status } from '../../ui'
import { forgetSecondCopies, isReadOnly, makeNow } from './backups.data'
import type { Copies } from './backups.data'
import styles from './Backups.module.css'

/** The section. */
export function BackupFolderSection({ copies }: { readonly copies: Copies }) {
  const { t } = useTranslator()
  const { second, look } = copies
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
  useActions('backups', { chooseFolder: choose, forgetFolder: forget })
  if (second === undefined) return null
  return (
    <Section title={t('recovery:second.title')}>
      <p className={styles.lead}>{t('recovery:second.text')}</p>
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
      </FieldList>
      <div className={styles.ways}>
        <ActionButton action="backups.chooseFolder" isFull={second === null} />
        {second !== null && <ActionButton action="backups.forgetFolder" tone="quiet" />}
      </div>
    </Section>
  )
}
