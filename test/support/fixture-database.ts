/**
 * Databases to look at screens with: the sample program, as somebody opens it today, and what can be made of it. Their rows are put
 * in at one go and only what was written since is put back, so that a test of a screen begins in some milliseconds. It needs IndexedDB, that
 * of a browser or that of `fake-indexeddb`, and nothing else.
 */
import { Dexie } from 'dexie'
import sampleText from '../../resources/sample/workspace.json?raw'
import type { JournalLine } from '../../src-shared/journal'
import { startDirectory } from '../../src-renderer/storage/directory'
import { derivedId } from '../../src-renderer/domain/ids'
import { readArrived } from '../../src-renderer/domain/kept-picture'
import { setDatabase } from '../../src-renderer/storage/current'
import { readDevice } from '../../src-renderer/storage/meta'
import { openDatabase } from '../../src-renderer/storage/open'
import type { CiklusDb, MetaEntry } from '../../src-renderer/storage/schema'
import { schemaVersion, tableNames } from '../../src-renderer/domain/descriptor-queries'
import type { TableName } from '../../src-renderer/domain/tables'
import { newestFirst } from '../../src-renderer/domain/cycles.rules'
import { shiftSample } from '../../src-renderer/features/workspace/sample.rules'
import { readWorkspaceFile } from '../../src-renderer/backup/workspace-file.rules'
import type { FileRow, WorkspaceContent } from '../../src-renderer/backup/workspace-file.types'
import { baseLines } from '../../src-renderer/backup/content'
import { today } from '../../src-renderer/app/clock'

/**
 * `none` is the first start, before there is a program; `empty` a program with one cycle and nothing in it; `sample` the sample
 * program; `much` the same with ten thousand people more, all of them in its newest cycle.
 */
export type Fixture = 'none' | 'empty' | 'sample' | 'much'

/** The batch in which the journal has what a fixture holds. */
const base = 'f'.repeat(32)

const nothing: WorkspaceContent = {
  tables: Object.fromEntries(tableNames.map((name) => [name, []])) as never,
  commits: [],
}

const made = new Map<string, WorkspaceContent>()

/** What is in a fixture on a day (`YYYY-MM-DD`). The same object each time. */
export function contentOf(fixture: Fixture, day: string = today()): WorkspaceContent {
  const key = `${fixture} ${day}`
  const content = made.get(key) ?? makeContent(fixture, day)
  made.set(key, content)
  return content
}

function makeContent(fixture: Fixture, day: string): WorkspaceContent {
  if (fixture === 'none') return nothing
  if (fixture === 'empty') return emptied(contentOf('sample', day))
  if (fixture === 'much') return multiplied(contentOf('sample', day))
  const read = readWorkspaceFile(shiftSample(JSON.parse(sampleText), day))
  if (!read.ok) throw new Error(`The sample program cannot be read: ${read.problem.code}`)
  return read.content
}

/** The id of the cycle that a fixture opens in; null when it has none. */
export function newestCycle({ tables }: WorkspaceContent): string | null {
  const live = tables.cycles.filter(({ deletedAt }) => deletedAt === null)
  return newestFirst(live as never)[0]?.id ?? null
}

function emptied({ tables }: WorkspaceContent): WorkspaceContent {
  const newest = newestCycle({ tables, commits: [] })
  return {
    commits: [],
    tables: {
      ...nothing.tables,
      workspaces: tables.workspaces.map((row) => ({ ...row, isSample: false })),
      signatories: tables.signatories,
      cycles: tables.cycles.filter(({ id }) => id === newest),
    },
  }
}

const howMany = 10_000

