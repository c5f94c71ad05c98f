/** A copy of everything that only opens with a passphrase. */
import { useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { notifySaved } from '../../app/notify'
import { Section } from '../../ui'
import { useWorkspace } from '../../storage/workspace'
import { exportLocked } from './backups.data'
import { NewPassphrase } from './NewPassphrase'
import styles from './Backups.module.css'

/** The section. */
export function LockedSection() {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  useActions('backups', { lock: () => setOpen(true) })
  return (
    <Section title={t('recovery:locked.title')}>
      <p className={styles.lead}>{t('recovery:locked.text')}</p>
      <div className={styles.ways}>
        <ActionButton action="backups.lock" />
      </div>
      {isOpen && (
        <NewPassphrase
          title={t('recovery:locked.dialogTitle')}
          saveLabel={t('recovery:locked.save')}
          onSave={async (passphrase) =>
            notifySaved(await exportLocked(workspace?.program ?? 'Ciklus', passphrase))
          }
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  )
}
