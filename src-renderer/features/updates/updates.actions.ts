/** What can be done about newer versions of the program. */
import { defineActions } from '../../app/actions'
import {
  closeAndInstall,
  discard,
  download,
  look,
  showPackage,
  takeFile,
  useUpdates,
} from './updates.data'

const isFree = (): boolean => useUpdates.getState().job === null

/** The actions. */
export const updateActions = defineActions('updates', {
  look: {
    title: 'updates:command.look',
    icon: 'search',
    inPalette: true,
    keywords: 'updates:command.lookWords',
    when: isFree,
    run: look,
  },
  takeFile: {
    title: 'updates:command.file',
    label: 'updates:fromFile',
    icon: 'folder',
    inPalette: true,
    keywords: 'updates:command.lookWords',
    when: isFree,
    run: takeFile,
  },
  download: { title: 'updates:downloadPlain', icon: 'download', when: isFree, run: download },
  closeAndInstall: { title: 'updates:closeAndInstall', run: closeAndInstall },
  show: { title: 'updates:show', icon: 'folder', run: showPackage },
  discard: { title: 'updates:discard', run: discard },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly updates: typeof updateActions
  }
}
