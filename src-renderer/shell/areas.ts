/** Lets every area tell the shell what it can do and find. */
import { registerActions } from '../app/actions'
import type { ActionAreas, Area } from '../app/actions.types'
import { alumniActions } from '../features/alumni/alumni.actions'
import { attendanceActions } from '../features/attendance/attendance.actions'
import { awardActions } from '../features/awards/awards.actions'
import { backupActions } from '../features/backups/backups.actions'
import { checkActions } from '../features/check/check.actions'
import { cycleActions } from '../features/cycles/cycles.actions'
import { registerCycleFinder } from '../features/cycles/cycles.finder'
import { historyActions } from '../features/history/history.actions'
import { importActions } from '../features/import/import.actions'
import { pairActions } from '../features/pairs/pairs.actions'
import { peopleActions } from '../features/people/people.actions'
import { registerPeopleFinder } from '../features/people/people.finder'
import { reportActions } from '../features/reports/reports.actions'
import { settingsActions } from '../features/settings/settings.actions'
import { trashActions } from '../features/trash/trash.actions'
import { registerTrashFinder } from '../features/trash/trash.finder'
import { workshopActions } from '../features/workshops/workshops.actions'
import { registerWorkshopFinder } from '../features/workshops/workshops.finder'
import { screenActions, shellActions } from './shell.actions'

/** The actions of all areas, in the order in which the palette and the list of keys show them. One left out does not compile. */
export const areas: { readonly [A in Area]: ActionAreas[A] } = {
  screen: screenActions,
  shell: shellActions,
  people: peopleActions,
  cycles: cycleActions,
  import: importActions,
  settings: settingsActions,
  check: checkActions,
  pairs: pairActions,
  workshops: workshopActions,
  attendance: attendanceActions,
  awards: awardActions,
  reports: reportActions,
  alumni: alumniActions,
  history: historyActions,
  trash: trashActions,
  backups: backupActions,
}

/** Registers the actions and finders of all areas. Called once, at start. */
export function registerAreas(): void {
  registerActions(Object.values(areas))
  registerPeopleFinder()
  registerCycleFinder()
  registerWorkshopFinder()
  registerTrashFinder()
}
