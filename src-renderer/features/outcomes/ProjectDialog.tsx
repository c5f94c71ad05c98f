/** The form of a project: what, when and where it was, the money with its currency, whom it reached, the goals it came from. */
import { useState } from 'react'
import { toastFailure } from '../../app/toasts'
import { readAmount, readCurrency, wrongLink } from '../../domain/money.rules'
import { projectKinds } from '../../domain/project'
import type { Money, Project } from '../../domain/project'
import type { Goal } from '../../domain/goal'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  NumberField,
  Select,
  TextArea,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { addProject, editProject, goalIdsOf } from './projects.data'
import type { ProjectDraft } from './projects.data'
import styles from './Outcomes.module.css'

/** Props of {@link ProjectDialog}. */
interface ProjectDialogProps {
  readonly owner: Pick<Project, 'cycleId' | 'personId'>
  /** Null for a new one. */
  readonly project: Project | null
  /** Those of the person in the cycle. */
  readonly goals: readonly Goal[]
  readonly onClose: () => void
}

/** What is typed where a sum is asked for. */
interface TypedMoney {
  readonly amount: string
  readonly currency: string
}

type ReadMoney =
  | { readonly ok: true; readonly money: Money | null }
  | { readonly ok: false; readonly field: 'amount' | 'currency' }

function readMoney({ amount, currency }: TypedMoney): ReadMoney {
  if (amount.trim() === '') return { ok: true, money: null }
  const read = readAmount(amount)
  if (read === null) return { ok: false, field: 'amount' }
  const of = readCurrency(currency)
  if (of === null) return { ok: false, field: 'currency' }
  return { ok: true, money: { amount: read, currency: of } }
}

/** The most people that a project can have reached. */
const mostPeople = 100_000_000

/** What is wrong with what is filled in, field by field; null where nothing is. */
function problemsOf(draft: ProjectDraft, typed: TypedMoney, t: Translate) {
  const money = readMoney(typed)
  const link = wrongLink(draft.links ?? '')
  const wrong = money.ok ? null : money.field
  return {
    title: draft.title.trim() === '' ? t('projects:nameMissing') : null,
    amount: wrong === 'amount' ? t('projects:problem.amount') : null,
    currency: wrong === 'currency' ? t('projects:problem.currency', { example: 'RSD, EUR' }) : null,
    links: link === null ? null : t('projects:problem.link', { line: link }),
  }
}

/** What is being filled in, what is wrong with it, and how it is saved. */
function useProject({ owner, project, onClose }: ProjectDialogProps) {
  const { t } = useTranslator()
  const [draft, setDraft] = useState<ProjectDraft>(() =>
    project === null
      ? { title: '', kind: 'event', summary: '' }
      : { ...project, goalIds: goalIdsOf(project) },
  )
  const [typed, setTyped] = useState<TypedMoney>(() => ({
    amount: project?.money ? String(project.money.amount).replace('.', ',') : '',
    currency: project?.money?.currency ?? 'EUR',
  }))
  const [isChecked, setChecked] = useState(false)
  const problems = problemsOf(draft, typed, t)
  const save = useOnce(async () => {
    setChecked(true)
    const money = readMoney(typed)
    if (!money.ok || Object.values(problems).some((one) => one !== null) || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const hadMoney = project?.money ?? null
    const whole =
      money.money === null && hadMoney === null ? draft : { ...draft, money: money.money }
    const result = await (project ? editProject(project, whole) : addProject(owner, whole))
    if (result.ok) onClose()
    else toastFailure(result)
  })
  const none = { title: null, amount: null, currency: null, links: null }
  return {
    ...{ draft, typed, save, errors: isChecked ? problems : none },
    set: (fields: Partial<ProjectDraft>) => setDraft((now) => ({ ...now, ...fields })),
    setMoney: (fields: Partial<TypedMoney>) => setTyped((now) => ({ ...now, ...fields })),
  }
}

type Form = ReturnType<typeof useProject>

/** The dialog; `project` null for a new one. */
export function ProjectDialog(props: ProjectDialogProps) {
  const { t } = useTranslator()
  const { project, goals, onClose } = props
  const form = useProject(props)
  const { draft, set, save, errors } = form
  return (
    <Dialog
      isOpen
      onClose={onClose}
      onEnter={save}
      title={t(project ? 'projects:editTitle' : 'projects:addTitle')}
      footer={
        <>
          <Button onPress={onClose}>{t('projects:cancel')}</Button>
          <Button tone="primary" onPress={save}>
            {t(project ? 'projects:change' : 'projects:save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label={t('projects:name')}
          value={draft.title}
          onChange={(title) => set({ title })}
          error={errors.title}
          isRequired
          autoFocus
          maxLength={300}
        />
        <Select
          label={t('projects:kindLabel')}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={projectKinds.map((id) => ({ id, label: t(`projects:kind.${id}`) }))}
        />
        <TextArea
          label={t('projects:summary')}
          value={draft.summary}
          onChange={(summary) => set({ summary })}
          rows={3}
          maxLength={5_000}
        />
        <WhenAndWhere {...form} />
        <MoneyFields {...form} />
        <TextArea
          label={t('projects:links')}
          value={draft.links ?? ''}
          onChange={(links) => set({ links })}
          error={errors.links}
          rows={2}
          maxLength={2_000}
        />
        {goals.length > 0 && <GoalChoices goals={goals} {...form} />}
      </div>
    </Dialog>
  )
}

function WhenAndWhere({ draft, set }: Form) {
  const { t } = useTranslator()
  return (
    <div className={styles.beside}>
      <DateField label={t('projects:on')} value={draft.on ?? null} onChange={(on) => set({ on })} />
      <TextField
        label={t('projects:place')}
        value={draft.place ?? ''}
        onChange={(place) => set({ place })}
        maxLength={300}
      />
      <NumberField
        label={t('projects:reached')}
        value={draft.reached ?? null}
        onChange={(reached) => set({ reached })}
        min={0}
        max={mostPeople}
      />
    </div>
  )
}

function MoneyFields({ draft, set, typed, setMoney, errors }: Form) {
  const { t } = useTranslator()
  return (
    <div className={styles.beside}>
      <TextField
        label={t('projects:amount')}
        value={typed.amount}
        onChange={(amount) => setMoney({ amount })}
        error={errors.amount}
        maxLength={40}
      />
      <TextField
        label={t('projects:currency')}
        value={typed.currency}
        onChange={(currency) => setMoney({ currency })}
        error={errors.currency}
        maxLength={10}
      />
      <TextField
        label={t('projects:source')}
        value={draft.source ?? ''}
        onChange={(source) => set({ source })}
        maxLength={300}
      />
    </div>
  )
}

function GoalChoices({ goals, draft, set }: Form & { readonly goals: readonly Goal[] }) {
  const { t } = useTranslator()
  const chosen = draft.goalIds ?? []
  const toggle = (id: string, isOn: boolean) =>
    set({ goalIds: isOn ? [...chosen, id] : chosen.filter((one) => one !== id) })
  return (
    <div role="group" aria-label={t('projects:goals')} className={styles.choices}>
      <span aria-hidden="true" className={styles.whose}>
        {t('projects:goals')}
      </span>
      {goals.map(({ id, title }) => (
        <Checkbox key={id} isSelected={chosen.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
          {title}
        </Checkbox>
      ))}
    </div>
  )
}
