/** The piles of a check with how many are in each; pressing one shows only that. */
import { useTranslator } from '../../../i18n/i18n'
import { SegmentedControl } from '../../../ui'

/** Props of {@link PileFilter}. */
export interface PileFilterProps {
  readonly piles: readonly { readonly id: string; readonly label: string; readonly count: number }[]
  readonly total: number
  /** Null shows all. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

const all = 'all'

/** Shows the piles that hold anything. */
export function PileFilter(props: PileFilterProps) {
  const { t, format } = useTranslator()
  const count = (label: string, number: number): string =>
    t('import:check.pile', { label, count: format.number(number) })
  const piles = props.piles.filter((pile) => pile.count > 0 || pile.id === props.value)
  return (
    <SegmentedControl
      label={t('import:check.filter')}
      hideLabel
      value={props.value ?? all}
      onChange={(id) => props.onChange(id === all ? null : id)}
      options={[
        { id: all, label: count(t('import:check.all'), props.total) },
        ...piles.map((pile) => ({ id: pile.id, label: count(pile.label, pile.count) })),
      ]}
    />
  )
}
