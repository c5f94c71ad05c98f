/** Shows both readings of dates that a spreadsheet may have swapped, and swaps them when asked. */
import { useMemo } from 'react'
import { useTranslator } from '../../../i18n/i18n'
import { useOwnFields } from '../../../storage/register-lists'
import { Notice } from '../../../ui'
import { mappingOf } from '../reading/columns.rules'
import { datedOwn } from '../people/own-values.rules'
import { swapDates, twoReadings } from '../reading/date-readings.rules'
import type { TableReading } from '../reading/import.types'
import { correctTable } from './reading-files'
import { useWizard } from './wizard.state'

/** Nothing where no date can be read in two ways. */
export function DateReadings({ reading }: { readonly reading: TableReading }) {
  const { t, format } = useTranslator()
  const table = useWizard((wizard) => wizard.table)
  const overrides = useWizard((wizard) => wizard.overrides)
  const ownFields = useOwnFields()
  const found = useMemo(
    () =>
      table === null
        ? []
        : twoReadings(
            table,
            reading.header,
            mappingOf(reading.columns, overrides),
            datedOwn(ownFields),
          ),
    [table, reading, overrides, ownFields],
  )
  const days = (dates: readonly string[]): string =>
    format.list(dates.map((date) => format.shortDate(date)))
  return found.map(({ column, heading, text, taken, other }) => (
    <Notice
      key={column}
      tone="warn"
      title={t('import:dateReadings.title')}
      action={{
        label: t('import:dateReadings.swap'),
        onPress: () => {
          if (table !== null) correctTable(swapDates(table, column))
        },
      }}
    >
      {t('import:dateReadings.text', { heading, text, taken: days(taken), other: days(other) })}
    </Notice>
  ))
}
