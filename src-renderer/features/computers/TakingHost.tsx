/** What is asked while a file of another computer is taken in, over any screen. */
import { beginWith } from '../programs'
import { useTranslator } from '../../i18n/i18n'
import { Button, Dialog } from '../../ui'
import { PassphraseDialog } from '../backups'
import { endTaking, mergeContent, takeIn, useTaking } from './taking.data'
import type { HeldFile } from './taking.data'

/** The dialogs; one at a time. */
export function TakingHost() {
  const { locked, asks, other, isBusy } = useTaking()
  if (locked !== null)
    return (
      <PassphraseDialog
        name={locked.file.name}
        isWrong={locked.isWrong && !isBusy}
        isBusy={isBusy}
        onOpen={(passphrase) => void takeIn(locked.file, passphrase)}
        onClose={endTaking}
      />
    )
  if (asks !== null)
    return <Much {...asks.trash} onTake={() => void mergeContent(asks.content, true)} />
  return other && <Other file={other.file} isWhole={other.refused.other === 'whole'} />
}

/** A file that puts much in the trash waits for a yes. */
function Much(props: {
  readonly records: number
  readonly of: number
  readonly onTake: () => void
}) {
  const { t } = useTranslator()
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={endTaking}
      title={t('computers:asks.title')}
      footer={
        <>
          <Button onPress={endTaking} autoFocus>
            {t('ui:cancel')}
          </Button>
          <Button tone="primary" onPress={props.onTake}>
            {t('computers:asks.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('computers:asks.text', { count: props.records, of: props.of })}</p>
    </Dialog>
  )
}

/** A file of another program: a whole one can be opened beside this one. */
function Other({ file, isWhole }: { readonly file: HeldFile; readonly isWhole: boolean }) {
  const { t } = useTranslator()
  const beside = async () => {
    endTaking()
    await beginWith(file.token)
  }
  // The system hands on only such files to the next start.
  const mayOpen = isWhole && file.name.toLowerCase().endsWith('.ciklus')
  const text = isWhole ? (mayOpen ? 'wholeOther' : 'lockedOther') : 'changesOther'
  return (
    <Dialog
      isOpen
      isQuestion
      size="s"
      onClose={endTaking}
      title={t('computers:file.otherTitle', { name: file.name })}
      footer={
        <>
          <Button tone={mayOpen ? 'plain' : 'primary'} onPress={endTaking} autoFocus>
            {t('computers:file.without')}
          </Button>
          {mayOpen && (
            <Button tone="primary" onPress={() => void beside()}>
              {t('computers:file.beside')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`computers:file.${text}`)}</p>
    </Dialog>
  )
}
