/** Where the data is, how to take a copy of everything, and the end of the sample program. */
import { ActionButton } from '../../app/ActionButton'
import { useAppInfo } from '../../app/app-info'
import { useTranslator } from '../../i18n/i18n'
import { FieldList, FieldRow, Notice, Section } from '../../ui'
import { useWorkspace } from '../../storage/workspace'
import { ProtectionSection } from './ProtectionSection'
import styles from './Settings.module.css'

/** The data: its file, its check, where it lies. */
export function DataTab() {
  const { t } = useTranslator()
  const info = useAppInfo()
  const workspace = useWorkspace()
  return (
    <div className={styles.tab}>
      <Section title={t('settings:data.where')}>
        <p className={styles.lead}>{t('settings:data.whereText')}</p>
        <FieldList>
          <FieldRow label={t('settings:data.folder')}>
            <span className={styles.path}>{info?.dataFolder ?? ''}</span>
          </FieldRow>
        </FieldList>
        {info?.isRoaming === true && <Notice tone="warn">{t('settings:data.roaming')}</Notice>}
        {typeof info?.otherDataFolder === 'string' && (
          <Notice tone="warn">{t('settings:data.other', { folder: info.otherDataFolder })}</Notice>
        )}
        <div className={styles.buttons}>
          <ActionButton action="settings.showFolder" />
          <ActionButton action="programs.list" isFull />
        </div>
      </Section>
      <ProtectionSection />
      <Section title={t('settings:data.export')}>
        <p className={styles.lead}>{t('settings:data.exportText')}</p>
        <div>
          <ActionButton action="settings.export" />
        </div>
      </Section>
      <Section title={t('check:data.title')}>
        <p className={styles.lead}>{t('check:data.text')}</p>
        <div>
          <ActionButton action="check.open" />
        </div>
      </Section>
      {workspace?.isSample === true && <SampleSection />}
    </div>
  )
}

function SampleSection() {
  const { t } = useTranslator()
  return (
    <Section title={t('settings:sample.title')}>
      <p className={styles.lead}>{t('settings:sample.text')}</p>
      <div>
        <ActionButton action="settings.removeSample" isFull />
      </div>
    </Section>
  )
}
