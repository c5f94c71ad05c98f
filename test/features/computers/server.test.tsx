/** Exchanging through an address: typed, tried, joined, and a password that is needed again; and another passphrase for what lies there. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useSyncing } from '../../../src-renderer/app/syncing'
import { useToasts } from '../../../src-renderer/app/toasts'
import { noSync } from '../../../src-renderer/backup/sync/running'
import { create } from '../../../src-renderer/domain/edits'
import { ComputersTab, JoinWay } from '../../../src-renderer/features/computers'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { TopLine } from '../../../src-renderer/shell/TopLine'
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
const host = 'cloud.example.org'
const place = {
  ...{ place: `${host}/dav/Most`, program, isReachable: true, isServer: true },
  ...{ needsPassword: false, isLocked: false, needsPassphrase: false },
}
const typed = { address: `https://${host}/dav/Most`, name: 'ana', password: 'jedna lozinka' }

let fake: FakeContract
beforeEach(async () => {
  fake = new FakeContract().install()
  registerAreas()
  const db = await freshDatabase()
  await setProgramId(db, program)
  const edits = [create('workspaces', aWorkspace({ program: 'Most' }))]
  await commit(db, { label: label('test:done'), place: null, edits })
  setDatabase(db)
  useSyncing.setState(noSync)
  return () => useSyncing.setState(noSync)
})

const page = (
  <>
    <ComputersTab />
    <ConfirmHost />
  </>
)
const pressed = (name: string) => screen.getByRole('button', { name })
const field = (name: string) => screen.findByLabelText(name, { selector: 'input' })
const said = () => useToasts.getState().toasts.map(({ message }) => message.key)

describe('An address in the settings', () => {
  it('is typed and tried by the keyboard alone, and says what is missing first', async () => {
    fake.answers = { 'sync.openServer': () => ({ token, place: 'x', programs: [] }) }
    const { user } = renderUi(page)
    await user.click(pressed('Use an address…'))
    await field('Address of the folder')
    await user.keyboard(`${typed.address}{Enter}`)
    expect(fake.askedOf('sync.openServer')).toEqual([])
    const empty = await field('User name there')
    await eventually(() => expect(document.activeElement).toBe(empty))
    await user.keyboard('ana:b{Tab}')
    await user.keyboard(`${typed.password}{Enter}`)
    await screen.findByText('A name for this cannot have a colon in it.')
    const name = await field('User name there')
    await user.clear(name)
    await user.type(name, 'ana{Enter}')
    await eventually(() => expect(fake.askedOf('sync.openServer')).toEqual([typed]))
    await eventually(() => expect(fake.askedOf('sync.use')).toEqual([{ token, program }]))
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
    await eventually(() => expect(said()).toContain('computers:server.connected'))
  })

  it('says where the password goes that cannot be kept', async () => {
    fake.answers = {
      'sync.openServer': () => ({ token, place: 'x', programs: [] }),
      'sync.use': () => ({ place: 'x', isKept: false }),
    }
    const { user } = renderUi(page)
    await user.click(pressed('Use an address…'))
    await user.type(await field('Address of the folder'), typed.address)
    await user.type(await field('User name there'), typed.name)
    await user.type(await field('Password there'), typed.password)
    await user.click(pressed('Connect'))
    await eventually(() => expect(said()).toContain('computers:server.connectedHere'))
  })

  it('says what is wrong there, keeps what was typed, and shows no password', async () => {
    fake.answers = { 'sync.openServer': () => raise('sync.wrongPassword', { host }) }
    const { user } = renderUi(page)
    await user.click(pressed('Use an address…'))
    await user.type(await field('Address of the folder'), typed.address)
    await user.type(await field('User name there'), typed.name)
    const password = await field('Password there')
    expect(password.getAttribute('type')).toBe('password')
    await user.type(password, `${typed.password}{Enter}`)
    await screen.findByText(/^cloud.example.org does not take that name and password/)
    expect(await field('Address of the folder')).toHaveProperty('value', typed.address)
    expect(fake.askedOf('sync.use')).toEqual([])
    fake.answers = { 'sync.openServer': () => raise('sync.certificateExpired', { host }) }
    await user.click(pressed('Connect'))
    await screen.findByText(/^The certificate of cloud.example.org has expired/)
    await user.keyboard('{Escape}')
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
    await eventually(() => expect(document.activeElement).toBe(pressed('Use an address…')))
  })
})

describe('A password that is needed again', () => {
  it('is asked for after a start, and tried before it is taken', async () => {
    useSyncing.setState({ place: { ...place, needsPassword: true } })
    fake.answers = {
      'sync.password': (asked) =>
        asked.password === typed.password
          ? { isKept: false }
          : raise('sync.wrongPassword', { host }),
    }
    const { user } = renderUi(page)
    await user.click(pressed('Enter the password…'))
    await field('Password there')
    await user.keyboard('{Enter}')
    expect(fake.askedOf('sync.password')).toEqual([])
    await user.keyboard('another{Enter}')
    await screen.findByText(/does not take that name and password/)
    const input = await field('Password there')
    await user.clear(input)
    await user.type(input, typed.password)
    await user.click(pressed('Use it'))
    await eventually(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(fake.askedOf('sync.password').at(-1)).toEqual({ program, password: typed.password })
    expect(said()).toContain('computers:server.connectedHere')
  })

  it('is offered when the server does not take it any more, and said once', () => {
    useSyncing.setState({ place, failure: { code: 'sync.wrongPassword', params: { host } } })
    renderUi(page)
    expect(screen.getAllByText(/does not take that name and password/)).toHaveLength(1)
    expect(pressed('Enter the password…')).toBeTruthy()
  })

  it('is said in the top line; that there is no internet is said quietly', () => {
    const top = (state: Partial<ReturnType<typeof useSyncing.getState>>) => {
      useSyncing.setState({ ...noSync, place, ...state })
      const { unmount } = renderUi(<TopLine />)
      const words = document.body.textContent
      unmount()
      return words
    }
    expect(top({ place: { ...place, needsPassword: true } })).toContain('The password is needed')
    for (const code of ['sync.offline', 'sync.slow', 'sync.cutOff'] as const)
      expect(top({ failure: { code, params: { host } } })).toContain('Others cannot be reached')
    expect(top({ failure: { code: 'sync.serverFull', params: { host } } })).toContain(
      'Nothing was exchanged',
    )
  })
})

describe('Joining by address', () => {
  const typeAll = async (user: ReturnType<typeof renderUi>['user']) => {
    await user.click(pressed('Join by address…'))
    await user.type(await field('Address of the folder'), typed.address)
    await user.type(await field('User name there'), typed.name)
    await user.type(await field('Password there'), `${typed.password}{Enter}`)
  }

  it('takes the one program that is there', async () => {
    const programs = [{ id: program, computers: 1 }]
    fake.answers = {
      'sync.openServer': () => ({ token, place: 'x', programs }),
      'sync.list': () => raise('sync.offline', { host }),
    }
    const { user } = renderUi(<JoinWay isDisabled={false} />)
    await typeAll(user)
    await screen.findByText(/^cloud.example.org cannot be reached now/)
    expect(fake.askedOf('sync.use')).toEqual([{ token, program }])
    // What did not come to its end leaves no place behind.
    expect(fake.calls).toContain('sync.leave')
  })

  it('says that none is there', async () => {
    fake.answers = { 'sync.openServer': () => ({ token, place: 'x', programs: [] }) }
    const { user } = renderUi(<JoinWay isDisabled={false} />)
    await typeAll(user)
    await screen.findByText(/^No program is shared in that folder/)
  })
})

describe('Another passphrase', () => {
  it('is typed twice, offered on paper, and told to the others', async () => {
    useSyncing.setState({ place: { ...place, isLocked: true } })
    const { user } = renderUi(page)
    await user.click(pressed('Change the passphrase…'))
    await user.type(await field('Passphrase'), 'planina nad morem')
    await user.type(await field('The same once more'), 'planina nad morem{Enter}')
    const passphrase = 'planina nad morem'
    await eventually(() => expect(fake.askedOf('sync.relock')).toEqual([{ program, passphrase }]))
    expect(await screen.findByRole('button', { name: 'Print…' })).toBeTruthy()
    expect(said()).toContain('computers:relock.done')
  })

  it('says that the backup folder keeps the one it has', async () => {
    useSyncing.setState({ place: { ...place, isLocked: true } })
    const second = { place: 'Stick', isReachable: true, isLocked: true }
    fake.answers = { 'snapshots.backupFolder': () => second }
    const { user } = renderUi(page)
    await user.click(pressed('Change the passphrase…'))
    await user.type(await field('Passphrase'), 'planina nad morem')
    await user.type(await field('The same once more'), 'planina nad morem{Enter}')
    await eventually(() => expect(said()).toContain('computers:relock.doneBackups'))
  })

  it('says on how many it has not been entered', () => {
    useSyncing.setState({ place: { ...place, isLocked: true }, older: 2 })
    renderUi(page)
    expect(screen.getByText(/^On 2 other computers the new passphrase/)).toBeTruthy()
  })
})
