/** How a screen is laid out: its page, its sections, the pane of a record, rows of label and value. */
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import { Button as AriaButton } from 'react-aria-components'
import { IconButton } from './Button'
import { cx } from './props'
import styles from './Layout.module.css'

/** Props of {@link Page}. */
export interface PageProps {
  readonly title: string
  /** A softer word beside the title, usually how many there are. */
  readonly count?: ReactNode
  readonly lead?: string | undefined
  readonly actions?: ReactNode
  readonly toolbar?: ReactNode
  /** Children fill the height and scroll themselves; otherwise the page scrolls. */
  readonly fill?: boolean | undefined
  readonly children: ReactNode
}

/** A screen: its title, what can be done on it, and what is on it. */
export function Page(props: PageProps) {
  const { language } = useTranslator()
  const fill = props.fill === true
  return (
    <div className={cx(styles.page, fill ? styles.fill : styles.scroll)}>
      <div className={fill ? styles.inner : cx(styles.inner, styles.margins)}>
        <header className={styles.header}>
          <div className={styles.heading}>
            <h1 {...textLanguage(props.title, language)}>{props.title}</h1>
            {props.count !== undefined && <span className={styles.count}>{props.count}</span>}
          </div>
          {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
        </header>
        {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
        {props.toolbar !== undefined && <div className={styles.toolbar}>{props.toolbar}</div>}
        <div className={fill ? styles.fillBody : styles.body}>{props.children}</div>
      </div>
    </div>
  )
}

/** A heading and what belongs under it. */
export function Section(props: {
  readonly title: string
  readonly level?: 2 | 3 | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHeader}>
        <Heading id={id}>{props.title}</Heading>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  )
}

/** The record that is open, to the right of its list. */
export function DetailPane(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: (() => void) | undefined
  readonly children: ReactNode
}) {
  const { t, language } = useTranslator()
  return (
    <div className={styles.detail}>
      <header className={styles.detailHeader}>
        <div className={styles.detailHead}>
          <div className={styles.detailName}>
            <h2 className={styles.detailTitle} {...textLanguage(props.title, language)}>
              {props.title}
            </h2>
            {props.subtitle !== undefined && <div className={styles.soft}>{props.subtitle}</div>}
          </div>
          {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
        </div>
        {props.onClose && <IconButton icon="close" label={t('ui:close')} onPress={props.onClose} />}
      </header>
      <div className={styles.detailBody}>{props.children}</div>
    </div>
  )
}

/** Rows of label and value. */
export function FieldList(props: { readonly children: ReactNode }) {
  return <div className={styles.fieldList}>{props.children}</div>
}

/** A row of a {@link FieldList} that is only read. */
export function FieldRow(props: { readonly label: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <div className={styles.fieldRow} role="group" aria-labelledby={id}>
      <span id={id} className={styles.fieldLabel}>
        {props.label}
      </span>
      <div className={styles.fieldValue}>{props.children}</div>
    </div>
  )
}

/** One number and what it counts. */
export interface Figure {
  readonly value: string
  readonly label: string
  readonly note?: string | undefined
  /** Opens the records behind the number. */
  readonly onPress?: (() => void) | undefined
}

/** A row of numbers, each of which may open what is behind it. */
export function Figures(props: { readonly items: readonly Figure[] }) {
  return (
    <ul className={styles.figures}>
      {props.items.map((item) => (
        <li key={item.label}>
          {item.onPress ? (
            <AriaButton
              className={cx(styles.figure, styles.figureButton)}
              onPress={() => item.onPress?.()}
            >
              <FigureWords item={item} />
            </AriaButton>
          ) : (
            <div className={styles.figure}>
              <FigureWords item={item} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function FigureWords({ item }: { readonly item: Figure }) {
  return (
    <>
      <span className={styles.figureValue}>{item.value}</span>
      <span className={styles.figureLabel}>{item.label}</span>
      {item.note !== undefined && <span className={styles.soft}>{item.note}</span>}
    </>
  )
}
