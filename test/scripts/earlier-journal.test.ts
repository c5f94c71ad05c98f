/** What earlier builds left outside the database is read by the reader that needs nothing but Node, and is the same program. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptNames, keptOf, knownRows, unpack } from '../kept-folder'
import type { Kept, KeptRows } from '../kept-folder'

const script = fileURLToPath(new URL('../../scripts/read-journal.mjs', import.meta.url))
const run = promisify(execFile)

/** What is in a journal or a snapshot. Throws when any of it is passed over. */
async function read(source: string): Promise<KeptRows> {
  const options = { maxBuffer: 100_000_000 }
  const { stdout } = await run(process.execPath, [script, source], options)
  return JSON.parse(stdout) as KeptRows
}

it('There is a data folder of an earlier build', async () => {
  expect(await keptNames()).toContain('data-folder-1')
})

describe.each(await keptNames())('Of %s', (name) => {
  let kept: Kept
  let folder: string
  beforeAll(async () => {
    kept = await keptOf(name)
    folder = await mkdtemp(join(tmpdir(), 'ciklus-kept-'))
    await unpack(name, folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('the journal comes to the same records and the same history', async () => {
    const found = await read(join(folder, 'journal'))
    expect(knownRows(found, kept)).toEqual(knownRows(kept, kept))
  })

  it('so does the copy that was made when it was closed', async () => {
    const copies = await readdir(join(folder, 'snapshots'))
    const last =
      copies
        .filter((copy) => copy.includes('-quit-'))
        .sort()
        .at(-1) ?? ''
    const found = await read(join(folder, 'snapshots', last))
    expect(knownRows(found, kept)).toEqual(knownRows(kept, kept))
  })
})
