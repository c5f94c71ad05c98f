/** Lets every area tell the shell what it can do and find. */
import { registerActions } from '../app/actions'
import type { ActionAreas, Area } from '../app/actions.types'
import { cellActions } from '../app/cells/cells.actions'
import { listActions } from '../app/lists/lists.actions'
import { registerViewFinder } from '../app/lists/views.finder'
import { alumniActions } from '../features/alumni/alumni.actions'
import { attendanceActions } from '../features/attendance/attendance.actions'
import { awardActions } from '../features/awards/awards.actions'
import { backupActions } from '../features/backups/backups.actions'
import { callActions } from '../features/call/call.actions'
import { checkActions } from '../features/check/check.actions'
import { computerActions } from '../features/computers/computers.actions'
import { cycleActions } from '../features/cycles/cycles.actions'
import { registerCycleFinder } from '../features/cycles/cycles.finder'
import { guideActions } from '../features/guide/guide.actions'
import { helpActions } from '../features/help/help.actions'
import { erasureActions } from '../features/erasure/erasure.actions'
import { historyActions } from '../features/history/history.actions'
import { importActions } from '../features/import/import.actions'
import { letterActions } from '../features/letters/letters.actions'
import { meetingActions } from '../features/meetings/meetings.actions'
import { mergingActions } from '../features/merging/merging.actions'
import { matchingActions } from '../features/matching/matching.actions'
import { outcomeActions } from '../features/outcomes/outcomes.actions'
import { pairActions } from '../features/pairs/pairs.actions'
import { peopleActions } from '../features/people/people.actions'
import { registerPeopleFinder } from '../features/people/people.finder'
import { programActions } from '../features/programs/programs.actions'
import { registerActions as ownListActions } from '../features/register/register.actions'
import { reportActions } from '../features/reports/reports.actions'
import { selectionActions } from '../features/selection/selection.actions'
import { settingsActions } from '../features/settings/settings.actions'
import { trashActions } from '../features/trash/trash.actions'
import { registerTrashFinder } from '../features/trash/trash.finder'
import { updateActions } from '../features/updates/updates.actions'
import { workshopActions } from '../features/workshops/workshops.actions'
import { registerWorkshopFinder } from '../features/workshops/workshops.finder'
import { screenActions, shellActions } from './shell.actions'

/** The actions of all areas, in the order in which the palette and the list of keys show them. One left out does not compile. */
export const areas: { readonly [A in Area]: ActionAreas[A] } = {
  screen: screenActions,
  shell: shellActions,
  lists: listActions,
  cells: cellActions,
  people: peopleActions,
  merging: mergingActions,
  erasure: erasureActions,
  cycles: cycleActions,
  import: importActions,
  settings: settingsActions,
  register: ownListActions,
  check: checkActions,
  selection: selectionActions,
  call: callActions,
  pairs: pairActions,
  meetings: meetingActions,
  matching: matchingActions,
  letters: letterActions,
  outcomes: outcomeActions,
  workshops: workshopActions,
  attendance: attendanceActions,
  awards: awardActions,
  reports: reportActions,
  alumni: alumniActions,
  history: historyActions,
  trash: trashActions,
  backups: backupActions,
  computers: computerActions,
  programs: programActions,
  guide: guideActions,
  help: helpActions,
  updates: updateActions,
}

/** Registers the actions and finders of all areas. Called once, at start. */
export function registerAreas(): void {
  registerActions(Object.values(areas))
  registerPeopleFinder()
  registerViewFinder()
  registerCycleFinder()
  registerWorkshopFinder()
  registerTrashFinder()
}
