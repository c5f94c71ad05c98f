/** What points are given for, who gives them, who reads what, and how many can be taken. */
import type { ReactNode } from 'react'
import { toastFailure } from '../../app/toasts'
import { label } from '../../domain/edits'
import { useTranslator } from '../../i18n/i18n'
import { EditableNumber, FieldList, Page, Section } from '../../ui'
import { AssigningSection } from './AssigningSection'
import { CriteriaSection } from './CriteriaSection'
import { PacketsSection } from './PacketsSection'
import { ReviewersSection } from './ReviewersSection'
import { editSelection } from './selection.data'
import type { RoundView } from './SelectionScreen'

/** The view. */
export function SetupView({
  view,
  actions,
}: {
  readonly view: RoundView
  readonly actions: ReactNode
}) {
  const { t } = useTranslator()
  const { cycle } = view.rows
  return (
    <Page title={t('selection:title')} actions={actions} lead={t('selection:setup.lead')}>
      <CriteriaSection view={view} />
      <ReviewersSection view={view} />
      <AssigningSection key={view.round} view={view} />
      <PacketsSection view={view} />
      <Section title={t('selection:setup.places')}>
        <FieldList>
          <EditableNumber
            label={t('cycles:field.places')}
            value={cycle.places ?? null}
            min={1}
            max={10_000}
            onCommit={(places) =>
              editSelection(cycle, label('selection:done.places'), { places }).then(toastFailure)
            }
          />
        </FieldList>
      </Section>
    </Page>
  )
}
