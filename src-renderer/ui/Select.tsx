/** One of a list that is short enough to look through. */
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { memo } from 'react'
import type { Language } from '../../src-shared/documents'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import type { TextLanguage } from '../i18n/text-language'
import { Field, useField } from './Field'
import type { FieldProps } from './Field'
import { cx } from './props'
import { Icon } from './Icon'
import { isSameContent, useEvent } from './hooks'
import fieldStyles from './Field.module.css'
import list from './List.module.css'
import styles from './Select.module.css'

/** One thing to choose from a list. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** The language of the label, where it is another than the screen's. */
  readonly lang?: string | undefined
  /** How the field itself says it, where it is the one that is chosen; the label when missing. */
  readonly chosenLabel?: string | undefined
  /** A few softer words beside or under the label. */
  readonly hint?: string | undefined
  readonly isDisabled?: boolean | undefined
}

/** Props of {@link Select}. */
export interface SelectProps<Id extends string> extends FieldProps {
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly options: readonly Option<Id>[]
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
}

/** Chooses one option from a list that opens. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { ids } = useField(props)
  return (
    <Field {...props} ids={ids} labelId={`${ids.control}-label`}>
      <SelectControl {...props} ids={ids} className={fieldStyles.control ?? ''} />
    </Field>
  )
}

interface FieldIds {
  readonly control: string
  readonly note: string
}

interface SelectControlProps<Id extends string> extends SelectProps<Id> {
  readonly ids: FieldIds
  readonly className: string
}

/** The button and the list of a select, without its label; `ids` are those of the field it stands in. */
export function SelectControl<Id extends string>(props: SelectControlProps<Id>) {
  const { options } = props
  const onChoose = useEvent((id: string) => {
    const chosen = options.find((option) => option.id === id)
    if (chosen && chosen.id !== props.value) props.onChange(chosen.id)
  })
  return (
    <StableSelect
      ids={props.ids}
      className={props.className}
      value={props.value}
      options={options}
      placeholder={props.placeholder}
      isDisabled={props.isDisabled === true}
      isInvalid={Boolean(props.error)}
      autoFocus={props.autoFocus === true}
      onChoose={onChoose}
    />
  )
}

interface StableSelectProps {
  readonly ids: FieldIds
  readonly className: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly placeholder: string | undefined
  readonly isDisabled: boolean
  readonly isInvalid: boolean
  readonly autoFocus: boolean
  readonly onChoose: (id: string) => void
}

/** In which language an option is to be read out. */
const spoken = (option: Option | undefined, language: Language): TextLanguage =>
  option?.lang === undefined ? textLanguage(option?.label, language) : { lang: option.lang }

const StableSelect = memo(function StableSelect(props: StableSelectProps) {
  const { t, language } = useTranslator()
  const chosen = props.options.find(({ id }) => id === props.value)
  return (
    <AriaSelect
      aria-labelledby={`${props.ids.control}-label`}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChoose(String(key))
      }}
      isDisabled={props.isDisabled}
      isInvalid={props.isInvalid}
      placeholder={props.placeholder ?? t('ui:choose')}
      className={styles.select ?? ''}
      aria-describedby={props.ids.note}
    >
      <AriaButton
        id={props.ids.control}
        className={cx(props.className, styles.button)}
        autoFocus={props.autoFocus}
      >
        <SelectValue className={styles.value ?? ''}>
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? (
              <span className={styles.placeholder}>{defaultChildren}</span>
            ) : (
              <span {...spoken(chosen, language)}>{chosen?.chosenLabel ?? selectedText}</span>
            )
          }
        </SelectValue>
        <Icon name="chevron-down" className={styles.chevron} />
      </AriaButton>
      <Popover className={list.popover ?? ''} offset={4}>
        <ListBox className={list.list ?? ''} items={props.options}>
          {(option) => <SelectItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}, isSameContent)

function SelectItem({ option }: { readonly option: Option }) {
  const { language } = useTranslator()
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled === true}
      className={list.item ?? ''}
    >
      <Icon name="check" className={list.tick} />
      <Text slot="label" className={list.label ?? ''}>
        <span {...spoken(option, language)}>{option.label}</span>
      </Text>
      {option.hint !== undefined && (
        <Text slot="description" className={list.hint ?? ''}>
          {option.hint}
        </Text>
      )}
    </ListBoxItem>
  )
}
