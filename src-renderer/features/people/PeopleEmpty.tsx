/** What is said when the list of people is empty, and the one next step. */
import { useTranslator } from '../../i18n/i18n'
import { ActionButton } from '../../app/ActionButton'
import { EmptyState } from '../../ui'
import { useCycle } from '../../storage/cycles'
import { useInTrash } from '../trash'
import type { PeopleList } from './people-list'

/** Nobody at all, or nobody in a cycle: begin with a list. */
export function NobodyYet(props: { readonly cycleName: string | null }) {
  const { t } = useTranslator()
  const { cycleName } = props
  return (
    <EmptyState
      icon="users"
      title={
        cycleName === null
          ? t('people:empty.nobodyTitle')
          : t('people:empty.cycleTitle', { cycle: cycleName })
      }
      action={
        <>
          <ActionButton action="people.import" tone="primary" />{' '}
          <ActionButton action="people.add" isFull />
        </>
      }
    >
      {t(cycleName === null ? 'people:empty.nobody' : 'people:empty.cycle')}
    </EmptyState>
  )
}

/** Nobody is found by what was typed: perhaps they are in the trash, or to be added. */
function NobodyNamed({ query }: { readonly query: string }) {
  const { t, format } = useTranslator()
  const inTrash = useInTrash(query)
  return (
    <EmptyState
      icon="search"
      title={t('people:empty.searchTitle', { query })}
      action={
        <>
          {inTrash && <ActionButton action="trash.open" about={inTrash.id} tone="primary" />}{' '}
          <ActionButton action="people.addNamed" about={query} />
        </>
      }
    >
      {inTrash
        ? t('people:empty.inTrash', {
            name: inTrash.name,
            when: format.dateTime(Date.parse(inTrash.deletedAt)),
          })
        : t('people:empty.search')}
    </EmptyState>
  )
}

/** Nobody fits the search or the filters, or the cycle is empty. */
export function NobodyFound({ list }: { readonly list: PeopleList }) {
  const { t } = useTranslator()
  const cycle = useCycle(list.scope === 'cycle' ? list.cycleId : null)
  const query = list.query.trim()
  if (query !== '') return <NobodyNamed query={query} />
  if (list.isFiltered) {
    return (
      <EmptyState
        icon="search"
        title={t('people:empty.filterTitle')}
        action={<ActionButton action="people.clearFilters" />}
      >
        {t('people:empty.filter')}
      </EmptyState>
    )
  }
  return cycle ? <NobodyYet cycleName={cycle.name} /> : null
}
