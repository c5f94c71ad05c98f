/** What the command palette can do with Settings. */
import { registerCommands } from '../../app/actions'
import { goTo } from '../../app/go-to'
import type { FilterValue } from '../../app/routes'
import { useUi } from '../../app/ui'

/** Adds the commands. Called once, at start. */
export function registerSettingsCommands(): void {
  const { setTheme, setLanguage } = useUi.getState()
  const openLeaf = (leaf: FilterValue<'settings', 'leaf'>) => () =>
    goTo({ screen: 'settings', filters: { leaf } })
  registerCommands('settings', [
    { id: 'settings.open', titleKey: 'settings:open', run: () => goTo({ screen: 'settings' }) },
    {
      id: 'settings.history',
      titleKey: 'settings:command.history',
      icon: 'clock',
      run: openLeaf('history'),
    },
    {
      id: 'settings.trash',
      titleKey: 'settings:command.trash',
      icon: 'trash',
      run: openLeaf('trash'),
    },
    { id: 'settings.light', titleKey: 'settings:command.light', run: () => setTheme('light') },
    { id: 'settings.dark', titleKey: 'settings:command.dark', run: () => setTheme('dark') },
    { id: 'settings.system', titleKey: 'settings:command.system', run: () => setTheme('system') },
    { id: 'settings.en', titleKey: 'settings:command.en', run: () => setLanguage('en') },
    {
      id: 'settings.latin',
      titleKey: 'settings:command.latin',
      run: () => setLanguage('sr-Latn'),
    },
    {
      id: 'settings.cyrillic',
      titleKey: 'settings:command.cyrillic',
      run: () => setLanguage('sr-Cyrl'),
    },
  ])
}
