/** Documents keep failing: what happened, that nothing is lost, where the data is, and the two ways on. */
import { useEffect } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useAppInfo } from '../../app/app-info'
import { Button, Dialog } from '../../ui'
import { followNeeds, tryDocuments, useHelpNeeds } from './help.state'
import styles from './Help.module.css'

const close = (): void => useHelpNeeds.setState({ isTold: false })

/** The window, once on the page. */
export function DocumentsOffDialog() {
  const { t } = useTranslator()
  const isTold = useHelpNeeds((needs) => needs.isTold)
  const info = useAppInfo()
  useEffect(followNeeds, [])
  return (
    <Dialog
      isOpen={isTold}
      onClose={close}
      title={t('help:documents.title')}
      size="s"
      isQuestion
      footer={
        <>
          <Button onPress={() => void tryDocuments()}>{t('help:documents.again')}</Button>
          <Button tone="primary" autoFocus onPress={close}>
            {t('help:documents.without')}
          </Button>
        </>
      }
    >
      <p>{t('help:documents.text')}</p>
      <p>
        {t('help:documents.data')} <span className={styles.path}>{info?.dataFolder ?? ''}</span>
      </p>
    </Dialog>
  )
}
