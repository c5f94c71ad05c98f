/** The columns of the list of people. */
import type { PersonEntry } from '../../storage/directory'
import { roleWord, statusWord } from '../../domain/gendered-words'
import type { Person } from '../../domain/person'
import type { Translate } from '../../i18n/i18n'
import { Status } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { fieldsOf } from '../../domain/people.rules'
import { inCycle, rolesOf, statusKinds } from '../../domain/participations.rules'
import { tagNames } from '../../domain/tags.rules'
import type { Tag } from '../../domain/tag'
import { statuses } from '../../domain/participation'
import type { Status as ParticipationStatus } from '../../domain/participation'
import type { Role } from '../../domain/participation'
import type { Participation } from '../../domain/participation'
import styles from './People.module.css'

/** What the columns need to know beside the row. */
interface ColumnContext {
  readonly t: Translate
  /** The cycle that roles and statuses are shown of, or null for all. */
  readonly cycleId: string | null
  /** The cycles' names, by id. */
  readonly cycleNames: ReadonlyMap<string, string>
  /** The organization's list of tags; without any there is no column of them. */
  readonly tags: readonly Tag[]
}

/** The participations that count for a row: those of the chosen cycle, or all. */
function shownOf(entry: PersonEntry, cycleId: string | null): readonly Participation[] {
  return cycleId === null ? entry.participations : inCycle(entry.participations, cycleId)
}

/** The statuses of participations, each once, in the order in which they come. */
function statusesOf(participations: readonly Participation[]): readonly ParticipationStatus[] {
  return statuses.filter((status) => participations.some((one) => one.status === status))
}

/** "Mentor, Speaker" */
export function rolesText(roles: readonly Role[], person: Person, t: Translate): string {
  return roles.map((role) => roleWord(role, person, t)).join(', ')
}

function statusColumn({ t, cycleId }: ColumnContext): GridColumn<PersonEntry> {
  const of = (entry: PersonEntry): readonly ParticipationStatus[] =>
    statusesOf(shownOf(entry, cycleId))
  return {
    id: 'status',
    title: t('people:column.status'),
    width: 132,
    text: (entry) =>
      of(entry)
        .map((status) => statusWord(status, entry.person, t))
        .join(', '),
    render: (entry) => (
      <span className={styles.statuses}>
        {of(entry).map((status, at) => (
          // A filter changes words, not elements: the place is the key.
          <Status key={at} kind={statusKinds[status]} label={statusWord(status, entry.person, t)} />
        ))}
      </span>
    ),
    groupWords: statuses.map((status) => t(`people:status.${status}`)),
    grouping: (entry) =>
      of(entry)
        .map((status) => t(`people:status.${status}`))
        .join(', '),
    sortValue: (entry) => {
      const [first] = of(entry)
      return first === undefined ? null : statuses.indexOf(first)
    },
  }
}

function cyclesColumn({ t, cycleNames }: ColumnContext): GridColumn<PersonEntry> {
  const text = (entry: PersonEntry): string =>
    [...new Set(entry.participations.map((one) => one.cycleId))]
      .flatMap((id) => cycleNames.get(id) ?? [])
      .join(', ')
  return {
    id: 'cycles',
    title: t('people:column.cycles'),
    width: 120,
    flex: 1,
    text,
    grouping: 'text',
    sortValue: text,
  }
}

function tagsColumn({ t, tags }: ColumnContext): GridColumn<PersonEntry> {
  const text = ({ person }: PersonEntry): string => tagNames(person, tags)
  return { id: 'tags', title: t('people:column.tags'), width: 144, flex: 2, text, sortValue: text }
}

/** The columns. In the list of all cycles the status gives way to the cycles somebody was in. */
export function peopleColumns(context: ColumnContext): readonly GridColumn<PersonEntry>[] {
  const { t, cycleId } = context
  const roleText = (entry: PersonEntry): string =>
    rolesText(rolesOf(shownOf(entry, cycleId)), entry.person, t)
  const plain = (
    id: 'city' | 'organization' | 'email' | 'phone',
    sizes: Pick<GridColumn<PersonEntry>, 'width' | 'flex'>,
  ): GridColumn<PersonEntry> => ({
    id,
    title: t(`people:column.${id}`),
    ...sizes,
    ...(id === 'city' || id === 'organization' ? { grouping: 'text' as const } : {}),
    text: ({ person }) => person[id] ?? '',
    sortValue: ({ person }) => person[id],
  })
  return [
    {
      id: 'name',
      title: t('people:column.name'),
      width: 176,
      flex: 3,
      isRowHeader: true,
      text: (entry) => entry.name,
      render: (entry) => <span className={styles.name}>{entry.name}</span>,
      sortValue: ({ person }) => `${person.lastName} ${person.firstName}`,
    },
    {
      id: 'role',
      title: t('people:column.role'),
      width: 104,
      text: roleText,
      grouping: (entry) =>
        rolesOf(shownOf(entry, cycleId))
          .map((role) => t(`people:role.${role}`))
          .join(', '),
      sortValue: roleText,
    },
    cycleId === null ? cyclesColumn(context) : statusColumn(context),
    plain('city', { width: 112 }),
    {
      id: 'fields',
      title: t('people:column.fields'),
      width: 144,
      flex: 2,
      text: ({ person }) => fieldsOf(person).join(', '),
      sortValue: ({ person }) => fieldsOf(person).join(', '),
    },
    ...(context.tags.length === 0 ? [] : [tagsColumn(context)]),
    plain('organization', { width: 144, flex: 2 }),
    plain('email', { width: 208, flex: 2 }),
    plain('phone', { width: 128 }),
  ]
}
