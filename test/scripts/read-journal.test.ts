/** The reader that needs nothing but Node gives what the program itself would export, to the letter. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createJournal } from '../../src-main/journal/journal'
import { formatLine, parseLine } from '../../src-main/journal/line'
import { createSnapshots } from '../../src-main/snapshots/snapshots'
import { newId } from '../../src-renderer/domain/ids'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { takeErasures } from '../../src-renderer/backup/erase'
import { exportWorkspaceText } from '../../src-renderer/backup/workspace-file'
import { readWorkspaceFile } from '../../src-renderer/backup/workspace-file.rules'
import type { WorkspaceContent } from '../../src-renderer/backup/workspace-file.types'
import { baseLines, pieces } from '../../src-renderer/backup/content'
import { commitLine } from '../../src-renderer/backup/lines.rules'
import type { JournalLine } from '../../src-shared/journal'
import { freshDatabase, steadyClock } from '../database'
import { makeHistory, someSteps } from '../backup/history'
import { smallJournal } from '../main/journal/folder'
import { bytesOf } from '../main/snapshots/files'
import { fillEverything } from '../backup/everything'
import { runs } from '../support/runs'

const script = fileURLToPath(new URL('../../scripts/read-journal.mjs', import.meta.url))
const page = new URL('../../docs/journal-format.md', import.meta.url)

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-journal-'))
})
afterEach(() => rm(root, { recursive: true }))

interface Run {
  readonly code: number
  readonly text: string
  readonly said: string
}

/** Runs the script as a person would, far from the project's packages. */
function read(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: root, maxBuffer: 100_000_000 }
    execFile(process.execPath, [script, ...args], options, (error, text, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, text, said })
    })
  })
}

/** A workspace file without the moment at which it was written, and without the id that the journal drew. */
const timeless = (text: string): string =>
  text.replace(/"exportedAt":"[^"]*"/, '"exportedAt":""').replace(/"workspace":"[0-9a-f]{32}",/, '')

interface FileContent {
  readonly tables: Readonly<Record<string, readonly unknown[]>>
  readonly counts: Readonly<Record<string, number>>
}

/** A workspace file's content without tables that have no records: the reader knows of those with some only. */
function withoutEmpty(text: string): unknown {
  const { tables, counts, ...rest } = JSON.parse(timeless(text)) as FileContent
  const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0)
  const counted = Object.entries(counts).filter(([, count]) => count > 0)
  return { ...rest, tables: Object.fromEntries(filled), counts: Object.fromEntries(counted) }
}

async function logOf(db: CiklusDb): Promise<JournalLine[]> {
  return (await db.commits.orderBy('id').toArray()).map(commitLine)
}

