/** Where the data is, how to take a copy of everything, and the end of the sample program. */
import { useEffect, useState } from 'react'
import type { Value } from '../../../src-shared/contract'
import { useTranslator } from '../../i18n/i18n'
import { runJob } from '../../app/jobs'
import { notifyFailure } from '../../app/notify'
import { toast } from '../../app/toasts'
import { Button, FieldList, FieldRow, Section } from '../../ui'
import { label } from '../../domain/edits'
import { openCheck } from '../check'
import { useWorkspace } from '../../storage/workspace'
import { exportEverything } from '../../app/export-everything'
import { askAndRemoveSample } from './sample-end'
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

/** The leaf. */
export function DataTab() {
  const { t } = useTranslator()
  const info = useAppInfo()
  const workspace = useWorkspace()
  return (
    <div className={styles.leaf}>
      <Section title={t('settings:data.where')}>
        <p className={styles.lead}>{t('settings:data.whereText')}</p>
        <FieldList>
          <FieldRow label={t('settings:data.folder')}>
            <span className={styles.path}>{info?.dataFolder ?? ''}</span>
          </FieldRow>
        </FieldList>
        <div>
          <Button
            icon="folder"
            onPress={() => void window.ciklus.app.showDataFolder({}).then(notifyFailure)}
          >
            {t('settings:data.showFolder')}
          </Button>
        </div>
      </Section>
      <Section title={t('settings:data.export')}>
        <p className={styles.lead}>{t('settings:data.exportText')}</p>
        <div>
          <Button icon="download" onPress={() => void exportNow(workspace?.program ?? '')}>
            {t('settings:data.exportNow')}
          </Button>
        </div>
      </Section>
      <Section title={t('check:data.title')}>
        <p className={styles.lead}>{t('check:data.text')}</p>
        <div>
          <Button icon="list-checks" onPress={openCheck}>
            {t('check:again')}
          </Button>
        </div>
      </Section>
      {workspace?.isSample === true && <SampleSection />}
    </div>
  )
}

async function exportNow(program: string): Promise<void> {
  const result = await runJob(label('settings:job.export'), async (job) => {
    const { text, day } = await exportEverything()
    return window.ciklus.json.save({ job, text, suggestedName: `${program} ${day}.json` })
  })
  if (!notifyFailure(result) || result.value === null) return
  const { token, name } = result.value
  toast(
    { key: 'settings:done.exported', params: { name } },
    {
      action: {
        label: { key: 'settings:data.show', params: {} },
        run: () => void window.ciklus.files.reveal({ token }),
      },
    },
  )
}

function SampleSection() {
  const { t } = useTranslator()
  return (
    <Section title={t('settings:sample.title')}>
      <p className={styles.lead}>{t('settings:sample.text')}</p>
      <div>
        <Button icon="trash" onPress={() => void askAndRemoveSample(t)}>
          {t('settings:sample.removeAsk')}
        </Button>
      </div>
    </Section>
  )
}
