/** What the history is narrowed to: who did it, whom it was about, where, and when. */
import { useMemo } from 'react'
import { useDirectory } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { Button, ComboBox, DateField, Select } from '../../ui'
import { peopleOptions } from '../../storage/find-people'
import { areas, noFilter } from './history.types'
import type { HistoryFilter } from './history.types'
import styles from './History.module.css'

/** The fields. `names` are those that stand beside the acts listed. */
export function HistoryFilters(props: {
  readonly filter: HistoryFilter
  readonly names: readonly string[]
  readonly onChange: (filter: HistoryFilter) => void
}) {
  const { t } = useTranslator()
  const { filter, names } = props
  const set = (change: Partial<HistoryFilter>) => props.onChange({ ...filter, ...change })
  const areaOptions = useMemo(
    () => [
      { id: 'any' as const, label: t('history:filter.anyArea') },
      ...areas.map((id) => ({ id, label: t(`history:area.${id}`) })),
    ],
    [t],
  )
  const isNarrowed = Object.values(filter).some((value) => value !== null)
  return (
    <div className={styles.filters} role="group" aria-label={t('history:filter.label')}>
      <WhoField
        who={filter.who}
        names={names}
        label={t('history:filter.who')}
        placeholder={t('history:filter.anybody')}
        onChange={(who) => set({ who })}
      />
      <AboutField personId={filter.personId} onChange={(personId) => set({ personId })} />
      <Select
        label={t('history:filter.area')}
        value={filter.area ?? 'any'}
        options={areaOptions}
        onChange={(area) => set({ area: area === 'any' ? null : area })}
      />
      <DateField
        label={t('history:filter.from')}
        value={filter.from}
        max={filter.to ?? undefined}
        onChange={(from) => set({ from })}
      />
      <DateField
        label={t('history:filter.to')}
        value={filter.to}
        min={filter.from ?? undefined}
        onChange={(to) => set({ to })}
      />
      {isNarrowed && (
        <span className={styles.clear}>
          <Button tone="quiet" icon="close" onPress={() => props.onChange(noFilter)}>
            {t('history:filter.clear')}
          </Button>
        </span>
      )}
    </div>
  )
}

function WhoField(props: {
  readonly who: string | null
  readonly names: readonly string[]
  readonly label: string
  readonly placeholder: string
  readonly onChange: (who: string | null) => void
}) {
  const { who, names } = props
  const options = useMemo(() => {
    const all = who === null || names.includes(who) ? names : [who, ...names]
    return all.map((name) => ({ id: name, label: name }))
  }, [who, names])
  return (
    <ComboBox
      label={props.label}
      placeholder={props.placeholder}
      value={who}
      options={options}
      // Somebody of years ago is not among the names read so far.
      onCreate={props.onChange}
      onChange={props.onChange}
    />
  )
}

function AboutField(props: {
  readonly personId: string | null
  readonly onChange: (personId: string | null) => void
}) {
  const { t } = useTranslator()
  const { personId } = props
  const entry = useDirectory((people) => (personId === null ? undefined : people.entry(personId)))
  const options = useMemo(() => (entry ? [{ id: entry.id, label: entry.name }] : []), [entry])
  return (
    <ComboBox
      label={t('history:filter.about')}
      placeholder={t('history:filter.anybody')}
      value={personId}
      options={options}
      filter={peopleOptions}
      onChange={props.onChange}
    />
  )
}
