/** The passphrase of the shared folder: locking it, and entering it on a computer that does not know it. */
import { useState } from 'react'
import { notifyFailure } from '../../app/notify'
import { useSyncing } from '../../app/syncing'
import { toast } from '../../app/toasts'
import { useTranslator } from '../../i18n/i18n'
import { Button, FieldRow, Notice, Status, confirm } from '../../ui'
import { NewPassphrase, PassphraseDialog, RecoverySheet } from '../backups'
import { enterPassphrase, hasLockedBackups, isReadOnly } from './computers.data'
import { changePassphrase } from './server.data'

/** Whether what lies in the folder opens only with a passphrase. */
export function LockRow() {
  const { t } = useTranslator()
  const place = useSyncing((state) => state.place)
  if (place === null) return null
  const [kind, word] = place.isLocked ? (['ok', 'locked'] as const) : (['warn', 'open'] as const)
  return (
    <FieldRow label={t('recovery:locked.passphrase')}>
      <Status kind={kind} label={t(`computers:lock.${word}`)} />
    </FieldRow>
  )
}

/** Locks the folder; for one that is locked the sheet of paper with the passphrase. */
export function LockButton() {
  const { t } = useTranslator()
  const place = useSyncing((state) => state.place)
  const needs = useNeedsPassphrase()
  const [isOpen, setOpen] = useState(false)
  const [sheet, setSheet] = useState<string | null>(null)
  if (sheet !== null && !isOpen)
    return <RecoverySheet passphrase={sheet} onClose={() => setSheet(null)} />
  if (place === null || needs) return null
  if (place.isLocked)
    return (
      <>
        <SheetButton onOpen={setSheet} />
        <ChangeButton onChanged={setSheet} />
      </>
    )
  const lock = async (passphrase: string | null): Promise<boolean> => {
    const done = await enterPassphrase(passphrase)
    if (!notifyFailure(done)) return false
    setSheet(passphrase)
    toast({ key: `computers:lock.${done.value.isKept ? 'done' : 'doneHere'}`, params: {} })
    return true
  }
  const open = async () => {
    // One passphrase for a program, and one sheet of paper with it.
    if (!(await hasLockedBackups())) setOpen(true)
    else if (
      await confirm({
        title: t('computers:lock.sameTitle'),
        body: t('computers:lock.sameText'),
        confirmLabel: t('computers:lock.save'),
      })
    )
      await lock(null)
  }
  return (
    <>
      <Button isDisabled={isReadOnly() || !place.isReachable} onPress={() => void open()}>
        {t('computers:lock.ask')}
      </Button>
      {isOpen && (
        <NewPassphrase
          title={t('computers:lock.title')}
          saveLabel={t('computers:lock.save')}
          onSave={lock}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Another passphrase from now on: what this computer wrote is written anew, and the others are asked for it. */
function ChangeButton({ onChanged }: { readonly onChanged: (passphrase: string) => void }) {
  const { t } = useTranslator()
  const place = useSyncing((state) => state.place)
  const [isOpen, setOpen] = useState(false)
  const save = async (passphrase: string): Promise<boolean> => {
    const done = await changePassphrase(passphrase)
    if (!notifyFailure(done)) return false
    onChanged(passphrase)
    const kept = (await hasLockedBackups()) ? 'doneBackups' : 'done'
    toast({ key: `computers:relock.${done.value.isKept ? kept : 'doneHere'}`, params: {} })
    return true
  }
  return (
    <>
      <Button
        isDisabled={isReadOnly() || place?.isReachable !== true}
        onPress={() => setOpen(true)}
      >
        {t('computers:relock.ask')}
      </Button>
      {isOpen && (
        <NewPassphrase
          title={t('computers:relock.title')}
          saveLabel={t('computers:relock.save')}
          onSave={save}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Asks for the passphrase: Ciklus never shows it by itself. */
function SheetButton({ onOpen }: { readonly onOpen: (passphrase: string) => void }) {
  const { t } = useTranslator()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button icon="print" onPress={() => setAsking(true)}>
        {t('recovery:sheet.open')}
      </Button>
      {isAsking && <EnterPassphrase onClose={() => setAsking(false)} onEntered={onOpen} />}
    </>
  )
}

/** Whether others have locked the folder, or it is locked here, and the passphrase is not known. */
function useNeedsPassphrase(): boolean {
  return useSyncing(
    ({ place, failure }) =>
      place?.needsPassphrase === true || failure?.code === 'sync.needsPassphrase',
  )
}

/** Asks for the passphrase where it is needed, and says whose files lie there otherwise. */
export function LockNotices() {
  const { t } = useTranslator()
  const { plain, otherwise, older } = useSyncing()
  const needs = useNeedsPassphrase()
  const [isAsking, setAsking] = useState(false)
  const enter = <Button onPress={() => setAsking(true)}>{t('computers:lock.enter')}</Button>
  return (
    <>
      {needs && (
        <Notice tone="warn">
          {t('computers:lock.needed')} {enter}
        </Notice>
      )}
      {!needs && otherwise > 0 && (
        <Notice tone="warn">
          {t('computers:lock.otherwise', { count: otherwise })} {enter}
        </Notice>
      )}
      {older > 0 && <Notice>{t('computers:lock.older', { count: older })}</Notice>}
      {plain > 0 && <Notice>{t('computers:lock.plain', { count: plain })}</Notice>}
      {isAsking && <EnterPassphrase onClose={() => setAsking(false)} />}
    </>
  )
}

function EnterPassphrase(props: {
  readonly onClose: () => void
  readonly onEntered?: (passphrase: string) => void
}) {
  const { t } = useTranslator()
  const [state, setState] = useState<'asking' | 'wrong' | 'busy'>('asking')
  const open = async (passphrase: string) => {
    setState('busy')
    const done = await enterPassphrase(passphrase)
    if (!done.ok && done.error.code === 'file.wrongPassphrase') setState('wrong')
    else {
      props.onClose()
      if (notifyFailure(done)) props.onEntered?.(passphrase)
    }
  }
  return (
    <PassphraseDialog
      name={t('computers:folder.label')}
      isWrong={state === 'wrong'}
      isBusy={state === 'busy'}
      onOpen={(passphrase) => void open(passphrase)}
      onClose={props.onClose}
    />
  )
}
