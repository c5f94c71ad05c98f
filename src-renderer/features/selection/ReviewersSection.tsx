/** The reviewers of the cycle: people of the program, or others by name. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import type { FieldsOf } from '../../domain/edits'
import { emailProblem, tidyEmail } from '../../domain/people.rules'
import type { Reviewer } from '../../domain/reviewer'
import { useTranslator } from '../../i18n/i18n'
import { directory } from '../../storage/directory'
import { peopleOptions } from '../../storage/find-people'
import { ComboBox, EditableText, FieldList, IconButton, Section, confirm } from '../../ui'
import { addReviewer, deleteReviewer, editReviewer } from './selection.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** The section. */
export function ReviewersSection({ view }: { readonly view: RoundView }) {
  const { t } = useTranslator()
  const { reviewers, reviews } = view.selection
  const [adding, setAdding] = useState<string | null>(null)
  const cycleId = view.rows.cycle.id
  const add = (id: string | null) => {
    setAdding(null)
    const entry = id === null ? undefined : directory().entry(id)
    if (entry) void addReviewer(cycleId, entry.person).then(toastFailure)
  }
  return (
    <Section title={t('selection:setup.reviewers')}>
      {reviewers.length === 0 && <p className={styles.soft}>{t('selection:setup.noReviewers')}</p>}
      <ol className={styles.cards}>
        {reviewers.map((reviewer) => (
          <li key={reviewer.id}>
            <ReviewerFields
              reviewer={reviewer}
              reviews={reviews.filter(({ reviewerId }) => reviewerId === reviewer.id).length}
            />
          </li>
        ))}
      </ol>
      <ComboBox
        label={t('selection:setup.addReviewer')}
        description={t('selection:setup.addReviewerNote')}
        value={adding}
        options={[]}
        filter={peopleOptions}
        onChange={add}
        onCreate={(name) => void addReviewer(cycleId, name.trim()).then(toastFailure)}
      />
    </Section>
  )
}

function ReviewerFields({
  reviewer,
  reviews,
}: {
  readonly reviewer: Reviewer
  readonly reviews: number
}) {
  const { t } = useTranslator()
  const set = (fields: FieldsOf<'reviewers'>) => editReviewer(reviewer, fields).then(toastFailure)
  const problem = (text: string): string | null => {
    const found = emailProblem(text)
    return found === null ? null : t(found.key, found.params)
  }
  const remove = async () => {
    const isSure =
      reviews === 0 ||
      (await confirm({
        title: t('selection:setup.removeTitle', { name: reviewer.name }),
        body: t('selection:setup.removeText', { count: reviews }),
        confirmLabel: t('selection:setup.removeDo'),
        tone: 'danger',
      }))
    if (!isSure) return
    notify(await deleteReviewer(reviewer))
  }
  return (
    <div className={styles.card} role="group" aria-label={reviewer.name}>
      <FieldList>
        <EditableText
          label={t('selection:field.reviewer')}
          value={reviewer.name}
          isRequired
          onCommit={(name) => (name === null ? Promise.resolve(true) : set({ name }))}
        />
        <EditableText
          label={t('selection:field.email')}
          value={reviewer.email}
          validate={problem}
          onCommit={(email) => set({ email: email === null ? null : tidyEmail(email) })}
        />
      </FieldList>
      <IconButton
        icon="trash"
        label={t('selection:setup.removeReviewer', { name: reviewer.name })}
        onPress={() => void remove()}
      />
    </div>
  )
}