describe('The reader', () => {
  it('gives of any history, journaled in any order, what the program exports', async () => {
    await fc.assert(
      fc.asyncProperty(someSteps, fc.gen(), async (steps, gen) => {
        const db = await freshDatabase()
        await makeHistory(db, steps, steadyClock())
        const lines = await logOf(db)
        const { device } = await readCopyFacts(db)
        const folder = join(root, newId())
        const journal = smallJournal(folder)
        const shuffled = gen(fc.shuffledSubarray, lines, { minLength: lines.length })
        for (const some of pieces(shuffled, 4)) await journal.append(device, some)
        await journal.idle()
        const expected = timeless(await exportWorkspaceText(db, ''))
        db.close()
        if (lines.length === 0) return
        const run = await read(folder)
        expect(run.code).toBe(0)
        // The stamps of a row stand in the order in which its changes were read; an object has none.
        expect(withoutEmpty(run.text)).toEqual(withoutEmpty(expected))
      }),
      { numRuns: runs(8) },
    )
  })

  it('gives of a journal with whole records and of a snapshot the same, and Ciklus takes it in', async () => {
    const db = await freshDatabase()
    await fillEverything(db)
    const { device } = await readCopyFacts(db)
    const expected = timeless(await exportWorkspaceText(db, ''))
    const stranger = 'f'.repeat(16)
    const journal = createJournal({ folder: join(root, 'journal') })
    const texts: string[] = []
    for await (const lines of baseLines(db, newId(), stranger)) {
      await journal.append(device, lines)
      texts.push(...lines.map(({ text }) => text))
    }
    const snapshots = createSnapshots({
      folder: join(root, 'snapshots'),
      placesFile: join(root, 'places.json'),
    })
    const counts = { people: 1 }
    const about = {
      reason: 'asked',
      at: 5,
      schemaVersion: 1,
      device,
      sequence: 1,
      title: '',
      counts,
    } as const
    const { writing } = await snapshots.begin(about)
    await snapshots.write(writing, bytesOf(texts))
    const { snapshot } = await snapshots.finish(writing)
    for (const source of ['journal', `snapshots/${snapshot.id}.snapshot`]) {
      const run = await read(source, `${source.slice(0, 4)}.json`)
      expect([run.code, run.said]).toEqual([0, expect.stringContaining('1 workspaces')])
      const text = await readFile(join(root, `${source.slice(0, 4)}.json`), 'utf8')
      expect(withoutEmpty(text)).toEqual(withoutEmpty(expected))
      expect(readWorkspaceFile(JSON.parse(text))).toMatchObject({ ok: true })
      // What is there is not written over.
      expect((await read(source, `${source.slice(0, 4)}.json`)).code).toBe(1)
    }
  })

  it('forgets what was erased, whatever comes after it', async () => {
    const db = await freshDatabase()
    await fillEverything(db)
    const { device } = await readCopyFacts(db)
    const [person] = await db.people.limit(1).toArray()
    const id = person?.id ?? ''
    const act = `${device}-0000000900`
    const stamp = `1700000000000-0000-${device}`
    const field = (await db.people.orderBy('id').last())?.id ?? ''
    const records = [`people/${id}`, `people/${field} firstName`]
    const erase = { device, sequence: 900, stamp, records }
    const journal = createJournal({ folder: join(root, 'journal') })
    await journal.append(device, [{ kind: 'erase', id: act, text: JSON.stringify({ erase }) }])
    await journal.append(device, await logOf(db))
    const { text } = await read('journal')
    const before = await exportWorkspaceText(db, '')
    expect(before).toContain(`"id":"${id}"`)
    expect(text).not.toContain(`"id":"${id}"`)
    const file = JSON.parse(text) as WorkspaceContent
    expect(file).toMatchObject({
      erased: records.map((one) => ({ id: one, act, stamp })),
    })
    expect(readWorkspaceFile(file)).toMatchObject({ ok: true })
    // A text out of which a name was taken does not come back, either.
    expect(file.tables.people.find((row) => row.id === field)).toMatchObject({ firstName: '…' })
    expect(text).not.toContain(person?.lastName)
    // Everything else is what the program itself has after it heard of the same.
    await takeErasures(db, file.erased ?? [])
    expect(withoutEmpty(text)).toEqual(withoutEmpty(await exportWorkspaceText(db, '')))
  })

  it('says what it passes over, and gives the rest', async () => {
    const db = await freshDatabase()
    await fillEverything(db)
    const lines = await logOf(db)
    const { device } = await readCopyFacts(db)
    const journal = createJournal({ folder: join(root, 'journal') })
    await journal.append(device, lines)
    const open = join(root, 'journal', device, 'open.log')
    const bytes = await readFile(open)
    const second = bytes.indexOf(10, bytes.indexOf(10) + 1)
    bytes[second - 20] = (bytes[second - 20] ?? 0) ^ 1
    await writeFile(open, Buffer.concat([bytes, formatLine('{"later":{}}')]))
    await truncate(open, bytes.length - 4)
    const run = await read('journal')
    expect(run.code).toBe(2)
    expect(run.said).toContain('1 damaged lines; the others are used')
    expect(run.said).toContain('part of a line at the end')
    const { commits } = JSON.parse(run.text) as { commits: readonly unknown[] }
    expect(commits).toHaveLength(lines.length - 2)
  })

  it('says in one sentence why it cannot begin', async () => {
    await writeFile(join(root, 'notes.txt'), 'mine')
    for (const args of [[], ['gone'], ['.'], ['notes.txt']]) {
      const run = await read(...args)
      expect([run.code, run.text]).toEqual([1, ''])
      expect(run.said.trim().split('\n')).toHaveLength(1)
    }
  })
})

/** The blocks of a page that are marked with a file's name: ```` ```text workspace.json ````. */
function filesOn(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', body = '']) => [
      name,
      body,
    ]),
  )
}

describe('The documented example', () => {
  it('is a journal that the program and the reader read as the page says', async () => {
    const files = filesOn(await readFile(page, 'utf8'))
    const device = '0f3a91c2d4e5b607'
    const segment = '000001.seg'
    const folder = join(root, 'journal')
    await mkdir(join(folder, device), { recursive: true })
    await writeFile(join(folder, 'workspace.json'), files.get('workspace.json') ?? '')
    for (const name of [segment, 'open.log']) {
      const text = files.get(name) ?? ''
      for (const line of text.trimEnd().split('\n'))
        expect(parseLine(Buffer.from(line))).not.toBeNull()
      await writeFile(join(folder, device, name), text)
    }
    const state = await createJournal({ folder }).open()
    expect(state).toMatchObject({
      damage: [],
      devices: [{ device, commits: 3, last: 3, missing: [] }],
    })
    expect(await readdir(join(folder, device))).toEqual([segment, 'open.log'])
    const run = await read('journal')
    expect(run.code).toBe(0)
    const { tables, commits } = JSON.parse(run.text) as {
      tables: Record<string, readonly unknown[]>
      commits: readonly unknown[]
    }
    expect(commits).toHaveLength(3)
    expect(tables['people']).toEqual(JSON.parse(files.get('people.json') ?? ''))
  })
})
