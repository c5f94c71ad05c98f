/** Conditions and filters of the list as people say them. */
import { needsValue } from '../../domain/own-filter.rules'
import type { OwnCondition } from '../../domain/own-filter.rules'
import type { OwnField } from '../../domain/own-field'
import type { Translator } from '../../i18n/i18n'

/** The value of a condition, as it is read. */
function valueText({ value }: OwnCondition, field: OwnField, { t, format }: Translator): string {
  if (field.kind === 'yesNo') return t(value === 'yes' ? 'records:yes' : 'records:no')
  if (field.kind === 'date') return format.shortDate(value)
  return field.kind === 'number' ? format.number(Number(value), 6) : value
}

/** "Shirt is M". */
export function conditionText(
  condition: OwnCondition,
  fields: readonly OwnField[],
  translator: Translator,
): string {
  const { t } = translator
  const field = fields.find(({ id }) => id === condition.fieldId)
  if (field === undefined) return t('register:own.gone')
  const test = t(`people:test.${condition.test}`)
  if (!needsValue(condition.test)) return `${field.name}: ${test}`
  return `${field.name}: ${test} ${valueText(condition, field, translator)}`
}
