/** Backups from before somebody was forgotten for good: how many there are, and until when. */
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ForgottenNotice } from '../../../src-renderer/features/backups/ForgottenNotice'
import type { CopyRow } from '../../../src-renderer/features/backups/backups.rules'
import { setDatabase } from '../../../src-renderer/storage/current'
import { freshDatabase } from '../../database'
import { eventually } from '../../support/eventually'
import { renderUi } from '../../support/render'

const copy = (at: string): CopyRow => ({
  ...{ id: `${at}-quit-0001`, place: 'here', size: 1, problem: 'locked', about: null },
  places: ['here'],
})
const copies = {
  list: [copy('20200901-120000'), copy('20200902-120000'), copy('20201101-120000')],
  second: null,
  look: () => Promise.resolve(),
}

it('says how many are from before, until they are gone', async () => {
  const db = await freshDatabase()
  setDatabase(db)
  const forgotten = Date.UTC(2020, 9, 1)
  const stamp = `${forgotten}-0000-${'e'.repeat(16)}`
  await db.erased.put({ id: 'people/x', act: `${'e'.repeat(16)}-0000000001`, stamp })
  renderUi(<ForgottenNotice copies={copies} />)
  await screen.findByText(/^2 of these backups are from before somebody was forgotten for good/)
  await db.meta.put({ key: 'backupsForgotten', value: forgotten })
  await eventually(() => expect(screen.queryByText(/forgotten for good/)).toBeNull())
})
