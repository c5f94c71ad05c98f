/**
 * The system's menu: the standard entries, named in the language of the screen (Electron names its roles in English), and the
 * actions that the page names. Those are the page's to do: only it knows the data, and whether a text or the program's last
 * change is meant.
 */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { SystemMenu } from '../../src-shared/contract'
import type { Words } from './words'

/** What the page can do; nothing before it has said so. */
type PageActions = Pick<SystemMenu, 'file' | 'edit'>

type Entry = MenuItemConstructorOptions
type Role = NonNullable<Entry['role']>

const nothing: PageActions = { file: [], edit: [] }
const separator: Entry = { type: 'separator' }

const item = (role: Role, label: string): Entry => ({ role, label })

/** Entries with a line below them, where there are any. */
const apart = (entries: readonly Entry[]): readonly Entry[] =>
  entries.length > 0 ? [...entries, separator] : []

/** macOS: the program's own menu, which comes first and is called after the program. */
const programMenu = (words: Words): Entry => ({
  label: 'Ciklus',
  submenu: [
    item('about', words.about),
    separator,
    item('services', words.services),
    separator,
    item('hide', words.hide),
    item('hideOthers', words.hideOthers),
    item('unhide', words.showAll),
    separator,
    item('quit', words.quit),
  ],
})

/** macOS: the saved programs that were opened or saved last; elsewhere the system shows them by itself. */
const recentMenu = (words: Words): Entry => ({
  role: 'recentDocuments',
  label: words.recent,
  submenu: [item('clearRecentDocuments', words.clearRecent)],
})

const viewMenu = (words: Words): Entry => ({
  label: words.view,
  submenu: [
    item('resetZoom', words.actualSize),
    item('zoomIn', words.zoomIn),
    item('zoomOut', words.zoomOut),
    separator,
    item('togglefullscreen', words.fullScreen),
  ],
})

const windowMenu = (words: Words, mac: boolean): Entry => ({
  // macOS lists its windows in the menu of this role.
  ...(mac && { role: 'window' }),
  label: words.window,
  submenu: mac
    ? [
        item('minimize', words.minimize),
        item('zoom', words.zoom),
        separator,
        item('front', words.toFront),
      ]
    : [item('minimize', words.minimize), item('close', words.close)],
})

/** The menu's entries, in the order of each system. */
export function menuTemplate(
  words: Words,
  platform: NodeJS.Platform,
  onChoice: (id: string) => void,
  actions: PageActions = nothing,
): readonly Entry[] {
  const mac = platform === 'darwin'
  const entry = ({ id, title, key }: PageActions['file'][number]): Entry => ({
    label: title,
    // The page hears its keys itself; where a menu could take them first, it must not.
    ...(key !== null && {
      accelerator: key.replace('Ctrl', 'CmdOrCtrl'),
      registerAccelerator: mac,
    }),
    click: () => onChoice(id),
  })
  const edits =
    actions.edit.length > 0
      ? actions.edit.map(entry)
      : [item('undo', words.undo), item('redo', words.redo)]
  return [
    ...(mac ? [programMenu(words)] : []),
    {
      label: words.file,
      submenu: [
        ...apart(actions.file.map(entry)),
        ...(mac ? [recentMenu(words), item('close', words.close)] : [item('quit', words.quit)]),
      ],
    },
    {
      label: words.edit,
      submenu: [
        ...apart(edits),
        item('cut', words.cut),
        item('copy', words.copy),
        item('paste', words.paste),
        item('selectAll', words.selectAll),
      ],
    },
    viewMenu(words),
    windowMenu(words, mac),
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
