/** The commands of imports in the palette. */
import { registerCommands } from '../../shell/commands'
import { startImport } from './import.state'

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
  ])
}
