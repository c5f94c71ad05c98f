/** A page that comes before the program, without its frame: the first page, and those of trouble. Help is there beside it, too. */
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { isShortcut, takesText } from '../app/shortcuts'
import { useUi } from '../app/ui'
import { closeHelp, openHelp, useHelp } from '../features/guide'
import { useTranslator } from '../i18n/i18n'
import { IconButton, isWindowOpen } from '../ui'
import { HelpPanel } from './HelpPanel'
import { Messages } from './Messages'
import styles from './AlonePage.module.css'

/** Opens help with the keys that open it everywhere. */
function useHelpKeys(section: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isWindowOpen()) return
      const isSign = isShortcut(event, '?') && useUi.getState().singleKeys
      if (!isShortcut(event, 'F1') && !(isSign && !takesText(document.activeElement))) return
      event.preventDefault()
      if (useHelp.getState().isOpen) closeHelp()
      else openHelp({ section })
    }
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
      closeHelp()
    }
  }, [section])
}

/** The page. `section` names the part of the guide that is about it; `children` has the page's `main`. */
export function AlonePage(props: { readonly section: string; readonly children: ReactNode }) {
  const { t } = useTranslator()
  const { section } = props
  const hasHelp = useHelp((help) => help.isOpen)
  useHelpKeys(section)
  return (
    <div className={styles.alone}>
      <div className={styles.top}>
        {!hasHelp && (
          <IconButton icon="help" label={t('guide:title')} onPress={() => openHelp({ section })} />
        )}
      </div>
      <div className={styles.stage} data-help={hasHelp}>
        {props.children}
        <HelpPanel isGuideAlone />
      </div>
      <Messages />
    </div>
  )
}
