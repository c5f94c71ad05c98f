/** The commands of imports in the palette. */
import { registerCommands } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { startImport } from '../../app/import-request'
import { useWizard } from './wizard/wizard.state'

/** Registers them; called once, at start. */
export function registerImportCommands(): void {
  registerCommands('import', [
    {
      id: 'import.people',
      titleKey: 'import:command.people',
      icon: 'upload',
      keywordsKey: 'import:command.keywords',
      run: () => startImport('people'),
    },
    {
      id: 'import.workshops',
      titleKey: 'import:command.workshops',
      icon: 'upload',
      keywordsKey: 'import:command.keywords',
      run: () => startImport('workshops'),
    },
    {
      id: 'import.attendance',
      titleKey: 'import:command.attendance',
      icon: 'upload',
      keywordsKey: 'import:command.keywords',
      run: () => startImport('attendance'),
    },
    {
      id: 'import.goOn',
      titleKey: 'import:command.goOn',
      icon: 'upload',
      // Only while a file is on its way and another screen is shown.
      when: () => useWizard.getState().file !== null && useUi.getState().screen !== 'import',
      run: () => goTo({ screen: 'import' }),
    },
  ])
}
