/**
 * What measurements run inside the built program's page: the program's own sources, bundled anew so that single steps can be
 * timed, on the program's origin, with its preload and its utility process. Databases here have names of their own.
 */
import { Dexie } from 'dexie'
import type { Result } from '../src-shared/result'
import type { ForeignTable } from '../src-shared/documents'
import { commit } from '../src-renderer/storage/commit'
import { runDirectory } from '../src-renderer/storage/directory'
import { create } from '../src-renderer/domain/edits'
import { newId } from '../src-renderer/domain/ids'
import type { Edit } from '../src-renderer/domain/record'
import { openDatabase } from '../src-renderer/storage/open'
import { schemaSteps } from '../src-renderer/storage/schema'
import type { CiklusDb } from '../src-renderer/storage/schema'
import {
  noPeopleDecisions,
  planEdits,
} from '../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../src-renderer/features/import/people/people-plan.rules'
import { readTable } from '../src-renderer/features/import/reading/table-reading.rules'

const day = '2020-03-01'
const cycle = {
  id: 'bench-cycle',
  name: '2020',
  dates: { start: '2020-03-01', end: '2021-02-28' },
  stage: 'selection' as const,
  certificateText: null,
  workshopsRequired: null,
}

/** Milliseconds of each step of an import through the program. */
export interface ImportSteps {
  readonly parse: number
  readonly understand: number
  readonly commit: number
  readonly total: number
  readonly rows: number
}

/** Milliseconds of the yardstick: parsing alone, then a bare bulkAdd of the same rows. */
export interface BareSteps {
  readonly parse: number
  readonly add: number
  readonly total: number
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Hands a file to the program, as a drop would. */
export async function accept(name: string, base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return valueOf(await window.ciklus.files.accept({ name, bytes })).token
}

async function parse(token: string): Promise<ForeignTable> {
  const options = { encoding: null, delimiter: null, sheet: null }
  return valueOf(await window.ciklus.tables.read({ job: crypto.randomUUID(), token, options }))
}

function understand(table: ForeignTable): readonly Edit[] {
  const reading = readTable(table, { kind: 'mentees' })
  const known = { people: [], participations: [], applications: [] }
  const { header, mapping } = reading
  const plan = planPeople({ kind: 'mentees', table, header, mapping, today: day, known })
  return planEdits(plan, noPeopleDecisions, {
    cycleId: cycle.id,
    newId: () => newId(),
    today: day,
    known,
  })
}

let names = 0
const freshName = (): string => `bench-${Date.now()}-${++names}`

async function fresh(): Promise<CiklusDb> {
  const opened = await openDatabase(freshName())
  if (opened.state !== 'open') throw new Error(opened.state)
  const start = {
    label: { key: 'bench:start', params: {} },
    place: null,
    edits: [create('cycles', cycle)],
  }
  await commit(opened.db, start)
  return opened.db
}

let database: CiklusDb | null = null

/** Lets go of the database that the last import left, and deletes it. */
export async function drop(): Promise<void> {
  await database?.delete()
  database = null
}

/** Imports a file through the program, into a fresh database, which is kept for what comes next. */
export async function importThrough(token: string): Promise<ImportSteps> {
  await drop()
  database = await fresh()
  const began = performance.now()
  const table = await parse(token)
  const parsed = performance.now()
  const edits = understand(table)
  const understood = performance.now()
  await commit(database, { label: { key: 'bench:import', params: {} }, place: null, edits })
  const done = performance.now()
  return {
    parse: parsed - began,
    understand: understood - parsed,
    commit: done - understood,
    total: done - began,
    rows: (await database.people.count()) + (await database.participations.count()),
  }
}

const tables = ['people', 'participations', 'applications'] as const

/** The yardstick: the same file parsed by the same reader, and the rows the import made added by bare Dexie. */
export async function importBare(token: string): Promise<BareSteps> {
  if (!database) throw new Error('Import something first: the rows come from there.')
  const made = database
  const rows = await Promise.all(tables.map((name) => made.table<object>(name).toArray()))
  const bare = new Dexie(freshName())
  bare.version(1).stores({ ...schemaSteps[0]?.stores })
  await bare.open()
  const began = performance.now()
  await parse(token)
  const parsed = performance.now()
  await bare.transaction(
    'rw',
    tables.map((name) => bare.table(name)),
    async () => {
      for (const [at, name] of tables.entries()) await bare.table(name).bulkAdd(rows[at] ?? [])
    },
  )
  const done = performance.now()
  await bare.delete()
  return { parse: parsed - began, add: done - parsed, total: done - began }
}

/** Milliseconds of the register: loading it, and each key of some searches. */
export interface DirectorySteps {
  readonly people: number
  readonly load: number
  readonly first: number
  readonly keys: readonly number[]
}

const typed = ['jelena ilic', 'djordje', 'petrović', 'novi sad', 'ана', 'šabac', 'person.12', 'q']

/** Loads the register of what was imported last, and types into its search. */
export async function directorySteps(): Promise<DirectorySteps> {
  if (!database) throw new Error('Import something first.')
  const began = performance.now()
  const { directory, stop } = await runDirectory(database)
  const loaded = performance.now()
  directory.search('a')
  const first = performance.now() - loaded
  const keys: number[] = []
  for (const word of typed)
    for (let at = 1; at <= word.length; at += 1) {
      const key = performance.now()
      directory.search(word.slice(0, at))
      keys.push(performance.now() - key)
    }
  stop()
  return { people: directory.size, load: loaded - began, first, keys }
}
