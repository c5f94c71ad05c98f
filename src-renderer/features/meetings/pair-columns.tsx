/** A pair with its meetings, and the columns that any list of these has. */
import type { Meeting } from '../../domain/meeting'
import type { Standing } from '../../domain/meeting-standing.rules'
import { peopleOfPair } from '../../domain/pairs.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import type { Translator } from '../../i18n/i18n'
import type { GridColumn } from '../../ui/grid'
import styles from './Meetings.module.css'

/** A pair with its meetings; which of them is the list's to say. */
export interface PairRow {
  readonly named: NamedPair
  /** The pair's number, as it stands on its paper log. */
  readonly number: number
  readonly standing: Standing
  readonly meetings: readonly Meeting[]
}

/** The id of such a row. */
export const pairIdOf = ({ named }: Pick<PairRow, 'named'>): string => named.pair.id

/** The ids of the two of the pair. */
export const peopleOfRow = ({ named }: Pick<PairRow, 'named'>): readonly string[] =>
  peopleOfPair(named)

/** The two names of a pair. */
export function nameColumns<R extends Pick<PairRow, 'named'>>({
  t,
}: Translator): readonly GridColumn<R>[] {
  const name = (id: 'mentee' | 'mentor', of: (row: R) => string): GridColumn<R> => ({
    id,
    title: t(`pairs:field.${id}`),
    flex: 2,
    width: 130,
    isRowHeader: id === 'mentee',
    text: of,
    grouping: 'text',
    render: (row) => <span className={styles.name}>{of(row)}</span>,
    sortValue: of,
  })
  return [
    name('mentee', ({ named }) => named.menteeName),
    name('mentor', ({ named }) => named.mentorName),
  ]
}

/** How the pair stands, for whoever chooses the column. */
export function stateColumn<R extends Pick<PairRow, 'named'>>({ t }: Translator): GridColumn<R> {
  const text = ({ named }: R) => t(`pairs:state.${named.state}`)
  return {
    id: 'state',
    title: t('pairs:field.state'),
    width: 140,
    text,
    grouping: 'text',
    sortValue: text,
  }
}
