/** A copy of everything that only opens with a passphrase. */
import { useState } from 'react'
import { ActionButton } from '../../app/ActionButton'
import { useActions } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { notifySaved } from '../../app/notify'
import { Button, Dialog, Notice, Section, TextField } from '../../ui'
import { useWorkspace } from '../../storage/workspace'
import { exportLocked } from './backups.data'
import { passphraseProblem } from './backups.rules'
import styles from './Backups.module.css'

/** The section. */
export function LockedSection() {
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  useActions('backups', { lock: () => setOpen(true) })
  return (
    <Section title={t('recovery:locked.title')}>
      <p className={styles.lead}>{t('recovery:locked.text')}</p>
      <div className={styles.ways}>
        <ActionButton action="backups.lock" />
      </div>
      {isOpen && <LockedDialog onClose={() => setOpen(false)} />}
    </Section>
  )
}

function LockedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const problem = passphraseProblem(one, other)
  const said = (at: 'tooShort' | 'differs') =>
    isChecked && problem === at ? t(`recovery:locked.${at}`) : null
  const save = async () => {
    setChecked(true)
    if (problem !== null || isBusy) return
    setBusy(true)
    const result = await exportLocked(workspace?.program ?? 'Ciklus', one)
    setBusy(false)
    if (notifySaved(result)) onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('recovery:locked.dialogTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={isBusy} onPress={save}>
            {t('recovery:locked.save')}
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
          error={said('tooShort')}
          maxLength={1_000}
          isSecret
          autoFocus
        />
        <TextField
          label={t('recovery:locked.again')}
          value={other}
          onChange={setOther}
          error={said('differs')}
          maxLength={1_000}
          isSecret
          onEnter={() => void save()}
        />
      </div>
    </Dialog>
  )
}
