/** Who was forgotten for good here: which computers have forgotten them, too, and until when older backups may have them. */
import { dayAndTime } from '../../app/clock'
import { useSyncing } from '../../app/syncing'
import { useTranslator } from '../../i18n/i18n'
import { Section, Status } from '../../ui'
import { nameOf } from './ComputerList'
import { standOfErasing } from './erasing.rules'
import { useErasing } from './erasing.data'
import styles from './Computers.module.css'

const kinds = {
  here: 'ok',
  ending: 'info',
  confirmed: 'ok',
  pending: 'info',
  away: 'warn',
  removed: 'warn',
} as const

/** The list; nothing when nobody was forgotten. */
export function ErasureList() {
  const translator = useTranslator()
  const { t, format } = translator
  const computers = useSyncing((state) => state.computers)
  const erasing = useErasing()
  if (erasing === null) return null
  const { older } = erasing
  return (
    <Section title={t('computers:erasures.title')}>
      <p className={styles.lead}>{t('computers:erasures.text')}</p>
      <ul className={styles.list}>
        {computers.map((computer) => {
          const { state, days } = standOfErasing(computer, erasing)
          return (
            <li key={computer.device} className={styles.item}>
              <span className={styles.name}>{nameOf(computer, translator)}</span>
              <Status
                kind={kinds[state]}
                label={t(`computers:erasures.${state}`, { count: days })}
              />
            </li>
          )
        })}
      </ul>
      {older !== null && (
        <p className={styles.lead}>
          {t('computers:erasures.backups', {
            before: format.dateOf(dayAndTime(older.before).day),
            until: format.dateOf(dayAndTime(older.until).day),
          })}
        </p>
      )}
    </Section>
  )
}
