/** The organization's own fields: which there are, whose, of what kind, and how to add, change and remove them. */
import { useState } from 'react'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import { fieldsFor } from '../../domain/own-fields.rules'
import { ownFieldHolders } from '../../domain/own-field'
import type { OwnField } from '../../domain/own-field'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { useOwnFields } from '../../storage/register-lists'
import { Badge, Button, IconButton, Section, confirm } from '../../ui'
import { FieldDialog } from './FieldDialog'
import { moveField, readFilled, removeField, useFilledCounts } from './own-fields.data'
import styles from './Register.module.css'

/** The section. */
export function OwnFieldsSection() {
  const { t } = useTranslator()
  const fields = useOwnFields()
  const counts = useFilledCounts(fields)
  const [open, setOpen] = useState<OwnField | 'new' | null>(null)
  const holders = ownFieldHolders.filter((holder) => fieldsFor(fields, holder).length > 0)
  return (
    <Section
      title={t('register:fields.title')}
      actions={
        <Button icon="plus" onPress={() => setOpen('new')}>
          {t('register:fields.add')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('register:fields.lead')}</p>
      {fields.length === 0 && <p className={styles.soft}>{t('register:fields.none')}</p>}
      {holders.map((holder) => (
        <div key={holder} role="group" aria-label={t(`register:holder.${holder}`)}>
          <h3 className={styles.kind}>{t(`register:holder.${holder}`)}</h3>
          <ul className={styles.rows}>
            {fieldsFor(fields, holder).map((field, at, own) => (
              <FieldLine
                key={field.id}
                field={field}
                count={counts?.get(field.id) ?? 0}
                isFirst={at === 0}
                isLast={at === own.length - 1}
                onEdit={() => setOpen(field)}
              />
            ))}
          </ul>
        </div>
      ))}
      {open !== null && (
        <FieldDialog field={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  )
}

/** Says what goes with a field, and removes it. What goes is counted when it is asked: those in the trash, too. */
async function askAndRemove(field: OwnField, t: Translate): Promise<void> {
  const count = (await readFilled(field)).length
  const isSure = await confirm({
    title: t('register:fields.removeTitle', { name: field.name }),
    body:
      count === 0 ? t('register:fields.removeEmpty') : t('register:fields.removeText', { count }),
    confirmLabel: t('register:fields.remove'),
    tone: 'danger',
  })
  if (isSure) notify(await removeField(field))
}

function FieldLine(props: {
  readonly field: OwnField
  readonly count: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onEdit: () => void
}) {
  const { t } = useTranslator()
  const { field, count } = props
  const { name, kind } = field
  const about =
    kind === 'choice'
      ? `${t('register:kind.choice')}: ${field.choices.join(', ')}`
      : t(`register:kind.${kind}`)
  return (
    <li className={styles.row}>
      <span className={styles.rowAbout}>
        <span className={styles.rowName}>{name}</span>
        <span className={styles.soft}>{about}</span>
        {field.isSensitive && <Badge>{t('register:own.isSensitive')}</Badge>}
        <span className={styles.soft}>{t('register:fields.filled', { count })}</span>
      </span>
      <span className={styles.rowEnd}>
        <Button
          tone="quiet"
          icon="pencil"
          label={t('register:fields.editOf', { name })}
          onPress={props.onEdit}
        >
          {t('register:fields.edit')}
        </Button>
        <IconButton
          icon="chevron-up"
          label={t('register:fields.up', { name })}
          isDisabled={props.isFirst}
          onPress={() => void moveField(field, -1).then(toastFailure)}
        />
        <IconButton
          icon="chevron-down"
          label={t('register:fields.down', { name })}
          isDisabled={props.isLast}
          onPress={() => void moveField(field, 1).then(toastFailure)}
        />
        <IconButton
          icon="trash"
          label={t('register:fields.removeOf', { name })}
          onPress={() => void askAndRemove(field, t)}
        />
      </span>
    </li>
  )
}
