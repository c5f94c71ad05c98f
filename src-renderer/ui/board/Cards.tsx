/**
 * Cards that fill the width, under headings where they are grouped: a list box in which only those in sight are drawn. The card with the
 * cursor is its one place in the order of Tab; arrows go to the next card and to the one above or below.
 */
import { useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { scrolledTo } from '../grid/layout'
import { cx } from '../props'
import { hasModifier, isChosenBy, isMenuKey } from './Board'
import type { CardsProps } from './board-types'
import { Card } from './Card'
import { bandOf, bandsInSight, bandsOf, cardAfter, heightOf } from './cards.rules'
import type { Band } from './cards.rules'
import { useCardView } from './use-card-view'
import { useFocusAlong, useKeptCursor } from './use-focus-along'
import { usePress } from './use-press'
import cardStyles from './Card.module.css'
import styles from './Cards.module.css'

const probeStyle = cx(cardStyles.probe, styles.probe)

/** What keys do on the card with the cursor. */
function useKeys<C>(
  props: CardsProps<C>,
  cards: readonly C[],
  bands: readonly Band[],
  at: number,
  elementId: string | null,
) {
  const handle = (event: KeyboardEvent): boolean => {
    const card = cards[at]
    if (card === undefined) return false
    if (isMenuKey(event)) {
      const { left, bottom } = (
        document.getElementById(elementId ?? '') ?? document.body
      ).getBoundingClientRect()
      props.onMenu?.(card, { x: left + 16, y: bottom })
      return true
    }
    if (isChosenBy(event, props, card)) return true
    const next = hasModifier(event) ? null : cardAfter(bands, at, cards.length, event.key)
    if (next === null) return props.onKey?.(event, card) ?? false
    const to = cards[next]
    if (to !== undefined) props.onCurrentChange(props.getCardId(to))
    return true
  }
  return (event: KeyboardEvent): void => {
    if (handle(event)) event.preventDefault()
  }
}

/** The bands of the cards in the room there is, and those of them to draw: also the one with the cursor, which may have the focus. */
function useBands<C>(
  props: CardsProps<C>,
  at: number,
  scroller: RefObject<HTMLElement | null>,
  probes: {
    readonly card: RefObject<HTMLElement | null>
    readonly heading: RefObject<HTMLElement | null>
  },
) {
  const view = useCardView(scroller, probes.card, probes.heading)
  const { width, leastWidth, cardHeight } = view
  const perBand = Math.max(1, Math.floor(width / leastWidth))
  const headingHeight = props.isGrouped ? view.headingHeight : 0
  const bands = useMemo(
    () =>
      bandsOf(
        props.groups.map(({ cards }) => cards.length),
        { perBand, cardHeight, headingHeight },
      ),
    [props.groups, perBand, cardHeight, headingHeight],
  )
  const current = bandOf(bands, at)
  const top = current?.top
  useLayoutEffect(() => {
    const list = scroller.current
    if (list === null || top === undefined) return
    // Row heights are whole here: the band stands at its own top.
    list.scrollTop = scrolledTo(
      top / cardHeight,
      list.scrollTop,
      list.clientHeight || top + cardHeight,
      cardHeight,
    )
  }, [scroller, top, cardHeight])
  const seen = bandsInSight(bands, view.top, view.height)
  const drawn = current === undefined || seen.includes(current) ? seen : [...seen, current]
  return { bands, drawn, perBand }
}

/** Shows the cards. See `board-types.ts` for what it is told. */
export function Cards<C>(props: CardsProps<C>) {
  const { groups, getCardId } = props
  const listId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLDivElement>(null)
  const cards = useMemo(() => groups.flatMap((group) => group.cards), [groups])
  const kept = useKeptCursor(props.current)
  const found = cards.findIndex((one) => getCardId(one) === kept)
  const at = Math.max(0, found)
  const { bands, drawn, perBand } = useBands(props, at, scroller, { card, heading })
  const active = cards[at]
  const elementId = active === undefined ? listId : `${listId}-${getCardId(active)}`
  const { focusing, focus } = useFocusAlong(elementId, at)
  useImperativeHandle(props.ref, () => ({ focus, edit: () => undefined }))
  const onKeyDown = useKeys(props, cards, bands, at, elementId)
  const onPress = usePress(props)
  const idOfGroup = (group: number) => `${listId}-group-${String(group)}`
  const shown = [...new Set(drawn.map(({ group }) => group))].sort((a, b) => a - b)
  return (
    <div className={styles.cards} data-cards="">
      <div ref={card} className={probeStyle} data-lines={props.lines} aria-hidden="true" />
      <div ref={heading} className={styles.headingProbe} aria-hidden="true" />
      {/* The card with the cursor has the focus. */}
      <div
        ref={scroller}
        id={listId}
        role="listbox"
        tabIndex={active === undefined ? 0 : undefined}
        aria-label={props.label}
        className={styles.list}
        onKeyDown={onKeyDown}
        {...focusing}
      >
        <div role="presentation" className={styles.room} style={{ blockSize: heightOf(bands) }}>
          {shown.map((group) => (
            <div
              key={group}
              role={props.isGrouped ? 'group' : 'presentation'}
              aria-labelledby={props.isGrouped ? idOfGroup(group) : undefined}
            >
              {drawn
                .filter((band) => band.group === group)
                .map((band) => (
                  <DrawnBand
                    key={`${String(band.first)} ${String(band.cards)}`}
                    {...props}
                    {...{ band, cards, listId, perBand, at, onPress }}
                    groupId={idOfGroup(group)}
                  />
                ))}
              {props.isGrouped && <GroupName {...props} {...{ group }} id={idOfGroup(group)} />}
            </div>
          ))}
        </div>
      </div>
      {cards.length === 0 && <div className={styles.empty}>{props.empty}</div>}
    </div>
  )
}

/** What a group is called, for a screen reader, wherever its heading is. */
function GroupName<C>(props: CardsProps<C> & { readonly group: number; readonly id: string }) {
  const { t, format } = useTranslator()
  const group = props.groups[props.group]
  const title = group === undefined || group.title === '' ? t('ui:grid.noGroup') : group.title
  const count = group?.cards.length ?? 0
  const number = format.number(count)
  return (
    <span id={props.id} hidden>
      {t('ui:cards.group', { title, count, number })}
    </span>
  )
}

interface BandProps<C> extends CardsProps<C> {
  readonly band: Band
  readonly cards: readonly C[]
  readonly listId: string
  readonly groupId: string
  readonly perBand: number
  /** The card with the cursor. */
  readonly at: number
  readonly onPress: (card: C) => void
}

function DrawnBand<C>(props: BandProps<C>) {
  const { t, format, language } = useTranslator()
  const { band, cards, perBand } = props
  const style = { transform: `translateY(${String(band.top)}px)` }
  if (band.cards === 0) {
    const group = props.groups[band.group]
    const title = group === undefined || group.title === '' ? t('ui:grid.noGroup') : group.title
    return (
      <div role="presentation" aria-hidden="true" className={styles.heading} style={style}>
        <span className={styles.title} {...textLanguage(title, language)}>
          {title}
        </span>
        <span className={styles.count}>{format.number(group?.cards.length ?? 0)}</span>
      </div>
    )
  }
  return (
    <div
      role="presentation"
      className={styles.band}
      style={{ ...style, gridTemplateColumns: `repeat(${String(perBand)}, minmax(0, 1fr))` }}
    >
      {cards.slice(band.first, band.first + band.cards).map((card, offset) => (
        <Card
          key={props.getCardId(card)}
          {...props}
          card={card}
          index={band.first + offset}
          count={cards.length}
          hasCursor={band.first + offset === props.at}
          place={{ className: styles.card }}
        />
      ))}
    </div>
  )
}
