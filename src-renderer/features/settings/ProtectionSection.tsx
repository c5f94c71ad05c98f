/** What whoever steals this computer could read: whether the disk is encrypted, where the system tells, and what lies open. */
import { useProtection } from '../../app/app-info'
import { useTranslator } from '../../i18n/i18n'
import { Section, Status } from '../../ui'
import type { StatusKind } from '../../ui'
import styles from './Settings.module.css'

const kinds = { encrypted: 'ok', open: 'warn', unknown: 'info' } as const satisfies Readonly<
  Record<string, StatusKind>
>

/** The section. */
export function ProtectionSection() {
  const { t } = useTranslator()
  const protection = useProtection()
  return (
    <Section title={t('settings:protection.title')}>
      {protection !== null && (
        <>
          <p className={styles.disk}>
            <Status
              kind={kinds[protection.disk]}
              label={t(`settings:protection.disk.${protection.disk}`)}
            />
          </p>
          <p className={styles.lead}>{t(`settings:protection.reveals.${protection.disk}`)}</p>
          {protection.disk !== 'encrypted' && (
            <p className={styles.lead}>{t(`settings:protection.system.${protection.system}`)}</p>
          )}
        </>
      )}
      <p className={styles.lead}>{t('settings:protection.backups')}</p>
    </Section>
  )
}
