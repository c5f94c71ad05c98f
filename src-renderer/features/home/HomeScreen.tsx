/** The cycle at a glance: where it is, what needs a person now, and the numbers a funder asks for. */
import { useState } from 'react'
import { ActionButton, ActionLink } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { EmptyPage, EmptyState, Figures, Icon, LinkButton, Page, Section } from '../../ui'
import type { IconName } from '../../ui'
import { today } from '../cycles'
import { cycleParts } from '../../domain/cycle-rows'
import { useCycleParts } from '../../storage/cycle-rows'
import type { StoredCycleRows } from '../../storage/cycle-rows'
import { StageLine } from '../cycles'
import { cycleFigures } from '../../domain/figures.rules'
import type { Figure } from '../../domain/figures'
import { useWorkspace } from '../../storage/workspace'
import type { FigureText } from '../../app/documents/figure-text'
import { figureText, saysSomething } from '../../app/documents/figure-text'
import { FigureDialog } from './FigureDialog'
import { homeTasks, taskText } from './home.rules'
import type { Task, TaskCode } from './home.rules'
import styles from './Home.module.css'

/** The screen. */
export function HomeScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const rows = useCycleParts(cycleId, ...cycleParts)
  if (rows === undefined) return null
  if (rows === null) {
    return (
      <EmptyPage
        title={t('home:title')}
        icon="calendar"
        heading={t('home:noCycle.title')}
        action={<ActionButton action="cycles.new" tone="primary" />}
      >
        {t('home:noCycle.text')}
      </EmptyPage>
    )
  }
  return <CycleHome rows={rows} />
}

function CycleHome({ rows }: { readonly rows: StoredCycleRows }) {
  const { t, format } = useTranslator()
  const { cycle } = rows
  const day = today()
  const isClosed = cycle.stage === 'closed'
  const tasks = homeTasks(rows, day)
  const isEmpty = rows.participations.length === 0 && rows.workshops.length === 0
  return (
    <Page
      title={cycle.name}
      count={format.monthRange(cycle.dates)}
      actions={<ActionButton action="cycles.edit" about={cycle} tone="quiet" />}
    >
      <StageLine cycle={cycle} today={day} />
      {isClosed && <p className={styles.summary}>{summary(rows, { t, format })}</p>}
      {isEmpty ? (
        <FirstStep />
      ) : (
        <>
          {(!isClosed || tasks.length > 0) && <Tasks tasks={tasks} />}
          <Numbers rows={rows} />
        </>
      )}
      <SampleLine />
    </Page>
  )
}

/** Says that everything here is invented, and where it ends. */
function SampleLine() {
  const { t } = useTranslator()
  const workspace = useWorkspace()
  if (workspace?.isSample !== true) return null
  return (
    <p className={styles.calm}>
      {t('home:sample.text')} <ActionLink action="settings.removeSample" />
    </p>
  )
}

/** A closed cycle in one sentence. */
function summary(rows: StoredCycleRows, { t, format }: Pick<Translator, 't' | 'format'>): string {
  const figures = new Map(cycleFigures(rows).map((figure) => [figure.key, figure.value ?? 0]))
  const count = (key: Figure['key']): number => figures.get(key) ?? 0
  return t('home:summary', {
    period: format.monthRange(rows.cycle.dates),
    mentees: t('home:count.mentees', { count: count('accepted') }),
    mentors: t('home:count.mentors', { count: count('mentors') }),
    workshops: t('home:count.workshops', { count: count('workshops') }),
    completed: t('home:count.completed', { count: count('completed') }),
  })
}

function FirstStep() {
  const { t } = useTranslator()
  return (
    <EmptyState
      icon="users"
      title={t('home:empty.title')}
      action={<ActionButton action="import.any" tone="primary" />}
    >
      {t('home:empty.text')}
    </EmptyState>
  )
}

const icons: Readonly<Record<TaskCode, IconName>> = {
  attendanceMissing: 'list-checks',
  stageLate: 'clock',
  workshopSoon: 'calendar',
  applicantsAwaiting: 'users',
  consentMissing: 'file',
  menteesWithoutMentor: 'handshake',
  certificatesToIssue: 'award',
  certificatesToPrint: 'print',
  certificatesToHandOver: 'award',
  broochesToHandOver: 'award',
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslator()
  return (
    <Section title={t('home:tasks')}>
      {tasks.length === 0 ? (
        <p className={styles.calm}>{t('home:nothing')}</p>
      ) : (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <TaskRow key={`${task.code} ${task.target.recordId ?? ''}`} task={task} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function TaskRow({ task }: { readonly task: Task }) {
  const translator = useTranslator()
  return (
    <li className={styles.task}>
      <Icon name={icons[task.code]} className={styles.taskIcon} />
      <LinkButton onPress={() => goTo(task.target)}>{taskText(task, translator)}</LinkButton>
    </li>
  )
}

const withNote = ({ note, ...text }: FigureText) => ({
  ...text,
  note: note === '' ? undefined : note,
})

function Numbers({ rows }: { readonly rows: StoredCycleRows }) {
  const translator = useTranslator()
  const { t } = translator
  const [shown, setShown] = useState<Figure | null>(null)
  const figures = cycleFigures(rows).filter(saysSomething)
  return (
    <Section title={t('home:numbers')}>
      <Figures
        items={figures.map((figure) => ({
          ...withNote(figureText(figure, translator)),
          onPress: figure.ids.length === 0 ? undefined : () => setShown(figure),
        }))}
      />
      {shown !== null && <FigureDialog figure={shown} rows={rows} onClose={() => setShown(null)} />}
    </Section>
  )
}
