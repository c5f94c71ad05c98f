/** What Ciklus is, which version, and what it is built from. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Dialog, FieldList, FieldRow, LinkButton, Section } from '../../ui'
import { ActionButton } from '../../app/ActionButton'
import { useAppInfo } from '../../app/app-info'
import { UpdatesSection } from '../updates'
import { useLicences } from './licences'
import type { Licence, LicenceList } from './licences'
import styles from './Settings.module.css'

/** About Ciklus: its version, and the licences of what it is made of with their words. */
export function AboutTab() {
  const { t } = useTranslator()
  const info = useAppInfo()
  const list = useLicences()
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
      <Section title={t('help:report.title')}>
        <p className={styles.lead}>{t('help:report.text')}</p>
        <div>
          <ActionButton action="help.report" />
        </div>
      </Section>
      <UpdatesSection />
      <Section title={t('settings:about.fonts')}>
        {list && <Licences list={list} kind="font" />}
      </Section>
      <Section title={t('settings:about.libraries')}>
        {list && <Licences list={list} kind="library" />}
      </Section>
    </div>
  )
}

function Licences(props: { readonly list: LicenceList; readonly kind: Licence['kind'] }) {
  const { t } = useTranslator()
  const [shown, setShown] = useState<Licence | null>(null)
  const { parts, texts } = props.list
  return (
    <>
      <ul className={styles.licences}>
        {parts
          .filter(({ kind }) => kind === props.kind)
          .map((part) => (
            <li key={part.name} className={styles.licence}>
              <LinkButton onPress={() => setShown(part)}>{part.name}</LinkButton>
              <span className={styles.soft}>{part.licence}</span>
            </li>
          ))}
      </ul>
      {shown && (
        <Dialog
          isOpen
          isReading
          size="l"
          onClose={() => setShown(null)}
          title={t('settings:about.licenceOf', { name: shown.name })}
        >
          {/* In English whatever the language of the screen: these words are the law's. */}
          <p lang="en" className={styles.licenceText}>
            {texts[shown.text]}
          </p>
        </Dialog>
      )}
    </>
  )
}
