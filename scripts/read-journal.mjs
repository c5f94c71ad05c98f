/**
 * Reads a journal or a snapshot of Ciklus without Ciklus, and writes everything in it as one workspace file:
 *
 *   node scripts/read-journal.mjs <journal folder or snapshot file> [out.json]
 *
 * Needs Node and nothing else; this file can be copied anywhere. `docs/journal-format.md` says what it reads, and
 * `docs/workspace-format.md` what it writes (to the terminal when no file is named). Sums are checked; what is passed over
 * is said on the error stream. Pictures are taken from the folder `pictures` beside the journal or the snapshots. Ends with 0 when all could be read, 2 when something was passed over, 1 when nothing could be done.
 */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { createGunzip } from 'node:zlib'

const knownVersion = 2
/** The schema that workspace files of this format are written for. */
const schemaVersion = 5

let passedOver = 0
const say = (text) => process.stderr.write(`${text}\n`)
const passOver = (where, why) => {
  passedOver += 1
  say(`Passed over: ${where}: ${why}`)
}

// — Lines

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes) {
  let sum = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) sum = (sum >>> 8) ^ crcTable[(sum ^ bytes[at]) & 255]
  return (sum ^ 0xffffffff) >>> 0
}

/** The JSON of a line, or null when the line is damaged. */
function readLine(bytes) {
  const line = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes
  const json = line.subarray(9)
  const sum = line.subarray(0, 9).toString('latin1')
  if (!/^[0-9a-f]{8} $/.test(sum) || crc32(json) !== Number.parseInt(sum, 16)) return null
  try {
    const value = JSON.parse(json.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

/** The lines of a stream of bytes, each with its bytes and whether it has its line feed. */
async function* linesOf(stream) {
  let rest = []
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield { bytes: Buffer.concat([...rest, chunk.subarray(from, at)]), isEnded: true }
      rest = []
      from = at + 1
    }
    if (from < chunk.length) rest.push(chunk.subarray(from))
  }
  const bytes = Buffer.concat(rest)
  if (bytes.length > 0) yield { bytes, isEnded: false }
}

// — What the lines say

/** What was erased: its name (`table/id`, or `table/id field`), with the act and its stamp. */
const erased = new Map()
/** Which program it is of; null when nothing says so. */
let program = null
/** The sums of the segments that were read, and those that some say come before them. */
const sums = new Set()
const before = new Map()
/** Commits by id; nearly always one of each. */
const commits = new Map()
/** Records by table and id: the stamp of their creation, and of each field its value and stamp. */
const records = new Map()
/** Batches of whole records, until it is known whether they are whole. */
const bases = new Map()

/** Of two values with the same stamp that stays whose JSON is the later text. */
const outranks = (one, other) => JSON.stringify(one) > JSON.stringify(other)

function take(value, where) {
  if (value.commit) {
    const same = commits.get(value.commit.id) ?? []
    const text = JSON.stringify(value.commit)
    // Two that differ under one number both changed something, and the later stamps decide.
    if (!same.some((one) => JSON.stringify(one) === text)) same.push(value.commit)
    commits.set(value.commit.id, same)
  } else if (value.rows) {
    baseOf(value.rows.base).parts.set(
      `${value.rows.part} ${JSON.stringify(value.rows)}`,
      value.rows,
    )
  } else if (value.end) {
    baseOf(value.end.base).end = value.end.part
  } else if (value.erase) {
    const { device, sequence, stamp, records: names } = value.erase
    const act = `${device}-${String(sequence).padStart(10, '0')}`
    for (const id of names)
      if (!(erased.get(id)?.stamp >= stamp)) erased.set(id, { id, act, stamp })
  } else {
    passOver(where, `a line of a kind that is not known (${Object.keys(value).join(', ')})`)
  }
}

function baseOf(id) {
  if (!bases.has(id)) bases.set(id, { parts: new Map(), end: null })
  return bases.get(id)
}

function recordOf(table, id) {
  if (!records.has(table)) records.set(table, new Map())
  const rows = records.get(table)
  if (!rows.has(id)) rows.set(id, { created: '', fields: new Map() })
  return rows.get(id)
}

function setField(record, field, value, stamp) {
  const before = record.fields.get(field)
  if (before && before.stamp > stamp) return
  if (before && before.stamp === stamp && !outranks(value, before.value)) return
  record.fields.set(field, { value, stamp })
}

function takeChanges(commit) {
  for (const { table, id, set, was, stamp = commit.stamp } of commit.changes) {
    if (erased.has(`${table}/${id}`)) continue
    const record = recordOf(table, id)
    if (was === null) {
      if (stamp > record.created) record.created = stamp
      setField(record, 'deletedAt', set.deletedAt ?? null, stamp)
    }
    for (const [field, value] of Object.entries(set)) setField(record, field, value, stamp)
  }
}

function takeRecord(table, { id, stamps, ...fields }) {
  if (erased.has(`${table}/${id}`)) return
  const record = recordOf(table, id)
  if (stamps[''] > record.created) record.created = stamps['']
  for (const [field, value] of Object.entries(fields))
    setField(record, field, value, Object.hasOwn(stamps, field) ? stamps[field] : stamps[''])
}

/** Puts everything together once all lines are known, so that their order never matters. */
function fold(isWhole) {
  for (const [id, { parts, end }] of bases) {
    const numbers = new Set([...parts.values()].map(({ part }) => part))
    const isThere =
      isWhole || (end !== null && Array.from({ length: end }).every((_, part) => numbers.has(part)))
    if (!isThere) {
      passOver(`batch ${id}`, 'not all of it is there')
      continue
    }
    for (const { table, rows } of parts.values()) {
      if (table !== 'commits') for (const row of rows) takeRecord(table, row)
      else for (const commit of rows) take({ commit }, `batch ${id}`)
    }
  }
  for (const same of commits.values()) same.forEach(takeChanges)
}

// — What was erased

/** Whether a value was written before a name was taken out of this text. */
const isOlderText = (table, id, field, stamp) =>
  erased.get(`${table}/${id} ${field}`)?.stamp > stamp

/** What stays of a value: of the same shape, without its texts. */
function blanked(value) {
  if (typeof value === 'string') return value === '' ? value : '…'
  if (Array.isArray(value)) return value.map(blanked)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blanked(one)]))
}

