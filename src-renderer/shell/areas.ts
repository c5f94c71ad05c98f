/** Lets every area tell the shell what it can do. */
import { registerCheckCommands } from '../features/check/check.commands'
import { registerCycleCommands } from '../features/cycles/cycles.commands'
import { registerImportCommands } from '../features/import/import.commands'
import { registerPeopleCommands } from '../features/people/people.commands'
import { registerSettingsCommands } from '../features/settings/settings.commands'
import { registerTrashCommands } from '../features/trash/trash.commands'

/** Registers the commands and finders of all areas. Called once, at start. */
export function registerAreas(): void {
  registerPeopleCommands()
  registerCycleCommands()
  registerImportCommands()
  registerSettingsCommands()
  registerCheckCommands()
  registerTrashCommands()
}
