/** The window with the programs of this computer: which there are, opening another, beginning another. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog } from '../../ui'
import { beginAnother, openOther } from './programs.data'
import { useProgramList } from './programs.state'
import { ProgramList } from './ProgramList'
import { RemoveProgramDialog } from './RemoveProgramDialog'
import { usePrograms } from './use-programs'
import styles from './Programs.module.css'

const close = (): void => useProgramList.setState({ isOpen: false })

/** The window, once on the page. */
export function ProgramsDialog() {
  const { t } = useTranslator()
  const { isOpen, removing } = useProgramList()
  const { programs, failure } = usePrograms(isOpen)
  const [isBusy, setBusy] = useState(false)
  const go = async (way: () => Promise<boolean>): Promise<void> => {
    setBusy(true)
    try {
      // What keeps this program here is told on the line at the foot of the window.
      if (!(await way())) close()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t('programs:title')}
      footer={
        <Button icon="plus" isDisabled={isBusy} onPress={() => void go(beginAnother)}>
          {t('programs:begin')}
        </Button>
      }
    >
      <p className={styles.lead}>{t('programs:text')}</p>
      <ProgramList
        programs={programs ?? []}
        failure={failure}
        isBusy={isBusy}
        onOpen={(id) => void go(() => openOther(id))}
        onRemove={(program) => useProgramList.setState({ removing: program })}
      />
      <p className={styles.soft}>{t('programs:how')}</p>
      {removing !== null && <RemoveProgramDialog program={removing} />}
    </Dialog>
  )
}
