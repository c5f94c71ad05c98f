/** The parts of Electron's API that take a line or two here: `Menu` and `screen`. */
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
