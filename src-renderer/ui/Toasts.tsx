/** Short messages on a line of their own at the foot of the window: one at a time, each with at most two things to do. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useTranslator } from '../i18n/i18n'
import { announce } from './announce'
import { Words } from './Words'
import { Button, IconButton } from './Button'
import { noticesMark } from './focus'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'
import styles from './Toasts.module.css'

/** One message. */
export interface ToastMessage {
  readonly id: string
  readonly text: string
  /** A problem is marked, stays longer and is announced at once. */
  readonly tone?: 'plain' | 'problem' | undefined
  readonly actions?: readonly { readonly label: string; readonly onPress: () => void }[] | undefined
}

/** How long a message stays, in milliseconds; one with something to do or about a problem stays longer. */
const stay = { plain: 6_000, long: 12_000 } as const

/** The key that goes to the message and back. */
const key = 'F6'

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
  const { actions = [], text, tone } = props.message
  const isProblem = tone === 'problem'
  const isLong = actions.length > 0 || isProblem
  useTimeLeft(isLong ? stay.long : stay.plain, props.isPaused, props.onDismiss)
  useEffect(() => announce(text, isProblem ? 'now' : 'later'), [text, isProblem])
  return (
    <div className={styles.toast}>
      {isProblem && <Icon name="alert" className={styles.problem} />}
      <span className={styles.text}>
        <Words>{text}</Words>
      </span>
      {actions.map(({ label, onPress }) => (
        <Button
          key={label}
          tone="quiet"
          onPress={() => {
            onPress()
            props.onDismiss()
          }}
        >
          {label}
        </Button>
      ))}
      <span aria-hidden="true" className={styles.key}>
        <KeyHint keys={key} />
      </span>
      <IconButton icon="close" label={t('ui:dismiss')} onPress={props.onDismiss} />
    </div>
  )
}

/**
 * The message to show: the newest, in the place of the one before. One that somebody points at or stands in stays, and a problem is
 * not pushed aside by what went well.
 */
function chosen(
  messages: readonly ToastMessage[],
  shownId: string | null,
  isHeld: boolean,
): ToastMessage | undefined {
  const shown = messages.find(({ id }) => id === shownId)
  // A problem is seen before what came after it.
  const newest = problemToShow(messages, shown) ?? messages.at(-1)
  const isLasting = shown?.tone === 'problem' && newest?.tone !== 'problem'
  return shown && (isHeld || isLasting) ? shown : newest
}

/** The first problem that is not on the line; of those that came before one that is, none: they would take each other's place for ever. */
function problemToShow(
  messages: readonly ToastMessage[],
  shown: ToastMessage | undefined,
): ToastMessage | undefined {
  const from = shown?.tone === 'problem' ? messages.indexOf(shown) : 0
  return messages.slice(from).find(({ id, tone }) => tone === 'problem' && id !== shown?.id)
}

/** Whether the focus is inside of an element. */
function useHasFocus(element: RefObject<HTMLElement | null>): boolean {
  const [hasFocus, setFocus] = useState(false)
  useEffect(() => {
    const follow = (event: FocusEvent) =>
      setFocus(event.target instanceof Node && element.current?.contains(event.target) === true)
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [element])
  return hasFocus
}

/** The line of the messages. F6 goes to it and back; pointing at it or being in it stops the clock. */
export function Toasts(props: {
  readonly messages: readonly ToastMessage[]
  readonly onDismiss: (id: string) => void
}) {
  const { t } = useTranslator()
  const { messages, onDismiss } = props
  const region = useRef<HTMLElement>(null)
  const [isHovered, setHovered] = useState(false)
  const [shownId, setShownId] = useState<string | null>(null)
  const isHeld = useHasFocus(region) || isHovered
  const shown = chosen(messages, shownId, isHeld)
  if ((shown?.id ?? null) !== shownId) setShownId(shown?.id ?? null)
  useF6(region, shown === undefined)
  useEffect(() => {
    // Only the newest and problems wait for their turn.
    for (const { id, tone } of messages.slice(0, -1))
      if (id !== shown?.id && tone !== 'problem') onDismiss(id)
  }, [messages, shown, onDismiss])
  return (
    <section
      ref={region}
      {...{ [noticesMark]: '' }}
      // A window that is open leaves it in reach: what is done in the window is told here.
      data-react-aria-top-layer="true"
      className={styles.region}
      aria-label={t('ui:messages')}
      tabIndex={-1}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      {shown && (
        <Toast
          key={shown.id}
          message={shown}
          isPaused={isHeld}
          onDismiss={() => onDismiss(shown.id)}
        />
      )}
    </section>
  )
}

/** F6 moves the focus to the message's first button, and back to where it was. */
function useF6(region: RefObject<HTMLElement | null>, isEmpty: boolean): void {
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== key || isEmpty) return
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
}
