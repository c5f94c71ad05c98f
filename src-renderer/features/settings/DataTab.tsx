/** Where the data is, how to take a copy of everything, and the end of the sample program. */
import { useEffect, useState } from 'react'
import type { Value } from '../../../src-shared/contract'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { FieldList, FieldRow, Section } from '../../ui'
import { useWorkspace } from '../../storage/workspace'
import styles from './Settings.module.css'

/** What the main process says about itself; null before it has answered. */
export function useAppInfo(): Value<'app.info'> | null {
  const [info, setInfo] = useState<Value<'app.info'> | null>(null)
  useEffect(() => {
    void window.ciklus.app.info({}).then((result) => {
      if (result.ok) setInfo(result.value)
    })
  }, [])
  return info
}

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
        <div>
          <ActionButton action="settings.showFolder" />
        </div>
      </Section>
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
