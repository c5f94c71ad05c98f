/** The form of a note of support, and of news of a project. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import type { Project } from '../../domain/project'
import { supportKinds } from '../../domain/support-note'
import type { SupportNote } from '../../domain/support-note'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  DateField,
  Dialog,
  Select,
  TextArea,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { writeSupport } from './voices.data'
import type { OwnerIds } from './voices.data'
import styles from './Outcomes.module.css'

/** Props of {@link SupportDialog}. */
interface SupportDialogProps {
  /** Whose it is, and of the cycle in which it is told. */
  readonly owner: OwnerIds
  /** Null for a new one. */
  readonly note: SupportNote | null
  /** The project it is news of; null for a note of support. */
  readonly project: Pick<Project, 'id' | 'title'> | null
  readonly onClose: () => void
}

const tidy = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What is being filled in, what is missing, and how it is saved. */
function useSupport({ owner, note, project, onClose }: SupportDialogProps) {
  const { t } = useTranslator()
  const isNews = project !== null
  const [kind, setKind] = useState(note?.kind ?? (isNews ? 'news' : 'introduced'))
  const [on, setOn] = useState<string | null>(note?.on ?? today())
  const [whom, setWhom] = useState(note?.whom ?? '')
  const [text, setText] = useState(note?.note ?? '')
  const [isChecked, setChecked] = useState(false)
  const needsWhom = kind === 'introduced' || kind === 'recommended'
  const isEmpty = needsWhom ? whom.trim() === '' : text.trim() === ''
  const save = useOnce(async () => {
    setChecked(true)
    if (on === null || isEmpty || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const draft = { kind, on, whom: isNews ? null : tidy(whom), note: tidy(text) }
    const whole = { ...draft, projectId: project?.id ?? null }
    if (notify(await writeSupport(owner, note, whole))) onClose()
  })
  const missing = (isMissing: boolean) => (isChecked && isMissing ? t('ui:required') : null)
  return {
    ...{ kind, setKind, on, setOn, whom, setWhom, text, setText, save, needsWhom },
    dateError: missing(on === null),
    whomError: missing(needsWhom && isEmpty),
    textError: missing(!needsWhom && isEmpty),
  }
}

/** The dialog. */
export function SupportDialog(props: SupportDialogProps) {
  const { t } = useTranslator()
  const { note, project, onClose } = props
  const form = useSupport(props)
  const title =
    project === null
      ? t(note ? 'outcomes:support.editTitle' : 'outcomes:support.addTitle')
      : t('projects:news.title', { title: project.title })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={form.save}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={form.save}>
            {t('outcomes:save')}
          </Button>
        </>
      }
    >
      <SupportFields form={form} isNews={project !== null} />
    </Dialog>
  )
}

const kinds = supportKinds.filter((one) => one !== 'news')

function SupportFields(props: {
  readonly form: ReturnType<typeof useSupport>
  readonly isNews: boolean
}) {
  const { t } = useTranslator()
  const { form, isNews } = props
  return (
    <div className={styles.form}>
      {!isNews && (
        <Select
          label={t('outcomes:support.kindLabel')}
          value={form.kind}
          onChange={form.setKind}
          options={kinds.map((id) => ({ id, label: t(`outcomes:supportKind.${id}`) }))}
          autoFocus
        />
      )}
      <DateField
        label={t('outcomes:field.on')}
        value={form.on}
        onChange={form.setOn}
        error={form.dateError}
        isRequired
      />
      {!isNews && (
        <TextField
          label={t('outcomes:support.whom')}
          value={form.whom}
          onChange={form.setWhom}
          error={form.whomError}
          isRequired={form.needsWhom}
          maxLength={300}
        />
      )}
      <TextArea
        label={t(isNews ? 'projects:news.text' : 'outcomes:support.note')}
        value={form.text}
        onChange={form.setText}
        error={form.textError}
        isRequired={!form.needsWhom}
        rows={3}
        maxLength={5_000}
      />
    </div>
  )
}
