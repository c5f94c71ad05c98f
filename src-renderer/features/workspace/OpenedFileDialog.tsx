/** A file that the system handed over while a program is open: it takes the place of the sample, or is taken into the program. */
import { useTranslator } from '../../i18n/i18n'
import { useWorkspace } from '../../storage/workspace'
import { Button, Dialog } from '../../ui'
import { takeIn } from '../computers'
import type { LockedFile } from './first-run.data'
import { forgetOpenedFile, useOpenedFile } from './opened-file.state'
import { removeSample } from './sample.data'

/** The dialog, while there is such a file. Once in the program. */
export function OpenedFileDialog() {
  const file = useOpenedFile((state) => state.file)
  const workspace = useWorkspace()
  if (file === null || !workspace) return null
  return workspace.isSample ? (
    <InPlaceOfSample name={file.name} />
  ) : (
    <TakeQuestion file={file} program={workspace.program} />
  )
}

function InPlaceOfSample({ name }: { readonly name: string }) {
  const { t } = useTranslator()
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={forgetOpenedFile}
      title={t('workspace:opened.sampleTitle', { name })}
      footer={
        <>
          <Button onPress={forgetOpenedFile} autoFocus>
            {t('workspace:opened.keep')}
          </Button>
          {/* The file waits in the main process until the first page, which comes next, asks for it. */}
          <Button tone="danger" onPress={() => void removeSample()}>
            {t('workspace:opened.replace')}
          </Button>
        </>
      }
    >
      <p>{t('workspace:opened.sampleText')}</p>
    </Dialog>
  )
}

/** It is looked at only when somebody wants that: it may be of this program, or of another. */
function TakeQuestion({ file, program }: { readonly file: LockedFile; readonly program: string }) {
  const { t } = useTranslator()
  const take = () => {
    forgetOpenedFile()
    void takeIn(file)
  }
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={forgetOpenedFile}
      title={t('workspace:opened.takeTitle', { name: file.name })}
      footer={
        <>
          <Button onPress={forgetOpenedFile}>{t('workspace:opened.notNow')}</Button>
          <Button tone="primary" onPress={take} autoFocus>
            {t('workspace:opened.take')}
          </Button>
        </>
      }
    >
      <p>{t('workspace:opened.takeText', { program })}</p>
    </Dialog>
  )
}
