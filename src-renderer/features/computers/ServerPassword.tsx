/** The password of the server, where it is not known after a start, or not taken any more. */
import { useState } from 'react'
import type { Failure } from '../../../src-shared/result'
import { useSyncing } from '../../app/syncing'
import { toast } from '../../app/toasts'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, TextField, enterFirstWrong } from '../../ui'
import { enterPassword } from './server.data'
import styles from './Computers.module.css'

/** Failures that this notice says, with what to do. */
export const passwordFailures: readonly string[] = ['sync.needsPassword', 'sync.wrongPassword']

/** The notice, when the password is needed. */
export function PasswordNotice() {
  const { t } = useTranslator()
  const place = useSyncing((state) => state.place)
  const failure = useSyncing((state) => state.failure)
  const [isAsking, setAsking] = useState(false)
  const isWrong = failure?.code === 'sync.wrongPassword'
  const isNeeded = place?.needsPassword === true || failure?.code === 'sync.needsPassword'
  // While it is being asked for, what it is asked for may be over: the dialog stays until it is closed.
  if (!isNeeded && !isWrong && !isAsking) return null
  return (
    <>
      <Notice tone="warn">
        {isWrong ? t('failures:sync.wrongPassword', failure.params) : t('computers:server.needed')}{' '}
        <Button onPress={() => setAsking(true)}>{t('computers:server.enter')}</Button>
      </Notice>
      {isAsking && <EnterPassword onClose={() => setAsking(false)} />}
    </>
  )
}

/** What is typed into the window, what is wrong with it, and handing it to the server. */
function useEntering(onClose: () => void) {
  const [password, setPassword] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const enter = async () => {
    setChecked(true)
    if (isBusy) return
    if (password === '') {
      enterFirstWrong()
      return
    }
    setBusy(true)
    setFailure(null)
    const done = await enterPassword(password)
    setBusy(false)
    if (!done.ok) {
      setFailure(done.error)
      return
    }
    onClose()
    toast({
      key: `computers:server.${done.value.isKept ? 'connected' : 'connectedHere'}`,
      params: {},
    })
  }
  const isMissing = isChecked && password === ''
  return { password, setPassword, isMissing, isBusy, failure, enter: () => void enter() }
}

function EnterPassword({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator()
  const { password, setPassword, isMissing, isBusy, failure, enter } = useEntering(onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('computers:server.enterTitle')}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={isBusy} onPress={enter}>
            {t('computers:server.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('computers:server.password')}
          value={password}
          onChange={setPassword}
          error={isMissing ? t('ui:required') : null}
          maxLength={1_000}
          isSecret
          autoFocus
          onEnter={enter}
        />
        {failure !== null && (
          <Notice tone="danger">{t(`failures:${failure.code}`, failure.params)}</Notice>
        )}
      </div>
    </Dialog>
  )
}
