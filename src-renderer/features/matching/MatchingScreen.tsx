/** Matching: drafts of who could work with whom, the criteria behind them, and the search for a mentor where nobody fits. */
import { useTranslator } from '../../i18n/i18n'
import type { FilterValue } from '../../app/routes'
import { useFilter, useUi } from '../../app/ui'
import { useCycleParts } from '../../storage/cycle-rows'
import { EmptyPage, Page, Tabs } from '../../ui'
import { CriteriaTab } from './CriteriaTab'
import { DraftsTab } from './DraftsTab'
import { matchingParts, usePairedBefore } from './matching.data'
import type { MatchingCycle } from './matching.data'
import { SearchTab } from './SearchTab'

type Tab = FilterValue<'matching', 'tab'>

/** The screen. */
export function MatchingScreen() {
  const { t } = useTranslator()
  const cycleId = useUi((ui) => ui.cycleId)
  const rows = useCycleParts(cycleId, ...matchingParts)
  const pairedBefore = usePairedBefore(cycleId ?? '')
  if (rows === undefined || pairedBefore === undefined) return null
  if (rows === null)
    return (
      <EmptyPage title={t('matching:title')} icon="users" heading={t('pairs:noCycle')}>
        {t('pairs:noCycleText')}
      </EmptyPage>
    )
  return <MatchingOfCycle key={rows.cycle.id} rows={rows} pairedBefore={pairedBefore} />
}

function MatchingOfCycle(props: {
  readonly rows: MatchingCycle
  readonly pairedBefore: readonly string[]
}) {
  const { t } = useTranslator()
  const { rows } = props
  const tab = useFilter('matching', 'tab')
  return (
    <Page title={t('matching:title')}>
      <Tabs<Tab>
        label={t('matching:title')}
        selected={tab ?? 'drafts'}
        onSelect={(id) => useUi.getState().setFilter('matching', 'tab', id)}
        items={[
          { id: 'drafts', title: t('matching:tab.drafts'), content: <DraftsTab {...props} /> },
          {
            id: 'criteria',
            title: t('matching:tab.criteria'),
            content: <CriteriaTab rows={rows} />,
          },
          { id: 'search', title: t('matching:tab.search'), content: <SearchTab rows={rows} /> },
        ]}
      />
    </Page>
  )
}
