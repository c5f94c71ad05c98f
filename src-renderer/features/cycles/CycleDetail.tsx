/** One cycle: its name and dates, the stage it is in, the plan, and what its certificates say. */
import { countedWords } from '../../domain/field-words.rules'
import { languages } from '../../../src-shared/documents'
import type { ActResult } from '../../app/act'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { toastFailure, toastUndo } from '../../app/toasts'
import { useUi } from '../../app/ui'
import {
  Badge,
  Button,
  confirm,
  DetailPane,
  EditableDateRange,
  EditableNumber,
  EditableText,
  FieldList,
  MenuButton,
  Section,
} from '../../ui'
import { useHistoryCommand } from '../../app/history-menu'
import {
  beforeDeleting,
  deleteCycle,
  editCycle,
  moveToStage,
  planAsUsual,
  planStage,
  today,
} from './cycles.data'
import { useCycles } from '../../storage/cycles'
import { cycleProblems, plannedRange, plannedStages } from '../../domain/cycles.rules'
import type { Cycle } from '../../domain/cycle'
import { useCycleDialogs } from '../../app/cycle-dialogs'
import { StageLine } from './StageLine'
import styles from './Cycles.module.css'

/** Says so when a change was not saved. */
const tell = (change: Promise<ActResult>): Promise<boolean> => change.then(toastFailure)

/** The pane. */
export function CycleDetail(props: { readonly cycle: Cycle; readonly onClose: () => void }) {
  const { t, format } = useTranslator()
  const { cycle } = props
  const chosen = useUi((ui) => ui.cycleId)
  const setCycle = useUi((ui) => ui.setCycle)
  return (
    <DetailPane
      title={cycle.name}
      subtitle={format.dateRange(cycle.dates)}
      onClose={props.onClose}
      actions={
        <>
          {cycle.id === chosen ? (
            <Badge tone="plum">{t('cycles:chosen')}</Badge>
          ) : (
            <Button onPress={() => setCycle(cycle.id)}>{t('cycles:choose')}</Button>
          )}
          <CycleMenu cycle={cycle} />
        </>
      }
    >
      <CycleFieldList cycle={cycle} />
      <Section title={t('cycles:stage.label')}>
        <StageLine
          cycle={cycle}
          today={today()}
          onStep={(stage) => void tell(moveToStage(cycle, stage))}
        />
      </Section>
      <PlanSection cycle={cycle} />
      <CertificateSection cycle={cycle} />
    </DetailPane>
  )
}

function CycleMenu({ cycle }: { readonly cycle: Cycle }) {
  const translator = useTranslator()
  const { t } = translator
  const openNext = useCycleDialogs((dialogs) => dialogs.openNext)
  const history = useHistoryCommand({ table: 'cycles', id: cycle.id })
  return (
    <MenuButton
      label={t('cycles:more')}
      icon="more"
      items={[
        { id: 'next', label: t('cycles:newFromLast'), icon: 'copy', onAction: openNext },
        history,
        'separator',
        {
          id: 'delete',
          label: t('cycles:delete'),
          icon: 'trash',
          tone: 'danger',
          onAction: () => void askAndDelete(cycle, translator),
        },
      ]}
    />
  )
}

async function askAndDelete(cycle: Cycle, translator: Translator): Promise<void> {
  const { t } = translator
  const { going } = await beforeDeleting(cycle.id)
  const words = countedWords(going, translator)
  const isSure = await confirm({
    title: t('cycles:deleteTitle', { name: cycle.name }),
    body: [
      words.length === 0
        ? t('cycles:deleteEmpty')
        : t('cycles:deleteWith', { what: words.join(', ') }),
      t('cycles:deleteKeeps'),
    ].join(' '),
    confirmLabel: t('cycles:toTrash'),
    tone: 'danger',
  })
  if (!isSure) return
  const result = await deleteCycle(cycle)
  if (result.ok && result.commit) toastUndo(result.commit.label, result.commit)
  else toastFailure(result)
}

function CycleFieldList({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const others = (useCycles() ?? []).filter((other) => other.id !== cycle.id)
  const nameProblem = (name: string | null): string | null => {
    const [problem] = cycleProblems({ name: name ?? '', dates: cycle.dates }, others)
    return problem === undefined ? null : t(problem.key, problem.params)
  }
  return (
    <FieldList>
      <EditableText
        label={t('cycles:field.name')}
        value={cycle.name}
        isRequired
        validate={nameProblem}
        onCommit={(name) => (name === null ? null : tell(editCycle(cycle, { name: name.trim() })))}
      />
      <EditableDateRange
        label={t('cycles:field.dates')}
        value={cycle.dates}
        onCommit={(dates) => dates !== null && void tell(editCycle(cycle, { dates }))}
      />
      <EditableNumber
        label={t('cycles:field.workshopsRequired')}
        value={cycle.workshopsRequired}
        min={0}
        max={200}
        onCommit={(workshopsRequired) => tell(editCycle(cycle, { workshopsRequired }))}
      />
    </FieldList>
  )
}

function PlanSection({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  return (
    <Section
      title={t('cycles:field.plan')}
      actions={
        <Button tone="quiet" onPress={() => void tell(planAsUsual(cycle))}>
          {t('cycles:planAsUsual')}
        </Button>
      }
    >
      <FieldList>
        {plannedStages.map((stage) => (
          <EditableDateRange
            key={stage}
            label={t(`cycles:stage.${stage}`)}
            value={plannedRange(cycle, stage)}
            onCommit={(range) => void tell(planStage(cycle, stage, range))}
          />
        ))}
      </FieldList>
    </Section>
  )
}

function CertificateSection({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const texts = cycle.certificateText
  return (
    <Section title={t('cycles:field.certificateText')}>
      <p className={styles.lead}>{t('cycles:hint.certificateText')}</p>
      <FieldList>
        {languages.map((language) => (
          <EditableText
            key={language}
            label={t(`cycles:language.${language}`)}
            value={texts?.[language] ?? null}
            multiline
            placeholder={t('cycles:standardWords')}
            onCommit={(text) => {
              const others = Object.entries(texts ?? {}).filter(([key]) => key !== language)
              const next = text === null ? others : [...others, [language, text] as const]
              const certificateText = next.length === 0 ? null : Object.fromEntries<string>(next)
              return tell(editCycle(cycle, { certificateText }))
            }}
          />
        ))}
      </FieldList>
    </Section>
  )
}
