/** Exchanging when somebody asks for it, and what the top line says of it. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { registerActions } from '../../../src-renderer/app/actions'
import { syncReported, useSyncing } from '../../../src-renderer/app/syncing'
import { syncNotes } from '../../../src-renderer/backup/sync/notes'
import { noSync, startSync, stopSync } from '../../../src-renderer/backup/sync/running'
import { ComputersTab } from '../../../src-renderer/features/computers'
import { computerActions } from '../../../src-renderer/features/computers/computers.actions'
import { ConfirmHost } from '../../../src-renderer/ui'
import { TopLine } from '../../../src-renderer/shell/TopLine'
import { registerAreas } from '../../../src-renderer/shell/areas'
import { setDatabase } from '../../../src-renderer/storage/current'
import { setProgramId } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { freshDatabase } from '../../database'
import { listen } from '../../support/announced'
import { eventually } from '../../support/eventually'
import { FakeContract } from '../../support/fake-contract'
import { renderUi } from '../../support/render'
import { showLive } from '../../support/screen'

const program = 'a'.repeat(32)
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
let db: CiklusDb
beforeEach(async () => {
  fake = new FakeContract().install()
  registerAreas()
  db = await freshDatabase()
  setDatabase(db)
  await setProgramId(db, program)
  useSyncing.setState(noSync)
  await Promise.all([syncNotes().conflicts.clear(), syncNotes().notes.clear()])
  return () => useSyncing.setState(noSync)
})

describe('Exchanging when somebody asks', () => {
  it('is said when it worked, and when it still fails as before', async () => {
    const heard = listen()
    fake.answers = { 'sync.place': () => place }
    fake.broken.set('sync.list', 'sync.newer')
    startSync(db, syncReported, () => false)
    onTestFinished(stopSync)
    const { user } = showLive(<ComputersTab />)
    const exchange = async () =>
      user.click(await screen.findByRole('button', { name: 'Exchange now' }))
    const complaints = () => heard().filter((words) => /^(?:! )?A newer Ciklus shares/.test(words))
    await exchange()
    await eventually(() => expect(complaints()).toHaveLength(1))
    await exchange()
    await eventually(() => expect(complaints()).toHaveLength(2))
    fake.broken.clear()
    await exchange()
    await eventually(() => expect(heard()).toContain('Exchanged; nothing new came.'))
  })
})

describe('While an exchange takes its time', () => {
  const token = 'b'.repeat(32)
  let here: typeof place | null
  let isListed = false
  beforeEach(() => {
    ;[here, isListed] = [place, false]
    registerActions([computerActions])
    fake.answers = {
      'sync.place': () => here,
      'sync.list': () => {
        isListed = true
        return new Promise<never>(() => undefined)
      },
      'sync.lock': () => {
        here = { ...place, isLocked: true }
        return { isKept: true }
      },
      'sync.leave': () => {
        here = null
        return null
      },
      'sync.pickFolder': () => ({ token, place: 'Elsewhere', programs: [] }),
      'sync.use': () => {
        here = { ...place, place: 'Elsewhere' }
        return { isKept: true, place: 'Elsewhere' }
      },
    }
    startSync(db, syncReported, () => false)
    onTestFinished(stopSync)
  })

  const pressed = (name: string) => screen.findByRole('button', { name })
  const placeShown = () => useSyncing.getState().place

  /** The page, once an exchange is under way. */
  async function underWay() {
    const { user } = showLive(
      <>
        <ComputersTab />
        <ConfirmHost />
      </>,
    )
    await user.click(await pressed('Exchange now'))
    await eventually(() => expect(isListed).toBe(true))
    return user
  }

  it('it is shown at once that the folder is locked now', async () => {
    const user = await underWay()
    await user.click(await pressed('Lock with a passphrase…'))
    await user.click(await screen.findByLabelText('Passphrase', { selector: 'input' }))
    await user.paste('reka kroz grad')
    await user.click(screen.getByLabelText('The same once more'))
    await user.paste('reka kroz grad')
    await user.click(await pressed('Lock'))
    await eventually(() => expect(placeShown()?.isLocked).toBe(true))
  })

  it('it is shown at once that another folder is the place now, and that it is left', async () => {
    const user = await underWay()
    await user.click(await pressed('Choose another folder…'))
    await eventually(() => expect(placeShown()?.place).toBe('Elsewhere'))
    await user.click(await pressed('Stop exchanging…'))
    await user.click(await pressed('Stop exchanging'))
    await eventually(() => expect(placeShown()).toBeNull())
  })
})

describe('The top line', () => {
  it('says that others cannot be reached only when it is so', () => {
    const top = (code: 'sync.unreachable' | 'sync.newer') => {
      useSyncing.setState({ place, failure: { code, params: {} } })
      const { unmount } = renderUi(<TopLine />)
      const words = document.body.textContent
      unmount()
      return words
    }
    expect(top('sync.unreachable')).toContain('Others cannot be reached')
    expect(top('sync.newer')).not.toContain('Others cannot be reached')
    expect(top('sync.newer')).toContain('Nothing was exchanged')
  })
})
