/** Segments of the shared folder: the journal's format, made and looked over in memory, for they are small. */
import { createHash } from 'node:crypto'
import { journalVersion } from '../../src-shared/journal'
import type { FileProblem, SegmentAbout } from '../../src-shared/sync'
import { formatHead, isNewer, journalFormat, readHead } from '../journal/head'
import { formatLine, parseLine, textOf } from '../journal/line'
import type { GoodLine } from '../journal/line'
import { LineSplitter } from '../journal/split'

/** What a segment says of itself when it is made. */
interface SegmentOrigin {
  readonly workspace: string
  readonly device: string
  readonly generation: number
  readonly number: number
  /** The sum of the segment before; null for the first of a generation. */
  readonly previous: string | null
}

const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of a segment with these lines, each the JSON of one, and its sum. */
export function makeSegment(
  { previous, ...origin }: SegmentOrigin,
  texts: readonly string[],
): { readonly bytes: Buffer; readonly sha256: string } {
  const lines = texts.map((text) => formatLine(text))
  const body = Buffer.concat(lines)
  const counts = lines.flatMap((line) => {
    const name = parseLine(line.subarray(0, -1))?.name
    return name?.kind === 'commit' && name.device === origin.device ? [name.sequence] : []
  })
  const sealed = {
    first: counts.reduce<number | null>((a, b) => Math.min(a ?? b, b), null),
    last: counts.reduce<number | null>((a, b) => Math.max(a ?? b, b), null),
    lines: lines.length,
    sha256: sum(body),
    previous,
  }
  const head = formatHead({ format: journalFormat, version: journalVersion, ...origin, sealed })
  return { bytes: Buffer.concat([head, body]), sha256: sealed.sha256 }
}

/** What a file of the shared folder holds, if it counts. */
type ReadSegment =
  | { readonly problem: FileProblem }
  | { readonly problem: null; readonly about: SegmentAbout; readonly lines: readonly string[] }

/** Reads the bytes of a segment of a program. Nothing of one counts that is not exactly what its first line says. */
export function readSegment(bytes: Buffer, workspace: string): ReadSegment {
  const raw = [...linesIn(bytes)]
  const [first, ...rest] = raw
  const name = first?.good?.name
  const head = name?.kind === 'segment' && first?.isEnded === true ? readHead(name.value) : null
  if (head === null || first === undefined) return { problem: 'partial' }
  if (isNewer(head)) return { problem: 'newer' }
  if (head.workspace !== workspace) return { problem: 'foreign' }
  const { sealed, device, generation, number } = head
  if (sealed === null || rest.length !== sealed.lines) return { problem: 'partial' }
  const isWhole = rest.every(({ good, isEnded }) => good !== null && isEnded)
  if (!isWhole || sum(bytes.subarray(first.length)) !== sealed.sha256) return { problem: 'partial' }
  const { sha256, previous } = sealed
  const lines = rest.flatMap(({ good }) => (good === null ? [] : [textOf(good)]))
  return { problem: null, about: { device, generation, number, sha256, previous }, lines }
}

function* linesIn(bytes: Buffer): Generator<{
  readonly good: GoodLine | null
  readonly length: number
  readonly isEnded: boolean
}> {
  const splitter = new LineSplitter()
  for (const raws of [splitter.push(bytes), splitter.end()])
    for (const { bytes: line, length, isEnded } of raws)
      yield { good: line === null ? null : parseLine(line), length, isEnded }
}
