/** What a row does to somebody or something that is here already: blanks it fills, and values that stay unless taken. */
import { useTranslator } from '../../../i18n/i18n'
import { Checkbox, Section } from '../../../ui'
import { changeText, fieldText } from './check-words'
import { takeNewKey } from '../people/draft-fields.rules'
import type { FieldChange } from '../reading/import.types'
import styles from './Import.module.css'

/** The changes of one row. */
export function Changes(props: {
  readonly row: number
  readonly changes: readonly FieldChange[]
  readonly takeNew: ReadonlySet<string>
  readonly onTake: (key: string, isOn: boolean) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const filled = props.changes.filter((change) => change.effect === 'filled')
  const kept = props.changes.filter((change) => change.effect === 'kept')
  if (props.changes.length === 0) return <p className={styles.soft}>{t('import:check.noChange')}</p>
  return (
    <>
      {filled.length > 0 && (
        <Section level={3} title={t('import:check.filled')}>
          <dl className={styles.changes}>
            {filled.map((change) => (
              <div key={`${change.table}:${change.field}`}>
                <dt>{fieldText(change.table, change.field, t)}</dt>
                <dd>{changeText(change, 'to', translator)}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {kept.length > 0 && (
        <Section level={3} title={t('import:check.kept')}>
          <p className={styles.soft}>{t('import:check.keptText')}</p>
          {kept.map((change) => {
            const key = takeNewKey(props.row, change.table, change.field)
            const isTaken = props.takeNew.has(key)
            return (
              <div key={key} className={styles.kept}>
                <span className={styles.label}>{fieldText(change.table, change.field, t)}</span>
                <span className={isTaken ? styles.gone : undefined}>
                  {t('import:check.here', { value: changeText(change, 'from', translator) })}
                </span>
                <Checkbox isSelected={isTaken} onChange={(isOn) => props.onTake(key, isOn)}>
                  {t('import:check.take', { value: changeText(change, 'to', translator) })}
                </Checkbox>
              </div>
            )
          })}
        </Section>
      )}
    </>
  )
}
