/** The shell's own commands: every screen, undo and redo, the palette, the list of shortcuts. */
import { screens, screensAt, screenTitle } from './screens'
import { goTo } from '../app/go-to'
import type { ScreenName } from '../app/routes'
import { useUndo } from '../app/undo'
import { registerCommands } from '../app/actions'
import type { Command } from '../app/actions'
import { useShell } from './shell.state'
import { redoHere, undoHere } from '../app/undo-actions'

/** The shortcut of a screen: Ctrl and its place on the rail. */
export function shortcutOf(screen: ScreenName): string | undefined {
  const place = screensAt('rail').indexOf(screen)
  return place < 0 || place > 8 ? undefined : `Ctrl+${String(place + 1)}`
}

/** The id of the element that holds the screen. */
export const contentId = 'content'

/** Goes to a screen and puts the focus on it. */
export function goToScreen(id: ScreenName): void {
  goTo({ screen: id })
  requestAnimationFrame(() => document.getElementById(contentId)?.focus({ preventScroll: true }))
}

function screenCommand(screen: ScreenName): Command {
  return {
    id: `screen.${screen}`,
    titleKey: screenTitle(screen),
    shortcut: shortcutOf(screen),
    icon: screens[screen].icon,
    run: () => goToScreen(screen),
  }
}

const own: readonly Command[] = [
  {
    id: 'shell.palette',
    titleKey: 'shell:palette.title',
    shortcut: 'Ctrl+K',
    icon: 'search',
    // In the palette itself there is no need to offer the palette.
    when: () => useShell.getState().open !== 'palette',
    run: () => useShell.getState().show('palette'),
  },
  {
    id: 'shell.undo',
    titleKey: 'shell:undo.undo',
    shortcut: 'Ctrl+Z',
    icon: 'undo',
    when: () => useUndo.getState().undo !== null,
    run: () => void undoHere(),
  },
  {
    id: 'shell.redo',
    titleKey: 'shell:undo.redo',
    shortcut: 'Ctrl+Shift+Z',
    secondShortcut: 'Ctrl+Y',
    icon: 'redo',
    when: () => useUndo.getState().redo !== null,
    run: () => void redoHere(),
  },
  {
    id: 'shell.shortcuts',
    titleKey: 'shell:shortcuts.title',
    shortcut: 'F1',
    secondShortcut: '?',
    icon: 'help',
    run: () => useShell.getState().show('shortcuts'),
  },
]

/** Registers the shell's commands. Called once, at start. */
export function registerShellCommands(): void {
  registerCommands('shell', [...screensAt('rail').map(screenCommand), ...own])
}
