/** The passphrase of the shared folder: set, entered, offered on paper, and never forgotten about. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { registerActions } from '../../../src-renderer/app/actions'
import { useSyncing } from '../../../src-renderer/app/syncing'
import { noSync } from '../../../src-renderer/backup/sync/running'
import { create } from '../../../src-renderer/domain/edits'
import { ComputersTab, JoinWay } from '../../../src-renderer/features/computers'
import { computerActions } from '../../../src-renderer/features/computers/computers.actions'
import { commit } from '../../../src-renderer/storage/commit'
import { setDatabase } from '../../../src-renderer/storage/current'
import { setProgramId } from '../../../src-renderer/storage/meta'
import { ConfirmHost } from '../../../src-renderer/ui'
import { raise } from '../../../src-shared/result'
import { aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { eventually } from '../../support/eventually'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'

const program = 'a'.repeat(32)
const token = 'b'.repeat(32)
const passphrase = 'reka kroz grad'
const place = {
  ...{
    place: 'Shared',
    program,
    isReachable: true,
    isServer: false,
    needsPassword: false,
    isLocked: false,
    needsPassphrase: false,
  },
}

let fake: FakeContract
beforeEach(async () => {
  fake = new FakeContract().install()
  registerActions([computerActions])
  const db = await freshDatabase()
  setDatabase(db)
  useSyncing.setState({ ...noSync, place })
  return () => useSyncing.setState(noSync)
})

/** The program with its name, which stands on the sheet. */
async function begin(): Promise<void> {
  const db = await freshDatabase()
  await setProgramId(db, program)
  const edits = [create('workspaces', aWorkspace({ program: 'Most' }))]
  await commit(db, { label: label('test:done'), place: null, edits })
  setDatabase(db)
}

const page = (
  <>
    <ComputersTab />
    <ConfirmHost />
  </>
)
const pressed = (name: string) => screen.getByRole('button', { name })

describe('Locking the shared folder', () => {
  it('takes a passphrase typed twice, and offers it on paper', async () => {
    await begin()
    const { user } = renderUi(page)
    expect(screen.getByText('Whoever reaches the folder can read what lies there')).toBeTruthy()
    await user.click(pressed('Lock with a passphrase…'))
    await user.type(await screen.findByLabelText('Passphrase', { selector: 'input' }), passphrase)
    await user.type(screen.getByLabelText('The same once more'), passphrase)
    await user.click(pressed('Lock'))
    await eventually(() => expect(fake.askedOf('sync.lock')).toEqual([{ program, passphrase }]))
    await user.click(await screen.findByRole('button', { name: 'Print…' }))
    await eventually(() => expect(fake.askedOf('documents.print')).toHaveLength(1))
    expect(fake.askedOf('documents.print')[0]?.document).toMatchObject({
      ...{ template: 'recovery-sheet', program: 'Most', passphrase },
    })
    await user.click(pressed('Done'))
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('takes that of the backup folder where there is one: one to remember', async () => {
    await begin()
    const second = { place: 'Stick', isReachable: true, isLocked: true }
    fake.answers = { 'snapshots.backupFolder': () => second }
    const { user } = renderUi(page)
    await user.click(pressed('Lock with a passphrase…'))
    await user.click(await screen.findByRole('button', { name: 'Lock' }))
    await eventually(() =>
      expect(fake.askedOf('sync.lock')).toEqual([{ program, passphrase: null }]),
    )
  })
})

describe('A folder that others have locked', () => {
  it('asks for the passphrase until it is the right one', async () => {
    await begin()
    const failure = { code: 'sync.needsPassphrase', params: {} } as const
    useSyncing.setState({ failure })
    fake.answers = {
      'sync.lock': (asked) =>
        asked.passphrase === passphrase ? { isKept: false } : raise('file.wrongPassphrase'),
    }
    const { user } = renderUi(page)
    expect(screen.queryByRole('button', { name: 'Lock with a passphrase…' })).toBeNull()
    await user.click(pressed('Enter the passphrase…'))
    await user.type(
      await screen.findByLabelText('Passphrase', { selector: 'input' }),
      'another{Enter}',
    )
    await screen.findByText(/not its passphrase/)
    await user.clear(screen.getByLabelText('Passphrase', { selector: 'input' }))
    await user.type(
      screen.getByLabelText('Passphrase', { selector: 'input' }),
      `${passphrase}{Enter}`,
    )
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('says whose files lie there open, and whose another passphrase opens', () => {
    useSyncing.setState({ place: { ...place, isLocked: true }, plain: 2, otherwise: 1 })
    renderUi(page)
    expect(screen.getByText(/^The files of 2 other computers still lie open/)).toBeTruthy()
    expect(screen.getByText(/^The files of 1 other computer open with another/)).toBeTruthy()
    expect(screen.getByText('Only the passphrase opens what lies there')).toBeTruthy()
  })

  it('is joined with it: a wrong one leaves no trace', async () => {
    const found = { id: program, computers: 1 }
    fake.answers = {
      'sync.pickFolder': () => ({ token, place: 'Shared', programs: [found] }),
      'sync.list': () => raise('sync.needsPassphrase'),
      'sync.lock': () => raise('file.wrongPassphrase'),
    }
    const { user } = renderUi(<JoinWay isDisabled={false} />)
    await user.click(pressed('Join a program…'))
    await user.type(
      await screen.findByLabelText('Passphrase', { selector: 'input' }),
      'another{Enter}',
    )
    await screen.findByText(/not its passphrase/)
    expect(fake.calls.filter((channel) => channel === 'sync.leave')).toHaveLength(2)
  })
})
