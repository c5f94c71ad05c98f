/** Asks for the passphrase of a file that only opens with one. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, TextField, enterFirstWrong } from '../../ui'

/** The dialog. `isWrong` says that the last passphrase was not the right one. */
export function PassphraseDialog(props: {
  /** What the file is called. */
  readonly name: string
  readonly isWrong: boolean
  readonly isBusy: boolean
  readonly onOpen: (passphrase: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const [passphrase, setPassphrase] = useState('')
  const [isChecked, setChecked] = useState(false)
  const open = () => {
    setChecked(true)
    if (passphrase === '') enterFirstWrong()
    else if (!props.isBusy) props.onOpen(passphrase)
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('recovery:locked.openTitle', { name: props.name })}
      size="s"
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={props.isBusy} onPress={open}>
            {t('recovery:locked.open')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('recovery:locked.passphrase')}
        description={t('recovery:locked.openText')}
        value={passphrase}
        onChange={setPassphrase}
        error={
          isChecked && passphrase === ''
            ? t('ui:required')
            : props.isWrong
              ? t('recovery:locked.wrong')
              : null
        }
        maxLength={1_000}
        isSecret
        autoFocus
        onEnter={open}
      />
    </Dialog>
  )
}
