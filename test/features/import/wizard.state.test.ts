/** Where an import stands: what a reading, a new beginning and an undo elsewhere make of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { redoLast, undoLast } from '../../../src-renderer/app/act'
import { commit } from '../../../src-renderer/storage/commit'
import { create } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import { finish } from '../../../src-renderer/features/import/wizard/finish'
import { startImport } from '../../../src-renderer/app/import-request'
import { useWizard } from '../../../src-renderer/features/import/wizard/wizard.state'
import { chooseFile } from '../../../src-renderer/features/import/wizard/reading-files'
import { reckon } from '../../../src-renderer/features/import/reckoning/reckon.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { useToasts } from '../../../src-renderer/app/toasts'
import type { ForeignTable } from '../../../src-shared/documents'
import type { Result } from '../../../src-shared/result'
import { ok } from '../../../src-shared/result'
import { aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { tableOf } from './tables'
import { label } from '../../labels'
import { eventually } from '../../support/eventually'

const cancel = vi.fn<(args: { readonly job: string }) => Promise<Result<null>>>()
let answer: (table: Result<ForeignTable>) => void = () => undefined

beforeEach(async () => {
  setDatabase(await freshDatabase())
  useToasts.setState({ toasts: [] })
  cancel.mockReset()
  cancel.mockResolvedValue(ok(null))
  vi.stubGlobal('window', {
    ciklus: {
      onJobProgress: () => () => undefined,
      jobs: { cancel },
      files: {
        pickSeveral: () => Promise.resolve(ok([{ token: 't', name: 'people.csv', size: 1 }])),
      },
      tables: {
        read: () =>
          new Promise<Result<ForeignTable>>((resolve) => {
            answer = resolve
          }),
      },
    },
  })
})
afterEach(() => {
  setDatabase(null)
  vi.unstubAllGlobals()
})

const table = tableOf([
  ['First name', 'Last name'],
  ['Ana', 'Anić'],
])

describe('Reading a file', () => {
  it('brings its table in', async () => {
    await startImport('mentors')
    const reading = chooseFile('Choose')
    await eventually(() => expect(useWizard.getState().readingJob).not.toBeNull())
    answer(ok(table))
    await reading
    expect(useWizard.getState().table).toEqual(table)
  })

  it('is given up when another import is begun, and its late answer changes nothing', async () => {
    await startImport('mentors')
    const reading = chooseFile('Choose')
    await eventually(() => expect(useWizard.getState().readingJob).not.toBeNull())
    const job = useWizard.getState().readingJob
    await startImport('workshops')
    expect(cancel).toHaveBeenCalledWith({ job })
    answer(ok(table))
    await reading
    expect(useWizard.getState()).toMatchObject({ file: null, table: null, readingJob: null })
  })
})

describe('The last step', () => {
  it('follows the import being undone, and done again, elsewhere', async () => {
    const db = await freshDatabase()
    setDatabase(db)
    const edits = [create('people', aPerson())]
    const done = await commit(db, { label: label('test:done'), place: null, edits })
    finish(ok({ ok: true, commit: done }), {
      ...{ kind: 'mentors', count: 1, workshop: null, cycleId: null, personIds: new Set() },
      reckoning: reckon(sourceOf(readTable(table), [], '2026-01-01'), []),
    })
    const isUndone = () => useWizard.getState().finished?.isUndone
    expect(isUndone()).toBe(false)
    await undoLast()
    await eventually(() => expect(isUndone()).toBe(true))
    expect(useToasts.getState().toasts).toEqual([])
    await redoLast()
    await eventually(() => expect(isUndone()).toBe(false))
  })
})
