/** Help beside the screen: the guide at what it says of this screen, its search, and the list of keys. Esc closes it. */
import { useEffect, useRef } from 'react'
import { useTranslator } from '../i18n/i18n'
import { GuideView, closeHelp, helpViews, useHelp } from '../features/guide'
import { IconButton, SegmentedControl } from '../ui'
import { KeyList } from './KeyList'
import styles from './HelpPanel.module.css'

/**
 * The panel, while it is open. It takes the focus, and gives it back. Before a program is open there are no keys to be listed: then the
 * guide is alone in it.
 */
export function HelpPanel({ isGuideAlone = false }: { readonly isGuideAlone?: boolean }) {
  const isOpen = useHelp((help) => help.isOpen)
  return isOpen ? <Panel isGuideAlone={isGuideAlone} /> : null
}

function Panel({ isGuideAlone }: { readonly isGuideAlone: boolean }) {
  const { t } = useTranslator()
  const view = useHelp((help) => help.view)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <aside className={styles.panel} aria-label={t('guide:title')}>
      {/* Only hears what comes up from the controls in it. */}
      <div
        role="presentation"
        className={styles.inside}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          closeHelp()
        }}
      >
        <header className={styles.header}>
          <h2 ref={heading} tabIndex={-1}>
            {t('guide:title')}
          </h2>
          <IconButton icon="close" label={t('guide:close')} onPress={closeHelp} />
        </header>
        {!isGuideAlone && (
          <SegmentedControl
            label={t('guide:view.label')}
            hideLabel
            value={view}
            onChange={(id) => useHelp.setState({ view: id })}
            options={helpViews.map((id) => ({ id, label: t(`guide:view.${id}`) }))}
          />
        )}
        {isGuideAlone || view === 'guide' ? <GuideView /> : <KeyList />}
      </div>
    </aside>
  )
}