function multiplied(content: WorkspaceContent): WorkspaceContent {
  const { tables } = content
  const cycleId = newestCycle(content) ?? ''
  const [person] = tables.people
  const [participation] = tables.participations
  if (person === undefined || participation === undefined) throw new Error('The sample is empty')
  const first = ['Ana', 'Bojan', 'Vesna', 'Goran', 'Dunja', 'Đorđe', 'Živana', 'Zoran', 'Ivana']
  const last = ['Ilić', 'Jović', 'Kostić', 'Lazić', 'Ljubić', 'Marić', 'Nikolić', 'Petrović']
  const people = Array.from({ length: howMany }, (_, at): FileRow => {
    const number = at.toString().padStart(5, '0')
    const names = { firstName: first[at % first.length] ?? '', lastName: last[at % 8] ?? '' }
    return { ...person, ...names, id: `many-${number}`, email: `many-${number}@example.org` }
  })
  const role = 'mentee'
  const theirs = people.map(({ id: personId }): FileRow => {
    const id = derivedId(cycleId, personId, role)
    return { ...participation, id, cycleId, personId, role, status: 'applied' }
  })
  return {
    ...content,
    tables: {
      ...tables,
      people: [...tables.people, ...people],
      participations: [...tables.participations, ...theirs],
    },
  }
}

type Store = TableName | 'commits' | 'meta' | 'pictures'
const stores: readonly Store[] = [...tableNames, 'commits', 'meta', 'pictures']

/** An open database that is made to hold one fixture after another. */
export class FixtureDatabase {
  private shown: Fixture | null = null
  private readonly touched = new Set<string>()
  private readonly lines = new Map<Fixture, readonly JournalLine[]>()

  constructor(readonly db: CiklusDb) {
    Dexie.on('storagemutated', (parts) => {
      for (const part of Object.keys(parts)) {
        const [name = '', store = ''] = part.replace('idb://', '').split('/')
        if (name === db.name) this.touched.add(store)
      }
    })
  }

  /** Whether anything was written since a fixture was put in. */
  isTouched(): boolean {
    return this.touched.size > 0
  }

  /** Makes the database hold a fixture and nothing else. Answers whether anything had to be written. */
  async hold(fixture: Fixture): Promise<boolean> {
    const isOther = fixture !== this.shown
    const due = isOther ? stores : stores.filter((store) => this.touched.has(store))
    if (due.length === 0) return false
    const content = contentOf(fixture)
    const device = await readDevice(this.db)
    const arrived = await Promise.all((content.pictures ?? []).map(readArrived))
    const pictures = arrived.filter((picture) => picture !== null)
    await this.db.transaction(
      'rw!',
      due.map((store) => this.db.table(store)),
      async () => {
        for (const store of due) {
          const table = this.db.table<object>(store)
          await table.clear()
          await table.bulkAdd([
            ...(store === 'pictures' ? pictures : rowsOf(content, store, device)),
          ])
        }
      },
    )
    this.shown = fixture
    // What was written just now is told of a moment later.
    await new Promise((resolve) => setTimeout(resolve, 0))
    this.touched.clear()
    return true
  }

  /** What the journal holds of a fixture that was put in just now. */
  async journal(fixture: Fixture): Promise<readonly JournalLine[]> {
    const known = this.lines.get(fixture)
    if (known) return known
    const lines: JournalLine[] = []
    for await (const some of baseLines(this.db, base, await readDevice(this.db)))
      lines.push(...some)
    this.lines.set(fixture, lines)
    return lines
  }
}

function rowsOf(
  content: WorkspaceContent,
  store: Exclude<Store, 'pictures'>,
  device: string,
): readonly object[] {
  if (store === 'commits') return content.commits
  if (store !== 'meta') return content.tables[store]
  const meta: readonly MetaEntry[] = [
    { key: 'device', value: device },
    { key: 'sequence', value: 0 },
    { key: 'schemaVersion', value: schemaVersion },
    { key: 'base', value: content === nothing ? '' : base },
  ]
  return meta
}

let databases = 0

/** Opens a database of its own that holds a fixture, as the program's database, with its register of people. For tests in Node. */
export async function openFixture(fixture: Fixture): Promise<FixtureDatabase> {
  databases += 1
  const opened = await openDatabase(`fixture-${databases}`)
  if (opened.state !== 'open') throw new Error(`Could not open: ${opened.state}`)
  const held = new FixtureDatabase(opened.db)
  await held.hold(fixture)
  setDatabase(opened.db)
  await startDirectory(opened.db)
  return held
}
