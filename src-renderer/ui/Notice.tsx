/** Ways of telling something in place: a state, a count, a notice, an empty screen, progress. */
import type { ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { Button, IconButton } from './Button'
import { cx } from './props'
import { useSaid } from './use-said'
import { Words } from './Words'
import { Icon } from './Icon'
import type { IconName } from './Icon'
import styles from './Notice.module.css'

/** The kinds of state; each has a shape of its own beside its colour. */
export type StatusKind = 'ok' | 'warn' | 'danger' | 'info' | 'neutral' | 'accent'

/** One path each, so that another state changes a path and not the element. */
const shapes: Readonly<Record<StatusKind, string>> = {
  ok: 'M5 .5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9Z',
  warn: 'M5 .5 9.7 9H.3Z',
  danger: 'M5 0 10 5 5 10 0 5Z',
  info: 'M5 .4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 1 1 0-9.2ZM5 2.1a2.9 2.9 0 1 0 0 5.8a2.9 2.9 0 1 0 0-5.8Z',
  neutral: 'M.5 4h9v2h-9Z',
  accent: 'M1.75.75h6.5a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-6.5a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1Z',
}

/** A state: a shape and a word. */
export function Status(props: { readonly kind: StatusKind; readonly label: string }) {
  return (
    <span className={styles.status}>
      <svg viewBox="0 0 10 10" aria-hidden="true" className={styles.shape}>
        <path d={shapes[props.kind]} fill="currentColor" className={styles[props.kind]} />
      </svg>
      {props.label}
    </span>
  )
}

/** A count or a very short word beside something. */
export function Badge(props: {
  readonly tone?: 'plain' | 'plum' | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={cx(styles.badge, props.tone === 'plum' && styles.badgePlum)}>
      {props.children}
    </span>
  )
}

/** What a notice is about. */
export type NoticeTone = 'info' | 'ok' | 'warn' | 'danger'

const noticeIcons: Readonly<Record<NoticeTone, IconName>> = {
  info: 'info',
  ok: 'check',
  warn: 'warning',
  danger: 'alert',
}

/** Props of {@link Notice}. */
interface NoticeProps {
  readonly tone?: NoticeTone | undefined
  readonly title?: string | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
  readonly onDismiss?: (() => void) | undefined
  readonly children?: ReactNode
}

/** A message in place: what happened, to what, and what to do now. It is said when it appears; a problem at once. */
export function Notice(props: NoticeProps) {
  const { t } = useTranslator()
  const { tone = 'info' } = props
  const words = useSaid({ isNew: true, urgency: tone === 'danger' ? 'now' : 'later' })
  return (
    <div className={cx(styles.notice, styles[`${tone}Notice`])} role="note">
      <Icon name={noticeIcons[tone]} className={cx(styles.noticeIcon, styles[tone])} />
      <div ref={words} className={styles.noticeText}>
        {props.title !== undefined && (
          <strong>
            <Words>{props.title}</Words>
          </strong>
        )}
        {props.children !== undefined && (
          <div>
            <Words>{props.children}</Words>
          </div>
        )}
      </div>
      {props.action && <Button onPress={props.action.onPress}>{props.action.label}</Button>}
      {props.onDismiss && (
        <IconButton icon="close" label={t('ui:dismiss')} onPress={props.onDismiss} />
      )}
    </div>
  )
}

/** What stands where there is nothing yet: what the place is for, and the one next step. */
export function EmptyState(props: {
  readonly icon?: IconName | undefined
  readonly title: string
  readonly action?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {props.icon !== undefined && <Icon name={props.icon} large className={styles.emptyIcon} />}
      <h2 className={styles.emptyTitle}>
        <Words>{props.title}</Words>
      </h2>
      {props.children !== undefined && <div className={styles.emptyText}>{props.children}</div>}
      {props.action !== undefined && <div className={styles.emptyAction}>{props.action}</div>}
    </div>
  )
}

/** How far a piece of work has come; `total` 0 means that the end is not known. */
export function ProgressBar(props: {
  readonly label: string
  readonly value: number
  readonly total: number
  readonly onCancel?: (() => void) | undefined
}) {
  const { t } = useTranslator()
  const isKnown = props.total > 0
  const share = isKnown ? Math.min(1, props.value / props.total) : 0
  return (
    <div className={styles.progress}>
      <div className={styles.progressWords}>
        <span>{props.label}</span>
        <span className={styles.progressCount}>
          {isKnown
            ? t('ui:progress', { done: props.value, total: props.total })
            : props.value > 0 && t('ui:progressOpen', { done: props.value })}
        </span>
      </div>
      <div className={styles.progressLine}>
        <div
          role="progressbar"
          aria-label={props.label}
          aria-valuemin={0}
          aria-valuemax={isKnown ? props.total : undefined}
          aria-valuenow={isKnown ? props.value : undefined}
          className={styles.bar}
        >
          <div
            className={cx(styles.barFill, !isKnown && styles.barOpen)}
            style={isKnown ? { inlineSize: `${String(share * 100)}%` } : undefined}
          />
        </div>
        {props.onCancel && (
          <Button tone="quiet" onPress={props.onCancel}>
            {t('ui:cancel')}
          </Button>
        )}
      </div>
    </div>
  )
}
