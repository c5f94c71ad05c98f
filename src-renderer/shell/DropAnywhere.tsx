/** Files dropped anywhere in the window are imported, or taken in from another computer; while they are held over it, that is said. */
import { useTranslator } from '../i18n/i18n'
import { useUi } from '../app/ui'
import { isAnswerName, readDroppedAnswers } from '../features/call'
import { takeDropped } from '../features/computers'
import { importDropped } from '../features/import/import.actions'
import { Icon, isWindowOpen } from '../ui'
import { useDroppedFiles } from '../ui/FileDrop'
import styles from './DropAnywhere.module.css'

/** The hint; nothing while no file is held over the window. The import has a place for files of its own. */
export function DropAnywhere() {
  const isImport = useUi((ui) => ui.screen === 'import')
  return isImport ? null : <Hint />
}

function Hint() {
  const { t } = useTranslator()
  const isOver = useDroppedFiles(null, (files) => {
    if (isWindowOpen()) return
    const [first] = files
    // What Ciklus itself wrote is of a program, and no list of people.
    if (first?.name.toLowerCase().endsWith('.ciklus') === true) void takeDropped(first)
    else if (files.every(({ name }) => isAnswerName(name)))
      void readDroppedAnswers(files, useUi.getState().cycleId)
    else void importDropped(files)
  })
  if (!isOver || isWindowOpen()) return null
  return (
    <div className={styles.hint}>
      <p className={styles.words}>
        <Icon name="upload" large />
        {t('import:dropToImport')}
      </p>
    </div>
  )
}
