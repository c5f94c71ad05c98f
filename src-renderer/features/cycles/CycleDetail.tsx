/** One cycle: its name and dates, the stage it is in, the plan, and what its certificates say. */
import type { Language } from '../../../src-shared/documents'
import { languages } from '../../../src-shared/languages'
import type { ActResult } from '../../app/act'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { OtherForms } from '../../app/OtherForms'
import { toastFailure } from '../../app/toasts'
import { useUi } from '../../app/ui'
import {
  Badge,
  DetailPane,
  EditableDateRange,
  EditableNumber,
  EditableText,
  FieldList,
  Section,
} from '../../ui'
import { cycleMenu } from './cycle-menu'
import { editCycle, editTexts, moveToStage, planStage, today } from './cycles.data'
import { useCycles } from '../../storage/cycles'
import { cycleProblems, plannedRange, plannedStages } from '../../domain/cycles.rules'
import type { Cycle } from '../../domain/cycle'
import { StageLine } from './StageLine'
import styles from './Cycles.module.css'

/** Says so when a change was not saved. */
const tell = (change: Promise<ActResult>): Promise<boolean> => change.then(toastFailure)

/** The pane. */
export function CycleDetail(props: { readonly cycle: Cycle; readonly onClose: () => void }) {
  const { t, format } = useTranslator()
  const { cycle } = props
  const chosen = useUi((ui) => ui.cycleId)
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
            <ActionButton action="cycles.choose" about={cycle} />
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
      <TextsSection cycle={cycle} field="certificateText" />
      <TextsSection cycle={cycle} field="agreementText" />
    </DetailPane>
  )
}

function CycleMenu({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  return <ActionMenu label={t('cycles:more')} items={cycleMenu(cycle)} />
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
      <OtherForms
        record={cycle}
        field="name"
        label={(name) => t('cycles:form.name', { name })}
        onCommit={(fields) => tell(editCycle(cycle, fields))}
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
      <MeetingFields cycle={cycle} />
      <FunderFields cycle={cycle} />
    </FieldList>
  )
}

/** How often pairs are to meet, and after how long one is to ask. */
function MeetingFields({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  return (
    <>
      <EditableNumber
        label={t('cycles:field.meetingsPlanned')}
        value={cycle.meetingsPlanned ?? null}
        min={1}
        max={200}
        onCommit={(meetingsPlanned) => tell(editCycle(cycle, { meetingsPlanned }))}
      />
      <EditableNumber
        label={t('cycles:field.quietDays')}
        value={cycle.quietDays ?? null}
        min={1}
        max={366}
        onCommit={(quietDays) => tell(editCycle(cycle, { quietDays }))}
      />
    </>
  )
}

/** Who funds the cycle and under which contract, for the cover of its report. */
function FunderFields({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  return (
    <>
      <EditableText
        label={t('cycles:field.funder')}
        value={cycle.funder ?? null}
        placeholder={t('cycles:hint.funder')}
        onCommit={(funder) => tell(editCycle(cycle, { funder }))}
      />
      <OtherForms
        record={cycle}
        field="funder"
        label={(name) => t('cycles:form.funder', { name })}
        onCommit={(fields) => tell(editCycle(cycle, fields))}
      />
      <EditableText
        label={t('cycles:field.contract')}
        value={cycle.contract ?? null}
        onCommit={(contract) => tell(editCycle(cycle, { contract }))}
      />
    </>
  )
}

function PlanSection({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  return (
    <Section
      title={t('cycles:field.plan')}
      actions={<ActionButton action="cycles.planAsUsual" about={cycle} tone="quiet" />}
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

/** Words of a document of the cycle, in each language; the standard ones where nothing is written. */
function TextsSection(props: {
  readonly cycle: Cycle
  readonly field: 'certificateText' | 'agreementText'
}) {
  const { t } = useTranslator()
  const { cycle, field } = props
  const labelOf = (language: Language): string => {
    const name = t(`cycles:language.${language}`)
    return field === 'certificateText' ? name : t('cycles:form.agreement', { name })
  }
  return (
    <Section title={t(`cycles:field.${field}`)}>
      <p className={styles.lead}>{t(`cycles:hint.${field}`)}</p>
      <FieldList>
        {languages.map((language) => (
          <EditableText
            key={language}
            label={labelOf(language)}
            value={cycle[field]?.[language] ?? null}
            multiline
            placeholder={t('cycles:standardWords')}
            onCommit={(text) => tell(editTexts(cycle, field, language, text))}
          />
        ))}
      </FieldList>
    </Section>
  )
}
