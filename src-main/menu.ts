/** The system's menu: standard entries only, in the system's own words where it has them. */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from './words'

/** The menu's entries. On macOS the first menu is the program's own. */
export function menuTemplate(
  words: Words,
  platform: NodeJS.Platform,
): readonly MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: words.file, submenu: [{ role: mac ? 'close' : 'quit' }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
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
export function showMenu(words: Words): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(words, process.platform)]))
}
