/**
 * One line of the journal or of a snapshot: the CRC-32 of the JSON in 8 hexadecimal digits, a space, the JSON, a line feed. What
 * a line says is looked at only as far as its name goes: which commit, which part of which batch.
 */
import { crc32 } from 'node:zlib'

/** What a line is, without what it says. */
export type LineName =
  | {
      readonly kind: 'commit'
      readonly device: string
      readonly sequence: number
      readonly at: number
    }
  | { readonly kind: 'rows'; readonly base: string; readonly part: number }
  | { readonly kind: 'end'; readonly base: string; readonly part: number }
  | { readonly kind: 'erase' }
  | { readonly kind: 'picture' }
  /** The first line of a segment or a snapshot, the last line of a snapshot. */
  | { readonly kind: 'segment' | 'snapshot' | 'sum'; readonly value: unknown }
  /** A kind that a newer program may know. It is kept. */
  | { readonly kind: 'other' }

/** A line that could be read. */
export interface GoodLine {
  readonly name: LineName
  /** The sum of the JSON: two lines of the same name with the same sum are the same. */
  readonly crc: number
  /** The JSON's bytes: a view of what was read. */
  readonly json: Buffer
}

const prefix = 9
const lineFeed = 10
const carriageReturn = 13
const braceEnd = 125

/** Writes a line. The JSON must stand on one line, as `JSON.stringify` makes it. */
export function formatLine(json: string | Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(prefix + Buffer.byteLength(json) + 1)
  if (typeof json === 'string') bytes.write(json, prefix)
  else json.copy(bytes, prefix)
  bytes[bytes.length - 1] = lineFeed
  const sum = crc32(bytes.subarray(prefix, -1))
  bytes.write(`${sum.toString(16).padStart(8, '0')} `, 0, 'latin1')
  return bytes
}

/**
 * Reads a line without its line feed; `null` for one that is damaged. A carriage return before the line feed is forgiven:
 * some tools that copy files put it there.
 */
export function parseLine(bytes: Buffer): GoodLine | null {
  const end = bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length
  if (end <= prefix + 1 || bytes[prefix - 1] !== 32) return null
  const sum = bytes.toString('latin1', 0, prefix - 1)
  if (!/^[0-9a-f]{8}$/.test(sum)) return null
  const json = bytes.subarray(prefix, end)
  const crc = crc32(json)
  if (crc !== Number.parseInt(sum, 16)) return null
  const name = nameOf(json)
  return name === null ? null : { name, crc, json }
}

const commitHead =
  /^\{"commit":\{"id":"([0-9a-f]{16})-(\d{10})","device":"\1","sequence":(\d{1,10}),"stamp":"[0-9a-z-]{1,100}","at":(\d{1,16}),/
const rowsHead = /^\{"rows":\{"base":"([0-9a-f]{32})","part":(\d{1,9}),/

const pictureHead = /^\{"picture":\{"hash":"[0-9a-f]{64}","data":"/

const firstKey = /^\{\s*"([^"\\]{1,60})"\s*:/
const knownKeys: ReadonlySet<string> = new Set(
  'commit rows end erase segment snapshot sum'.split(' '),
)

/** The most of a line that is parsed for its name, in bytes: a small file may unpack to a line that takes gigabytes to parse. */
const mostParsed = 64 * 1024

/**
 * The name of a line: from its first bytes when they are as this program writes them, else by reading it, if it begins with a
 * kind that is known and is short. Any other one is only known to begin and end as a JSON object does.
 */
export function nameOf(json: Buffer): LineName | null {
  const head = json.toString('latin1', 0, 250)
  const [, device, digits, count, at] = commitHead.exec(head) ?? []
  if (device !== undefined && Number(digits) === Number(count))
    return { kind: 'commit', device, sequence: Number(digits), at: Number(at) }
  const [, base, part] = rowsHead.exec(head) ?? []
  if (base !== undefined) return { kind: 'rows', base, part: Number(part) }
  if (head[0] !== '{' || json.at(-1) !== braceEnd) return null
  if (pictureHead.test(head)) return { kind: 'picture' }
  if (!knownKeys.has(firstKey.exec(head)?.[1] ?? '') || json.length > mostParsed)
    return { kind: 'other' }
  try {
    return readName(JSON.parse(json.toString('utf8')) as unknown)
  } catch {
    return null
  }
}

/** A line as the page gets it. One that nobody knows and that is long is not: `{}` in its place says that there was one. */
export function textOf({ name, json }: GoodLine): string {
  return name.kind === 'other' && json.length > mostParsed ? '{}' : json.toString('utf8')
}

type Parsed = Readonly<Record<string, unknown>>

function objectIn(value: unknown, key: string): Parsed | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
  const inner = (value as Parsed)[key]
  return typeof inner === 'object' && inner !== null ? (inner as Parsed) : null
}

function readName(value: unknown): LineName | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const commit = objectIn(value, 'commit')
  if (commit !== null) return commitName(commit)
  for (const kind of ['rows', 'end'] as const) {
    const inner = objectIn(value, kind)
    if (inner !== null) return batchName(kind, inner)
  }
  if (objectIn(value, 'erase') !== null) return { kind: 'erase' }
  for (const kind of ['segment', 'snapshot', 'sum'] as const) {
    const inner = objectIn(value, kind)
    if (inner !== null) return { kind, value: inner }
  }
  return { kind: 'other' }
}

function commitName({ id, at }: Parsed): LineName {
  const [, device, digits] = /^([0-9a-f]{16})-(\d{10})$/.exec(String(id)) ?? []
  if (device === undefined || typeof at !== 'number') return { kind: 'other' }
  return { kind: 'commit', device, sequence: Number(digits), at }
}

function batchName(kind: 'rows' | 'end', { base, part }: Parsed): LineName {
  if (typeof base !== 'string' || !/^[0-9a-f]{32}$/.test(base)) return { kind: 'other' }
  if (!Number.isSafeInteger(part) || Number(part) < 0) return { kind: 'other' }
  return { kind, base, part: Number(part) }
}
