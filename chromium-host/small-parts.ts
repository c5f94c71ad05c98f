/** The parts of Electron's API that take a line or two here: `Menu`, `screen`, `nativeTheme`, `powerMonitor`, `autoUpdater` and `safeStorage`. */
import type { Display, MenuItemConstructorOptions } from 'electron'
import { strict, strictEmitter } from './strict'

class HostMenu extends strictEmitter('Menu') {
  static #application: HostMenu | null = null
  readonly template: readonly MenuItemConstructorOptions[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    super()
    this.template = template
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): HostMenu {
    return new HostMenu(template)
  }

  /** The browser's window has no room for a menu; its standard entries work by their keys. */
  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application
  }
}

/** Electron's `Menu`. */
export const Menu = HostMenu

/** The browser keeps its windows on a screen by itself, so one wide area stands for all of them. */
const area = { x: -20_000, y: -20_000, width: 40_000, height: 40_000 }

/** Electron's `screen`. */
export const screen = strict('screen', {
  getAllDisplays: (): Pick<Display, 'id' | 'bounds' | 'workArea'>[] => [
    { id: 1, bounds: area, workArea: area },
  ],
})

/** Electron's `nativeTheme`. What is seen of a window before its page is the browser's own. */
export const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })

class HostPowerMonitor extends strictEmitter('powerMonitor') {}

/** Electron's `powerMonitor`: nothing tells a program of Node's of the system's power; a signal ends it, see `app.ts`. */
export const powerMonitor = new HostPowerMonitor()

class HostAutoUpdater extends strictEmitter('autoUpdater') {}

/** Electron's `autoUpdater`, which only macOS has a use for: whoever asks it for anything hears that it is not here. */
export const autoUpdater = new HostAutoUpdater()

/** Electron's `safeStorage` on a system without a keyring: nothing is guarded, and whoever asks is told so. */
export const safeStorage = strict('safeStorage', {
  getSelectedStorageBackend: () => 'basic_text',
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
})
