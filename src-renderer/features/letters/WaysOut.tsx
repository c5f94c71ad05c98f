/** Who is left out and why, before anything goes out, and the ways out for the others. */
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { Notice } from '../../ui'
import type { Draft } from './drafts.rules'
import { leftOutOf } from './letters.words'
import styles from './Letters.module.css'

/** Props of {@link WaysOut}. */
interface WaysOutProps {
  /** Those that are ticked, else all. */
  readonly meant: readonly Draft[]
  /** Those of them that can go. */
  readonly going: readonly Draft[]
  readonly withAddress: readonly Draft[]
  readonly ticked: number
}

/** The line. */
export function WaysOut({ meant, going, withAddress, ticked }: WaysOutProps) {
  const { t, format } = useTranslator()
  const number = format.number(going.length)
  const addressless = going.length - withAddress.length
  return (
    <div className={styles.waysOut}>
      <LeftOutNotice drafts={meant} />
      <div className={styles.ways}>
        {ticked > 0 && (
          <span className={styles.soft}>{t('letters:fromTicks', { count: ticked })}</span>
        )}
        <ActionButton action="letters.pdf">{t('letters:pdfCount', { number })}</ActionButton>
        <ActionButton action="letters.print">{t('letters:printCount', { number })}</ActionButton>
        <ActionButton action="letters.eml">
          {t('letters:emlCount', { number: format.number(withAddress.length) })}
        </ActionButton>
        <ActionButton action="letters.copy">{t('letters:copyCount', { number })}</ActionButton>
        <ActionButton action="letters.mark" tone="primary">
          {t('letters:markCount', { number })}
        </ActionButton>
        {addressless > 0 && (
          <span className={styles.soft}>
            {t('letters:without.noAddress', { count: addressless })}
          </span>
        )}
      </div>
    </div>
  )
}

/** How many names stand in a line before the rest is a number. */
const named = 6

function LeftOutNotice({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t, format, language } = useTranslator()
  const out = drafts.filter(({ lacks }) => lacks.length > 0)
  if (out.length === 0) return null
  const names = (all: readonly string[]): string =>
    format.list(
      all.length > named + 1
        ? [...all.slice(0, named), t('letters:without.more', { count: all.length - named })]
        : all,
    )
  return (
    <Notice tone="warn" title={t('letters:without.title', { count: out.length })}>
      <ul className={styles.reasons}>
        {leftOutOf(out, t, language).map((reason) => (
          <li key={reason.what}>
            {reason.names.length === 0
              ? reason.what
              : t('letters:without.line', { what: reason.what, names: names(reason.names) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
