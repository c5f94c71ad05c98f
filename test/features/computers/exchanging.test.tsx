/** Exchanging when somebody asks for it, and what the top line says of it. */
import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { syncReported, useSyncing } from '../../../src-renderer/app/syncing'
import { syncNotes } from '../../../src-renderer/backup/sync/notes'
import { noSync, startSync, stopSync } from '../../../src-renderer/backup/sync/running'
import { ComputersTab } from '../../../src-renderer/features/computers'
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
