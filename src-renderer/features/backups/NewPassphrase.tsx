/** Asks for a new passphrase, twice. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, enterFirstWrong } from '../../ui'
import { passphraseProblem } from './backups.rules'
import { PassphraseFields } from './PassphraseFields'
import styles from './Backups.module.css'

interface NewPassphraseProps {
  readonly title: string
  readonly saveLabel: string
  /** Answers whether the dialog may close. */
  readonly onSave: (passphrase: string) => Promise<boolean>
  readonly onClose: () => void
}

/** The dialog. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { t } = useTranslator()
  const [texts, setTexts] = useState({ one: '', other: '' })
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setChecked(true)
    if (passphraseProblem(texts.one, texts.other) !== null || isBusy) {
      enterFirstWrong()
      return
    }
    setBusy(true)
    if (await props.onSave(texts.one)) props.onClose()
    else setBusy(false)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={props.title}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={isBusy} onPress={save}>
            {props.saveLabel}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Notice tone="warn">{t('recovery:locked.warning')}</Notice>
        <PassphraseFields
          {...texts}
          onChange={setTexts}
          isChecked={isChecked}
          onEnter={() => void save()}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
