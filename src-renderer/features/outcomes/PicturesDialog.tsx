/** The pictures of a project: added from files, by dropping or pasting, described, put in order, taken away. Each change is kept as it is made. */
import { useEffect, useRef, useState } from 'react'
import type { ClipboardEvent, RefObject } from 'react'
import type { Failure } from '../../../src-shared/result'
import { notify, notifyFailure } from '../../app/notify'
import { choosePictures, takePictures } from '../../app/photograph'
import type { Following, TakenPictures } from '../../app/photograph'
import type { Project } from '../../domain/project'
import { mostPictures } from '../../domain/project-picture'
import type { ProjectPicture } from '../../domain/project-picture'
import { useTranslator } from '../../i18n/i18n'
import { announce, Button, Dialog, FileDrop, Notice, ProgressBar } from '../../ui'
import { PictureRow } from './PictureRow'
import { LargePicture } from './PictureStrip'
import { addPictures } from './project-pictures.data'
import styles from './Pictures.module.css'

/** What was left out of those that were to be added. */
interface LeftOut {
  readonly failures: readonly Failure[]
  readonly known: number
  readonly over: number
}

const nothing: LeftOut = { failures: [], known: 0, over: 0 }

type Beginning = (follow: Following) => Promise<TakenPictures>

/** Whether the window is still there, for what is done after a while. */
function useIsThere(): RefObject<boolean> {
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  return isThere
}

/** Taking pictures in, one lot at a time: how far it is, what was left out, and how it is begun. It goes on when the window is closed. */
function useTaking(project: Project) {
  const [progress, setProgress] = useState<readonly [done: number, total: number] | null>(null)
  const [left, setLeft] = useState<LeftOut>(nothing)
  const isStopped = useRef(false)
  const isThere = useIsThere()
  const isTaking = useRef(false)
  const goesOn = (): boolean => !isStopped.current
  const follow: Following = (done, total) => {
    setProgress([done, total])
    return goesOn()
  }
  const takeIn = async (begin: Beginning): Promise<void> => {
    const { pictures, failures } = await begin(follow)
    const added = goesOn() && pictures.length > 0 ? await addPictures(project, pictures) : null
    if (added !== null) notify(added.result)
    if (isThere.current) setLeft({ failures, known: added?.known ?? 0, over: added?.over ?? 0 })
    else for (const error of failures) notifyFailure({ ok: false, error })
  }
  /** False while others are taken in. */
  const take = (begin: Beginning): boolean => {
    if (isTaking.current) return false
    isTaking.current = true
    isStopped.current = false
    setLeft(nothing)
    void takeIn(begin).finally(() => {
      isTaking.current = false
      setProgress(null)
    })
    return true
  }
  return {
    ...{ progress, left, take },
    forget: () => setLeft(nothing),
    stop: () => {
      isStopped.current = true
    },
  }
}

type Taking = ReturnType<typeof useTaking>

/** The dialog. */
export function PicturesDialog(props: {
  readonly project: Project
  readonly pictures: readonly ProjectPicture[]
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { project, pictures, onClose } = props
  const { title } = project
  const taking = useTaking(project)
  const [large, setLarge] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'))
    if (files.length === 0 || isTextPasted(event)) return
    event.preventDefault()
    if (!taking.take((follow) => takePictures(files, follow)))
      announce(t('projects:pictures.taking'), 'now')
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="l"
      title={t('projects:pictures.of', { title })}
      footer={
        <Button tone="primary" onPress={onClose}>
          {t('projects:pictures.done')}
        </Button>
      }
    >
      <div ref={box} className={styles.dialog} onPaste={paste}>
        <Adding
          taking={taking}
          isFull={pictures.length >= mostPictures}
          onGone={() => focusFirst(box.current)}
        />
        {pictures.length > 0 && <p className={styles.hint}>{t('projects:pictures.hint')}</p>}
        <ol className={styles.rows}>
          {pictures.map((picture, at) => (
            <PictureRow
              key={picture.id}
              project={project}
              pictures={pictures}
              at={at}
              onLarge={() => setLarge(at)}
              onRemoving={() => afterRow(box.current, at)}
            />
          ))}
        </ol>
        {large !== null && (
          <LargePicture of={{ title, pictures }} first={large} onClose={() => setLarge(null)} />
        )}
      </div>
    </Dialog>
  )
}

/** A table or a text that is copied often lies in the clipboard as a picture, too: where somebody writes, the text is meant. */
function isTextPasted({ target, clipboardData }: ClipboardEvent): boolean {
  const isWriting = target instanceof Element && target.matches('input[type="text"], textarea')
  return isWriting && clipboardData.getData('text/plain') !== ''
}

/** The rows of the pictures. */
const rowsIn = (box: HTMLElement | null): readonly HTMLElement[] => [
  ...(box?.querySelectorAll<HTMLElement>('ol > li') ?? []),
]

/** The button that adds some; the first picture where there is no room for more. */
function focusFirst(box: HTMLElement | null): void {
  const adding = box?.querySelector<HTMLButtonElement>('button')
  const first = adding?.disabled === false ? adding : rowsIn(box)[0]?.querySelector('button')
  first?.focus()
}

/** Puts the focus on the picture that takes the place of one that went, else on the button that adds some. Asked while the one that goes is there. */
function afterRow(box: HTMLElement | null, at: number): () => void {
  const rows = rowsIn(box)
  const next = (rows[at + 1] ?? rows[at - 1])?.querySelector('button')
  return () => (next ? next.focus() : focusFirst(box))
}

function Adding(props: {
  readonly taking: Taking
  readonly isFull: boolean
  /** What had the focus is about to go. */
  readonly onGone: () => void
}) {
  const { t } = useTranslator()
  const { isFull, onGone } = props
  const { progress, left, take, stop, forget } = props.taking
  const choose = () => take((follow) => choosePictures(t('projects:pictures.choose'), follow))
  return (
    <>
      <FileDrop
        isSmall
        title={t(isFull ? 'projects:pictures.full' : 'projects:pictures.drop', {
          most: mostPictures,
        })}
        chooseLabel={t('projects:pictures.choose')}
        isDisabled={isFull}
        isBusy={progress !== null}
        onChoose={choose}
        onDrop={(files) => take((follow) => takePictures(files, follow))}
      />
      {progress !== null && (
        <ProgressBar
          label={t('projects:pictures.taking')}
          value={progress[0]}
          total={progress[1]}
          onCancel={() => {
            stop()
            onGone()
          }}
        />
      )}
      <WhatWasLeft
        left={left}
        onDismiss={() => {
          forget()
          onGone()
        }}
      />
    </>
  )
}

/** Why some of them are not there. */
function WhatWasLeft(props: { readonly left: LeftOut; readonly onDismiss: () => void }) {
  const { t } = useTranslator()
  const { left, onDismiss } = props
  const { failures, known, over } = left
  const said = [
    ...failures.map(({ code, params }) => t(`failures:${code}`, params)),
    ...(known === 0 ? [] : [t('projects:pictures.known', { count: known })]),
    ...(over === 0 ? [] : [t('projects:pictures.over', { count: over, most: mostPictures })]),
  ]
  if (said.length === 0) return null
  return (
    <Notice tone={failures.length > 0 ? 'danger' : 'warn'} onDismiss={onDismiss}>
      <ul className={styles.rows}>
        {[...new Set(said)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}
