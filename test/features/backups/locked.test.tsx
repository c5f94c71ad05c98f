/** A backup folder that is locked: chosen with a passphrase typed twice, warned about once when it is not, and its copies opened. */
import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Args } from '../../../src-shared/contract'
import type { SnapshotInfo } from '../../../src-shared/journal'
import { raise } from '../../../src-shared/result'
import { useUnlocking } from '../../../src-renderer/features/backups'
import { BackupFolderSection } from '../../../src-renderer/features/backups/BackupFolderSection'
import type { BackupFolder } from '../../../src-renderer/features/backups/backups.data'
import { backupActions } from '../../../src-renderer/features/backups/backups.actions'
import { registerActions } from '../../../src-renderer/app/actions'
import { setDatabase } from '../../../src-renderer/storage/current'
import { freshDatabase } from '../../database'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { eventually } from '../../support/eventually'

let fake: FakeContract
beforeEach(async () => {
  fake = new FakeContract().install()
  registerActions([backupActions])
  setDatabase(await freshDatabase())
})

const copy: SnapshotInfo = {
  ...{ id: '20200102-120000-quit-0001', place: 'second', size: 1, problem: 'locked', about: null },
}
const opened: SnapshotInfo = { ...copy, place: 'here', problem: null }

function Chooser(props: { readonly onChoose: (copy: SnapshotInfo) => void }) {
  const [choose, dialog] = useUnlocking(props.onChoose)
  return (
    <>
      <button onClick={() => choose(copy)}>choose</button>
      {dialog}
    </>
  )
}

describe('A locked copy', () => {
  it('is opened without a word when its passphrase is known', async () => {
    fake.answers = { 'snapshots.unlock': () => opened }
    const onChoose = vi.fn()
    const { user } = renderUi(<Chooser onChoose={onChoose} />)
    await user.click(screen.getByText('choose'))
    await eventually(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith(opened))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.askedOf('snapshots.unlock')).toEqual([
      { id: copy.id, place: 'second', passphrase: null },
    ])
  })

  it('asks for it otherwise, and once more when it was another one', async () => {
    const unlock = ({ passphrase }: Args<'snapshots.unlock'>) => {
      if (passphrase === null) return raise('file.needsPassphrase')
      return passphrase === 'the right one' ? opened : raise('file.wrongPassphrase')
    }
    fake.answers = { 'snapshots.unlock': unlock }
    const onChoose = vi.fn()
    const { user } = renderUi(<Chooser onChoose={onChoose} />)
    await user.click(screen.getByText('choose'))
    const field = await screen.findByLabelText(/Passphrase/)
    await user.type(field, 'another{Enter}')
    expect(await screen.findByText(/not its passphrase/)).toBeTruthy()
    await user.clear(field)
    await user.type(field, 'the right one{Enter}')
    await eventually(() => expect(onChoose).toHaveBeenCalledExactlyOnceWith(opened))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('The backup folder', () => {
  const shown = (second: BackupFolder) => (
    <BackupFolderSection copies={{ list: [], second, look: () => Promise.resolve() }} />
  )
  const stick = { place: 'media/STICK', isReachable: true, isLocked: false }

  it('that is not locked is warned about once', async () => {
    const first = renderUi(shown(stick))
    expect(await screen.findByText(/lie open/)).toBeTruthy()
    await first.user.click(screen.getByRole('button', { name: /Dismiss|Close/ }))
    expect(screen.queryByText(/lie open/)).toBeNull()
    first.unmount()
    renderUi(shown(stick))
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(screen.queryByText(/lie open/)).toBeNull()
  })

  it('that is locked is not, and says so', async () => {
    renderUi(shown({ ...stick, isLocked: true }))
    expect(await screen.findByText(/open only with it/)).toBeTruthy()
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(screen.queryByText(/lie open/)).toBeNull()
  })
})
