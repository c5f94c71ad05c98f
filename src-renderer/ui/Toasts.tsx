/** Short messages at the bottom of the window, each with at most one thing to do. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslator } from '../i18n/i18n'
import { Button, IconButton } from './Button'
import { Icon } from './Icon'
import styles from './Toasts.module.css'

/** One message. */
export interface ToastMessage {
  readonly id: string
  readonly text: string
  /** A problem is marked, stays longer and is announced at once. */
  readonly tone?: 'plain' | 'problem' | undefined
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined
}

/** How long a message stays, in milliseconds; one with something to do or about a problem stays longer. */
const stay = { plain: 6_000, long: 12_000 } as const

/** Calls `onEnd` after the message's time; the time stands still while `isPaused`. */
function useTimeLeft(milliseconds: number, isPaused: boolean, onEnd: () => void): void {
  const left = useRef(milliseconds)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  }, [onEnd])
  useEffect(() => {
    if (isPaused) return undefined
    const began = performance.now()
    const timer = setTimeout(() => end.current(), left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - began
    }
  }, [isPaused])
}

function Toast(props: {
  readonly message: ToastMessage
  readonly isPaused: boolean
  readonly onDismiss: () => void
}) {
  const { t } = useTranslator()
  const { action, text, tone } = props.message
  const isLong = action !== undefined || tone === 'problem'
  useTimeLeft(isLong ? stay.long : stay.plain, props.isPaused, props.onDismiss)
  return (
    <li className={styles.toast}>
      {tone === 'problem' && <Icon name="alert" className={styles.problem} />}
      <span className={styles.text} role={tone === 'problem' ? 'alert' : undefined}>
        {text}
      </span>
      {action && (
        <Button
          onPress={() => {
            action.onPress()
            props.onDismiss()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t('ui:dismiss')} onPress={props.onDismiss} />
    </li>
  )
}

/** The region of the messages. F6 goes to it and back; hovering or focusing it stops the clock. */
export function Toasts(props: {
  readonly messages: readonly ToastMessage[]
  readonly onDismiss: (id: string) => void
}) {
  const { t } = useTranslator()
  const region = useRef<HTMLElement>(null)
  const [isHovered, setHovered] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const work = useF6(region, props.messages.length === 0)
  useEffect(() => {
    // No event tells that the message which held the focus is gone.
    if (!isFocused || document.activeElement !== document.body) return
    // Whoever came by F6 goes on to the next message, or else back to the work.
    const next = work.current === null ? null : region.current?.querySelector('button')
    if (next) {
      next.focus()
      return
    }
    setFocused(false)
    work.current?.focus()
    work.current = null
  }, [props.messages, isFocused, work])
  return (
    <section
      ref={region}
      className={styles.region}
      aria-label={t('ui:messages')}
      tabIndex={-1}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
      }}
    >
      <ul aria-live="polite" aria-relevant="additions" className={styles.list}>
        {props.messages.map((message) => (
          <Toast
            key={message.id}
            message={message}
            isPaused={isHovered || isFocused}
            onDismiss={() => props.onDismiss(message.id)}
          />
        ))}
      </ul>
    </section>
  )
}

/** F6 moves the focus to the region's first button, and back to where it was: that is what it gives back, if anything. */
function useF6(
  region: RefObject<HTMLElement | null>,
  isEmpty: boolean,
): RefObject<HTMLElement | null> {
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F6' || isEmpty) return
      event.preventDefault()
      const active = document.activeElement
      if (region.current?.contains(active)) {
        before.current?.focus()
        before.current = null
        return
      }
      before.current = active instanceof HTMLElement ? active : null
      region.current?.querySelector('button')?.focus()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [region, isEmpty])
  return before
}
