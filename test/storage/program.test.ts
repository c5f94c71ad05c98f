/** Whether the browser engine can keep anything, and what it keeps. */
import { Dexie } from 'dexie'
import { describe, expect, it, vi } from 'vitest'
import {
  canKeepAnything,
  databaseNames,
  deleteEarlierDatabases,
} from '../../src-renderer/storage/program'

describe('The place of the databases', () => {
  it('is tried with a database that is gone afterwards', async () => {
    expect(await canKeepAnything()).toBe(true)
    expect(await databaseNames()).not.toContain('trial')
  })

  it('loses what a program gave up, and nothing of another program', async () => {
    const names = ['given', 'given~2', 'given~3', 'given-0123456789abcdef']
    for (const name of names) {
      const db = new Dexie(name)
      db.version(1).stores({ rows: 'id' })
      await db.open()
      db.close()
    }
    await deleteEarlierDatabases('given~3')
    const left = await databaseNames()
    expect(names.filter((name) => left.includes(name))).toEqual([
      'given~3',
      'given-0123456789abcdef',
    ])
  })

  it('that takes nothing is said to take nothing', async () => {
    const open = vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('spoilt'))
    expect(await canKeepAnything()).toBe(false)
    open.mockRestore()
  })
})
