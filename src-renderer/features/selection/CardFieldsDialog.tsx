/** Which fields stand on the cards of the board. */
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { Button, Checkbox, Dialog } from '../../ui'
import { cardFields, mostOnCard } from './board.rules'
import type { CardField } from './board.rules'
import styles from './Selection.module.css'

const titleOf = (field: CardField, t: Translate): string => {
  if (field === 'submittedAt') return t('selection:board.sent')
  if (field === 'interviewOn' || field === 'decisionReason') return t(`selection:field.${field}`)
  return t(`people:column.${field}`)
}

/** The window. What is changed is seen on the cards at once. */
export function CardFieldsDialog(props: {
  readonly fields: readonly CardField[]
  readonly onChoose: (fields: readonly CardField[]) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { fields, onChoose, onClose } = props
  const isFull = fields.length >= mostOnCard
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title={t('selection:board.fieldsTitle')}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('ui:close')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <p className={styles.soft}>{t('selection:board.fieldsText', { most: mostOnCard })}</p>
        {cardFields.map((field) => (
          <Checkbox
            key={field}
            isSelected={fields.includes(field)}
            isDisabled={isFull && !fields.includes(field)}
            onChange={(isOn) =>
              onChoose(cardFields.filter((one) => (one === field ? isOn : fields.includes(one))))
            }
          >
            {titleOf(field, t)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  )
}
