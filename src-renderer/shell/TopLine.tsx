/** The top line: search and commands, work in progress, whether everything is saved, undo and redo. */
import { Button as AriaButton } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'
import { useSaving } from '../app/saving'
import { ActionIconButton } from '../app/ActionButton'
import { useUndo } from '../app/undo'
import { useAction } from '../app/use-actions'
import { Icon, KeyHint, Status, useHasUnsaved } from '../ui'
import { JobsCentre } from './JobsCentre'
import styles from './TopLine.module.css'

/** The top line. */
export function TopLine() {
  const { t } = useTranslator()
  const palette = useAction('shell.palette', {})
  return (
    <header className={styles.line}>
      <AriaButton className={styles.search ?? ''} onPress={palette.run}>
        <Icon name="search" />
        <span className={styles.searchWords}>{t('shell:palette.open')}</span>
        {palette.shortcut !== undefined && <KeyHint keys={palette.shortcut} />}
      </AriaButton>
      <div className={styles.end}>
        <JobsCentre />
        <Saved />
        <UndoButtons />
        <ActionIconButton action="shell.shortcuts" />
      </div>
    </header>
  )
}

/** Whether everything is on the disk, twice. Announced only when it is not. */
function Saved() {
  const { t } = useTranslator()
  const { state, failure, copyFailure } = useSaving()
  const hasUnsaved = useHasUnsaved()
  if (state === 'failed') {
    return (
      <span role="alert" className={styles.saved}>
        <Status kind="danger" label={t('core:saving.failed')} />
        {failure && (
          <span className={styles.why}>
            {t(`core:saveFailure.${failure.code}`, failure.params)}
          </span>
        )}
      </span>
    )
  }
  if (state === 'copyFailed') {
    return (
      <span role="alert" className={styles.saved} data-state={state}>
        <Status kind="warn" label={t('core:saving.copyFailed')} />
        {copyFailure && <span className={styles.what}>{t(`core:copyFailure.${copyFailure}`)}</span>}
      </span>
    )
  }
  const shown = hasUnsaved ? 'typing' : state
  return (
    <span className={styles.saved} data-state={shown}>
      {shown === 'saved' && <Icon name="check" />}
      {t(`core:saving.${shown}`)}
    </span>
  )
}

function UndoButtons() {
  const translator = useTranslator()
  const { t } = translator
  const { undo, redo } = useUndo()
  const hint = (key: 'undo' | 'redo', head: typeof undo) =>
    head === null
      ? t(`shell:undo.nothingTo.${key}`)
      : t(`shell:undo.${key}What`, { what: sentence(head.label, translator) })
  return (
    <span className={styles.undo}>
      <ActionIconButton action="shell.undo" hint={hint('undo', undo)} />
      <ActionIconButton action="shell.redo" hint={hint('redo', redo)} />
    </span>
  )
}
