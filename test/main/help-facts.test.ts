/** What a report for help is made of: sizes and kinds, and nothing that names anybody. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contract } from '../../src-shared/contract'
import { helpFacts } from '../../src-main/system/help-facts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facts-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const facts = (some: Partial<Parameters<typeof helpFacts>[0]> = {}) =>
  helpFacts({
    version: '0.1.0',
    runtime: 'Electron 45',
    dataFolder: folder,
    programFolder: join(folder, 'program'),
    sessionData: join(folder, 'session'),
    logFile: join(folder, 'errors.log'),
    ...some,
  })

async function written(path: string, bytes: number): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), Buffer.alloc(bytes))
}

describe('A report for help', () => {
  it('counts every file of the databases, of the journal and of the copies, and tells the last errors', async () => {
    await written('session/IndexedDB/app/1.log', 10)
    await written('session/IndexedDB/app/deeper/2.log', 5)
    await written('session/Cookies', 1_000)
    await written('program/journal/a/1.jsonl', 7)
    await written('program/snapshots/one.ndjson', 3)
    await writeFile(join(folder, 'errors.log'), 'first\nlast\n')
    const made = await facts()
    expect(made.sizes).toMatchObject({ database: 15, journal: 7, snapshots: 3 })
    expect(made.sizes.free).toBeGreaterThan(0)
    expect(made.errors).toEqual(['first', 'last'])
    expect(contract['help.facts'].value.safeParse(made).success).toBe(true)
    expect(JSON.stringify(made)).not.toContain(folder)
  })

  it('says 0 of what is not there yet, and null of what cannot be measured', async () => {
    expect((await facts()).sizes).toMatchObject({ database: 0, journal: 0, snapshots: 0 })
    await writeFile(join(folder, 'file'), '')
    const made = await facts({
      dataFolder: join(folder, 'gone'),
      programFolder: join(folder, 'file'),
      logFile: join(folder, 'file', 'errors.log'),
    })
    expect(made.sizes).toEqual({ database: 0, journal: null, snapshots: null, free: null })
    expect(made.errors).toEqual([])
  })
})
