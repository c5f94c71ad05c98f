/** Asks of which year days are that are written without one, where the cycle and the file do not say it. */
import { useMemo } from 'react'
import { useUi } from '../../../app/ui'
import { useTranslator } from '../../../i18n/i18n'
import { useCycles } from '../../../storage/cycles'
import { Notice, Select } from '../../../ui'
import { mappingOf } from '../reading/columns.rules'
import { writeYears, yearlessAsked } from '../reading/yearless.rules'
import type { DaysAbout } from '../reading/years-about.rules'
import { today } from './import.data'
import { correctTable } from './reading-files'
import { useWizard } from './wizard.state'

/** How many years back are offered. */
const yearsBack = 25

/** What says of which year a day of the file is. */
export function useDaysAbout(): DaysAbout {
  const cycleId = useUi((ui) => ui.cycleId)
  const cycles = useCycles()
  const fileName = useWizard((wizard) => wizard.file?.name ?? '')
  const span = cycles?.find(({ id }) => id === cycleId)?.dates ?? null
  return useMemo(() => ({ span, fileName }), [span, fileName])
}

/** What is to be asked about days without a year in the table that is read; null where nothing is. */
export function useYearless() {
  const reading = useWizard((wizard) => wizard.reading)
  const table = useWizard((wizard) => wizard.table)
  const overrides = useWizard((wizard) => wizard.overrides)
  const days = useDaysAbout()
  return useMemo(() => {
    const hasDays = reading?.kind === 'workshops' || reading?.kind === 'meetings'
    if (table === null || reading === null || !hasDays) return null
    const { header, columns } = reading
    const source = { table, header, mapping: mappingOf(columns, overrides), days }
    const asked = yearlessAsked(source)
    return asked === null ? null : { source, asked }
  }, [table, reading, overrides, days])
}

/** Nothing where every day has its year, or it is known. */
export function Yearless() {
  const { t } = useTranslator()
  const found = useYearless()
  if (found === null) return null
  const { source, asked } = found
  const last = Number(today().slice(0, 4)) + 1
  const years = Array.from({ length: yearsBack }, (_, at) => String(last - at))
  return (
    <>
      <Notice tone="warn" title={t('import:yearless.title')}>
        {t('import:yearless.text', asked)}
      </Notice>
      <Select
        label={t('import:yearless.first')}
        placeholder={t('import:yearless.choose')}
        value={null}
        onChange={(year) => correctTable(writeYears(source, Number(year)))}
        options={years.map((year) => ({ id: year, label: year }))}
      />
    </>
  )
}
