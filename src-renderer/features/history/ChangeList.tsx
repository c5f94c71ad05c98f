/** What an act changed, line by line: the field, what stood there before, what stands there since. */
import type { ReactNode } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Icon, VisuallyHidden } from '../../ui'
import { finder } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { recordTitle } from '../../domain/titles.rules'
import type { RecordName } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import { fieldWords, valueWords } from '../../domain/field-words.rules'
import { byRecord } from './history.rules'
import type { ChangeLine } from './history.types'
import styles from './History.module.css'

/** Props of {@link ChangeList}. */
interface ChangeListProps {
  readonly lines: readonly ChangeLine[]
  readonly known: KnownRecords
  /** The record that all this is the history of: it is not named again. */
  readonly main?: RecordName | undefined
  /** What can be done about a line. */
  readonly actionOf?: ((line: ChangeLine) => ReactNode) | undefined
}

/** The lines, by record. */
export function ChangeList(props: ChangeListProps) {
  const { main } = props
  return (
    <div className={styles.records}>
      {byRecord(props.lines).map((lines) => {
        const [first] = lines
        if (first === undefined) return null
        const isMain = main !== undefined && recordKey(main) === recordKey(first)
        return <RecordLines key={recordKey(first)} {...props} lines={lines} isMain={isMain} />
      })}
    </div>
  )
}

function RecordLines(props: ChangeListProps & { readonly isMain: boolean }) {
  const { t } = useTranslator()
  const { lines, known, isMain } = props
  const [first] = lines
  if (first === undefined) return null
  const whole = lines.flatMap(({ what }) => (what === 'changed' ? [] : [what]))
  const fields = lines.filter(({ what }) => what === 'changed')
  return (
    <div>
      {(!isMain || whole.length > 0) && (
        <p className={styles.record}>
          {!isMain && (
            <>
              <span className={styles.soft}>{t(`records:kind.${first.table}`)}</span>{' '}
              <span>{recordTitle(first, finder(known), t)}</span>
            </>
          )}
          {whole.map((what) => (
            <span key={what} className={styles.event}>
              {t(`history:what.${what}`)}
            </span>
          ))}
        </p>
      )}
      {fields.length > 0 && (
        <ul className={styles.lines}>
          {fields.map((line) => (
            <Line key={line.field} {...props} line={line} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line(props: ChangeListProps & { readonly line: ChangeLine }) {
  const translator = useTranslator()
  const { t } = translator
  const { line, known, actionOf } = props
  const find = finder(known)
  const words = (value: ChangeLine['from']) =>
    valueWords(line.table, line.field, value, translator, find)
  return (
    <li className={styles.line}>
      <span className={styles.field}>{fieldWords(line.table, line.field, translator, find)}</span>
      <span className={styles.values}>
        <VisuallyHidden>{t('history:from')}</VisuallyHidden>
        <Value words={words(line.from)} isOld />
        <Icon name="arrow-right" className={styles.arrow} />
        <VisuallyHidden>{t('history:to')}</VisuallyHidden>
        <Value words={words(line.to)} />
      </span>
      {actionOf && <span className={styles.action}>{actionOf(line)}</span>}
    </li>
  )
}

function Value(props: { readonly words: string | null; readonly isOld?: boolean }) {
  const { t } = useTranslator()
  if (props.words === null) return <span className={styles.none}>{t('records:empty')}</span>
  return <span className={props.isOld === true ? styles.old : styles.new}>{props.words}</span>
}
