/** Values that were put aside: what, of which field of which record, from which copy; to be saved or let go. */
import { ActionButton } from '../../app/ActionButton'
import { goTo } from '../../app/go-to'
import { routeTo } from '../../app/routes'
import { useUi } from '../../app/ui'
import { fieldWords } from '../../domain/field-words.rules'
import { placeOf, recordTitle } from '../../domain/titles.rules'
import { useTranslator } from '../../i18n/i18n'
import type { Translator } from '../../i18n/i18n'
import { finder } from '../../storage/read-records'
import { parseStamp } from '../../storage/stamp'
import { LinkButton, Section } from '../../ui'
import { useAside } from './aside.data'
import type { Aside, KeptAside } from './aside.data'
import styles from './Check.module.css'

/** More are in the file that can be saved. */
const most = 200

/** The section; nothing while nothing is aside. */
export function AsideSection() {
  const { t, format } = useTranslator()
  const aside = useAside()
  if (aside === undefined || aside.values.length === 0) return null
  const { values, known } = aside
  const rest = values.length - most
  return (
    <Section
      title={t('check:aside.title', { number: format.number(values.length) })}
      actions={
        <>
          <ActionButton action="check.saveAside" />
          <ActionButton action="check.discardAside" />
        </>
      }
    >
      <p className={styles.lead}>{t('check:aside.text')}</p>
      <ul className={styles.findings}>
        {values.slice(0, most).map((value) => (
          <AsideLine
            key={`${value.table}/${value.id}/${value.field}/${value.stamp}`}
            value={value}
            known={known}
          />
        ))}
      </ul>
      {rest > 0 && <p>{t('check:aside.more', { count: rest, number: format.number(rest) })}</p>}
    </Section>
  )
}

/** Which copy it came from, and when it was entered as far as that can be told. */
function originOf({ from, stamp }: KeptAside, { t, format }: Translator): string {
  const written = parseStamp(stamp)
  const isCopy = from !== '' && from !== 'journal' && from !== 'log'
  const source = isCopy
    ? t('check:aside.from.copy', {
        at: /^\d{13}$/u.test(from) ? format.dateTime(Number(from)) : from,
      })
    : t(`check:aside.from.${from === '' ? 'unknown' : from === 'log' ? 'log' : 'journal'}`)
  // A stamp from the end of time says nothing about when.
  const isTime = written !== null && written.ms < Date.now() + 86_400_000
  return isTime ? t('check:aside.origin', { source, at: format.dateTime(written.ms) }) : source
}

function AsideLine(props: { readonly value: KeptAside; readonly known: Aside['known'] }) {
  const translator = useTranslator()
  const { t } = translator
  const { value, known } = props
  const find = finder(known)
  const record = { table: value.table, id: value.id }
  const isThere = find(value.table, value.id)?.deletedAt === null
  const name = recordTitle(record, find, t)
  const go = () => goTo(routeTo(placeOf(record, find, useUi.getState().cycleId)))
  return (
    <li className={styles.finding}>
      <div className={styles.words}>
        <span className={styles.kind}>{t(`records:kind.${value.table}`)}</span>{' '}
        {isThere ? (
          <LinkButton onPress={go}>{name}</LinkButton>
        ) : (
          <span>{t('check:aside.notHere', { id: value.id })}</span>
        )}
        <div className={styles.detail}>
          {t('check:aside.value', {
            field: fieldWords(value.table, value.field, translator, find),
            value: JSON.stringify(value.value).slice(0, 200),
          })}
        </div>
        <div className={styles.detail}>{originOf(value, translator)}</div>
      </div>
    </li>
  )
}
