/**
 * A file of changes: what other computers of the program do not have, as one JSON text that goes by e-mail or on a stick. It holds the
 * lines that a segment would, and what the sender has, so that the answer can leave that out. `docs/journal-format.md`.
 */
import { isObject } from '../../domain/descriptor'
import { schemaVersion } from '../../domain/descriptor-queries'
import type { Label } from '../../i18n/label'
import type { SharedLine } from '../../../src-shared/journal'
import { digestOf } from '../start-check'

/** What the `format` of every such file says. */
const changesFormat = 'ciklus-changes'

/** The version of the format that this program writes. */
const changesVersion = 1

/** Of each device the number up to which somebody has all of its commits. */
export type Seen = Readonly<Record<string, number>>

/** Who sends, and what of. */
export interface ChangesHead {
  /** The program's id. */
  readonly workspace: string
  readonly device: string
  /** When it was written, by the sender's clock; milliseconds since 1970. */
  readonly at: number
  readonly seen: Seen
}

/** A file that could be read. */
interface Changes extends ChangesHead {
  /** The JSON of each line. */
  readonly lines: readonly string[]
}

/** Why a file was refused. The sentence of each is `computers:changes.<code>`. */
type ChangesProblem = 'damaged' | 'newer'

/** Whether a parsed JSON value says that it is such a file. */
export function isChangesFile(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && value['format'] === changesFormat
}

const sumOf = (texts: readonly string[]): Promise<string> => digestOf(texts.join('\n'))

/** The text of a file of changes, a line of it for each of theirs. */
export async function writeChanges(
  head: ChangesHead,
  lines: readonly SharedLine[],
): Promise<string> {
  const texts = lines.map(({ text }) => text)
  const about = {
    ...{ format: changesFormat, version: changesVersion, schemaVersion },
    ...head,
    ...{ count: texts.length, sha256: await sumOf(texts) },
  }
  const open = JSON.stringify(about).slice(0, -1)
  return `${open},"lines":[\n${texts.join(',\n')}\n]}\n`
}

/** Reads a value that {@link isChangesFile} has said yes to. Never throws; nothing of one counts that is not as it was written. */
export async function readChanges(
  value: Readonly<Record<string, unknown>>,
): Promise<Changes | ChangesProblem> {
  const { version, schemaVersion: schema, workspace, device, at, seen, count } = value
  if (!isCount(version) || !isCount(schema)) return 'damaged'
  if (version > changesVersion || schema > schemaVersion) return 'newer'
  if (typeof workspace !== 'string' || typeof at !== 'number' || !isSeen(seen)) return 'damaged'
  if (typeof device !== 'string' || !isDevice(device)) return 'damaged'
  const items: unknown = value['lines']
  if (!Array.isArray(items) || items.length !== count) return 'damaged'
  // A text of this program comes out of reading and writing as it was.
  const lines = items.map((item) => JSON.stringify(item))
  if ((await sumOf(lines)) !== value['sha256']) return 'damaged'
  return { workspace, device, at, seen, lines }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const isDevice = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

const isSeen = (value: unknown): value is Seen =>
  isObject(value) && Object.entries(value).every(([key, one]) => isDevice(key) && isCount(one))

/** The sentence that says why a file was refused. */
export function changesProblemLabel(problem: ChangesProblem): Label {
  return { key: `computers:changes.${problem}`, params: {} }
}

/** What all of several computers have: of each device the lowest of the numbers that they have. */
export function seenByAll(several: readonly Seen[]): Seen {
  const [first, ...rest] = several
  const devices = Object.keys(first ?? {})
  const lowest = (device: string): number =>
    rest.reduce((low, seen) => Math.min(low, seen[device] ?? 0), first?.[device] ?? 0)
  return Object.fromEntries(devices.map((device) => [device, lowest(device)]))
}
