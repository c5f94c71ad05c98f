/** The address of a folder on a server, with the name and the password there: asked for, and tried before anything else is done. */
import { useState } from 'react'
import type { Failure } from '../../../src-shared/result'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog, Notice, TextField, enterFirstWrong } from '../../ui'
import type { PickedFolder } from './computers.data'
import { openServer, serverProblems } from './server.data'
import type { ServerTexts } from './server.data'
import styles from './Computers.module.css'

interface ServerDialogProps {
  /** The folder, which can be read and written in. */
  readonly onFound: (found: PickedFolder) => void
  readonly onClose: () => void
}

/** What is typed, what is wrong with it, and the try. */
function useServer({ onFound }: ServerDialogProps) {
  const [texts, setTexts] = useState<ServerTexts>({ address: '', name: '', password: '' })
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const problems = serverProblems(texts)
  const connect = async () => {
    setChecked(true)
    if (isBusy) return
    if (Object.values(problems).some((problem) => problem !== null)) {
      enterFirstWrong()
      return
    }
    setBusy(true)
    setFailure(null)
    const found = await openServer(texts)
    setBusy(false)
    if (found.ok) onFound(found.value)
    else setFailure(found.error)
  }
  const change = (field: keyof ServerTexts) => (text: string) =>
    setTexts((before) => ({ ...before, [field]: text }))
  return { texts, problems, isChecked, isBusy, failure, connect, change }
}

/** The dialog. */
export function ServerDialog(props: ServerDialogProps) {
  const { t } = useTranslator()
  const { texts, problems, isChecked, isBusy, failure, connect, change } = useServer(props)
  const field = (name: keyof ServerTexts) => {
    const problem = isChecked ? problems[name] : null
    return {
      label: t(`computers:server.${name}`),
      value: texts[name],
      onChange: change(name),
      error:
        problem === null
          ? null
          : t(problem === 'empty' ? 'ui:required' : 'computers:server.noColon'),
      onEnter: () => void connect(),
    }
  }
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('computers:server.title')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={isBusy} onPress={() => void connect()}>
            {t('computers:server.connect')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.lead}>{t('computers:server.text')}</p>
        <TextField
          {...field('address')}
          description={t('computers:server.addressText')}
          type="url"
          maxLength={2_000}
          autoFocus
        />
        <TextField {...field('name')} maxLength={500} />
        <TextField
          {...field('password')}
          description={t('computers:server.passwordText')}
          maxLength={1_000}
          isSecret
        />
        {isBusy && <Notice>{t('computers:server.connecting')}</Notice>}
        {failure !== null && (
          <Notice tone="danger">{t(`failures:${failure.code}`, failure.params)}</Notice>
        )}
      </div>
    </Dialog>
  )
}
