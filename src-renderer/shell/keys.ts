/** The shortcuts that work everywhere: undo, redo, and those of registered commands. */
import { useEffect } from 'react'
import { availableCommands, registered } from './commands'
import { followTyping, isShortcut, takesText } from './shortcuts'
import { redoHere, undoHere } from './undo'

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
    return () => {
      typing.stop()
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
