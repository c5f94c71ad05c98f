/** Two panes side by side, the line between them moved by mouse or keyboard and remembered. */
import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { useStoredNumber } from './stored-sizes'
import styles from './SplitView.module.css'

const least = 25
const most = 75

/** Keeps a share, in percent, between the least and the most a pane may have. */
export function clampShare(share: number): number {
  return Math.min(most, Math.max(least, Math.round(share * 10) / 10))
}

/** Where the line goes for a key, in percent; null when the key is not one that moves it. */
export function shareForKey(key: string, share: number): number | null {
  if (key === 'ArrowLeft') return clampShare(share - 2)
  if (key === 'ArrowRight') return clampShare(share + 2)
  if (key === 'Home') return least
  if (key === 'End') return most
  return null
}

/** A list on the left and, when there is one, its open record on the right. */
export function SplitView(props: {
  /** The width is remembered under this name. */
  readonly id: string
  /** Names the right pane. */
  readonly label: string
  readonly list: ReactNode
  readonly detail: ReactNode
  /** The list's share to begin with, in percent. */
  readonly initial?: number | undefined
}) {
  const { t } = useTranslator()
  const [share, setShare] = useStoredNumber(`split.${props.id}`, props.initial ?? 58)
  const box = useRef<HTMLDivElement>(null)
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = box.current?.getBoundingClientRect()
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    setShare(clampShare(((event.clientX - bounds.left) / bounds.width) * 100))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareForKey(event.key, share)
    if (next === null) return
    event.preventDefault()
    setShare(next)
  }
  const hasDetail = props.detail !== null && props.detail !== undefined && props.detail !== false
  return (
    <div ref={box} className={styles.split}>
      <div
        className={styles.list}
        style={hasDetail ? { inlineSize: `${String(share)}%` } : { inlineSize: '100%' }}
      >
        {props.list}
      </div>
      {hasDetail && (
        <>
          <div
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t('ui:resizePanes')}
            aria-valuemin={least}
            aria-valuemax={most}
            aria-valuenow={Math.round(share)}
            className={styles.line}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={onKeyDown}
          />
          <section className={styles.detail} aria-label={props.label}>
            {props.detail}
          </section>
        </>
      )}
    </div>
  )
}
