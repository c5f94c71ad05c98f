/** What can be done from Settings. */
import { defineActions } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { notifyFailure } from '../../app/notify'
import type { FilterValue } from '../../app/routes'
import type { Theme } from '../../app/ui'
import { useUi } from '../../app/ui'
import type { Language } from '../../../src-shared/documents'
import { exportNow } from './export-now'
import { askAndRemoveSample } from './sample-end'

const tab = (id: FilterValue<'settings', 'tab'>) => () =>
  goTo({ screen: 'settings', filters: { tab: id } })

const theme = (id: Theme) =>
  ({
    title: `settings:command.${id}`,
    inPalette: true,
    run: () => useUi.getState().setTheme(id),
  }) as const

const language = (name: 'en' | 'latin' | 'cyrillic', id: Language) =>
  ({
    title: `settings:command.${name}`,
    inPalette: true,
    run: () => useUi.getState().setLanguage(id),
  }) as const

/** The actions. */
export const settingsActions = defineActions('settings', {
  open: { title: 'settings:open', inPalette: true, run: () => goTo({ screen: 'settings' }) },
  history: {
    title: 'settings:command.history',
    icon: 'clock',
    inPalette: true,
    run: tab('history'),
  },
  trash: { title: 'settings:command.trash', icon: 'trash', inPalette: true, run: tab('trash') },
  light: theme('light'),
  dark: theme('dark'),
  system: theme('system'),
  en: language('en', 'en'),
  latin: language('latin', 'sr-Latn'),
  cyrillic: language('cyrillic', 'sr-Cyrl'),
  copies: {
    title: 'settings:command.copies',
    label: 'recovery:second.lateOpen',
    icon: 'copy',
    inPalette: true,
    run: tab('copies'),
  },
  computers: {
    title: 'settings:command.computers',
    icon: 'users',
    inPalette: true,
    run: tab('computers'),
  },
  showFolder: {
    title: 'settings:data.showFolder',
    icon: 'folder',
    inPalette: true,
    run: () => void window.ciklus.app.showDataFolder({}).then(notifyFailure),
  },
  export: { title: 'settings:data.exportNow', icon: 'download', inPalette: true, run: exportNow },
  removeSample: {
    title: 'settings:sample.removeAsk',
    label: 'home:sample.remove',
    icon: 'trash',
    run: () => void askAndRemoveSample(),
  },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly settings: typeof settingsActions
  }
}
