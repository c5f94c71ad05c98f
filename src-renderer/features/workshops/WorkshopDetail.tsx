/** One workshop: what, when, where, who leads it, who came. */
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useAction } from '../../app/use-actions'
import { useTranslator } from '../../i18n/i18n'
import { OtherForms } from '../../app/OtherForms'
import { toastFailure } from '../../app/toasts'
import {
  DetailPane,
  EditableDate,
  EditableNumber,
  EditableSelect,
  EditableText,
  FieldList,
  Figures,
  Section,
} from '../../ui'
import { countMarks, marksOf } from '../../domain/attendance.rules'
import { useWorkspace } from '../../storage/workspace'
import { Facilitators } from './Facilitators'
import { workshopMenu } from './workshop-menu'
import { editWhen, editWorkshop } from './workshops.data'
import type { WorkshopsRows } from './workshops.data'
import { expectedPersonIds, lastDayOf, readTime } from '../../domain/workshops.rules'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import type { Workshop } from '../../domain/workshop'
import styles from './Workshops.module.css'

interface PaneProps {
  readonly workshop: Workshop
  readonly rows: WorkshopsRows
}

/** The pane. */
export function WorkshopDetail(props: PaneProps & { readonly onClose: () => void }) {
  const { format } = useTranslator()
  const { workshop, rows } = props
  return (
    <DetailPane
      title={workshop.title}
      subtitle={format.moment(workshop.when, lastDayOf(workshop))}
      onClose={props.onClose}
      actions={<WorkshopMenu workshop={workshop} rows={rows} onDeleted={props.onClose} />}
    >
      <AttendanceSection workshop={workshop} rows={rows} />
      <WhatFields workshop={workshop} />
      <WhereFields workshop={workshop} rows={rows} />
    </DetailPane>
  )
}

function AttendanceSection({ workshop, rows }: PaneProps) {
  const { t, format } = useTranslator()
  const marks = marksOf(rows.attendance, workshop.id)
  const called = new Set([...expectedPersonIds(rows.participations), ...marks.keys()])
  const counts = countMarks([...called], marks)
  const rollCall = useAction('workshops.rollCall', { about: workshop })
  const figure = (state: 'present' | 'excused' | 'absent' | 'unmarked') => ({
    // Nobody marked: nobody knows who came.
    value: marks.size === 0 && state !== 'unmarked' ? '–' : format.number(counts[state]),
    label: t(`workshops:counts.${state}`),
    onPress: rollCall.run,
  })
  return (
    <Section title={t('workshops:attendance')}>
      <Figures
        items={[figure('present'), figure('excused'), figure('absent'), figure('unmarked')]}
      />
      <div className={styles.actions}>
        <ActionButton action="workshops.rollCall" about={workshop} />
        <ActionButton action="import.attendanceOf" about={workshop.id} />
        <ActionButton action="workshops.signInSheet" about={workshop} />
      </div>
    </Section>
  )
}

function WhatFields({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editWorkshop>[1]) =>
    editWorkshop(workshop, fields).then(toastFailure)
  return (
    <FieldList>
      <EditableText
        label={t('workshops:field.title')}
        value={workshop.title}
        isRequired
        onCommit={(title) => (title === null ? null : edit({ title }))}
      />
      <OtherForms
        record={workshop}
        field="title"
        label={(name) => t('workshops:form.title', { name })}
        onCommit={edit}
      />
      <WhenFields workshop={workshop} />
      <EditableSelect
        label={t('workshops:field.kind')}
        value={workshop.kind}
        options={workshopKinds.map((id) => ({ id, label: t(`workshops:kind.${id}`) }))}
        onCommit={(id) =>
          void edit({ kind: workshopKinds.find((known) => known === id) ?? 'other' })
        }
      />
      <EditableSelect
        label={t('workshops:field.format')}
        value={workshop.format}
        options={workshopFormats.map((id) => ({ id, label: t(`workshops:format.${id}`) }))}
        onCommit={(id) =>
          void edit({ format: workshopFormats.find((known) => known === id) ?? 'live' })
        }
      />
    </FieldList>
  )
}

function WhenFields({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslator()
  const { when } = workshop
  return (
    <>
      <EditableDate
        label={t('workshops:field.date')}
        value={when.date}
        onCommit={(date) =>
          date === null ? null : editWhen(workshop, { date }).then(toastFailure)
        }
      />
      <EditableDate
        label={t('workshops:field.endsOn')}
        value={workshop.endsOn ?? null}
        min={when.date}
        onCommit={(endsOn) => editWorkshop(workshop, { endsOn }).then(toastFailure)}
      />
      <EditableText
        label={t('workshops:field.time')}
        value={when.time}
        placeholder={t('ui:example', { example: '17:30' })}
        validate={(text) => (readTime(text) === undefined ? t('workshops:problem.time') : null)}
        onCommit={(text) =>
          editWhen(workshop, { time: readTime(text ?? '') ?? null }).then(toastFailure)
        }
      />
      <EditableNumber
        label={t('workshops:field.minutes')}
        value={workshop.minutes}
        min={1}
        max={10_000}
        onCommit={(minutes) => editWorkshop(workshop, { minutes }).then(toastFailure)}
      />
    </>
  )
}

function WhereFields({ workshop, rows }: PaneProps) {
  const { t } = useTranslator()
  const edit = (fields: Parameters<typeof editWorkshop>[1]) =>
    editWorkshop(workshop, fields).then(toastFailure)
  return (
    <FieldList>
      <Facilitators workshop={workshop} rows={rows} />
      <EditableText
        label={t('workshops:field.place')}
        value={workshop.place}
        onCommit={(place) => edit({ place })}
      />
      <EditableText
        label={t('workshops:field.link')}
        value={workshop.link}
        onCommit={(link) => edit({ link })}
      />
      <EditableNumber
        label={t('workshops:field.capacity')}
        value={workshop.capacity}
        min={1}
        max={100_000}
        onCommit={(capacity) => edit({ capacity })}
      />
      <EditableText
        label={t('workshops:field.notes')}
        value={workshop.notes}
        multiline
        onCommit={(notes) => edit({ notes })}
      />
    </FieldList>
  )
}

function WorkshopMenu(props: PaneProps & { readonly onDeleted: () => void }) {
  const { t } = useTranslator()
  const { workshop, rows } = props
  const list = { workshop, rows, workspace: useWorkspace() ?? null }
  return (
    <ActionMenu
      label={t('workshops:more')}
      about={workshop.title}
      items={workshopMenu(list, props.onDeleted)}
    />
  )
}
