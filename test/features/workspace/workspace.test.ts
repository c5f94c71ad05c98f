/** Making and changing the workspace. */
import { beforeEach, describe, expect, it } from 'vitest'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { create } from '../../../src-renderer/domain/edits'
import {
  createWorkspace,
  editWorkspace,
  editSignatory,
} from '../../../src-renderer/features/workspace/workspace.data'
import { readSignatories } from '../../../src-renderer/storage/workspace'
import { readWorkspace } from '../../../src-renderer/storage/workspace'
import { checkWorkspace } from '../../../src-renderer/domain/workspace.rules'
import { aCycle, aWorkspace } from '../../builders'
import { FakeMain } from '../../backup/fake-main'
import { freshDatabase } from '../../database'
import { aPng, dataUrlOf, hashOf } from '../../pictures'

let db: CiklusDb
beforeEach(async () => {
  new FakeMain().install()
  db = await freshDatabase()
  setDatabase(db)
})

const logo = dataUrlOf(aPng())
const input = aWorkspace({ organization: ' Udruženje Most ', logo })
const ana = { name: 'Ana Kos', role: 'Direktorka' }
const iva = { name: 'Iva Lek', role: 'Urednica' }

describe('a workspace', () => {
  it('is made as one change with its signatories and its first cycle', async () => {
    expect(await readWorkspace()).toBeNull()
    const result = await createWorkspace(
      input,
      [ana, { name: '', role: ' ' }, iva],
      [create('cycles', aCycle())],
    )
    expect(result).toMatchObject({ ok: true, commit: { changes: { length: 4 } } })
    const made = { id: 'workspace', organization: 'Udruženje Most' }
    expect(await readWorkspace()).toMatchObject({ ...made, logo })
    expect(await db.workspaces.get('workspace')).toMatchObject({ logo: hashOf(aPng()) })
    expect(await readSignatories()).toMatchObject([
      { ...ana, position: 1 },
      { ...iva, position: 2 },
    ])
    expect(await db.commits.count()).toBe(1)
  })

  it('is changed field by field', async () => {
    await createWorkspace(input, [])
    await editWorkspace({ city: 'Novi Sad' })
    expect(await readWorkspace()).toMatchObject({ city: 'Novi Sad', program: input.program })
  })

  it('keeps the rows of its signatories when their names are corrected, and trashes those whose name was emptied', async () => {
    await createWorkspace(input, [ana, iva])
    const before = await readSignatories()
    // The second change is begun before the first is shown, or even written.
    await Promise.all([
      editSignatory(1, { name: 'Ana Kosovac' }),
      editSignatory(1, { role: 'upravnica' }),
      editSignatory(2, { name: '' }),
    ])
    expect(await readSignatories()).toMatchObject([
      { id: before[0]?.id, name: 'Ana Kosovac', role: 'upravnica' },
    ])
    expect(await db.signatories.count()).toBe(2)
  })

  it('must have an organization, a program and a picture for a logo', () => {
    const good = { organization: 'a', program: 'b', city: '', logo: null }
    expect(checkWorkspace(good, [ana, iva])).toEqual([])
    expect(
      checkWorkspace(
        { organization: ' ', program: 'x'.repeat(400), city: '', logo: 'data:text/html,x' },
        [ana, ana, ana, ana],
      ),
    ).toEqual([
      { field: 'organization', code: 'required' },
      { field: 'program', code: 'tooLong' },
      { field: 'logo', code: 'notPicture' },
      { field: 'signatories', code: 'tooMany' },
    ])
    expect(
      checkWorkspace({ ...good, logo: `data:image/png;base64,${'A'.repeat(6_000_000)}` }, []),
    ).toEqual([{ field: 'logo', code: 'tooLarge' }])
  })
})
