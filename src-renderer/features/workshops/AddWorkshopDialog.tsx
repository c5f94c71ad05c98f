/** Adds a workshop: what it is called and when; the rest is filled in on its pane. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import {
  Button,
  DateField,
  Dialog,
  NumberField,
  Select,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import type { Cycle } from '../../domain/cycle'
import { addWorkshop } from './workshops.data'
import { readTime } from '../../domain/workshops.rules'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import type { WorkshopFormat, WorkshopKind } from '../../domain/workshop'
import styles from './Workshops.module.css'

/** Props of {@link AddWorkshopDialog}. */
interface AddWorkshopProps {
  readonly cycle: Cycle
  readonly onClose: () => void
  /** Gets the id of the new workshop. */
  readonly onAdded: (id: string) => void
}

/** What is being filled in, and how it is added. */
function useDraft({ cycle, onAdded }: AddWorkshopProps) {
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<WorkshopKind>('workshop')
  const [format, setFormat] = useState<WorkshopFormat>('live')
  const [date, setDate] = useState<string | null>(null)
  const [endsOn, setEndsOn] = useState<string | null>(null)
  const [timeText, setTimeText] = useState('')
  const [minutes, setMinutes] = useState<number | null>(120)
  const [isChecked, setChecked] = useState(false)
  const time = readTime(timeText)
  const when = date === null || time === undefined ? null : { date, time }
  const add = useOnce(async () => {
    setChecked(true)
    if (title.trim() === '' || when === null || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const { id, result } = await addWorkshop(cycle.id, {
      ...{ title, kind, format, when, endsOn, minutes },
    })
    toastFailure(result)
    if (result.ok) onAdded(id)
  })
  return {
    ...{ title, setTitle, kind, setKind, format, setFormat, date, setDate, timeText, setTimeText },
    ...{ endsOn, setEndsOn, minutes, setMinutes, add, isTimeWrong: time === undefined },
    isUntitled: isChecked && title.trim() === '',
    isDateless: isChecked && date === null,
  }
}

/** The dialog. */
export function AddWorkshopDialog(props: AddWorkshopProps) {
  const { t } = useTranslator()
  const draft = useDraft(props)
  return (
    <Dialog
      isOpen
      size="s"
      onClose={props.onClose}
      onEnter={draft.add}
      title={t('workshops:add.title')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('workshops:cancel')}</Button>
          <Button tone="primary" onPress={draft.add}>
            {t('workshops:add.do')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('workshops:field.title')}
        value={draft.title}
        onChange={draft.setTitle}
        error={draft.isUntitled ? t('ui:required') : null}
        autoFocus
        isRequired
      />
      <DraftFields draft={draft} />
    </Dialog>
  )
}

function DraftFields({ draft }: { readonly draft: ReturnType<typeof useDraft> }) {
  const { t } = useTranslator()
  return (
    <div className={styles.two}>
      <DateField
        label={t('workshops:field.date')}
        value={draft.date}
        onChange={draft.setDate}
        error={draft.isDateless ? t('ui:required') : null}
        isRequired
      />
      <DateField
        label={t('workshops:field.endsOn')}
        value={draft.endsOn}
        onChange={draft.setEndsOn}
        min={draft.date ?? undefined}
        error={
          draft.date !== null && draft.endsOn !== null && draft.endsOn < draft.date
            ? t('workshops:problem.endsBefore')
            : null
        }
      />
      <TextField
        label={t('workshops:field.time')}
        value={draft.timeText}
        onChange={draft.setTimeText}
        placeholder={t('ui:example', { example: '17:30' })}
        error={draft.isTimeWrong ? t('workshops:problem.time') : null}
      />
      <Select
        label={t('workshops:field.kind')}
        value={draft.kind}
        onChange={(id) => draft.setKind(workshopKinds.find((known) => known === id) ?? draft.kind)}
        options={workshopKinds.map((id) => ({ id, label: t(`workshops:kind.${id}`) }))}
      />
      <Select
        label={t('workshops:field.format')}
        value={draft.format}
        onChange={(id) =>
          draft.setFormat(workshopFormats.find((known) => known === id) ?? draft.format)
        }
        options={workshopFormats.map((id) => ({ id, label: t(`workshops:format.${id}`) }))}
      />
      <NumberField
        label={t('workshops:field.minutes')}
        value={draft.minutes}
        onChange={draft.setMinutes}
        min={1}
        max={10_000}
      />
    </div>
  )
}
