/** A place to drop files on, and a button for those who would rather choose one. */
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { Button } from './Button'
import { cx } from './props'
import { Icon } from './Icon'
import styles from './FileDrop.module.css'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Drops that a place inside of the window took for itself. */
const taken = new WeakSet<Event>()

/** Watches an element, or the whole window (null), for files dragged over it and dropped on it. A place inside of the window comes first. */
export function useDroppedFiles(
  zone: RefObject<HTMLElement | null> | null,
  onDrop: (files: readonly File[]) => void,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  }, [onDrop])
  useEffect(() => {
    const element: EventTarget | null = zone === null ? window : zone.current
    if (element === null) return undefined
    let depth = 0
    const listen = (type: string, act: (event: DragEvent) => void) => {
      const listener = (event: Event) => {
        if (event instanceof DragEvent && hasFiles(event)) act(event)
      }
      element.addEventListener(type, listener)
      return () => element.removeEventListener(type, listener)
    }
    const stops = [
      listen('dragenter', () => {
        depth += 1
        setOver(true)
      }),
      listen('dragleave', () => {
        depth = Math.max(0, depth - 1)
        if (depth === 0) setOver(false)
      }),
      listen('dragover', (event) => event.preventDefault()),
      listen('drop', (event) => {
        event.preventDefault()
        depth = 0
        setOver(false)
        if (taken.has(event)) return
        taken.add(event)
        const files = [...(event.dataTransfer?.files ?? [])]
        if (files.length > 0) latest.current(files)
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [zone])
  return isOver
}

/** Props of {@link FileDrop}. */
export interface FileDropProps {
  readonly title: string
  readonly hint?: string | undefined
  readonly chooseLabel: string
  /** Opens the system's own dialog. */
  readonly onChoose: () => void
  readonly onDrop: (files: readonly File[]) => void
  /** Files may be dropped anywhere in the window while this is on screen. */
  readonly wholeWindow?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  /** Some are being taken in: no others are until that is done. The button keeps the focus. */
  readonly isBusy?: boolean | undefined
  /** One line high: it is not what the page is about. */
  readonly isSmall?: boolean | undefined
}

/** A drop zone with a button. */
export function FileDrop(props: FileDropProps) {
  const zone = useRef<HTMLDivElement>(null)
  const isOver = useDroppedFiles(props.wholeWindow === true ? null : zone, (files) => {
    if (props.isDisabled !== true && props.isBusy !== true) props.onDrop(files)
  })
  return (
    <div
      ref={zone}
      className={cx(styles.zone, props.isSmall === true && styles.small, isOver && styles.over)}
    >
      <Icon name="upload" large={props.isSmall !== true} className={styles.icon} />
      <p className={styles.title}>{props.title}</p>
      {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
      <Button
        onPress={props.onChoose}
        icon="folder"
        isDisabled={props.isDisabled}
        isBusy={props.isBusy}
      >
        {props.chooseLabel}
      </Button>
    </div>
  )
}
