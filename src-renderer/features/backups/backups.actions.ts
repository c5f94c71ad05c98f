/** What can be done with copies of everything. */
import type { SnapshotInfo } from '../../../src-shared/journal'
import { defineActions, onScreen } from '../../app/actions'
import { isReadOnly } from './backups.data'

const canWrite = (): boolean => !isReadOnly()

/** The actions. */
export const backupActions = defineActions('backups', {
  goBack: {
    title: 'recovery:copies.back',
    icon: 'restore',
    when: (copy: SnapshotInfo | null) =>
      (copy?.problem === null || copy?.problem === 'locked') && canWrite(),
    run: onScreen<SnapshotInfo | null>(),
  },
  make: { title: 'recovery:copies.now', icon: 'copy', when: canWrite, run: onScreen() },
  chooseFolder: {
    title: 'recovery:second.choose',
    label: 'recovery:second.other',
    icon: 'folder',
    run: onScreen(),
  },
  forgetFolder: { title: 'recovery:second.forget', run: onScreen() },
  lockFolder: { title: 'recovery:second.lock', when: canWrite, run: onScreen() },
  lock: { title: 'recovery:locked.export', icon: 'download', when: canWrite, run: onScreen() },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly backups: typeof backupActions
  }
}