/** The fields of a change without the texts written before the moment that `stampOf` says for each. */
const fieldsWithout = ({ table, id }, fields, stampOf) =>
  fields &&
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      isOlderText(table, id, field, stampOf(field)) ? blanked(value) : value,
    ]),
  )

function withoutErased(commit) {
  const kept = commit.changes.filter((change) => !erased.has(`${change.table}/${change.id}`))
  const changes = kept.map((change) => {
    const { stamp = commit.stamp, over } = change
    const before = (field) => (typeof over === 'object' ? over[field] : over) || stamp
    const set = fieldsWithout(change, change.set, () => stamp)
    return { ...change, set, was: fieldsWithout(change, change.was, before) }
  })
  if (kept.length === commit.changes.length) return { ...commit, changes }
  // Who was erased is not known here, so all words of its label go.
  const params = Object.fromEntries(
    Object.entries(commit.label.params).map(([name, value]) => [
      name,
      typeof value === 'string' && /\p{L}/u.test(value) ? '…' : value,
    ]),
  )
  return { ...commit, label: { ...commit.label, params }, changes }
}

// — The workspace file

function rowOf(table, id, { created, fields }) {
  const row = { id }
  const stamps = { '': created }
  for (const field of [...fields.keys(), 'stamps'].sort()) {
    if (field === 'stamps') {
      row.stamps = stamps
      continue
    }
    const { value, stamp } = fields.get(field)
    row[field] = isOlderText(table, id, field, stamp) ? blanked(value) : value
    if (stamp !== created) stamps[field] = stamp
  }
  return row
}

function contentOf() {
  const tables = {}
  // Tables are those that the lines speak of: this reader needs no list of them, and leaves none out.
  for (const [table, rows] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    tables[table] = []
    for (const id of [...rows.keys()].sort()) {
      const record = rows.get(id)
      if (record.created === '') passOver(`${table}/${id}`, 'only later changes to it are there')
      else tables[table].push(rowOf(table, id, record))
    }
  }
  const log = [...commits.keys()].sort().map((id) => {
    const commit = commits.get(id).reduce((one, other) => (outranks(other, one) ? other : one))
    return withoutErased(commit)
  })
  return { tables, log }
}

function textOf({ tables, log }, source) {
  const counts = Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.length]),
  )
  const head = {
    format: 'ciklus-workspace',
    version: 2,
    schemaVersion,
    exportedAt: new Date().toISOString(),
    ...(program === null ? {} : { workspace: program }),
    ...(erased.size === 0 ? {} : { erased: [...erased.values()] }),
    counts: { ...counts, commits: log.length },
  }
  const list = (items) =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const all = Object.entries(tables).map(([table, rows]) => `"${table}": ${list(rows)}`)
  const body = `"tables": {\n${all.join(',\n')}\n},\n"commits": ${list(log)}`
  const pictures = picturesBeside(source, body)
  const kept = pictures.length === 0 ? '' : `,\n"pictures": ${list(pictures)}`
  return `${JSON.stringify(head).slice(0, -1)},\n${body}${kept}\n}\n`
}

