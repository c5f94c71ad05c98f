/** What can be done about imports. The import itself is loaded when somebody begins one. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { askBeforeNew, startImport, useImportStart } from '../../app/import-request'
import { useUi } from '../../app/ui'

const keywords = 'import:command.keywords'

/** Imports files that were dropped beside the import's own place. */
export async function importDropped(files: readonly File[]): Promise<void> {
  // Loaded first: the screen asks for files as soon as it is shown without any on their way.
  const { takeFiles } = await import('./wizard/reading-files')
  await startImport(null, null, () => void takeFiles(files))
}

/** Wherever an import is begun: one that is under way is given up only after a question. */
askBeforeNew(() => (useImportStart.getState().isUnderWay ? isGivenUp() : null))

async function isGivenUp(): Promise<boolean> {
  const { askToGiveUp } = await import('./wizard/give-up')
  return askToGiveUp()
}

async function undoImport(): Promise<void> {
  const { undoFinished } = await import('./wizard/finish')
  await undoFinished()
}

/** The actions. */
export const importActions = defineActions('import', {
  people: {
    title: 'import:command.people',
    icon: 'upload',
    inPalette: true,
    keywords,
    run: () => startImport('people'),
  },
  workshops: {
    title: 'import:command.workshops',
    label: 'workshops:import',
    icon: 'upload',
    inPalette: true,
    keywords,
    run: () => startImport('workshops'),
  },
  attendance: {
    title: 'import:command.attendance',
    icon: 'upload',
    inPalette: true,
    keywords,
    run: () => startImport('attendance'),
  },
  meetings: {
    title: 'import:command.meetings',
    icon: 'upload',
    inPalette: true,
    keywords,
    run: () => startImport('meetings'),
  },
  goOn: {
    title: 'import:command.goOn',
    icon: 'upload',
    inPalette: true,
    // Only while a file is on its way and another screen is shown.
    when: () => useImportStart.getState().isUnderWay && useUi.getState().screen !== 'import',
    run: () => goTo({ screen: 'import' }),
  },
  next: {
    title: 'import:command.next',
    keys: ['Ctrl+Enter'],
    screen: 'import',
    run: onScreen(),
  },
  nameColumns: {
    title: 'import:command.nameColumns',
    icon: 'pencil',
    screen: 'import',
    inPalette: true,
    keywords,
    run: onScreen(),
  },
  any: { title: 'home:empty.import', icon: 'upload', run: () => startImport(null) },
  attendanceOf: {
    title: 'workshops:importReport',
    icon: 'upload',
    run: (workshopId: string) => startImport('attendance', workshopId),
  },
  undo: { title: 'import:finished.undo', icon: 'undo', run: () => void undoImport() },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly import: typeof importActions
  }
}
