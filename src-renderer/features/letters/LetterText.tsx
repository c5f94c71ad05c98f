/** A letter as it is read: in its own language, by the arrow keys where it is long. */
import type { Language } from '../../../src-shared/documents'
import { useTranslator } from '../../i18n/i18n'
import { ReadingArea } from '../../ui'
import styles from './Letters.module.css'

/** Subject and text. */
export function LetterText(props: {
  readonly language: Language
  readonly subject: string
  readonly body: string
}) {
  const { t } = useTranslator()
  const { language, subject, body } = props
  return (
    <ReadingArea label={t('letters:one')} className={styles.letter}>
      <div lang={language}>
        <h3>{subject}</h3>
        <p>{body}</p>
      </div>
    </ReadingArea>
  )
}
