/** The keys that work everywhere, and what is chosen in the system's menu: all of them actions of the registry. */
import { useEffect } from 'react'
import { isEnabled, isHere, perform, registered } from '../app/actions'
import type { Action } from '../app/actions'
import type { ActionId } from '../app/actions.types'
import { useUi } from '../app/ui'
import { redoHere, undoHere } from '../app/undo-actions'
import { isWindowOpen } from '../ui'
import { goByButton } from './mouse-buttons'
import { followTyping, isShortcut, takesText } from '../app/shortcuts'

/** Whether a shortcut would write a sign where text is expected (`?`). */
const writesText = (shortcut: string): boolean => shortcut.length === 1

/** On a Mac these keys move through a text, word by word. */
const movesByWord = (shortcut: string): boolean =>
  shortcut.startsWith('Alt+') && /mac/iu.test(navigator.userAgent)

/** Of letters that are being typed these are the text field's to do. */
const ofText: Partial<Readonly<Record<ActionId, 'undo' | 'redo'>>> = {
  'shell.undo': 'undo',
  'shell.redo': 'redo',
}

const isOfText = (id: string): id is keyof typeof ofText => Object.hasOwn(ofText, id)

/** Does an action. Undo and redo ask the log itself: what the buttons know of it may be a moment behind a quick hand. */
function run(action: Action): void {
  if (action.id === 'shell.undo') void undoHere()
  else if (action.id === 'shell.redo') void redoHere()
  else void perform(action, undefined)
}

/** Done again and again while its key is held down. */
const repeated: ActionId = 'shell.undo'

/** The action that a key stands for where the user is; a screen's own comes before one of everywhere. */
function actionFor(event: KeyboardEvent): Action | undefined {
  const isInText = takesText(document.activeElement)
  const { singleKeys } = useUi.getState()
  const isMeant = (keys: string): boolean =>
    isShortcut(event, keys) &&
    !(writesText(keys) && (isInText || !singleKeys)) &&
    !(isInText && movesByWord(keys))
  const fitting = registered().actions.filter(
    (action) => action.keys?.some(isMeant) === true && isHere(action),
  )
  return fitting.find(({ screen }) => screen !== undefined) ?? fitting[0]
}

/** The text fields' own undo. It has no other name than this old one, which is no longer recommended for anything else. */
const text: { execCommand(what: 'undo' | 'redo'): boolean } = document

/** What was chosen in the system's menu; Undo and Redo are of the letters that are being typed, else of the last change. */
function onMenuChoice(id: string, isTyping: boolean): void {
  const ofLetters = isOfText(id) ? ofText[id] : undefined
  if (isTyping && ofLetters !== undefined) {
    text.execCommand(ofLetters)
    return
  }
  if (id === 'shell.back' || id === 'shell.forward') {
    goByButton(id, true)
    return
  }
  const action = registered().actions.find((known) => known.id === id && known.inMenu !== undefined)
  if (action && !isWindowOpen()) run(action)
}

/** A letter or sign for the text with the focus. It is no shortcut, and nothing is looked up for it: typing waits for nothing here. */
const isForText = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !altKey && !metaKey && takesText(document.activeElement)

function onKey(event: KeyboardEvent, isTyping: boolean): void {
  if (isForText(event)) return
  if (event.defaultPrevented || event.isComposing || isWindowOpen()) return
  const action = actionFor(event)
  if (action === undefined || (isTyping && isOfText(action.id))) return
  // Nothing to undo is nobody else's to undo either.
  if (!isEnabled(action, undefined) && !isOfText(action.id)) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || action.id === repeated) run(action)
}

/**
 * A button takes Enter with Ctrl, too, as if it were pressed: outside of text, keys with Ctrl and the like are looked at before it.
 * Not before an open choice of a cell, which keeps its keys to itself.
 */
const isBeforeControls = ({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || altKey || metaKey) &&
  !takesText(document.activeElement) &&
  !(document.activeElement instanceof HTMLSelectElement)

/** Listens for the shortcuts while the shell is on screen. An open dialog keeps its keys to itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const typing = followTyping(document)
    const isTyping = () => typing.isTypedIn(document.activeElement)
    const onKeyDown = (event: KeyboardEvent) => onKey(event, isTyping())
    const onKeyFirst = (event: KeyboardEvent) => {
      if (isBeforeControls(event)) onKeyDown(event)
    }
    window.addEventListener('keydown', onKeyFirst, { capture: true })
    window.addEventListener('keydown', onKeyDown)
    const stopMenu = window.ciklus.onMenuChoice((id) => onMenuChoice(id, isTyping()))
    return () => {
      stopMenu()
      typing.stop()
      window.removeEventListener('keydown', onKeyFirst, { capture: true })
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
