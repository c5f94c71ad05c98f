/** Which two records: the one that stays and the one that goes into it, each found by typing, and swapped by one button. */
import { directory, useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { findAlike } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import { Button, ComboBox, Notice } from '../../ui'
import type { Option } from '../../ui'
import styles from './Merging.module.css'

/** How many are offered at once. */
const most = 60

const hintOf = ({ person: { email, city } }: PersonEntry): string =>
  [email, city].filter(Boolean).join(' · ')

const optionOf = (entry: PersonEntry): Option => ({
  id: entry.id,
  label: entry.name,
  hint: hintOf(entry),
})

/** Those who may be the same as somebody first, then everybody. */
function offered(query: string, than: string | null): readonly Option[] {
  const people = directory()
  const one = than === null ? undefined : people.entry(than)
  if (query.trim() !== '' || one === undefined)
    return people
      .search(query)
      .filter(({ id }) => id !== than)
      .slice(0, most)
      .map(optionOf)
  const { firstName, lastName, email } = one.person
  const others = people.all.filter(({ id }) => id !== than)
  const alike = findAlike(others, { firstName, lastName, email: email ?? '' }, 10)
  const first = alike.map(({ entry }) => entry)
  return [...first, ...others.filter((entry) => !first.includes(entry))]
    .slice(0, most)
    .map(optionOf)
}

function PersonChoice(props: {
  readonly label: string
  readonly value: string | null
  /** The other one, who cannot be chosen. */
  readonly than: string | null
  readonly onChange: (id: string | null) => void
  readonly autoFocus: boolean
}) {
  const chosen = useDirectory((people) => people.entry(props.value ?? ''))
  const { than } = props
  return (
    <ComboBox
      label={props.label}
      value={chosen ? chosen.id : null}
      onChange={props.onChange}
      options={chosen ? [optionOf(chosen)] : []}
      filter={(query) => offered(query, than)}
      autoFocus={props.autoFocus}
    />
  )
}

/** The choice. */
export function TwoPeople(props: {
  readonly keptId: string | null
  readonly otherId: string | null
  readonly onChoose: (keptId: string | null, otherId: string | null) => void
}) {
  const { t } = useTranslator()
  const { keptId, otherId, onChoose } = props
  return (
    <>
      <div className={styles.two}>
        <PersonChoice
          label={t('merging:kept')}
          value={keptId}
          than={otherId}
          onChange={(id) => onChoose(id, otherId)}
          autoFocus={keptId === null}
        />
        <PersonChoice
          label={t('merging:other')}
          value={otherId}
          than={keptId}
          onChange={(id) => onChoose(keptId, id)}
          autoFocus={keptId !== null && otherId === null}
        />
        <Button
          onPress={() => onChoose(otherId, keptId)}
          isDisabled={keptId === null || otherId === null}
        >
          {t('merging:swap')}
        </Button>
      </div>
      {(keptId === null || otherId === null) && <Notice>{t('merging:chooseTwo')}</Notice>}
    </>
  )
}
