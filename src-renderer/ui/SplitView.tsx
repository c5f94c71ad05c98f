/** Two panes side by side, the line between them dragged, moved by keys or by pressing it, and remembered. */
import { useRef, useState } from 'react'
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useTranslator } from '../i18n/i18n'
import { Button } from './Button'
import { usePress } from './edge-press'
import { useStoredNumber } from './stored-sizes'
import { WidthSteps } from './WidthSteps'
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

/** Brings the beginning of the record in sight where it stands under its list; side by side it is there already. */
function showBelow(top: HTMLElement | null): void {
  top?.scrollIntoView({ block: 'nearest' })
}

/** Puts the focus back on the list, and the list in sight. */
function goBackTo(list: HTMLElement | null): void {
  const first = list?.querySelector<HTMLElement>('[role$="grid"], [tabindex="0"], button, input')
  first?.focus({ preventScroll: true })
  list?.scrollIntoView({ block: 'start' })
}

/** Props of {@link SplitView}. */
interface SplitViewProps {
  /** The width is remembered under this name. */
  readonly id: string
  /** Names the right pane. */
  readonly label: string
  readonly list: ReactNode
  readonly detail: ReactNode
  /** The list's share to begin with, in percent. */
  readonly initial?: number | undefined
}

/**
 * A list on the left and, when there is one, its open record on the right. Where there is no room for both, the record
 * stands under the list, with a way back to it.
 */
export function SplitView(props: SplitViewProps) {
  const { t } = useTranslator()
  const usual = props.initial ?? 58
  const [share, setShare] = useStoredNumber(`split.${props.id}`, usual)
  const list = useRef<HTMLDivElement>(null)
  const top = useRef<HTMLDivElement>(null)
  const hasDetail = props.detail !== null && props.detail !== undefined && props.detail !== false
  const style: CSSProperties & Readonly<Record<'--share', string>> = {
    '--share': `${String(share)}%`,
  }
  return (
    <div className={styles.frame}>
      <div className={styles.split} data-open={hasDetail} style={style}>
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the list has keys of its own */}
        <div
          ref={list}
          className={styles.list}
          onClick={(event) => {
            const isRow = event.target instanceof Element && opens(event.target)
            // The record comes with the next drawing of the screen.
            if (isRow) setTimeout(() => showBelow(top.current), 100)
          }}
        >
          {props.list}
        </div>
        {hasDetail && (
          <>
            <SplitLine share={share} usual={usual} onShare={setShare} />
            <section className={styles.detail} aria-label={props.label}>
              <div ref={top} className={styles.back}>
                <Button tone="quiet" icon="chevron-up" onPress={() => goBackTo(list.current)}>
                  {t('ui:backToList')}
                </Button>
              </div>
              {props.detail}
            </section>
          </>
        )}
      </div>
    </div>
  )
}

/** The line between the panes. */
function SplitLine(props: {
  readonly share: number
  readonly usual: number
  readonly onShare: (share: number) => void
}) {
  const { t } = useTranslator()
  const { share, onShare } = props
  const line = useRef<HTMLDivElement>(null)
  const [isStepping, setStepping] = useState(false)
  const press = usePress(() => setStepping(true))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const bounds = event.currentTarget.parentElement?.getBoundingClientRect()
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    if (!press.isDrag(event)) return
    onShare(clampShare(((event.clientX - bounds.left) / bounds.width) * 100))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareForKey(event.key, share)
    if (next === null) return
    event.preventDefault()
    onShare(next)
  }
  return (
    <>
      <WidthSteps
        label={t('ui:resizePanes')}
        anchor={line}
        isOpen={isStepping}
        onClose={() => setStepping(false)}
        onStep={(direction) => onShare(clampShare(share + 4 * direction))}
        onReset={() => onShare(props.usual)}
      />
      <div
        ref={line}
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t('ui:resizePanes')}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={Math.round(share)}
        className={styles.line}
        onPointerDown={press.onPointerDown}
        onPointerMove={drag}
        onPointerUp={press.onPointerUp}
        onKeyDown={onKeyDown}
      />
    </>
  )
}

/** Whether pressing there opens a record: on a row, but not on its tick, nor in a cell that is being edited. */
const opens = (target: Element): boolean =>
  target.closest('[data-row]') !== null && target.closest('[data-tick], input, select') === null
