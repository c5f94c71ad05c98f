/** What stands above the list of people: search, filters, and what is waiting to be decided. */
import { memo } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { useTags } from '../../storage/register-lists'
import type { useSearch } from '../../app/use-list'
import { useTranslator } from '../../i18n/i18n'
import { ActionButton, ActionLink } from '../../app/ActionButton'
import { ListTools } from '../../app/lists/ListTools'
import type { ShownList } from '../../app/lists/use-shown-list'
import { Button, KeyHint, SearchField, SegmentedControl, Select, usePainted } from '../../ui'
import type { Option } from '../../ui'
import { decisionKeys } from './decision-keys'
import { conditionText } from './condition-text'
import { setConditions } from './FilterDialog'
import { setPeopleFilter } from './people-list'
import type { PeopleList } from './people-list'
import { statuses } from '../../domain/participation'
import { roles } from '../../domain/participation'
import styles from './People.module.css'

/** The whole line above the list. */
export function PeopleToolbar(props: {
  readonly list: PeopleList
  readonly shown: ShownList<PersonEntry>
  readonly field: ReturnType<typeof useSearch>['field']
}) {
  const { list } = props
  const { t, format } = useTranslator()
  const found = () =>
    t('ui:found', {
      found: format.number(list.rows.length),
      total: format.number(list.total),
    })
  return (
    <>
      <div className={styles.search}>
        <SearchField label={t('people:search')} resultText={found} {...props.field} />
      </div>
      <Filters
        hasCycle={list.cycleId !== null}
        scope={list.scope}
        role={list.role}
        status={list.status}
        consent={list.consent}
        imported={list.imported}
        city={list.city}
        field={list.field}
        tag={list.tag}
        isFiltered={list.isFiltered}
      />
      <ListTools shown={props.shown} />
      <Conditions list={list} />
      <Waiting count={list.waiting} isReview={isReview(list)} />
    </>
  )
}

/** The conditions on own fields, each with a button that takes it away. */
function Conditions({ list }: { readonly list: PeopleList }) {
  const translator = useTranslator()
  const { conditions, own } = list
  return conditions.map((condition, at) => {
    const text = conditionText(condition, own.ownFields, translator)
    return (
      <Button
        key={`${text} ${at}`}
        tone="quiet"
        icon="close"
        label={translator.t('ui:removeNamed', { name: text })}
        onPress={() => setConditions(conditions.filter((other) => other !== condition))}
      >
        {text}
      </Button>
    )
  })
}

/** Whether the list is the one in which applications are decided on: letters then decide instead of searching. */
export function isReview(list: PeopleList): boolean {
  return list.scope === 'cycle' && list.status === 'applied'
}

const any = '*'

function withAny<Id extends string>(
  label: string,
  options: readonly Option<Id>[],
): readonly Option<Id | typeof any>[] {
  return [{ id: any, label }, ...options]
}

const toValue = <Id extends string>(id: Id): Exclude<Id, typeof any> | null =>
  id === any ? null : (id as Exclude<Id, typeof any>)

type FilterValues = Pick<
  PeopleList,
  'scope' | 'role' | 'status' | 'consent' | 'imported' | 'city' | 'field' | 'tag' | 'isFiltered'
>

/** The filters. Drawn anew only when one of them changes, not while somebody types. */
const Filters = memo(function Filters(props: FilterValues & { readonly hasCycle: boolean }) {
  const { t } = useTranslator()
  return (
    <div className={styles.filters}>
      {props.hasCycle && (
        <SegmentedControl
          label={t('people:filter.scope')}
          hideLabel
          value={props.scope}
          onChange={(scope) => setPeopleFilter('scope', scope === 'all' ? 'all' : null)}
          options={[
            { id: 'cycle', label: t('people:filter.thisCycle') },
            { id: 'all', label: t('people:filter.allCycles') },
          ]}
        />
      )}
      <div className={styles.filter}>
        <Select
          label={t('people:filter.role')}
          hideLabel
          value={props.role ?? any}
          onChange={(id) => setPeopleFilter('role', toValue(id))}
          options={withAny(
            t('people:filter.anyRole'),
            roles.map((id) => ({ id, label: t(`people:role.${id}`) })),
          )}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('people:filter.status')}
          hideLabel
          value={props.status ?? any}
          onChange={(id) => setPeopleFilter('status', toValue(id))}
          options={withAny(
            t('people:filter.anyStatus'),
            statuses.map((id) => ({ id, label: t(`people:status.${id}`) })),
          )}
        />
      </div>
      {props.consent !== null && <ConsentFilter />}
      {props.imported !== null && <ImportedFilter />}
      <WordFilter name="city" value={props.city} />
      <WordFilter name="field" value={props.field} />
      <TagFilter value={props.tag} />
      {props.isFiltered && <ActionButton action="people.clearFilters" tone="quiet" />}
    </div>
  )
})

