/** Asks for a new passphrase, twice. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, TextField, enterFirstWrong } from '../../ui'
import { passphraseProblem } from './backups.rules'
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
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const problem = passphraseProblem(one, other)
  const error = (at: typeof problem) =>
    at !== null && isChecked && problem === at ? t(`recovery:locked.${at}`) : null
  const save = async () => {
    setChecked(true)
    if (problem !== null || isBusy) {
      enterFirstWrong()
      return
    }
    setBusy(true)
    if (await props.onSave(one)) props.onClose()
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
        <TextField
          label={t('recovery:locked.passphrase')}
          description={t('recovery:locked.hint')}
          value={one}
          onChange={setOne}
          error={error('tooShort')}
          maxLength={1_000}
          isSecret
          autoFocus
        />
        <TextField
          label={t('recovery:locked.again')}
          value={other}
          onChange={setOther}
          error={error('differs')}
          maxLength={1_000}
          isSecret
          onEnter={() => void save()}
        />
      </div>
    </Dialog>
  )
}
