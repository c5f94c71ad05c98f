/** Sending by e-mail or stick: what goes into the file, and whether a passphrase opens it. */
import { useEffect, useState } from 'react'
import { notifySaved } from '../../app/notify'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { Button, Checkbox, Dialog, RadioGroup, enterFirstWrong } from '../../ui'
import { PassphraseFields, passphraseProblem } from '../backups'
import type { Outlook } from '../../backup/sync/changes'
import { outlook, send, useSending } from './sending.data'
import type { Sending } from './sending.data'
import styles from './Computers.module.css'

/** The dialog, when it is open. */
export function SendHost() {
  const isOpen = useSending((state) => state.isOpen)
  return isOpen && <SendDialog onClose={() => useSending.setState({ isOpen: false })} />
}

/** What the others do not have, in words. */
function changesWords(found: Outlook | null, { t }: Translator): string {
  if (found === null) return t('computers:send.changes')
  if (found.others === 0) return t('computers:send.changesUnknown')
  return found.count === 0
    ? t('computers:send.changesNone')
    : t('computers:send.changesCount', { count: found.count })
}

/** What goes into the file. */
function What(props: {
  readonly value: Sending['what']
  readonly onChange: (what: Sending['what']) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const [found, setFound] = useState<Outlook | null>(null)
  useEffect(() => void outlook().then(setFound), [])
  const changes = changesWords(found, translator)
  const options = [
    { id: 'changes', label: changes, description: t('computers:send.changesText') },
    { id: 'all', label: t('computers:send.all'), description: t('computers:send.allText') },
  ] as const
  return <RadioGroup {...props} label={t('computers:send.what')} options={options} />
}

/** What is sent, whether it is locked, and sending it. */
function useSendForm(onClose: () => void) {
  const translator = useTranslator()
  const [what, setWhat] = useState<Sending['what']>('changes')
  const [isLocked, setLocked] = useState(false)
  const [texts, setTexts] = useState({ one: '', other: '' })
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setChecked(true)
    if (isBusy) return
    if (isLocked && passphraseProblem(texts.one, texts.other) !== null) {
      enterFirstWrong()
      return
    }
    setBusy(true)
    const sent = await send({ what, passphrase: isLocked ? texts.one : null }, translator)
    setBusy(false)
    if (notifySaved(sent)) onClose()
  }
  const chosen = { what, setWhat, isLocked, setLocked, texts, setTexts }
  return { ...chosen, isChecked, isBusy, save: () => void save() }
}

function SendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator()
  const form = useSendForm(onClose)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('computers:send.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" isBusy={form.isBusy} onPress={form.save}>
            {t('computers:send.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <What value={form.what} onChange={form.setWhat} />
        <Checkbox
          isSelected={form.isLocked}
          onChange={form.setLocked}
          description={t('computers:send.lockText')}
        >
          {t('computers:send.lock')}
        </Checkbox>
        {form.isLocked && (
          <PassphraseFields
            {...form.texts}
            onChange={form.setTexts}
            isChecked={form.isChecked}
            onEnter={form.save}
          />
        )}
      </div>
    </Dialog>
  )
}
