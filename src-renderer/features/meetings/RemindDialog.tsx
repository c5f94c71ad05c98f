/** Reminders to one pair or several: read, then copied, saved for a mail program, or printed. */
import { useMemo, useState } from 'react'
import { startOfDay, today } from '../../app/clock'
import { emlOf } from '../../app/documents/eml'
import { printDocument } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notify, notifyFailure, notifySaved } from '../../app/notify'
import { toast } from '../../app/toasts'
import type { Workspace } from '../../domain/workspace'
import { currentLanguage, translatorFor, useTranslator } from '../../i18n/i18n'
import { useWorkspace } from '../../storage/workspace'
import {
  Button,
  Dialog,
  Notice,
  SegmentedControl,
  Select,
  TextArea,
  copyNow,
  useOnce,
} from '../../ui'
import { noteSent } from '../letters'
import type { MeetingRows } from './meetings.data'
import { addressees, asPages, asText, remindersOf } from './reminder.rules'
import type { Addressees, Reminder, StandingPair } from './reminder.rules'
import styles from './Meetings.module.css'

/** Props of {@link RemindDialog}. */
interface RemindDialogProps {
  readonly pairs: readonly StandingPair[]
  readonly people: MeetingRows['people']
  readonly onClose: () => void
}

/** The window; nothing before it is known whose program it is. */
export function RemindDialog(props: RemindDialogProps) {
  const workspace = useWorkspace()
  return workspace ? <Remind {...props} workspace={workspace} /> : null
}

const withAddress = (reminders: readonly Reminder[]): readonly Reminder[] =>
  reminders.filter(({ email }) => email !== '')

/** Saves the letters of those who have an address, each as a file for a mail program. */
async function saveLetters(reminders: readonly Reminder[]): Promise<boolean> {
  const letters = withAddress(reminders).map(({ name, email, subject, text }) => ({
    name: `${subject}, ${name}`.slice(0, 200),
    text: emlOf({ name, address: email, subject, text }),
  }))
  const job = { key: 'meetings:reminder.saving', params: { count: letters.length } } as const
  const result = await runJob(job, (id) => window.ciklus.letters.save({ job: id, letters }))
  return notifyFailure(result) && notifySaved({ ok: true, value: result.value?.folder ?? null })
}

/** Whom letters go to, the letters, and what can be done with them. `onClose` is called when one of these was done. */
function useReminders(props: RemindDialogProps & { readonly workspace: Workspace }) {
  const { pairs, people, workspace, onClose } = props
  const [whom, setWhom] = useState<Addressees>('mentees')
  const reminders = useMemo(
    () => remindersOf(pairs, whom, { people, workspace, translatorOf: translatorFor }),
    [pairs, whom, people, workspace],
  )
  const copy = () => {
    // What was not copied can still be marked here by hand.
    if (!copyNow({ text: asText(reminders) })) return
    toast({ key: 'meetings:reminder.copied', params: { count: reminders.length } })
    onClose()
  }
  const save = useOnce(async () => {
    if (await saveLetters(reminders)) onClose()
  })
  const note = useOnce(async () => {
    const cycleId = pairs[0]?.named.pair.cycleId
    if (cycleId === undefined) return
    const { t } = translatorFor(currentLanguage())
    const name = t('letters:purpose.reminder')
    const letters = withAddress(reminders).map(({ personId, language, subject, text }) => ({
      ...{ cycleId, personId, purpose: 'reminder' as const, name, language, subject },
      ...{ body: text, how: 'email' as const },
    }))
    if (notify(await noteSent(letters, name))) onClose()
  })
  const print = useOnce(async () => {
    const translator = translatorFor(workspace.documentLanguage)
    // Of the day it is printed: nothing in it is of an earlier one.
    const context = { workspace, translator, timestamp: startOfDay(today()) }
    if (await printDocument(asPages(reminders, context))) onClose()
  })
  return { whom, setWhom, reminders, copy, save, print, note }
}

type Reminders = ReturnType<typeof useReminders>

function Remind(props: RemindDialogProps & { readonly workspace: Workspace }) {
  const { t } = useTranslator()
  const { onClose } = props
  const reminders = useReminders(props)
  const count = reminders.reminders.length
  const sendable = withAddress(reminders.reminders).length
  return (
    <Dialog
      isOpen
      size="l"
      onClose={onClose}
      title={t('meetings:reminder.title')}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button icon="check" onPress={reminders.note} isDisabled={count === 0}>
            {t('meetings:reminder.note')}
          </Button>
          <Button icon="print" onPress={reminders.print} isDisabled={count === 0}>
            {t('meetings:reminder.print')}
          </Button>
          <Button icon="mail" onPress={reminders.save} isDisabled={sendable === 0}>
            {t('meetings:reminder.save', { count: sendable })}
          </Button>
          <Button tone="primary" onPress={reminders.copy} isDisabled={count === 0}>
            {t('meetings:reminder.copy')}
          </Button>
        </>
      }
    >
      <Letters {...reminders} />
    </Dialog>
  )
}

/** To whom, and each letter to be read. */
function Letters({ whom, setWhom, reminders }: Reminders) {
  const { t, format } = useTranslator()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = reminders.find(({ personId }) => personId === chosen) ?? reminders[0]
  const without = reminders.filter(({ email }) => email === '').map(({ name }) => name)
  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('meetings:reminder.whom')}
        value={whom}
        onChange={setWhom}
        options={addressees.map((id) => ({ id, label: t(`meetings:reminder.to.${id}`) }))}
      />
      {reminders.length > 1 && (
        <Select
          label={t('meetings:reminder.letterTo', { count: reminders.length })}
          value={shown?.personId ?? null}
          onChange={setChosen}
          options={reminders.map(({ personId, name }) => ({ id: personId, label: name }))}
        />
      )}
      <TextArea
        label={shown === undefined ? t('meetings:reminder.text') : shown.subject}
        value={shown?.text ?? ''}
        onChange={() => undefined}
        rows={10}
        isReadOnly
      />
      {without.length > 0 && (
        <Notice tone="warn">
          {t('meetings:reminder.without', { count: without.length, names: format.list(without) })}
        </Notice>
      )}
    </div>
  )
}
