/**
 * The system's menu: standard entries in the system's own words where it has them, and the check of the data. That, Undo and
 * Redo are the page's to do: only it knows the data, and whether a text or the program's last change is meant.
 */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuChoice } from '../../src-shared/contract'
import type { Words } from './words'

/** The menu's entries. On macOS the first menu is the program's own. */
export function menuTemplate(
  words: Words,
  platform: NodeJS.Platform,
  onChoice: (what: MenuChoice) => void,
): readonly MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  // The page hears its keys itself; where a menu could take them first, it must not.
  const edit = (
    what: 'undo' | 'redo',
    label: string,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: mac,
    click: () => onChoice(what),
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [
        { label: words.check, click: () => onChoice('check') },
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        edit('undo', words.undo, 'CmdOrCtrl+Z'),
        edit('redo', words.redo, 'Shift+CmdOrCtrl+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { label: words.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ]
}

/** Puts the menu up. */
export function showMenu(words: Words, onChoice: (what: MenuChoice) => void): void {
  const template = menuTemplate(words, process.platform, onChoice)
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}
