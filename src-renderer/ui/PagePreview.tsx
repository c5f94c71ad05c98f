/** The pages of a document as they will be printed, one at a time, with zoom. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslator } from '../i18n/i18n'
import { announce } from './announce'
import { IconButton } from './Button'
import { useSaid } from './use-said'
import { VisuallyHidden } from './VisuallyHidden'
import { textLanguage } from '../i18n/text-language'
import styles from './PagePreview.module.css'

const zooms = [0.5, 0.75, 1, 1.5, 2, 3] as const

/** The next zoom in a direction; `null` is "the whole page", which comes before the smallest. */
export function nextZoom(zoom: number | null, direction: 1 | -1): number | null {
  if (zoom === null) return direction === 1 ? 1 : null
  const next = direction === 1 ? zooms.find((z) => z > zoom) : zooms.findLast((z) => z < zoom)
  return next ?? (direction === 1 ? zoom : null)
}

/** Which page a key leads to, from 0; null when the key is not one that turns pages. */
export function pageForKey(key: string, page: number, count: number): number | null {
  const last = Math.max(0, count - 1)
  if (key === 'PageDown' || key === 'ArrowRight') return Math.min(last, page + 1)
  if (key === 'PageUp' || key === 'ArrowLeft') return Math.max(0, page - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}

/** Props of {@link PagePreview}. */
export interface PagePreviewProps {
  readonly label: string
  readonly pageCount: number
  /** A page as an SVG text, from 0; null when it is not here yet. */
  readonly svgOf: (index: number) => string | null
  /** Asks for a page that is about to be shown. */
  readonly onWant: (index: number) => void
  /** What is on a page, in words. */
  readonly altOf: (index: number) => string
  readonly page?: number | undefined
  readonly onPageChange?: ((index: number) => void) | undefined
}

/** The page and the zoom on show, and what keys do about them. */
function usePreview(props: PagePreviewProps) {
  const { t } = useTranslator()
  const [ownPage, setOwnPage] = useState(0)
  const [zoom, setZoom] = useState<number | null>(null)
  const view = useRef<HTMLDivElement>(null)
  const last = Math.max(0, props.pageCount - 1)
  const page = Math.min(props.page ?? ownPage, last)
  const go = (index: number) => {
    setOwnPage(index)
    props.onPageChange?.(index)
    // Said to whoever turns the page, and not whenever another document is shown.
    if (index !== page) announce(t('ui:page.of', { page: index + 1, pages: props.pageCount }))
    view.current?.scrollTo({ top: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = pageForKey(event.key, page, props.pageCount)
    if (next !== null) go(next)
    else if (event.key === '+' || event.key === '=') setZoom(nextZoom(zoom, 1))
    else if (event.key === '-') setZoom(nextZoom(zoom, -1))
    else if (event.key === '0') setZoom(null)
    else return
    event.preventDefault()
  }
  return { page, last, zoom, setZoom, go, view, onKeyDown }
}

/** Shows pages; ← → turn them, + and − zoom, 0 fits the page. */
export function PagePreview(props: PagePreviewProps) {
  const preview = usePreview(props)
  const { page, zoom } = preview
  const svg = props.pageCount > 0 ? props.svgOf(page) : null
  const { onWant } = props
  useEffect(() => {
    if (props.pageCount > 0 && svg === null) onWant(page)
  }, [onWant, page, svg, props.pageCount])
  const source = useMemo(
    () => (svg === null ? null : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`),
    [svg],
  )
  return (
    <div className={styles.preview}>
      <PreviewBar label={props.label} pageCount={props.pageCount} preview={preview} />
      <div
        ref={preview.view}
        className={styles.view}
        role="group"
        aria-label={props.label}
        tabIndex={0}
        onKeyDown={preview.onKeyDown}
        data-fit={zoom === null}
      >
        {source === null ? (
          <Waiting />
        ) : (
          <>
            <img
              className={styles.page}
              src={source}
              alt={props.altOf(page)}
              style={zoom === null ? undefined : { inlineSize: `${String(zoom * 56)}rem` }}
            />
            <PageText svg={svg ?? ''} />
          </>
        )}
      </div>
    </div>
  )
}

/** Said to whoever waits longer than a moment. */
function Waiting() {
  const { t } = useTranslator()
  const words = useSaid({ isNew: true })
  return (
    <div ref={words} className={styles.waiting}>
      {t('ui:page.coming')}
    </div>
  )
}

/** What is written on a page: the typesetter says it in the picture's description. */
function textOf(svg: string): readonly string[] {
  const [, text = ''] = /<desc>([^<]*)<\/desc>/u.exec(svg) ?? []
  const holder = document.createElement('textarea')
  // Of a text area only the text is read: signs are told as they were, and nothing of it becomes part of the page.
  holder.innerHTML = text
  return holder.value.split('\n').filter((line) => line !== '')
}

/** The page for whoever is read it, line by line. */
function PageText({ svg }: { readonly svg: string }) {
  const { t, language } = useTranslator()
  const lines = useMemo(() => textOf(svg), [svg])
  if (lines.length === 0) return null
  return (
    <VisuallyHidden>
      <span role="group" aria-label={t('ui:page.text')}>
        {lines.map((line, at) => (
          <span key={at} role="paragraph" {...textLanguage(line, language)}>
            {line}{' '}
          </span>
        ))}
      </span>
    </VisuallyHidden>
  )
}

function PreviewBar(props: {
  readonly label: string
  readonly pageCount: number
  readonly preview: ReturnType<typeof usePreview>
}) {
  const { t } = useTranslator()
  const { page, last, zoom, setZoom, go } = props.preview
  return (
    <div className={styles.bar} role="toolbar" aria-label={props.label}>
      <IconButton
        icon="chevron-left"
        label={t('ui:page.previous')}
        isDisabled={page === 0}
        onPress={() => go(page - 1)}
      />
      <span className={styles.count}>
        {t('ui:page.of', { page: props.pageCount === 0 ? 0 : page + 1, pages: props.pageCount })}
      </span>
      <IconButton
        icon="chevron-right"
        label={t('ui:page.next')}
        isDisabled={page >= last}
        onPress={() => go(page + 1)}
      />
      <span className={styles.gap} />
      <IconButton
        icon="zoom-out"
        label={t('ui:page.smaller')}
        isDisabled={zoom === null}
        onPress={() => setZoom(nextZoom(zoom, -1))}
      />
      <IconButton
        icon="zoom-in"
        label={t('ui:page.larger')}
        isDisabled={zoom === 3}
        onPress={() => setZoom(nextZoom(zoom, 1))}
      />
      <IconButton
        icon="fit"
        label={t('ui:page.fit')}
        isDisabled={zoom === null}
        onPress={() => setZoom(null)}
      />
    </div>
  )
}
