/** A text offered under the field that it could be taken into. */
import { LinkButton } from '../ui'
import { useTranslator } from '../i18n/i18n'
import styles from './Suggestion.module.css'

/** The text as a link that takes it, with a note after it if there is one. Stands below a row of a list of fields. */
export function Suggestion(props: {
  readonly text: string
  readonly note?: string
  readonly onTake: () => void
}) {
  const { t } = useTranslator()
  return (
    <div className={styles.suggestion}>
      <LinkButton onPress={props.onTake}>
        {t('people:useSuggestion', { name: props.text })}
      </LinkButton>
      {props.note !== undefined && <span className={styles.note}>{props.note}</span>}
    </div>
  )
}
