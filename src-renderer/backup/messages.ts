/** Lines in messages to the main process: as many as one may hold, and failures thrown so that a run of sending can be left. */
import type { JournalLine } from '../../src-shared/journal'
import type { Result } from '../../src-shared/result'
import { FailureError, fail } from '../../src-shared/result'

/** What one message may hold; a single line that is bigger goes alone. */
const limits = { lines: 5_000, bytes: 8_000_000 }

const encoder = new TextEncoder()

/** Groups lines so that each group fits a message. */
export function* messages(lines: readonly JournalLine[]): Generator<JournalLine[]> {
  let group: JournalLine[] = []
  let size = 0
  for (const line of lines) {
    const own = encoder.encode(line.text).byteLength
    if (group.length > 0 && (group.length >= limits.lines || size + own > limits.bytes)) {
      yield group
      group = []
      size = 0
    }
    group.push(line)
    size += own
  }
  if (group.length > 0) yield group
}

/** The answer of a call; its failure, or the lack of an answer, is thrown as `FailureError`. */
export async function answered<T>(call: () => Promise<Result<T>>): Promise<T> {
  const result = await call().catch(() => fail('journal.failed'))
  if (!result.ok) throw new FailureError(result.error)
  return result.value
}
