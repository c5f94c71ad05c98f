/** One workshop: what, when, where, who leads it, who came. */
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { notify } from '../../app/notify'
import { goTo } from '../../app/go-to'
import {
  Button,
  confirm,
  DetailPane,
  EditableDate,
  EditableNumber,
  EditableSelect,
  EditableText,
  FieldList,
  Figures,
  MenuButton,
  Section,
} from '../../ui'
import { countMarks, marksOf } from '../../domain/attendance.rules'
import type { StoredCycleRows } from '../../storage/cycle-rows'
import { useHistoryCommand } from '../../app/history-menu'
import { startImport } from '../../app/import-request'
import { useSaveAttendance } from './workshops.export'
import { Facilitators } from './Facilitators'
import { countMarked, deleteWorkshop, editWorkshop } from './workshops.data'
import { expectedPersonIds, readTime } from '../../domain/workshops.rules'
import { workshopFormats, workshopKinds } from '../../domain/workshop'
import type { Workshop } from '../../domain/workshop'
import styles from './Workshops.module.css'

interface PaneProps {
  readonly workshop: Workshop
  readonly rows: StoredCycleRows
}

/** The pane. */
export function WorkshopDetail(
  props: PaneProps & { readonly onRollCall: () => void; readonly onClose: () => void },
) {
  const { format } = useTranslator()
  const { workshop, rows } = props
  return (
    <DetailPane
      title={workshop.title}
      subtitle={format.moment(workshop.when)}
      onClose={props.onClose}
      actions={<WorkshopMenu workshop={workshop} rows={rows} onDeleted={props.onClose} />}
    >
      <AttendanceSection workshop={workshop} rows={rows} onRollCall={props.onRollCall} />
      <WhatFields workshop={workshop} />
      <WhereFields workshop={workshop} rows={rows} />
    </DetailPane>
  )
}

function AttendanceSection({
  workshop,
  rows,
  onRollCall,
}: PaneProps & { readonly onRollCall: () => void }) {
  const { t, format } = useTranslator()
  const marks = marksOf(rows.attendance, workshop.id)
  const called = new Set([...expectedPersonIds(rows.participations), ...marks.keys()])
  const counts = countMarks([...called], marks)
  const openSheet = () =>
    goTo({ screen: 'reports', recordId: workshop.id, filters: { leaf: 'signIn' } })
  const figure = (state: 'present' | 'excused' | 'absent' | 'unmarked') => ({
    value: format.number(counts[state]),
    label: t(`workshops:counts.${state}`),
    onPress: onRollCall,
  })
  return (
    <Section title={t('workshops:attendance')}>
      <Figures
        items={[figure('present'), figure('excused'), figure('absent'), figure('unmarked')]}
      />
      <div className={styles.actions}>
        <Button icon="list-checks" onPress={onRollCall}>
          {t('workshops:rollCall')}
        </Button>
        <Button icon="upload" onPress={() => startImport('attendance', workshop.id)}>
          {t('workshops:importReport')}
        </Button>
        <Button icon="print" onPress={openSheet}>
          {t('workshops:signInSheet')}
        </Button>
      </div>
    </Section>
  )
}

function WhatFields({ workshop }: { readonly workshop: Workshop }) {
  const { t } = useTranslator()
  const { when } = workshop
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
      <EditableDate
        label={t('workshops:field.date')}
        value={when.date}
        onCommit={(date) => (date === null ? null : edit({ when: { ...when, date } }))}
      />
      <EditableText
        label={t('workshops:field.time')}
        value={when.time}
        placeholder="17:30"
        validate={(text) => (readTime(text) === undefined ? t('workshops:problem.time') : null)}
        onCommit={(text) => edit({ when: { ...when, time: readTime(text ?? '') ?? null } })}
      />
      <EditableNumber
        label={t('workshops:field.minutes')}
        value={workshop.minutes}
        min={1}
        max={10_000}
        onCommit={(minutes) => edit({ minutes })}
      />
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
  const save = useSaveAttendance(workshop, rows)
  const history = useHistoryCommand({ table: 'workshops', id: workshop.id })
  const askAndDelete = async () => {
    const count = await countMarked(workshop.id)
    const isSure = await confirm({
      title: t('workshops:delete.title', { title: workshop.title }),
      body: t('workshops:delete.body', { count }),
      confirmLabel: t('workshops:delete.do'),
      tone: 'danger',
    })
    if (isSure && notify(await deleteWorkshop(workshop))) props.onDeleted()
  }
  return (
    <MenuButton
      label={t('workshops:more')}
      icon="more"
      items={[
        {
          id: 'xlsx',
          label: t('workshops:list.xlsx'),
          icon: 'sheet',
          onAction: () => save('xlsx'),
        },
        { id: 'csv', label: t('workshops:list.csv'), icon: 'file', onAction: () => save('csv') },
        history,
        'separator',
        {
          id: 'delete',
          label: t('workshops:delete.open'),
          icon: 'trash',
          tone: 'danger',
          onAction: () => void askAndDelete(),
        },
      ]}
    />
  )
}
