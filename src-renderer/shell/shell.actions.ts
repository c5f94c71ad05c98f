/** The shell's own actions: the screens of the rail, undo and redo, the palette. */
import { defineActions } from '../app/actions'
import { canGo, go } from '../app/back'
import { goTo } from '../app/go-to'
import type { ScreenName } from '../app/routes'
import { useUndo } from '../app/undo'
import { redoHere, undoHere } from '../app/undo-actions'
import { enterScreen } from '../ui'
import { screens, screenTitle } from './screens'
import { useShell } from './shell.state'

/** The id of the element that holds the screen. */
export const contentId = 'content'

/** Goes to a screen and puts the focus into it; the key is Ctrl and its place on the rail. */
const toScreen = (screen: ScreenName, place: number) =>
  ({
    title: screenTitle(screen),
    icon: screens[screen].icon,
    keys: [`Ctrl+${String(place)}`],
    inPalette: true,
    run: () => {
      goTo({ screen })
      enterScreen()
    },
  }) as const

function walk(way: 'back' | 'forward'): void {
  go(way)
  enterScreen()
}

/** The screens of the rail. */
export const screenActions = defineActions('screen', {
  home: toScreen('home', 1),
  people: toScreen('people', 2),
  selection: toScreen('selection', 3),
  pairs: toScreen('pairs', 4),
  workshops: toScreen('workshops', 5),
  awards: toScreen('awards', 6),
  reports: toScreen('reports', 7),
  alumni: toScreen('alumni', 8),
})

/** The rest. */
export const shellActions = defineActions('shell', {
  palette: {
    title: 'shell:palette.title',
    icon: 'search',
    keys: ['Ctrl+K'],
    inPalette: true,
    // In the palette itself there is no need to offer the palette.
    when: () => useShell.getState().open !== 'palette',
    run: () => useShell.getState().show('palette'),
  },
  undo: {
    title: 'shell:undo.undo',
    icon: 'undo',
    keys: ['Ctrl+Z'],
    inPalette: true,
    inMenu: 'edit',
    when: () => useUndo.getState().undo !== null,
    run: () => void undoHere(),
  },
  redo: {
    title: 'shell:undo.redo',
    icon: 'redo',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    inPalette: true,
    inMenu: 'edit',
    when: () => useUndo.getState().redo !== null,
    run: () => void redoHere(),
  },
  back: {
    title: 'shell:way.back',
    icon: 'arrow-left',
    keys: ['Alt+←'],
    inPalette: true,
    when: () => canGo('back'),
    run: () => walk('back'),
  },
  forward: {
    title: 'shell:way.forward',
    keys: ['Alt+→'],
    inPalette: true,
    when: () => canGo('forward'),
    run: () => walk('forward'),
  },
})

declare module '../app/actions.types' {
  interface ActionAreas {
    readonly screen: typeof screenActions
    readonly shell: typeof shellActions
  }
}
