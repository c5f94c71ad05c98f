/** Snapshot files as this program and others may have left them, for tests. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { SnapshotAbout } from '../../../src-shared/journal'
import { formatLine } from '../../../src-main/journal/line'
import { baseLines, commitLines, device } from '../journal/lines'

/** What a snapshot says about itself. */
export const about: SnapshotAbout = {
  reason: 'asked',
  at: 1_600_000_000_000,
  schemaVersion: 1,
  device,
  sequence: 3,
  title: 'Програм',
  counts: { people: 2, commits: 3 },
}

/** The lines of a small program. */
export const content = [...baseLines('ab'.repeat(16), 2), ...commitLines(1, 3)].map(
  ({ text }) => text,
)

/** Lines as the page hands them over. */
export const bytesOf = (lines: readonly string[]): Uint8Array =>
  Buffer.from(lines.map((line) => `${line}\n`).join(''))

/** The file's bytes before they are packed: the documented format, put together by hand. */
export function plainSnapshot(
  lines: readonly string[] = content,
  head: object = { format: 'ciklus-snapshot', version: 2, ...about },
): Buffer {
  const body = Buffer.concat(
    [JSON.stringify({ snapshot: head }), ...lines].map((line) => formatLine(line)),
  )
  const sha256 = createHash('sha256').update(body).digest('hex')
  const sum = formatLine(JSON.stringify({ sum: { lines: lines.length + 1, sha256 } }))
  return Buffer.concat([body, sum])
}

/** Writes a packed snapshot. */
export async function putSnapshot(path: string, plain: Buffer = plainSnapshot()): Promise<void> {
  await writeFile(path, gzipSync(plain))
}
