/** The guide: a search, the sections, and the text of one. */
import { useEffect, useRef } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useFilter, useUi } from '../../app/ui'
import { ReadingArea, SearchField, Select, announce } from '../../ui'
import { passagesOf, searchGuide } from './guide.rules'
import type { Block, GuideHit, GuideSection, Run } from './guide.rules'
import { sectionOf } from './guide-sections'
import { useHelp } from './guide.state'
import { useGuideText } from './guide-text'
import styles from './Guide.module.css'

/** The section that is shown: the chosen one, else that of the screen. */
function useShown(sections: readonly GuideSection[]): GuideSection | undefined {
  const chosen = useHelp((help) => help.section)
  const screen = useUi((ui) => ui.screen)
  const tab = useFilter('settings', 'tab')
  const view = useFilter('pairs', 'view')
  const id = chosen ?? sectionOf(screen, tab, view)
  return sections.find((section) => section.id === id) ?? sections[0]
}

/** The guide. */
export function GuideView() {
  const { t, language } = useTranslator()
  const sections = useGuideText(language)
  const query = useHelp((help) => help.query)
  const shown = useShown(sections ?? [])
  if (sections === null || shown === undefined) return null
  return (
    <>
      {/* In the panel's column its own width would be a height. */}
      <div>
        <SearchField
          label={t('guide:search')}
          value={query}
          onChange={(text) => useHelp.setState({ query: text })}
        />
      </div>
      {query.trim() === '' ? (
        <>
          <Select
            label={t('guide:section')}
            value={shown.id}
            options={sections.map(({ id, title }) => ({ id, label: title }))}
            onChange={(section) => useHelp.setState({ section, passage: null })}
          />
          <SectionText section={shown} />
        </>
      ) : (
        <Hits hits={searchGuide(sections, query)} />
      )}
    </>
  )
}

/** Scrolls to the passage that was found, and to the beginning of another section. */
function SectionText({ section }: { readonly section: GuideSection }) {
  const { t } = useTranslator()
  const text = useRef<HTMLDivElement>(null)
  const passage = useHelp((help) => help.passage)
  const passages = new Map(passagesOf(section).map((runs, at) => [runs, at]))
  useEffect(() => {
    if (text.current === null) return
    text.current.scrollTop = 0
    if (passage === null) return
    const place = text.current.querySelector<HTMLElement>(`[data-at="${String(passage)}"]`)
    text.current.scrollTop = (place?.offsetTop ?? 0) - text.current.offsetTop
    text.current.focus({ preventScroll: true })
  }, [section, passage])
  return (
    <ReadingArea
      ref={text}
      className={styles.text}
      label={t('guide:textOf', { title: section.title })}
    >
      <h3>{section.title}</h3>
      {section.blocks.map((block, at) => (
        <GuideBlock key={at} block={block} passages={passages} />
      ))}
    </ReadingArea>
  )
}

function GuideBlock(props: {
  readonly block: Block
  readonly passages: ReadonlyMap<readonly Run[], number>
}) {
  const { block, passages } = props
  if (block.kind === 'text') {
    return (
      <p data-at={passages.get(block.runs)}>
        <Runs runs={block.runs} />
      </p>
    )
  }
  return (
    <ul className={styles.points}>
      {block.points.map((runs, at) => (
        <li key={at} data-at={passages.get(runs)}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  )
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, isStrong }, at) =>
    isStrong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
  )
}

/** What was found: each leads to its place. */
function Hits({ hits }: { readonly hits: readonly GuideHit[] }) {
  const { t } = useTranslator()
  const words = t('guide:found', { count: hits.length })
  useEffect(() => announce(words), [words])
  return (
    <div className={styles.text}>
      <p className={styles.soft}>{words}</p>
      <ul className={styles.hits}>
        {hits.map((hit) => (
          <li key={`${hit.sectionId} ${String(hit.at)}`}>
            <button
              type="button"
              className={styles.hit}
              onClick={() => {
                useHelp.setState({ section: hit.sectionId, passage: hit.at, query: '' })
              }}
            >
              <span className={styles.hitTitle}>{hit.title}</span>
              <span className={styles.excerpt}>{hit.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
