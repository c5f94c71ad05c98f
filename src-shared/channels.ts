/**
 * The names of the channels without zod, for the preload: a sandboxed preload is one file that runs before the
 * page, and the schemas would make it thirty times larger. `contract.ts` stays the only list: this record is
 * typed by its keys, so a name missing here, or one too many, does not compile.
 */
import type { Channel, events } from './contract'

const named: Readonly<Record<Channel, true>> = {
  'app.info': true,
  'app.showDataFolder': true,
  'app.protection': true,
  'app.useGraphics': true,
  'app.noteError': true,
  'programs.current': true,
  'programs.list': true,
  'programs.open': true,
  'programs.begin': true,
  'programs.remove': true,
  'programs.name': true,
  'help.facts': true,
  'help.save': true,
  'files.pick': true,
  'files.pickSeveral': true,
  'files.accept': true,
  'files.opened': true,
  'tables.read': true,
  'json.read': true,
  'pictures.read': true,
  'pictures.keep': true,
  'pictures.kept': true,
  'pictures.fetch': true,
  'pictures.forget': true,
  'documents.preview': true,
  'documents.check': true,
  'documents.save': true,
  'documents.saveEach': true,
  'documents.print': true,
  'documents.state': true,
  'documents.restart': true,
  'letters.save': true,
  'texts.save': true,
  'tables.save': true,
  'packets.save': true,
  'forms.save': true,
  'json.save': true,
  'json.saveEncrypted': true,
  'journal.open': true,
  'journal.append': true,
  'journal.read': true,
  'journal.retire': true,
  'journal.forget': true,
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
  'sync.pickFolder': true,
  'sync.openServer': true,
  'sync.password': true,
  'sync.use': true,
  'sync.place': true,
  'sync.leave': true,
  'sync.lock': true,
  'sync.relock': true,
  'sync.list': true,
  'sync.read': true,
  'sync.write': true,
  'sync.retire': true,
  'sync.acknowledge': true,
  'snapshots.forgetBefore': true,
  'disk.free': true,
  'recovery.quarantine': true,
  'app.close': true,
  'menu.show': true,
  'jobs.cancel': true,
  'updates.state': true,
  'updates.setWeekly': true,
  'updates.look': true,
  'updates.lookIfDue': true,
  'updates.download': true,
  'updates.takeFile': true,
  'updates.discard': true,
  'updates.copied': true,
  'updates.closeAndInstall': true,
  'updates.showPackage': true,
  'files.reveal': true,
  'links.open': true,
}

/** Every channel of the contract, by name. */
export const channelNames = Object.keys(named) as readonly Channel[]

/** The name of the event that carries a job's progress. */
export const jobProgressEvent: (typeof events)['jobProgress'] = 'jobs.progress'

/** The name of the event that says that the window is about to close. */
export const closingEvent: (typeof events)['closing'] = 'app.closing'

/** The name of the event that says that documents are switched off. */
export const documentsOffEvent: (typeof events)['documentsOff'] = 'documents.off'

/** The name of the event that carries what is chosen in the system's menu. */
export const menuChoiceEvent: (typeof events)['menuChoice'] = 'menu.choice'

/** The name of the event that says that the system has handed over a saved program. */
export const fileOpenedEvent: (typeof events)['fileOpened'] = 'files.handedOver'
