/**
 * Writing and reading the workspace file. Reading trusts nothing: every value is looked at and copied into fresh objects,
 * and the first one that is not as it should be is named by its path. The format: `docs/workspace-format.md`.
 */
import type { Commit } from '../storage/commit.types'
import { isOverwritten, isErasedId } from './lines.rules'
import { isPictureHash } from '../../src-shared/pictures'
import type { ErasedEntry } from '../domain/erased'
import { longestData } from '../domain/kept-picture'
import type { ArrivedPicture } from '../domain/kept-picture'
import type { RowMeta } from '../domain/record'
import type { Value } from '../domain/record'
import type { Label } from '../i18n/label'
import { isCredible, parseStamp } from '../storage/stamp'
import { forbiddenKeys, isFieldName, isRowId, isValue } from '../domain/values'
import {
  checkOf,
  descriptorOf,
  isDeletedAt,
  referencesFrom,
  schemaVersion,
  tableNames,
} from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import { isObject } from '../domain/descriptor'
import type { ValueCheck } from '../domain/descriptor'
import { workspaceFormat, workspaceFormatVersion } from './workspace-file.types'
import type {
  DanglingReference,
  FileRow,
  ReadWorkspaceFile,
  WorkspaceContent,
  WorkspaceFileProblem,
} from './workspace-file.types'

