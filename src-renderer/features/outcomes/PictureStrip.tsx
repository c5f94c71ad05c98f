/** The pictures of a project in a row, and one of them large. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { altOf } from '../../domain/project-pictures.rules'
import type { ProjectPicture } from '../../domain/project-picture'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { usePicture } from '../../storage/pictures'
import { announce, Button, Dialog, Icon, Notice } from '../../ui'
import styles from './Pictures.module.css'

/** Pictures of one project, in their order. */
interface PicturesOf {
  /** The title of the project. */
  readonly title: string
  readonly pictures: readonly ProjectPicture[]
}

/** What a picture is called: by what it shows, else by the project and its place. */
export function pictureName({ title, pictures }: PicturesOf, at: number, t: Translate): string {
  const picture = pictures[at]
  const said = picture ? altOf(picture) : ''
  return said === '' ? t('projects:pictures.unnamed', { title, place: at + 1 }) : said
}

/** The bytes of a picture, small; a mark where they are not on this computer. */
export function Thumb({ picture, alt }: { readonly picture: string; readonly alt: string }) {
  const url = usePicture(picture)
  if (typeof url === 'string') return <img src={url} alt={alt} className={styles.thumb} />
  return (
    <span className={styles.absent} role="img" aria-label={alt}>
      {url === null && <Icon name="alert" />}
    </span>
  )
}

/** The row; pressing one shows it large. */
export function PictureStrip(of: PicturesOf) {
  const { t } = useTranslator()
  const [open, setOpen] = useState<number | null>(null)
  if (of.pictures.length === 0) return null
  return (
    <>
      <ul className={styles.strip} aria-label={t('projects:pictures.of', { title: of.title })}>
        {of.pictures.map((picture, at) => (
          <li key={picture.id}>
            <AriaButton
              className={styles.press ?? ''}
              aria-label={t('projects:pictures.large', { name: pictureName(of, at, t) })}
              onPress={() => setOpen(at)}
            >
              <Thumb picture={picture.picture} alt="" />
            </AriaButton>
          </li>
        ))}
      </ul>
      {open !== null && <LargePicture of={of} first={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** One picture as large as there is room, with those beside it one key away. */
export function LargePicture(props: {
  readonly of: PicturesOf
  readonly first: number
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { of, onClose } = props
  const [at, setAt] = useState(props.first)
  const last = of.pictures.length - 1
  const shown = Math.min(at, last)
  const picture = of.pictures[shown]
  const placeOf = (one: number) => t('projects:pictures.place', { place: one + 1, count: last + 1 })
  const go = (by: number) => {
    const to = Math.min(last, Math.max(0, shown + by))
    if (to === shown) return
    setAt(to)
    announce(`${placeOf(to)}: ${pictureName(of, to, t)}`)
  }
  useArrows(go)
  if (picture === undefined) return null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="l"
      title={of.title}
      footer={
        <>
          {last > 0 && <span className={styles.count}>{placeOf(shown)}</span>}
          {last > 0 && <Steps shown={shown} last={last} go={go} />}
          <Button onPress={onClose}>{t('projects:pictures.close')}</Button>
        </>
      }
    >
      <figure className={styles.figure}>
        <Large picture={picture.picture} alt={pictureName(of, shown, t)} />
        <figcaption className={styles.caption}>{captionText(picture, t)}</figcaption>
      </figure>
    </Dialog>
  )
}

/** The buttons that go on and back. At either end the focus goes to the one that can still be pressed. */
function Steps(props: {
  readonly shown: number
  readonly last: number
  readonly go: (by: number) => void
}) {
  const { t } = useTranslator()
  const { shown, last, go } = props
  const before = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const focused = document.activeElement
    if (shown === last && focused === next.current) before.current?.focus()
    if (shown === 0 && focused === before.current) next.current?.focus()
  }, [shown, last])
  return (
    <>
      <Button ref={before} icon="chevron-left" onPress={() => go(-1)} isDisabled={shown === 0}>
        {t('projects:pictures.before')}
      </Button>
      <Button ref={next} icon="chevron-right" onPress={() => go(1)} isDisabled={shown === last}>
        {t('projects:pictures.next')}
      </Button>
    </>
  )
}

/** The arrows go on and back, wherever the focus is in the window. */
function useArrows(go: (by: number) => void): void {
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  }, [go])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      latest.current(event.key === 'ArrowLeft' ? -1 : 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function Large({ picture, alt }: { readonly picture: string; readonly alt: string }) {
  const { t } = useTranslator()
  const url = usePicture(picture)
  if (url === null) return <Notice tone="warn">{t('projects:pictures.missing')}</Notice>
  return url === undefined ? null : <img src={url} alt={alt} className={styles.large} />
}

/** "The last evening. Photograph: Mila Rakić" */
function captionText({ caption, credit }: ProjectPicture, t: Translate): string {
  const by = credit ? t('projects:pictures.by', { name: credit }) : ''
  return [caption ?? '', by].filter(Boolean).join(' · ')
}
