/** The statuses of rows with how many have each; pressing one shows only those. */
import { useTranslator } from '../../../i18n/i18n'
import { SegmentedControl } from '../../../ui'

/** Props of {@link RowStatusFilter}. */
interface RowStatusFilterProps {
  readonly rowStatuses: readonly {
    readonly id: string
    readonly label: string
    readonly count: number
  }[]
  readonly total: number
  /** Null shows all. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const all = 'all'

/** Shows the statuses that any row has. */
export function RowStatusFilter(props: RowStatusFilterProps) {
  const { t, format } = useTranslator()
  const count = (label: string, number: number): string =>
    t('import:check.rowStatus', { label, count: format.number(number) })
  const rowStatuses = props.rowStatuses.filter(
    (rowStatus) => rowStatus.count > 0 || rowStatus.id === props.value,
  )
  return (
    <SegmentedControl
      label={t('import:check.filter')}
      hideLabel
      value={props.value ?? all}
      onChange={(id) => props.onChange(id === all ? null : id)}
      options={[
        { id: all, label: count(t('import:check.all'), props.total) },
        ...rowStatuses.map((rowStatus) => ({
          id: rowStatus.id,
          label: count(rowStatus.label, rowStatus.count),
        })),
      ]}
    />
  )
}