/** The text of a workspace file: one row or log entry on a line, so that two files can be compared. */
export function writeWorkspaceFile(content: WorkspaceContent, exportedAt: string): string {
  const counts = Object.fromEntries([
    ...tableNames.map((table) => [table, content.tables[table].length] as const),
    ['commits', content.commits.length],
  ])
  const lines = (items: readonly unknown[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const tables = tableNames.map(
    (table) => `"${table}": ${lines(content.tables[table].map(inOrder))}`,
  )
  const head = {
    format: workspaceFormat,
    version: workspaceFormatVersion,
    schemaVersion,
    exportedAt,
    ...(content.workspace === undefined ? {} : { workspace: content.workspace }),
    counts,
  }
  const { erased: gone = [], pictures: kept = [] } = content
  const erased = gone.length === 0 ? '' : `,\n"erased": ${lines(gone)}`
  const pictures = kept.length === 0 ? '' : `,\n"pictures": ${lines(kept)}`
  const open = JSON.stringify(head).slice(0, -1)
  return `${open},\n"tables": {\n${tables.join(',\n')}\n},\n"commits": ${lines(content.commits)}${erased}${pictures}\n}\n`
}

/** A row with its fields in the order of their names, the id first: the same row is always the same line. */
function inOrder({ id, ...row }: FileRow): object {
  const fields = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { id, ...Object.fromEntries(fields) }
}

/** Thrown inside this module to leave a deep place at the first bad value; never seen outside. */
class Refused extends Error {
  constructor(readonly problem: WorkspaceFileProblem) {
    super(problem.code)
  }
}

const bad = (path: string): never => {
  throw new Refused({ code: 'badValue', path: path.slice(0, 200) })
}

/** The sentence that says why a file was refused. */
export function problemLabel({ code, ...params }: WorkspaceFileProblem): Label {
  return { key: `core:workspaceFile.${code}`, params }
}

const topKeys = [
  ...['format', 'version', 'schemaVersion', 'exportedAt'],
  ...['workspace', 'erased', 'counts', 'tables', 'commits', 'pictures'],
]

/** Reads a parsed JSON value as a workspace file. Never throws. */
export function readWorkspaceFile(value: unknown): ReadWorkspaceFile {
  try {
    const content = readContent(value)
    return { ok: true, content, dangling: findDangling(content) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem }
    throw error
  }
}

function readContent(value: unknown): WorkspaceContent {
  if (!isObject(value) || value['format'] !== workspaceFormat) throw new Refused({ code: 'format' })
  refuseNewer(value, 'version', workspaceFormatVersion)
  refuseNewer(value, 'schemaVersion', schemaVersion)
  for (const key of Object.keys(value)) if (!topKeys.includes(key)) bad(key)
  if (typeof value['exportedAt'] !== 'string') bad('exportedAt')
  const { tables, commits, counts } = value
  if (!isObject(tables)) return bad('tables')
  for (const key of Object.keys(tables))
    if (!tableNames.some((table) => table === key)) bad(`tables.${key}`)
  const rows = Object.fromEntries(
    tableNames.map((table) => [
      table,
      readTable(table, tables[table] ?? (isLeftOut(table, counts) ? [] : undefined)),
    ]),
  ) as Record<TableName, readonly FileRow[]>
  const content = { tables: rows, commits: readCommits(commits), ...readOrigin(value) }
  checkCounts(content, counts)
  return content
}

/** Which program the file is of, what was erased from it, and its pictures. */
function readOrigin(
  file: Readonly<Record<string, unknown>>,
): Pick<WorkspaceContent, 'workspace' | 'erased' | 'pictures' | 'badPictures'> {
  const { workspace } = file
  if (
    workspace !== undefined &&
    (typeof workspace !== 'string' || !/^[0-9a-f]{32}$/.test(workspace))
  )
    return bad('workspace')
  const erased = readErasedEntries(file['erased'] ?? [])
  return {
    ...(workspace === undefined ? {} : { workspace }),
    ...(erased.length === 0 ? {} : { erased }),
    ...readPictures(file['pictures'] ?? []),
  }
}

function refuseNewer(
  file: Readonly<Record<string, unknown>>,
  key: 'version' | 'schemaVersion',
  known: number,
): void {
  const found = file[key]
  if (typeof found !== 'number' || !Number.isSafeInteger(found) || found < 1) bad(key)
  else if (found > known) throw new Refused({ code: 'newerFormat', found, known })
}

function checkCounts(content: WorkspaceContent, counts: unknown): void {
  if (!isObject(counts)) return bad('counts')
  for (const table of [...tableNames, 'commits'] as const) {
    const expected = table !== 'commits' && isLeftOut(table, counts) ? 0 : counts[table]
    if (typeof expected !== 'number') return bad(`counts.${table}`)
    const found = (table === 'commits' ? content.commits : content.tables[table]).length
    if (expected !== found) throw new Refused({ code: 'badCount', table, expected, found })
  }
}

/** A kind of record that the program which wrote the file did not know has neither rows nor a count. */
const isLeftOut = (table: TableName, counts: unknown): boolean =>
  isObject(counts) && !Object.hasOwn(counts, table)

function readTable(table: TableName, value: unknown): readonly FileRow[] {
  if (!Array.isArray(value)) return bad(`tables.${table}`)
  const ids = new Set<string>()
  return value.map((item: unknown, at) => {
    const path = `tables.${table}[${at}]`
    const row = readRow(table, item, path)
    if (ids.has(row.id)) throw new Refused({ code: 'duplicate', path: `${path}.id` })
    ids.add(row.id)
    return row
  })
}

function readRow(table: TableName, value: unknown, path: string): FileRow {
  if (!isObject(value)) return bad(path)
  const { id, deletedAt, stamps } = value
  if (!isRowId(id)) return bad(`${path}.id`)
  if (!isDeletedAt(deletedAt)) return bad(`${path}.deletedAt`)
  for (const [name, { isLater }] of Object.entries(descriptorOf(table).fields))
    if (!isLater && !Object.hasOwn(value, name)) bad(`${path}.${name}`)
  const fields: [string, Value][] = []
  for (const [name, field] of Object.entries(value)) {
    if (name === 'id' || name === 'stamps') continue
    if (!isFieldName(name) || !isValue(field) || !checkOf(table, name)(field))
      return bad(`${path}.${name}`)
    fields.push([name, fresh(field)])
  }
  const meta: RowMeta = {
    id,
    deletedAt: deletedAt,
    stamps: readStamps(stamps, `${path}.stamps`),
  }
  return { ...Object.fromEntries(fields), ...meta }
}

function readStamps(value: unknown, path: string): RowMeta['stamps'] {
  if (!isObject(value)) return bad(path)
  if (!Object.hasOwn(value, '')) bad(`${path}.`)
  return Object.fromEntries(
    Object.entries(value).map(([field, stamp]) => {
      if (field !== '' && !isFieldName(field)) bad(`${path}.${field}`)
      return isStamp(stamp) ? [field, stamp] : bad(`${path}.${field}`)
    }),
  )
}

/** A copy that shares nothing with the parsed file. */
function fresh(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Value) => fresh(item))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fresh(inner)]))
}

function readCommits(value: unknown): readonly Commit[] {
  if (!Array.isArray(value)) return bad('commits')
  const ids = new Set<string>()
  return value.map((item: unknown, at) => {
    const path = `commits[${at}]`
    const entry = readCommit(item, path)
    if (ids.has(entry.id)) throw new Refused({ code: 'duplicate', path: `${path}.id` })
    ids.add(entry.id)
    return entry
  })
}

function readErasedEntries(value: unknown): readonly ErasedEntry[] {
  if (!Array.isArray(value)) return bad('erased')
  return value.map((item: unknown, at) => {
    const path = `erased[${at}]`
    if (!isObject(item)) return bad(path)
    const { id, act, stamp } = item
    if (!isErasedId(id)) return bad(`${path}.id`)
    if (typeof act !== 'string' || !/^[0-9a-f]{16}-\d{10}$/.test(act)) return bad(`${path}.act`)
    return isStamp(stamp) ? { id, act, stamp } : bad(`${path}.stamp`)
  })
}

