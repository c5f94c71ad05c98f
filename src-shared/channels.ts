/**
 * The names of the channels without zod, for the preload: a sandboxed preload is one file that runs before the
 * page, and the schemas would make it thirty times larger. `contract.ts` stays the only list: this record is
 * typed by its keys, so a name missing here, or one too many, does not compile.
 */
import type { Channel, events } from './contract'

const named: Readonly<Record<Channel, true>> = {
  'app.info': true,
  'app.showDataFolder': true,
  'files.pick': true,
  'files.pickSeveral': true,
  'files.accept': true,
  'tables.read': true,
  'json.read': true,
  'pictures.read': true,
  'documents.preview': true,
  'documents.check': true,
  'documents.save': true,
  'documents.saveEach': true,
  'documents.print': true,
  'tables.save': true,
  'json.save': true,
  'json.saveEncrypted': true,
  'journal.open': true,
  'journal.append': true,
  'journal.read': true,
  'journal.retire': true,
  'snapshots.begin': true,
  'snapshots.write': true,
  'snapshots.finish': true,
  'snapshots.abandon': true,
  'snapshots.list': true,
  'snapshots.read': true,
  'snapshots.chooseBackupFolder': true,
  'snapshots.lookInto': true,
  'snapshots.lockBackupFolder': true,
  'snapshots.unlock': true,
  'snapshots.keepLookedInto': true,
  'snapshots.backupFolder': true,
  'snapshots.sendToBackupFolder': true,
  'snapshots.forgetBackupFolder': true,
  'disk.free': true,
  'recovery.quarantine': true,
  'app.close': true,
  'menu.show': true,
  'jobs.cancel': true,
  'files.reveal': true,
  'links.open': true,
}

/** Every channel of the contract, by name. */
export const channelNames = Object.keys(named) as readonly Channel[]

/** The name of the event that carries a job's progress. */
export const jobProgressEvent: (typeof events)['jobProgress'] = 'jobs.progress'

/** The name of the event that says that the window is about to close. */
export const closingEvent: (typeof events)['closing'] = 'app.closing'

/** The name of the event that carries what is chosen in the system's menu. */
export const menuChoiceEvent: (typeof events)['menuChoice'] = 'menu.choice'
