/** A commit that fails half way leaves no trace, wherever it fails. */
import type { DBCore } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import { commit, onCommitted } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create } from '../../src-renderer/domain/edits'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aPerson, aWorkshop } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'

const run = (db: CiklusDb, ...edits: readonly Edit[]): Promise<Commit | null> =>
  commit(db, { label: label('test:done'), place: null, edits })

async function everything(db: CiklusDb): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
}

/** Makes the database fail at its n-th step inside transactions from now on; answers how many steps there were. */
function failAtStep(db: CiklusDb, step: number): { readonly steps: () => number } {
  let steps = 0
  const count = (): void => {
    steps += 1
    if (steps === step) throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  db.use({
    stack: 'dbcore',
    name: 'failure',
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name) => {
        const table = core.table(name)
        return {
          ...table,
          get: async (request) => {
            count()
            return table.get(request) as Promise<unknown>
          },
          getMany: async (request) => {
            count()
            return table.getMany(request)
          },
          mutate: async (request) => {
            count()
            const result = await table.mutate(request)
            count()
            return result
          },
        }
      },
    }),
  })
  db.close()
  return { steps: () => steps }
}

describe('a commit that fails half way', () => {
  it('leaves no trace, whichever step fails', async () => {
    const person = aPerson()
    const attempt = async (step: number): Promise<{ steps: number; failed: boolean }> => {
      const db = await freshDatabase()
      await run(db, create('people', person))
      const before = await everything(db)
      const failing = failAtStep(db, step)
      await db.open()
      const heard = vi.fn()
      onCommitted(db, heard)
      let failed = false
      try {
        await run(
          db,
          change('people', person.id, { city: 'Bor' }),
          create('people', aPerson()),
          create('workshops', aWorkshop()),
        )
      } catch {
        failed = true
      }
      const steps = failing.steps()
      if (failed) {
        expect(await everything(db)).toEqual(before)
        expect(heard).not.toHaveBeenCalled()
      }
      db.close()
      return { steps, failed }
    }
    const { steps } = await attempt(Number.POSITIVE_INFINITY)
    expect(steps).toBeGreaterThan(8)
    for (let step = 1; step <= steps; step += 1)
      expect(await attempt(step)).toMatchObject({ failed: true })
  })
})