/**
 * Whether the bytes are those of the name is found out when they are taken in. What cannot be a picture is counted and left out. There may be more than
 * one computer may add: what several have added comes together.
 */
function readPictures(value: unknown): Pick<WorkspaceContent, 'pictures' | 'badPictures'> {
  if (!Array.isArray(value)) return bad('pictures')
  const items: readonly unknown[] = value
  const pictures = items.filter(isPictureItem).map(({ hash, data }) => ({ hash, data }))
  const badPictures = items.length - pictures.length
  return {
    ...(pictures.length === 0 ? {} : { pictures }),
    ...(badPictures === 0 ? {} : { badPictures }),
  }
}

const isPictureItem = (item: unknown): item is ArrivedPicture =>
  isObject(item) &&
  isPictureHash(item['hash']) &&
  typeof item['data'] === 'string' &&
  item['data'].length <= longestData &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(item['data'])

const device: ValueCheck = (value) => typeof value === 'string' && /^[0-9a-z]{1,64}$/.test(value)
const positive: ValueCheck = (value) => Number.isSafeInteger(value) && Number(value) > 0
const isStamp = (value: unknown): value is string =>
  typeof value === 'string' && parseStamp(value) !== null && isCredible(value)
const textOrNull: ValueCheck = (value) => value === null || typeof value === 'string'

const commitFields: Readonly<Record<string, ValueCheck>> = {
  device,
  sequence: positive,
  stamp: isStamp,
  at: (value) => typeof value === 'number' && Number.isFinite(value),
  who: (value) => typeof value === 'string',
  label: (value) =>
    isObject(value) &&
    typeof value['key'] === 'string' &&
    isObject(value['params']) &&
    Object.values(value['params']).every(
      (one) => typeof one === 'string' || typeof one === 'number',
    ),
  kind: (value) => value === 'do' || value === 'undo' || value === 'redo',
  target: textOrNull,
  place: (value) =>
    value === null ||
    (isObject(value) &&
      typeof value['screen'] === 'string' &&
      textOrNull(value['cycleId']) &&
      textOrNull(value['recordId'])),
}

function readCommit(value: unknown, path: string): Commit {
  if (!isObject(value)) return bad(path)
  for (const [name, check] of Object.entries(commitFields))
    if (!Object.hasOwn(value, name) || !check(value[name])) bad(`${path}.${name}`)
  const id = `${String(value['device'])}-${String(value['sequence']).padStart(10, '0')}`
  if (value['id'] !== id) bad(`${path}.id`)
  if ((value['kind'] === 'do') !== (value['target'] === null)) bad(`${path}.target`)
  const { changes, ...rest } = value
  if (!Array.isArray(changes)) return bad(`${path}.changes`)
  const entries = Object.entries(rest).map(([name, field]): readonly [string, Value] =>
    !forbiddenKeys.has(name) && isValue(field) ? [name, fresh(field)] : bad(`${path}.${name}`),
  )
  const read = changes.map((one: unknown, at) => readChange(one, `${path}.changes[${at}]`))
  return { ...Object.fromEntries(entries), changes: read } as unknown as Commit
}

function readChange(value: unknown, path: string): Value {
  if (!isObject(value)) return bad(path)
  if (!tableNames.some((table) => table === value['table'])) bad(`${path}.table`)
  if (!isRowId(value['id'])) bad(`${path}.id`)
  if (!isFields(value['set'])) bad(`${path}.set`)
  if (value['was'] !== null && !isFields(value['was'])) bad(`${path}.was`)
  if (Object.hasOwn(value, 'over') && !isOverwritten(value['over'])) bad(`${path}.over`)
  if (Object.hasOwn(value, 'stamp') && !isStamp(value['stamp'])) bad(`${path}.stamp`)
  return isValue(value) ? fresh(value) : bad(path)
}

const isFields = (value: unknown): boolean =>
  isObject(value) && isValue(value) && Object.keys(value).every(isFieldName)

/** Rows that name others which are not there. They are kept: nothing is lost, and the screen can say so. */
function findDangling({ tables }: WorkspaceContent): readonly DanglingReference[] {
  const ids = new Map(
    tableNames.map((table) => [table, new Set(tables[table].map(({ id }) => id))] as const),
  )
  return tableNames.flatMap((table) =>
    referencesFrom(table)
      .filter(({ isSet }) => !isSet)
      .flatMap(({ field, to }) =>
        tables[table]
          .filter((row) => {
            const named = row[field]
            return typeof named === 'string' && !ids.get(to)?.has(named)
          })
          .map(({ id }) => ({ table, id, field })),
      ),
  )
}