// — Pictures

/** The pictures that records and commits name, from the folder beside the journal or the snapshots. */
function picturesBeside(source, text) {
  const places = [dirname(resolve(source)), dirname(dirname(resolve(source)))]
  const folders = places.map((place) => join(place, 'pictures'))
  const named = new Set(text.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? [])
  const found = []
  for (const hash of [...named].sort()) {
    for (const folder of folders) {
      let bytes
      try {
        bytes = readFileSync(join(folder, hash))
      } catch {
        continue
      }
      if (createHash('sha256').update(bytes).digest('hex') !== hash) continue
      found.push({ hash, data: bytes.toString('base64') })
      break
    }
  }
  return found
}

// — Files

/** Every segment and open file of a journal, wherever it lies in the folder. */
function segmentsIn(folder) {
  const found = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...segmentsIn(path))
    else if (entry.isFile() && /\.(?:seg|log)$/i.test(entry.name)) found.push(path)
  }
  return found.sort()
}

function workspaceOf(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'workspace.json'), 'utf8')).workspaceId ?? null
  } catch {
    return null
  }
}

async function readSegment(path, name, workspace) {
  const hash = createHash('sha256')
  const lines = []
  let head = null
  let bad = 0
  let isFirst = true
  for await (const { bytes, isEnded } of linesOf(createReadStream(path))) {
    const value = readLine(bytes)
    if (isFirst && value?.segment) head = value.segment
    else {
      hash.update(bytes).update(isEnded ? '\n' : '')
      if (value !== null) lines.push(value)
      else if (isEnded) bad += 1
      else say(`${name}: part of a line at the end, as a program that was cut off leaves it.`)
    }
    isFirst = false
  }
  if (head !== null && !(head.version <= knownVersion))
    return passOver(name, `written by a newer program (version ${head.version})`)
  if (head !== null && workspace !== null && head.workspace !== workspace)
    return passOver(name, 'belongs to another workspace')
  if (head === null) passOver(name, 'its first line cannot be read; its other lines are used')
  if (bad > 0) passOver(name, `${bad} damaged lines; the others are used`)
  else if (head?.sha256 && (head.sha256 !== hash.digest('hex') || head.lines !== lines.length))
    passOver(name, 'it is not as it was sealed; the lines that can be read are used')
  for (const value of lines) take(value, name)
  if (head?.sha256) sums.add(head.sha256)
  if (head?.previous) before.set(head.previous, name)
}

async function readJournal(folder) {
  const workspace = workspaceOf(folder)
  program = workspace
  const paths = segmentsIn(folder)
  if (paths.length === 0) throw new Error('There is no segment in this folder')
  for (const path of paths) await readSegment(path, relative(folder, path), workspace)
  for (const [sum, name] of before)
    if (!sums.has(sum)) say(`${name}: the segment before it is not here, or was put right since.`)
  fold(false)
}

async function readSnapshot(path) {
  const hash = createHash('sha256')
  let count = 0
  let sum = null
  let isWhole = false
  try {
    for await (const { bytes } of linesOf(createReadStream(path).pipe(createGunzip()))) {
      const value = readLine(bytes)
      if (count === 0 && value?.snapshot === undefined) throw new Error('This is no snapshot')
      if (count === 0 && !(value.snapshot.version <= knownVersion))
        throw new Error(`Written by a newer program (version ${value.snapshot.version})`)
      if (count === 0) program = value.snapshot.workspace ?? null
      if (value?.sum) sum = value.sum
      else {
        hash.update(bytes).update('\n')
        if (value === null) passOver(`line ${count + 1}`, 'damaged')
        else if (count > 0) take(value, `line ${count + 1}`)
        count += 1
      }
    }
    isWhole = sum !== null && sum.lines === count && sum.sha256 === hash.digest('hex')
  } catch (error) {
    if (count === 0) throw error
    say(String(error))
  }
  if (!isWhole) passOver('the snapshot', 'it is not whole; the lines that can be read are used')
  fold(true)
}

async function main() {
  const [source, out] = process.argv.slice(2)
  if (source === undefined) {
    say('node scripts/read-journal.mjs <journal folder or snapshot file> [out.json]')
    return 1
  }
  await (statSync(source).isDirectory() ? readJournal(source) : readSnapshot(source))
  const content = contentOf()
  const text = textOf(content, source)
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text, { flag: 'wx' })
  const counts = Object.entries(content.tables).map(([table, rows]) => `${rows.length} ${table}`)
  say(`Read ${[...counts, `${content.log.length} commits`].join(', ')}.`)
  return passedOver === 0 ? 0 : 2
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
