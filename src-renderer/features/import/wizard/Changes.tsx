/** What a row does to somebody or something that is here already: blanks it fills, and values that stay unless taken. */
import { useWizard } from './wizard.state'
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
  /** Blanks that stay blank; left out where a filled blank cannot be refused. */
  readonly refused?: ReadonlySet<string>
  readonly onRefuse?: (key: string, isRefused: boolean) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const ownFields = useWizard((wizard) => wizard.ownFields)
  const filled = props.changes.filter((change) => change.effect === 'filled')
  const kept = props.changes.filter((change) => change.effect === 'kept')
  if (props.changes.length === 0) return <p className={styles.soft}>{t('import:check.noChange')}</p>
  return (
    <>
      {filled.length > 0 && (
        <Section level={3} title={t('import:check.filled')}>
          <dl className={styles.changes}>
            {filled.map((change) => (
              <Filled key={`${change.table}:${change.field}`} {...props} change={change} />
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
                <span className={styles.label}>
                  {fieldText(change.table, change.field, t, ownFields)}
                </span>
                <span className={isTaken ? styles.gone : styles.stays}>
                  {t('import:check.here', { value: changeText(change, 'from', translator) })}
                </span>
                <span className={isTaken ? styles.comes : undefined}>
                  <Checkbox isSelected={isTaken} onChange={(isOn) => props.onTake(key, isOn)}>
                    {t('import:check.take', { value: changeText(change, 'to', translator) })}
                  </Checkbox>
                </span>
              </div>
            )
          })}
        </Section>
      )}
    </>
  )
}

/** A blank that is filled, unless that is refused. */
function Filled(props: {
  readonly row: number
  readonly change: FieldChange
  readonly refused?: ReadonlySet<string>
  readonly onRefuse?: (key: string, isRefused: boolean) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const ownFields = useWizard((wizard) => wizard.ownFields)
  const { row, change, refused, onRefuse } = props
  const key = takeNewKey(row, change.table, change.field)
  const isRefused = refused?.has(key) ?? false
  const value = changeText(change, 'to', translator)
  return (
    <div>
      <dt>{fieldText(change.table, change.field, t, ownFields)}</dt>
      <dd className={isRefused ? styles.gone : styles.comes}>
        {onRefuse === undefined ? (
          value
        ) : (
          <Checkbox isSelected={!isRefused} onChange={(isOn) => onRefuse(key, !isOn)}>
            {t('import:check.fill', { value })}
          </Checkbox>
        )}
      </dd>
    </div>
  )
}
