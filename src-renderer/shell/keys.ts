/** The shortcuts that work everywhere: undo, redo (from the system's menu too), and those of registered commands. */
import { useEffect } from 'react'
import type { MenuChoice } from '../../src-shared/contract'
import { availableCommands, registered, runCommand } from '../app/actions'
import { followTyping, isShortcut, takesText } from '../app/shortcuts'
import { redoHere, undoHere } from '../app/undo-actions'

const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Whether a shortcut would write a sign where text is expected (`?`). */
const writesText = (shortcut: string): boolean => shortcut.length === 1

function commandFor(event: KeyboardEvent): (() => void) | null {
  const isInText = takesText(document.activeElement)
  const isMeant = (shortcut: string | undefined): boolean =>
    shortcut !== undefined && isShortcut(event, shortcut) && !(isInText && writesText(shortcut))
  const fitting = availableCommands(registered()).findLast(
    (command) => isMeant(command.shortcut) || isMeant(command.secondShortcut),
  )
  return fitting ? fitting.run : null
}

/** What a key asks for, or null. */
function actFor(event: KeyboardEvent, isTyping: boolean): (() => void) | null {
  const isUndo = isShortcut(event, 'Ctrl+Z')
  const isRedo = isShortcut(event, 'Ctrl+Shift+Z') || isShortcut(event, 'Ctrl+Y')
  // Letters that are being typed are the text field's to take back.
  if (isUndo || isRedo) {
    if (isTyping) return null
    return () => void (isUndo ? undoHere() : redoHere())
  }
  return commandFor(event)
}

/** The text fields' own undo. It has no other name than this old one, which is no longer recommended for anything else. */
const text: { execCommand(what: 'undo' | 'redo'): boolean } = document

/** What was chosen in the system's menu; Undo and Redo are of the letters that are being typed, else of the last change. */
function onMenuChoice(what: MenuChoice, isTyping: boolean): void {
  if (what === 'check') {
    if (!isDialogOpen()) runCommand('check.open')
  } else if (isTyping) text.execCommand(what)
  else if (!isDialogOpen()) void (what === 'undo' ? undoHere() : redoHere())
}

/** Listens for the shortcuts while the shell is on screen. An open dialog keeps its keys to itself. */
export function useShortcuts(): void {
  useEffect(() => {
    const typing = followTyping(document)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isDialogOpen()) return
      const act = actFor(event, typing.isTypedIn(document.activeElement))
      if (act === null) return
      event.preventDefault()
      if (!event.repeat || isShortcut(event, 'Ctrl+Z')) act()
    }
    window.addEventListener('keydown', onKeyDown)
    const stopMenu = window.ciklus.onMenuChoice((what) =>
      onMenuChoice(what, typing.isTypedIn(document.activeElement)),
    )
    return () => {
      stopMenu()
      typing.stop()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
