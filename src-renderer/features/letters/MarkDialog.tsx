/** Notes letters as sent: to whom, when and how. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import { letterWays } from '../../domain/letter'
import type { LetterWay } from '../../domain/letter'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  DateField,
  Dialog,
  SegmentedControl,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import type { Draft } from './drafts.rules'
import { markSent } from './letters.data'
import type { KnownTemplate } from './templates.rules'
import styles from './Letters.module.css'

/** Props of {@link MarkDialog}. */
interface MarkDialogProps {
  readonly drafts: readonly Draft[]
  readonly template: KnownTemplate
  readonly cycleId: string
  readonly onClose: () => void
  /** Called when it was noted, before it closes. */
  readonly onDone: () => void
}

/** The window. */
export function MarkDialog({ drafts, template, cycleId, onClose, onDone }: MarkDialogProps) {
  const { t, format } = useTranslator()
  const [sentOn, setSentOn] = useState<string | null>(today())
  const [how, setHow] = useState<LetterWay>('email')
  // Whoever has no address got nothing by e-mail, and is still to be written to.
  const sent = how === 'email' ? drafts.filter(({ email }) => email !== '') : drafts
  const count = sent.length
  const mark = useOnce(async () => {
    // A text that is no day leaves the day before it in place: it must not be taken for what was typed.
    if (sentOn === null || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    if (!notify(await markSent(sent, template, cycleId, { sentOn, how }))) return
    onDone()
    onClose()
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('letters:marking.title', { count })}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={mark} isDisabled={count === 0}>
            {t('letters:marking.do')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('letters:marking.text')}</p>
        <p className={styles.names}>{format.list(sent.map(({ name }) => name))}</p>
        <DateField
          label={t('letters:marking.on')}
          value={sentOn}
          onChange={setSentOn}
          max={today()}
          error={sentOn === null ? t('letters:marking.noDay') : null}
          isRequired
        />
        <SegmentedControl
          label={t('letters:marking.how')}
          value={how}
          onChange={setHow}
          options={letterWays.map((id) => ({ id, label: t(`letters:how.${id}`) }))}
        />
      </div>
    </Dialog>
  )
}
