/** What a table by months leaves open: what its numbers count, what an x says, and of which year it is. */
import type { ForeignTable } from '../../../../src-shared/documents'
import { useTranslator } from '../../../i18n/i18n'
import { Select } from '../../../ui'
import { monthNumbers } from '../meetings/month-cells.rules'
import { setMonths } from './reading-files'
import { useWizard } from './wizard.state'

/** Years before and after the assumed one that are offered. */
const yearsBefore = 15
const yearsAfter = 2

/** Nothing where the table is no such table, or is read as it stands. */
export function MonthChoices({ table }: { readonly table: ForeignTable }) {
  const { t, format } = useTranslator()
  const months = useWizard((wizard) => wizard.months)
  const asWritten = useWizard((wizard) => wizard.asWritten)
  if (months === null || table === asWritten) return null
  const { choice, asks, hiddenMonths } = months
  const years = Array.from(
    { length: yearsBefore + yearsAfter + 1 },
    (_, at) => choice.year + yearsAfter - at,
  )
  return (
    <>
      {asks.numbers && (
        <Select
          label={t('import:months.numbers')}
          value={choice.numbers}
          onChange={(numbers) => setMonths({ numbers })}
          options={monthNumbers.map((id) => ({ id, label: t(`import:months.numbersAs.${id}`) }))}
        />
      )}
      {asks.marks && (
        <Select
          label={t('import:months.marks')}
          value={choice.marks}
          onChange={(marks) => setMonths({ marks })}
          options={(['met', 'none'] as const).map((id) => ({
            id,
            label: t(`import:months.marksAs.${id}`),
          }))}
        />
      )}
      {asks.year && (
        <Select
          label={t('import:months.year')}
          description={t('import:months.yearAssumed')}
          value={String(choice.year)}
          onChange={(year) => setMonths({ year: Number(year) })}
          options={years.map((year) => ({ id: String(year), label: String(year) }))}
        />
      )}
      {asks.takesHidden && (
        <Select
          label={t('import:months.hidden', { months: format.list(hiddenMonths) })}
          value={choice.takesHidden ? 'take' : 'leave'}
          onChange={(id) => setMonths({ takesHidden: id === 'take' })}
          options={[
            { id: 'take', label: t('import:months.takeHidden') },
            { id: 'leave', label: t('import:months.leaveHidden') },
          ]}
        />
      )}
    </>
  )
}
