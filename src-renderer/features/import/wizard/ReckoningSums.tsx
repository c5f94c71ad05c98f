/** The sums of a reckoning: every line of the file and every value by how they end, and whether that is all of them. */
import { useTranslator } from '../../../i18n/i18n'
import { Notice } from '../../../ui'
import { lineFates, valueFates } from '../reckoning/reckoning.types'
import type { Reckoning } from '../reckoning/reckoning.types'
import styles from './Import.module.css'

/** The sums. */
export function ReckoningSums({ reckoning }: { readonly reckoning: Reckoning }) {
  const { t, format } = useTranslator()
  const { lineCount, lines, values } = reckoning
  const valueCount = valueFates.reduce((sum, fate) => sum + values[fate], 0)
  const parts = [
    ...lineFates
      .filter((fate) => lines[fate] > 0)
      .map((fate) => t(`import:reckoning.line.${fate}`, { number: format.number(lines[fate]) })),
  ]
  const ofValues = valueFates
    .filter((fate) => values[fate] > 0)
    .map((fate) => t(`import:reckoning.value.${fate}`, { number: format.number(values[fate]) }))
  return (
    <div className={styles.sums}>
      <p>
        {t('import:reckoning.lines', { number: format.number(lineCount) })} {parts.join(' · ')}
      </p>
      <p>
        {t('import:reckoning.values', { number: format.number(valueCount) })} {ofValues.join(' · ')}
      </p>
      <Disagreement reckoning={reckoning} />
    </div>
  )
}

/** Says so when a line or a value has no end. */
export function Disagreement({ reckoning }: { readonly reckoning: Reckoning | null }) {
  const { t, format } = useTranslator()
  if (reckoning === null || reckoning.agrees) return null
  return (
    <Notice tone="warn" title={t('import:reckoning.disagrees')}>
      {t('import:reckoning.disagreesText', {
        lines: format.number(Math.abs(reckoning.linesLost)),
        values: format.number(reckoning.values.lost),
      })}
    </Notice>
  )
}
