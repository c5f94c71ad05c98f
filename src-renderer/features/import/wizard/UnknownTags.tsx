/** Asks what becomes of the tags of a file that are not on the organization's list. */
import { useMemo } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { Select } from '../../../ui'
import { useTags } from '../../../storage/register-lists'
import { unknownTags } from '../people/people-tags.rules'
import type { PeoplePlan, TagDecision } from '../reading/import.types'
import { useWizard } from './wizard.state'
import styles from './Import.module.css'

const asId = (decision: TagDecision): string =>
  typeof decision === 'string' ? decision : `same:${decision.sameAs}`

function ofId(id: string): TagDecision {
  if (id === 'new' || id === 'skip') return id
  return { sameAs: id.slice('same:'.length) }
}

/** The questions; nothing when every tag is known. */
export function UnknownTags({ plan }: { readonly plan: PeoplePlan }) {
  const { t } = useTranslator()
  const tags = useTags()
  const decisions = useWizard((wizard) => wizard.people)
  const unknown = useMemo(() => unknownTags(plan), [plan])
  if (unknown.length === 0) return null
  const decide = (key: string, id: string): void => {
    const made = new Map(decisions.tags).set(key, ofId(id))
    useWizard.setState({ people: { ...decisions, tags: made } })
  }
  return (
    <section aria-label={t('import:tags.title')}>
      <p>
        <strong>{t('import:tags.title')}</strong> {t('import:tags.lead')}
      </p>
      <div className={styles.options}>
        {unknown.map(({ key, name, count }) => (
          <Select
            key={key}
            label={t('import:tags.of', { name, count })}
            value={asId(decisions.tags.get(key) ?? 'new')}
            onChange={(id) => decide(key, id)}
            options={[
              { id: 'new', label: t('import:tags.new') },
              { id: 'skip', label: t('import:tags.skip') },
              ...tags.map((tag) => ({
                id: `same:${tag.id}`,
                label: t('import:tags.same', { name: tag.name }),
              })),
            ]}
          />
        ))}
      </div>
    </section>
  )
}