/** Shown while the list is narrowed to people whom nobody has asked: Home leads here. */
function ConsentFilter() {
  const { t } = useTranslator()
  return (
    <div className={styles.filter}>
      <Select
        label={t('people:filter.consent')}
        hideLabel
        value="unasked"
        onChange={(id) => setPeopleFilter('consent', toValue(id))}
        options={withAny(t('people:filter.anyConsent'), [
          { id: 'unasked' as const, label: t('people:filter.unasked') },
        ])}
      />
    </div>
  )
}

/** Shown while the list is narrowed to whom the last import brought: its last page leads here. */
function ImportedFilter() {
  const { t } = useTranslator()
  return (
    <div className={styles.filter}>
      <Select
        label={t('people:filter.imported')}
        hideLabel
        value="last"
        onChange={(id) => setPeopleFilter('imported', toValue(id))}
        options={withAny(t('people:filter.anyImported'), [
          { id: 'last' as const, label: t('people:filter.importedLast') },
        ])}
      />
    </div>
  )
}

const noWords: readonly string[] = []

/** A filter by a word that people have: their city, a field of work. All people are gone through for it once the list is painted. */
function WordFilter(props: { readonly name: 'city' | 'field'; readonly value: string | null }) {
  const { t } = useTranslator()
  const { name, value } = props
  const isPainted = usePainted()
  const words = useDirectory((people) => {
    if (!isPainted) return noWords
    return name === 'city' ? people.cities() : people.fields()
  })
  const known = value === null || words.includes(value) ? words : [value, ...words]
  const anyKey = name === 'city' ? 'anyCity' : 'anyField'
  return (
    <div className={styles.filter}>
      <Select
        label={t(`people:filter.${name}`)}
        hideLabel
        value={value ?? any}
        onChange={(id) => setPeopleFilter(name, toValue(id))}
        options={withAny(
          t(`people:filter.${anyKey}`),
          known.map((id) => ({ id, label: id })),
        )}
      />
    </div>
  )
}

/** A filter by a tag of the organization's list, as soon as there is one. */
function TagFilter({ value }: { readonly value: string | null }) {
  const { t } = useTranslator()
  const tags = useTags()
  if (tags.length === 0) return null
  return (
    <div className={styles.filter}>
      <Select
        label={t('people:filter.tag')}
        hideLabel
        value={value ?? any}
        onChange={(id) => setPeopleFilter('tag', toValue(id))}
        options={withAny(
          t('people:filter.anyTag'),
          tags.map(({ id, name }) => ({ id, label: name })),
        )}
      />
    </div>
  )
}

/** How many applications wait, as a way to them; and, once there, the keys that decide. */
const Waiting = memo(function Waiting(props: {
  readonly count: number
  readonly isReview: boolean
}) {
  const { t } = useTranslator()
  if (props.isReview) {
    return (
      <div className={styles.bar}>
        <span>{t('people:decide.hint')}</span>
        {decisionKeys.map(({ decision, keys }) => (
          <span key={decision} className={styles.keys}>
            <KeyHint keys={keys} />
            {t(`people:decide.${decision}`)}
          </span>
        ))}
      </div>
    )
  }
  if (props.count === 0) return null
  return (
    <div className={styles.bar}>
      <ActionLink action="people.review">{t('people:waiting', { count: props.count })}</ActionLink>
    </div>
  )
})
