/** What Ciklus is, which version, and what it is built from. */
import { useTranslator } from '../../i18n/i18n'
import { FieldList, FieldRow, Section } from '../../ui'
import { useAppInfo } from './DataTab'
import { fontLicences, libraryLicences } from './licences'
import type { Licence } from './licences'
import styles from './Settings.module.css'

/** About Ciklus: its version and the licences of what it is made of. */
export function AboutTab() {
  const { t } = useTranslator()
  const info = useAppInfo()
  return (
    <div className={styles.tab}>
      <Section title={t('workspace:appName')}>
        <p className={styles.lead}>{t('settings:about.text')}</p>
        <FieldList>
          <FieldRow label={t('settings:about.version')}>{info?.version ?? ''}</FieldRow>
          <FieldRow label={t('settings:about.runtime')}>{info?.runtime ?? ''}</FieldRow>
          <FieldRow label={t('settings:about.licence')}>{t('settings:about.own')}</FieldRow>
        </FieldList>
      </Section>
      <Section title={t('settings:about.fonts')}>
        <Licences items={fontLicences} />
      </Section>
      <Section title={t('settings:about.libraries')}>
        <Licences items={libraryLicences} />
      </Section>
    </div>
  )
}

function Licences({ items }: { readonly items: readonly Licence[] }) {
  return (
    <ul className={styles.licences}>
      {items.map(({ name, licence }) => (
        <li key={name} className={styles.licence}>
          <span>{name}</span>
          <span className={styles.soft}>{licence}</span>
        </li>
      ))}
    </ul>
  )
}
