/** What holds for all the people of a file: the status they begin with, and for a plain list the role. */
import { useTranslator } from '../../../i18n/i18n'
import { Select } from '../../../ui'
import { firstStatus } from '../../../domain/participations.rules'
import { statuses } from '../../../domain/participation'
import { roles } from '../../../domain/participation'
import type { PeoplePlan } from '../reading/import.types'
import { roleOfKind } from '../people/people-plan.rules'
import { toldRole } from './wizard.rules'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const usual = 'usual'
const none = 'none'

/** The choices; nothing where no part in a cycle is made. */
export function PeopleOptions(props: { readonly plan: PeoplePlan; readonly hasCycle: boolean }) {
  const { t } = useTranslator()
  const { plan, hasCycle } = props
  const decisions = useWizard((wizard) => wizard.people)
  const kinds = useWizard((wizard) => wizard.reading?.kinds)
  const told = kinds === undefined ? null : toldRole(kinds)
  if (!hasCycle) return null
  const hasRoles = plan.rows.some((row) => (row.draft?.role ?? null) !== null)
  const role = roleOfKind[plan.kind] ?? decisions.role
  const set = (change: Partial<typeof decisions>): void =>
    useWizard.setState({ people: { ...decisions, ...change } })
  return (
    <div className={styles.options}>
      {plan.kind === 'people' && !hasRoles && (
        <Select
          label={t('import:check.role')}
          description={told === null ? undefined : t('import:check.roleTold')}
          value={decisions.role ?? none}
          onChange={(id) => set({ role: id === none ? null : id })}
          options={[
            { id: none, label: t('import:check.noRole') },
            ...roles.map((id) => ({ id, label: t(`people:role.${id}`) })),
          ]}
        />
      )}
      {(role !== null || hasRoles) && (
        <Select
          label={t('import:check.status')}
          value={decisions.status ?? usual}
          onChange={(id) => set({ status: id === usual ? null : id })}
          options={[
            {
              id: usual,
              label:
                role === 'mentee' || role === 'mentor'
                  ? t('import:check.usualStatusOf', {
                      status: t(`people:status.${firstStatus(role)}`),
                    })
                  : t('import:check.usualStatus'),
            },
            ...statuses.map((id) => ({ id, label: t(`people:status.${id}`) })),
          ]}
        />
      )}
    </div>
  )
}
