/** The command palette: every action with its shortcut, and every record by name. */
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslator } from '../i18n/i18n'
import { textLanguage } from '../i18n/text-language'
import { Icon, KeyHint } from '../ui'
import { useActiveIndex, useInSight } from '../ui/active-list'
import { forgetKeys, holdKeys } from '../ui/held-keys'
import { usePaletteGroups } from './palette-entries'
import type { PaletteEntry, PaletteGroup } from './palette-entries'
import { actionOf } from '../app/actions'
import { isShortcut } from '../app/shortcuts'
import { useShell } from './shell.state'
import styles from './CommandPalette.module.css'

/** The palette, when it is open. Esc or Ctrl+K closes it; the focus goes back to where it was. */
export function CommandPalette() {
  const { t } = useTranslator()
  const isOpen = useShell((shell) => shell.open === 'palette')
  const close = useShell((shell) => shell.close)
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(next) => {
        if (!next) close()
      }}
      className={styles.veil ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog aria-label={t('shell:palette.title')} className={styles.dialog ?? ''}>
          <Finder onClose={close} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

const opensPalette = (event: globalThis.KeyboardEvent): boolean =>
  actionOf('shell.palette').keys?.some((keys) => isShortcut(event, keys)) === true

/**
 * Keys pressed from Enter until what was chosen runs are meant for what it opens, also the next Ctrl+K: they wait.
 * `run` does what was chosen. Where nothing is found, or what was typed is changed, the keys are the palette's again; whoever leaves it without
 * choosing does not mean them for what is behind.
 */
function useWaitingKeys() {
  const letGo = useRef<(() => void) | null>(null)
  const hold = () => {
    letGo.current ??= holdKeys()
  }
  const end = () => {
    letGo.current?.()
    letGo.current = null
  }
  const run = (entry: PaletteEntry) => {
    const done = letGo.current ?? holdKeys()
    letGo.current = null
    // The palette gives the focus back as it closes; what runs may put it somewhere better.
    requestAnimationFrame(() => {
      entry.run()
      done()
    })
  }
  useEffect(
    () => () => {
      if (letGo.current === null) return
      forgetKeys()
      letGo.current()
    },
    [],
  )
  return { hold, run, letGo: end }
}

/** What is typed, what fits it, and what keys do about it. */
function useFinder(onClose: () => void, listId: string) {
  const { t } = useTranslator()
  const [query, setQuery] = useState('')
  // Enter that came before the answer to what was typed: it is meant for what will be found.
  const [awaited, setAwaited] = useState<string | null>(null)
  const keys = useWaitingKeys()
  const { groups, isCurrent } = usePaletteGroups(query, t)
  const entries = groups.flatMap((group) => group.entries)
  const list = useActiveIndex(entries.length, query, 0)
  const optionId = (index: number) => `${listId}-${String(index)}`
  useInSight(list.active >= 0 ? optionId(list.active) : undefined)
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) {
      keys.letGo()
      return
    }
    keys.run(entry)
    onClose()
  }
  const isDue = awaited === query && isCurrent
  const onDue = useEffectEvent(() => {
    setAwaited(null)
    choose(entries[list.active])
  })
  useEffect(() => {
    if (isDue) onDue()
  }, [isDue])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || list.onKey(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isCurrent) {
        choose(entries[list.active])
        return
      }
      keys.hold()
      setAwaited(query)
    } else if (opensPalette(event.nativeEvent)) {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    }
  }
  const type = (text: string) => {
    setAwaited(null)
    keys.letGo()
    setQuery(text)
  }
  return { query, type, groups, entries, list, optionId, choose, onKeyDown }
}

function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslator()
  const listId = useId()
  const finder = useFinder(onClose, listId)
  const { query, entries, list, optionId } = finder
  return (
    <>
      <div className={styles.line}>
        <Icon name="search" large />
        <input
          type="text"
          role="combobox"
          aria-label={t('shell:palette.title')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={list.active >= 0 ? optionId(list.active) : undefined}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          className={styles.input}
          placeholder={t('shell:palette.placeholder')}
          value={query}
          onChange={(event) => finder.type(event.target.value)}
          onKeyDown={finder.onKeyDown}
        />
        <KeyHint keys="Esc" />
      </div>
      <div id={listId} role="listbox" aria-label={t('shell:palette.title')} className={styles.list}>
        <Groups
          groups={finder.groups}
          active={list.active}
          optionId={optionId}
          onPoint={list.setActive}
          onChoose={finder.choose}
        />
        {entries.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" className={styles.nothing}>
            {t('shell:palette.nothing')}
          </div>
        )}
      </div>
    </>
  )
}

function Groups(props: {
  readonly groups: readonly PaletteGroup[]
  readonly active: number
  readonly optionId: (index: number) => string
  readonly onPoint: (index: number) => void
  readonly onChoose: (entry: PaletteEntry) => void
}) {
  const { language } = useTranslator()
  const starts = props.groups.map((_, at) =>
    props.groups.slice(0, at).reduce((sum, group) => sum + group.entries.length, 0),
  )
  return props.groups.map((group, at) => (
    <div key={group.id} role="group" aria-label={group.title} className={styles.group}>
      <div aria-hidden="true" className={styles.heading}>
        {group.title}
      </div>
      {group.entries.map((entry, offset) => {
        const index = (starts[at] ?? 0) + offset
        return (
          <div
            key={entry.id}
            id={props.optionId(index)}
            role="option"
            aria-selected={index === props.active}
            className={styles.entry}
            onPointerMove={() => {
              if (index !== props.active) props.onPoint(index)
            }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(entry)}
          >
            <span className={styles.icon}>
              {entry.icon !== undefined && <Icon name={entry.icon} />}
            </span>
            <span className={styles.title} {...textLanguage(entry.title, language)}>
              {entry.title}
            </span>
            {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
            {entry.shortcut !== undefined && <KeyHint keys={entry.shortcut} />}
          </div>
        )
      })}
    </div>
  ))
}
