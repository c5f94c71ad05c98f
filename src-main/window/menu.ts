/**
 * The system's menu: standard entries in the system's own words where it has them, and the actions that the page names. Those
 * are the page's to do: only it knows the data, and whether a text or the program's last change is meant.
 */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { SystemMenu } from '../../src-shared/contract'
import type { Words } from './words'

/** What the page can do; nothing before it has said so. */
export type PageActions = Pick<SystemMenu, 'file' | 'edit'>

const nothing: PageActions = { file: [], edit: [] }
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Entries with a line below them, where there are any. */
const apart = (
  entries: readonly MenuItemConstructorOptions[],
): readonly MenuItemConstructorOptions[] => (entries.length > 0 ? [...entries, separator] : [])

/** The menu's entries. On macOS the first menu is the program's own. */
export function menuTemplate(
  words: Words,
  platform: NodeJS.Platform,
  onChoice: (id: string) => void,
  actions: PageActions = nothing,
): readonly MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const entry = ({ id, title, key }: PageActions['file'][number]): MenuItemConstructorOptions => ({
    label: title,
    // The page hears its keys itself; where a menu could take them first, it must not.
    ...(key !== null && {
      accelerator: key.replace('Ctrl', 'CmdOrCtrl'),
      registerAccelerator: mac,
    }),
    click: () => onChoice(id),
  })
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [...apart(actions.file.map(entry)), { role: mac ? 'close' : 'quit' }],
    },
    {
      label: words.edit,
      submenu: [
        ...apart(
          actions.edit.length > 0 ? actions.edit.map(entry) : [{ role: 'undo' }, { role: 'redo' }],
        ),
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
export function showMenu(
  words: Words,
  onChoice: (id: string) => void,
  actions: PageActions = nothing,
): void {
  const template = menuTemplate(words, process.platform, onChoice, actions)
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]))
}
