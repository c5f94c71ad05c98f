/** The top line: search and commands, work in progress, whether everything is saved, undo and redo. */
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { sentence } from '../i18n/sentence'
import { useSaving } from '../app/saving'
import { ActionIconButton } from '../app/ActionButton'
import { goTo } from '../app/go-to'
import { useSyncing } from '../app/syncing'
import { useUndo } from '../app/undo'
import { useAction } from '../app/use-actions'
import { Icon, KeyHint, LinkButton, Status, announce, useHasUnsaved } from '../ui'
import { JobsCentre } from './JobsCentre'
import styles from './TopLine.module.css'

/** The top line; what a folded rail has no room for stands at its beginning. */
export function TopLine(props: { readonly children?: ReactNode }) {
  const { t } = useTranslator()
  const palette = useAction('shell.palette', {})
  return (
    <header className={styles.line}>
      {props.children}
      <AriaButton className={styles.search ?? ''} onPress={palette.run}>
        <Icon name="search" />
        <span className={styles.searchWords}>{t('shell:palette.open')}</span>
        {palette.shortcut !== undefined && <KeyHint keys={palette.shortcut} />}
      </AriaButton>
      <div className={styles.end}>
        <JobsCentre />
        <Exchanged />
        <Saved />
        <UndoButtons />
        <ActionIconButton action="guide.open" />
      </div>
    </header>
  )
}

/** Milliseconds without a change after which it is said that all is saved: once for a run of changes. */
const pause = 1_500

/** Says what became of what was changed: at once when it is not saved, after a pause when it is. */
function useSaidSaved(words: string, state: ReturnType<typeof useSaving>['state']): void {
  const before = useRef(state)
  const hasChanged = useRef(false)
  useEffect(() => {
    if (state === 'saving') hasChanged.current = true
    const isNews = state !== before.current
    before.current = state
    if (state === 'failed' || state === 'copyFailed') {
      if (isNews) announce(words, 'now')
      hasChanged.current = true
      return undefined
    }
    if (state !== 'saved' || !hasChanged.current) return undefined
    const timer = setTimeout(() => {
      hasChanged.current = false
      announce(words)
    }, pause)
    return () => clearTimeout(timer)
  }, [words, state])
}

/** Whether everything is on the disk, twice. */
function Saved() {
  const { t } = useTranslator()
  const { state, failure, copyFailure } = useSaving()
  const hasUnsaved = useHasUnsaved()
  const why =
    state === 'failed' && failure !== null
      ? t(`core:saveFailure.${failure.code}`, failure.params)
      : state === 'copyFailed' && copyFailure !== null
        ? t(`core:copyFailure.${copyFailure}`)
        : ''
  useSaidSaved(
    [t(`core:saving.${state}`), why].filter(Boolean).join('. '),
    state === 'saved' && hasUnsaved ? 'saving' : state,
  )
  if (state === 'failed') {
    return (
      <span className={styles.saved} data-state={state}>
        <Status kind="danger" label={t('core:saving.failed')} />
        {why !== '' && <span className={styles.why}>{why}</span>}
      </span>
    )
  }
  if (state === 'copyFailed') {
    return (
      <span className={styles.saved} data-state={state}>
        <Status kind="warn" label={t('core:saving.copyFailed')} />
        {why !== '' && <span className={styles.what}>{why}</span>}
      </span>
    )
  }
  const shown = hasUnsaved ? 'typing' : state
  return (
    <span className={styles.saved} data-state={shown}>
      {shown === 'saved' && <Icon name="check" />}
      <span className={styles.savedWord}>{t(`core:saving.${shown}`)}</span>
    </span>
  )
}

/** Failures that only say that there is no way to the others now, which is a normal state. */
const away: readonly string[] = ['sync.unreachable', 'sync.offline', 'sync.slow', 'sync.cutOff']

/** When this computer exchanged with the others, or what keeps it from doing so; nothing for one that works alone. */
function Exchanged() {
  const { t, format } = useTranslator()
  const { place, isExchanging, asks, failure, at } = useSyncing()
  if (place === null) return null
  const open = () => goTo({ screen: 'settings', filters: { tab: 'computers' } })
  const words =
    asks !== null
      ? t('computers:top.asks')
      : place.needsPassword || failure?.code === 'sync.needsPassword'
        ? t('computers:top.password')
        : place.needsPassphrase || failure?.code === 'sync.needsPassphrase'
          ? t('computers:top.passphrase')
          : failure !== null
            ? t(away.includes(failure.code) ? 'computers:top.away' : 'computers:top.failed')
            : isExchanging || at === null
              ? t('computers:top.exchanging')
              : t('computers:top.done', { time: format.time(clockTime(at)) })
  return (
    <span className={styles.exchanged}>
      <LinkButton onPress={open}>{words}</LinkButton>
    </span>
  )
}

/** "17:30" of a moment, here. */
function clockTime(at: number): string {
  const then = new Date(at)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${two(then.getHours())}:${two(then.getMinutes())}`
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
