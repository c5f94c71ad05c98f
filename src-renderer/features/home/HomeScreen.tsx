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
import type { Stage } from '../../domain/cycle'
import type { Figure } from '../../domain/figures'
import { useWorkspace } from '../../storage/workspace'
import type { FigureText } from '../../app/documents/figure-text'
import { figureText, saysSomething } from '../../app/documents/figure-text'
import { FigureDialog } from './FigureDialog'
import { homeTasks, taskText } from './home.rules'
import type { Task, TaskCode, TaskPlace } from './home.rules'
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
  callOpens: 'calendar',
  callCloses: 'calendar',
  callClosed: 'users',
  applicantsAwaiting: 'users',
  placesFree: 'user-plus',
  lettersAccepted: 'mail',
  lettersPromoted: 'mail',
  lettersWaiting: 'mail',
  lettersDeclined: 'mail',
  consentMissing: 'file',
  menteesWithoutMentor: 'handshake',
  pairsQuiet: 'clock',
  goalsDue: 'check',
  answersAwaited: 'clock',
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
      <div>
        <LinkButton onPress={() => goTo(task.target)}>{taskText(task, translator)}</LinkButton>
        {task.places.length > 0 && <Places places={task.places} />}
      </div>
    </li>
  )
}

/** How many places are named before the rest is left to its screen. */
const placesNamed = 6

/** Each place where the same waits; the many are left to the sentence above, which leads to all. */
function Places({ places }: { readonly places: readonly TaskPlace[] }) {
  const { t, format } = useTranslator()
  const others = places.length - placesNamed
  return (
    <ul className={styles.places}>
      {places.slice(0, placesNamed).map(({ title, on, target }) => (
        <li key={target.recordId}>
          <LinkButton onPress={() => goTo(target)}>{title}</LinkButton>{' '}
          <span>{format.shortDate(on)}</span>
        </li>
      ))}
      {others > 0 && <li>{t('home:andOthers', { count: others })}</li>}
    </ul>
  )
}

const withNote = ({ note, ...text }: FigureText) => ({
  ...text,
  note: note === '' ? undefined : note,
})

/** Stages in which people are still being found. */
const beginnings: ReadonlySet<Stage> = new Set(['preparation', 'openCall', 'selection'] as const)

/** The four numbers, one line of them, that say how the cycle goes; the others are for whoever asks. */
function mainFigures(stage: Stage): ReadonlySet<Figure['key']> {
  const goal = beginnings.has(stage) ? 'applicants' : 'completed'
  return new Set([goal, 'accepted', 'mentors', 'workshops'] as const)
}

function Numbers({ rows }: { readonly rows: StoredCycleRows }) {
  const translator = useTranslator()
  const { t } = translator
  const [shown, setShown] = useState<Figure | null>(null)
  const [isAll, setAll] = useState(false)
  const all = cycleFigures(rows).filter(saysSomething)
  const main = mainFigures(rows.cycle.stage)
  const figures = all.filter(({ key }) => isAll || main.has(key))
  return (
    <Section title={t('home:numbers')}>
      <Figures
        items={figures.map((figure) => ({
          ...withNote(figureText(figure, translator)),
          onPress: figure.ids.length === 0 ? undefined : () => setShown(figure),
        }))}
      />
      {all.length > main.size && (
        <LinkButton onPress={() => setAll(!isAll)}>
          {isAll ? t('home:fewerNumbers') : t('home:allNumbers', { count: all.length })}
        </LinkButton>
      )}
      {shown !== null && <FigureDialog figure={shown} rows={rows} onClose={() => setShown(null)} />}
    </Section>
  )
}
