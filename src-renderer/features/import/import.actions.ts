/** What can be done about imports. */
import { defineActions, onScreen } from '../../app/actions'
import { goTo } from '../../app/go-to'
import { startImport } from '../../app/import-request'
import { useUi } from '../../app/ui'
import { currentLanguage, translatorFor } from '../../i18n/i18n'
import { confirm } from '../../ui'
import { undoFinished } from './wizard/finish'
import { takeFiles } from './wizard/reading-files'
import { useWizard } from './wizard/wizard.state'

const keywords = 'import:command.keywords'

/** Imports files that were dropped beside the import's own place; an import that is under way is given up only after a question. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const { file, finished } = useWizard.getState()
  if (file !== null && finished === null && !(await isGivenUp(file.name))) return
  startImport(null)
  await takeFiles(files)
}

function isGivenUp(name: string): Promise<boolean> {
  const { t } = translatorFor(currentLanguage())
  return confirm({
    title: t('import:giveUp.title', { name }),
    body: t('import:giveUp.body'),
    confirmLabel: t('import:giveUp.do'),
    tone: 'danger',
  })
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
  goOn: {
    title: 'import:command.goOn',
    icon: 'upload',
    inPalette: true,
    // Only while a file is on its way and another screen is shown.
    when: () => useWizard.getState().file !== null && useUi.getState().screen !== 'import',
    run: () => goTo({ screen: 'import' }),
  },
  next: {
    title: 'import:command.next',
    keys: ['Ctrl+Enter'],
    screen: 'import',
    run: onScreen(),
  },
  any: { title: 'home:empty.import', icon: 'upload', run: () => startImport(null) },
  attendanceOf: {
    title: 'workshops:importReport',
    icon: 'upload',
    run: (workshopId: string) => startImport('attendance', workshopId),
  },
  undo: { title: 'import:finished.undo', icon: 'undo', run: () => void undoFinished() },
})

declare module '../../app/actions.types' {
  interface ActionAreas {
    readonly import: typeof importActions
  }
}
