/** Windows within the window: a dialog, and a question with two answers. */
import { useEffect, useId, useRef, useSyncExternalStore } from 'react'
import type { FocusEvent, ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { Button, IconButton } from './Button'
import { useEnter } from './use-enter'
import { cx } from './props'
import { ReadingArea } from './ReadingArea'
import { Words } from './Words'
import styles from './Dialog.module.css'

/** Props of {@link Dialog}. */
export interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: 's' | 'm' | 'l' | undefined
  /** The buttons at the bottom, the primary one last. */
  readonly footer?: ReactNode
  /** There is only text in it: the text takes the focus, so that keys can scroll it. */
  readonly isReading?: boolean | undefined
  /** What is in it is one question: a screen reader reads it out with the title. */
  readonly isQuestion?: boolean | undefined
  /** What Enter in any field of one line does; a field that is wrong keeps the focus instead. */
  readonly onEnter?: (() => void) | undefined
  readonly children: ReactNode
}

/** The texts of several lines in a dialog as they were when they were entered; whether one of them is another now. */
function useWritten() {
  const before = useRef(new Map<HTMLTextAreaElement, string>())
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLTextAreaElement && !before.current.has(target))
      before.current.set(target, target.value)
  }
  const isWritten = () =>
    [...before.current].some(([area, text]) => area.isConnected && area.value !== text)
  return { onFocus, isWritten }
}

/** A dialog: takes the focus, closes with Esc, gives the focus back. Of a longer text Esc asks first: it is pressed in passing. */
export function Dialog(props: DialogProps) {
  const { t } = useTranslator()
  const { onClose } = props
  const bodyId = useId()
  const written = useWritten()
  const onEnter = useEnter(props.onEnter)
  const onEscape = async () => {
    const isOver =
      !written.isWritten() ||
      (await confirm({
        title: t('ui:unwritten.title'),
        body: t('ui:unwritten.text'),
        confirmLabel: t('ui:unwritten.leave'),
        cancelLabel: t('ui:unwritten.stay'),
        tone: 'danger',
      }))
    if (isOver) onClose()
  }
  const title = useRef<HTMLHeadingElement>(null)
  const question = { role: 'alertdialog', 'aria-describedby': bodyId } as const
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => {
        if (!isOpen) void onEscape()
      }}
    >
      <Modal className={cx(styles.modal, styles[props.size ?? 'm'])}>
        <AriaDialog
          className={styles.dialog ?? ''}
          {...(props.isQuestion === true ? question : {})}
        >
          <header className={styles.header}>
            <Heading
              ref={title}
              slot="title"
              level={2}
              tabIndex={-1}
              className={styles.title ?? ''}
            >
              <Words>{props.title}</Words>
            </Heading>
            <IconButton icon="close" label={t('ui:close')} onPress={onClose} />
          </header>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the fields inside */}
          <div className={styles.fields} onKeyDown={onEnter} onFocus={written.onFocus}>
            <DialogBody id={bodyId} title={props.title} isReading={props.isReading === true}>
              {props.children}
            </DialogBody>
          </div>
          {props.footer !== undefined && <footer className={styles.footer}>{props.footer}</footer>}
          {props.isQuestion !== true && <StartAtTitle title={title} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The text that a dialog begins with: whoever opens it writes there, without looking where the focus is. */
function firstText(dialog: Element): HTMLInputElement | HTMLTextAreaElement | null {
  const first = dialog.querySelector(
    `.${styles.fields ?? ''} :is(input, textarea, select, button, a, [tabindex]):not([tabindex="-1"])`,
  )
  const isText =
    first?.matches('textarea:read-write, input:is([type=text], [type=password]):read-write') ===
    true
  const isField = first instanceof HTMLInputElement || first instanceof HTMLTextAreaElement
  return isText && isField ? first : null
}

/**
 * Where nothing in a dialog asked for the focus, the text that it begins with has it, else its title: of a focused dialog a screen reader (Orca) says all that is in it in
 * one breath. It stands last, so that what asks for the focus in its own effect has it by then.
 */
function StartAtTitle({ title }: { readonly title: RefObject<HTMLHeadingElement | null> }) {
  useEffect(() => {
    const dialog = title.current?.closest('[role]')
    if (dialog?.contains(document.activeElement) !== false) return
    const text = firstText(dialog)
    if (text === null) title.current?.focus()
    else {
      text.focus()
      if (text instanceof HTMLInputElement) text.select()
    }
  }, [title])
  return null
}

function DialogBody(props: {
  readonly id: string
  readonly title: string
  readonly isReading: boolean
  readonly children: ReactNode
}) {
  const { id, title, isReading, children } = props
  if (!isReading)
    return (
      <div id={id} className={styles.body}>
        {children}
      </div>
    )
  return (
    <ReadingArea id={id} className={styles.body} label={title}>
      {children}
    </ReadingArea>
  )
}

/** A question with two answers. */
export interface Question {
  readonly title: string
  readonly body: string
  /** The verb of the act, never "OK" or "Yes". */
  readonly confirmLabel: string
  readonly cancelLabel?: string | undefined
  readonly tone?: 'danger' | undefined
}

interface Asked extends Question {
  readonly answer: (isConfirmed: boolean) => void
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

function setAsked(next: Asked | null): void {
  asked = next
  for (const listener of listeners) listener()
}

/**
 * Asks a question and waits for the answer. The answer is no where nobody can be asked, without a {@link ConfirmHost} on the page, and
 * to a question that is open when a second one is asked.
 */
export function confirm(question: Question): Promise<boolean> {
  if (listeners.size === 0) return Promise.resolve(false)
  asked?.answer(false)
  return new Promise((resolve) => {
    setAsked({ ...question, answer: resolve })
  })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the questions of {@link confirm}. Once on the page. */
export function ConfirmHost() {
  const { t } = useTranslator()
  const question = useSyncExternalStore(subscribe, () => asked)
  useEffect(
    () => () => {
      asked?.answer(false)
      // A page that comes later does not ask it once more.
      setAsked(null)
    },
    [],
  )
  const answer = (isConfirmed: boolean) => {
    question?.answer(isConfirmed)
    setAsked(null)
  }
  return (
    <Dialog
      isOpen={question !== null}
      onClose={() => answer(false)}
      title={question?.title ?? ''}
      size="s"
      isQuestion
      footer={
        <>
          <Button onPress={() => answer(false)} autoFocus={question?.tone === 'danger'}>
            {question?.cancelLabel ?? t('ui:cancel')}
          </Button>
          <Button
            tone={question?.tone === 'danger' ? 'danger' : 'primary'}
            onPress={() => answer(true)}
            autoFocus={question?.tone !== 'danger'}
          >
            {question?.confirmLabel}
          </Button>
        </>
      }
    >
      <p>
        <Words>{question?.body}</Words>
      </p>
    </Dialog>
  )
}
