/** Offers the sheet of paper with a passphrase, as long as the passphrase is at hand: Ciklus shows it at no other time. */
import { today } from '../../app/clock'
import { printDocument, saveDocument } from '../../app/documents/save-document'
import { fileName } from '../../app/documents/file-name'
import { useTranslator } from '../../i18n/i18n'
import { useWorkspace } from '../../storage/workspace'
import { Button, Dialog } from '../../ui'
import { recoverySheet } from './recovery-sheet.document'

/** The dialog. */
export function RecoverySheet(props: {
  readonly passphrase: string
  readonly onClose: () => void
}) {
  const translator = useTranslator()
  const { t } = translator
  const workspace = useWorkspace()
  if (!workspace) return null
  const context = { workspace, translator, timestamp: Date.parse(today()) }
  const sheet = recoverySheet(props.passphrase, today(), context)
  const what = `${t('recovery:sheet.title')} ${workspace.program}`
  const name = fileName({ what, cycle: null, day: today() }, context)
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('recovery:sheet.title')}
      size="s"
      footer={
        <>
          <Button onPress={props.onClose}>{t('recovery:sheet.done')}</Button>
          <Button onPress={() => void saveDocument(sheet, name)}>{t('recovery:sheet.save')}</Button>
          <Button tone="primary" icon="print" onPress={() => void printDocument(sheet)} autoFocus>
            {t('recovery:sheet.print')}
          </Button>
        </>
      }
    >
      <p>{t('recovery:sheet.text')}</p>
    </Dialog>
  )
}
