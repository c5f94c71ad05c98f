/** The second place: a folder that gets every copy too. */
import { useTranslator } from '../../i18n/i18n'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { Button, FieldList, FieldRow, Section, Status } from '../../ui'
import { forgetSecondCopies, isReadOnly, makeNow } from './backups.data'
import type { Copies } from './backups.data'
import styles from './Backups.module.css'

/** The section. */
export function BackupFolderSection({ copies }: { readonly copies: Copies }) {
  const { t } = useTranslator()
  const { second, look } = copies
  if (second === undefined) return null
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
  const forget = async (place: string) => {
    if (!notifyFailure(await window.ciklus.snapshots.forgetBackupFolder({}))) return
    await forgetSecondCopies()
    toast({ key: 'recovery:second.forgotten', params: { place } })
    await look()
  }
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
        <Button icon="folder" onPress={choose}>
          {second === null ? t('recovery:second.choose') : t('recovery:second.other')}
        </Button>
        {second !== null && (
          <Button tone="quiet" onPress={() => void forget(second.place)}>
            {t('recovery:second.forget')}
          </Button>
        )}
      </div>
    </Section>
  )
}
