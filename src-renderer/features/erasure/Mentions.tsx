/** Texts of other records in which the person is named, each to be decided: the name goes, or the text stays as it is. */
import { fieldWords } from '../../domain/field-words.rules'
import { recordTitle } from '../../domain/titles.rules'
import { finder } from '../../storage/read-records'
import { useTranslator } from '../../i18n/i18n'
import { Checkbox, Section } from '../../ui'
import type { Erasure } from './erasure.data'
import type { Fate } from './erasure.rules'
import styles from './Erasure.module.css'

/** Mentions shown one by one; more than these are of a name that is a common word. */
const most = 200

/** The list; nothing where nobody names them. */
export function Mentions(props: {
  readonly erasure: Erasure
  readonly decisions: Readonly<Record<string, Fate>>
  readonly onDecide: (key: string, fate: Fate) => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const { mentions, known } = props.erasure
  if (mentions.length === 0) return <p>{t('erasure:mentions.none')}</p>
  const find = finder(known)
  return (
    <Section title={t('erasure:mentions.title', { count: mentions.length })}>
      <p>{t('erasure:mentions.text')}</p>
      <ul className={styles.mentions}>
        {mentions.slice(0, most).map((mention) => (
          <li key={mention.key}>
            <Checkbox
              isSelected={(props.decisions[mention.key] ?? mention.proposed) === 'out'}
              onChange={(isOut) => props.onDecide(mention.key, isOut ? 'out' : 'stay')}
              description={[
                recordTitle(mention, find, t),
                fieldWords(mention.table, mention.field, translator, find),
                mention.isCertain ? '' : t('erasure:mentions.perhaps'),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            >
              {mention.before}
              <strong>{mention.name}</strong>
              {mention.after}
            </Checkbox>
          </li>
        ))}
      </ul>
      {mentions.length > most && (
        <p>{t('erasure:mentions.more', { count: mentions.length - most })}</p>
      )}
    </Section>
  )
}
