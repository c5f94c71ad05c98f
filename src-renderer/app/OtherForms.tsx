/**
 * The forms of a text in the other script and in English, below the field it is entered in: each edited in its place, and where one
 * can be made, suggested for approval.
 */
import { Fragment } from 'react'
import type { Forms } from '../domain/descriptor'
import { formFields } from '../domain/forms.rules'
import { useTranslator } from '../i18n/i18n'
import { EditableText } from '../ui'
import { Suggestion } from './Suggestion'

/** The changed fields: `title:sr-Cyrl` and the like. */
type FormChanges<F extends string> = Forms<F>

/** Nothing for a text that is the same in all of them, such as a year. */
export function OtherForms<F extends string>(props: {
  /** The record with the text and its forms. */
  readonly record: object
  readonly field: F
  /** What the form of a language is called. */
  readonly label: (language: string) => string
  readonly onCommit: (fields: FormChanges<F>) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const { record, field, onCommit } = props
  return formFields(record, field).map(({ language, value, suggestion }) => {
    const commit = (text: string | null) =>
      onCommit({ [`${field}:${language}`]: text } as FormChanges<F>)
    return (
      <Fragment key={language}>
        <EditableText
          label={props.label(t(`awards:language.${language}`))}
          lang={language}
          value={value}
          onCommit={(text) => commit(text === null ? null : text.trim())}
        />
        {suggestion !== null && (
          <Suggestion text={suggestion} onTake={() => void commit(suggestion)} />
        )}
      </Fragment>
    )
  })
}
