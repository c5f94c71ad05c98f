/** Opens a copy that only opens with a passphrase: the one of the backup folder is tried, and another is asked for. */
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { SnapshotInfo } from '../../../src-shared/journal'
import type { FailureCode } from '../../../src-shared/result'
import { notifyFailure } from '../../app/notify'
import { useTranslator } from '../../i18n/i18n'
import { madeAt } from './made-at'
import { PassphraseDialog } from './PassphraseDialog'

const asksAgain: ReadonlySet<FailureCode> = new Set([
  'file.needsPassphrase',
  'file.wrongPassphrase',
])

/** The dialog; nothing while the passphrase that is known is tried. `onOpened` gets the copy as it lies on this computer now. */
function UnlockDialog(props: {
  readonly copy: SnapshotInfo
  readonly onOpened: (copy: SnapshotInfo) => void
  readonly onClose: () => void
}) {
  const { format } = useTranslator()
  const { copy, onOpened, onClose } = props
  const [state, setState] = useState<'trying' | 'asking' | 'wrong' | 'busy'>('trying')
  const open = async (passphrase: string | null) => {
    const { id, place } = copy
    if (passphrase !== null) setState('busy')
    const opened = await window.ciklus.snapshots.unlock({ id, place, passphrase })
    if (opened.ok) onOpened(opened.value)
    else if (asksAgain.has(opened.error.code)) setState(passphrase === null ? 'asking' : 'wrong')
    else {
      notifyFailure(opened)
      onClose()
    }
  }
  const hasTried = useRef(false)
  useEffect(() => {
    if (hasTried.current) return
    hasTried.current = true
    void open(null)
  })
  if (state === 'trying') return null
  return (
    <PassphraseDialog
      name={format.dateTime(madeAt(copy))}
      isWrong={state === 'wrong'}
      isBusy={state === 'busy'}
      onOpen={(passphrase) => void open(passphrase)}
      onClose={onClose}
    />
  )
}

/** A way to a copy that opens it first when it is locked, and the dialog for that. */
export function useUnlocking(
  onChoose: (copy: SnapshotInfo) => void,
): readonly [(copy: SnapshotInfo) => void, ReactNode] {
  const [locked, setLocked] = useState<SnapshotInfo | null>(null)
  const opened = (copy: SnapshotInfo) => {
    setLocked(null)
    onChoose(copy)
  }
  const choose = (copy: SnapshotInfo) =>
    copy.problem === 'locked' ? setLocked(copy) : onChoose(copy)
  return [
    choose,
    locked && <UnlockDialog copy={locked} onOpened={opened} onClose={() => setLocked(null)} />,
  ]
}
