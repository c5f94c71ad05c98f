/** The form of one meeting, for what the grid of a month has no place for: who told, a note. */
import { useState } from 'react'
import { today } from '../../app/clock'
import { notify } from '../../app/notify'
import { absentees, meetingSources, meetingStates, meetingWays } from '../../domain/meeting'
import type { Meeting } from '../../domain/meeting'
import { firstOf, meetingProblem, monthOf, mostMinutes } from '../../domain/meetings.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { useTranslator } from '../../i18n/i18n'
import { sentence, wordFor } from '../../i18n/sentence'
import {
  Button,
  DateField,
  Dialog,
  NumberField,
  RadioGroup,
  Select,
  TextArea,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { namesOf, writeMeeting } from './meetings.data'
import styles from './Meetings.module.css'

/** Props of {@link MeetingDialog}. */
interface MeetingDialogProps {
  readonly named: NamedPair
  /** Null for a new one. */
  readonly meeting: Meeting | null
  /** All meetings of the pair. */
  readonly there: readonly Meeting[]
  readonly onClose: () => void
}

type Draft = Omit<Meeting, 'id' | 'pairId' | 'date' | 'note'> & {
  readonly date: string | null
  readonly note: string
}

const nothing: Draft = {
  date: null,
  state: 'met',
  minutes: null,
  how: null,
  toldBy: null,
  absent: null,
  note: '',
}

/** What is not asked of a meeting of this kind is not kept. */
function written(draft: Draft, date: string) {
  const { state, minutes, how, toldBy, absent } = draft
  const note = draft.note.trim()
  return {
    date: state === 'none' ? firstOf(monthOf(date)) : date,
    state,
    minutes: state === 'met' ? minutes : null,
    how: state === 'met' ? how : null,
    absent: state === 'missed' ? absent : null,
    toldBy,
    note: note === '' ? null : note,
  }
}

/** What is being filled in, what is wrong with it, and how it is saved. */
function useMeeting({ named, meeting, there, onClose }: MeetingDialogProps) {
  const translator = useTranslator()
  const [draft, setDraft] = useState<Draft>(() =>
    meeting === null
      ? { ...nothing, date: named.pair.ended?.on ?? today() }
      : { ...meeting, note: meeting.note ?? '' },
  )
  const [isChecked, setChecked] = useState(false)
  const ready = draft.date === null ? null : written(draft, draft.date)
  const others = there.filter(({ id }) => id !== meeting?.id)
  const problem = ready === null ? null : meetingProblem(ready, named.pair, today(), others)
  const missing = isChecked && ready === null ? translator.t('ui:required') : null
  const save = useOnce(async () => {
    setChecked(true)
    if (ready === null || problem !== null || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    if (notify(await writeMeeting(named, ready, meeting, there))) onClose()
  })
  const set = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields })
  return {
    ...{ draft, set, save },
    error: problem === null ? missing : sentence(problem, translator),
  }
}

/** The dialog. */
export function MeetingDialog(props: MeetingDialogProps) {
  const { t, format } = useTranslator()
  const { named, meeting, onClose } = props
  const { draft, set, save, error } = useMeeting(props)
  const title =
    meeting === null
      ? t('meetings:one.addTitle', namesOf(named))
      : t('meetings:one.editTitle', { date: format.date(meeting.date) })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={save}
      title={title}
      footer={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t('meetings:one.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <DateField
          label={t('meetings:field.date')}
          value={draft.date}
          onChange={(date) => set({ date })}
          error={error}
          isRequired
        />
        <RadioGroup
          label={t('meetings:field.state')}
          value={draft.state}
          onChange={(state) => set({ state })}
          options={meetingStates.map((id) => ({ id, label: t(`meetings:state.${id}`) }))}
        />
        <OfState draft={draft} set={set} />
        <Choice
          field="toldBy"
          value={draft.toldBy}
          values={meetingSources}
          onChange={(toldBy) => set({ toldBy })}
        />
        <TextArea
          label={t('meetings:field.note')}
          value={draft.note}
          onChange={(note) => set({ note })}
          rows={3}
          maxLength={5_000}
        />
      </div>
    </Dialog>
  )
}

/** What is asked of a meeting that took place, and of one that fell through. */
function OfState(props: { readonly draft: Draft; readonly set: (fields: Partial<Draft>) => void }) {
  const { t } = useTranslator()
  const { draft, set } = props
  if (draft.state === 'none') return null
  if (draft.state === 'missed')
    return (
      <Choice
        field="absent"
        value={draft.absent}
        values={absentees}
        onChange={(absent) => set({ absent })}
      />
    )
  return (
    <>
      <NumberField
        label={t('meetings:field.minutes')}
        value={draft.minutes}
        onChange={(minutes) => set({ minutes })}
        min={1}
        max={mostMinutes}
      />
      <Choice field="how" value={draft.how} values={meetingWays} onChange={(how) => set({ how })} />
    </>
  )
}

const words = {
  toldBy: 'meetings:toldBy',
  absent: 'meetings:absent',
  how: 'meetings:how',
} as const

type Words = {
  readonly toldBy: (typeof meetingSources)[number]
  readonly absent: (typeof absentees)[number]
  readonly how: (typeof meetingWays)[number]
}

/** One of a few words, or that it was not said. */
function Choice<F extends keyof Words>(props: {
  readonly field: F
  readonly value: Words[F] | null
  readonly values: readonly Words[F][]
  readonly onChange: (value: Words[F] | null) => void
}) {
  const { t } = useTranslator()
  const { field, values } = props
  const options = values.map((id) => ({ id, label: wordFor(words[field], id, t) }))
  return (
    <Select<Words[F] | 'notSaid'>
      label={t(`meetings:field.${field}`)}
      value={props.value ?? 'notSaid'}
      onChange={(id) => props.onChange(values.find((one) => one === id) ?? null)}
      options={[{ id: 'notSaid', label: t('meetings:notSaid') }, ...options]}
    />
  )
}
