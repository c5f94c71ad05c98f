/** The columns of what is read. */
import type { Cycle } from '../../domain/cycle'
import { fieldsOf } from '../../domain/people.rules'
import type { Translator } from '../../i18n/i18n'
import { Status } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { arrivalColumns } from './arrival-columns'
import type { Reading } from './readings.rules'
import type { ReviewState } from './scores.rules'
import { statusColumn } from './status-moves'
import styles from './Selection.module.css'

const stateKinds = {
  open: 'neutral',
  begun: 'warn',
  done: 'ok',
  abstained: 'info',
  conflict: 'info',
} as const satisfies Readonly<Record<ReviewState, string>>

/** The states in the order in which they come. */
const states = Object.keys(stateKinds) as readonly ReviewState[]

/** What the reviewer said: it tells nothing of who is read. */
function ownColumns({ t, format }: Translator): readonly GridColumn<Reading>[] {
  const points = ({ total }: Reading): number | null => (total === null ? null : Math.round(total))
  return [
    {
      id: 'name',
      title: t('selection:field.applicant'),
      width: 140,
      flex: 2,
      isRowHeader: true,
      text: ({ calledAs }) => calledAs,
      render: ({ calledAs }) => <span className={styles.name}>{calledAs}</span>,
      sortValue: ({ calledAs }) => calledAs,
    },
    {
      id: 'state',
      title: t('selection:field.state'),
      width: 110,
      text: ({ state }) => t(`selection:state.${state}`),
      render: ({ state }) => (
        <Status kind={stateKinds[state]} label={t(`selection:state.${state}`)} />
      ),
      grouping: 'text',
      groupWords: states.map((state) => t(`selection:state.${state}`)),
      sortValue: ({ state }) => states.indexOf(state),
    },
    {
      id: 'total',
      title: t('selection:field.total'),
      width: 76,
      align: 'end',
      text: (reading) => {
        const total = points(reading)
        return total === null ? '–' : format.number(total)
      },
      value: { is: 'number', of: points },
      sortValue: ({ total }) => total,
    },
  ]
}

/** What is known of the applicants. */
function knownColumns({ t }: Translator): readonly GridColumn<Reading>[] {
  const city = ({ applicant: { person } }: Reading): string => person.city ?? ''
  const fields = ({ applicant: { person } }: Reading): string => fieldsOf(person).join(', ')
  return [
    {
      ...{ id: 'city', title: t('people:column.city'), width: 120, flex: 1 },
      ...{ text: city, grouping: 'text', sortValue: city },
    },
    {
      ...{ id: 'fields', title: t('people:column.fields'), width: 140, flex: 1 },
      ...{ text: fields, sortValue: fields },
    },
    statusColumn<Reading>(({ applicant }) => applicant, t),
  ]
}

/** The columns: while anybody is read without a name only those that tell nothing of who they are, whatever was chosen before. */
export function readingColumns(
  translator: Translator,
  cycle: Cycle,
  readings: readonly Reading[],
): {
  readonly usual: readonly GridColumn<Reading>[]
  readonly further: readonly GridColumn<Reading>[]
} {
  const own = ownColumns(translator)
  if (readings.some(({ isBlind }) => isBlind)) return { usual: own, further: [] }
  const arrival = arrivalColumns<Reading>(translator, cycle, readings, ({ applicant }) => applicant)
  return {
    usual: [...own, ...arrival.usual],
    further: [...knownColumns(translator), ...arrival.further],
  }
}
