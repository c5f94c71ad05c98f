/**
 * The browser engine's storage has no way back: what a newer Chromium has written an older one may not be able to read, or may take
 * for damaged. The newest that opened it is written down beside it, and an older one does not try.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const fileName = 'engine.json'

const shape = z.object({
  /** The major version of Chromium. */
  engine: z.number().int().min(1).max(10_000),
  /** Ciklus, as it was then. */
  version: z.string().regex(/^[\d.]{1,30}$/),
})
/** A program that has opened the storage. */
export type Opener = z.infer<typeof shape>

function read(file: string): Opener | null {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * Tells which newer program has opened the storage; null when there is none, and this one may: then it is written down that it does.
 * An engine that does not say what it is (0) is let in. A file that cannot be read or written keeps nobody out.
 */
export function newerOpener(sessionData: string, own: Opener): Opener | null {
  const file = join(sessionData, fileName)
  if (own.engine === 0) return null
  const last = read(file)
  if (last !== null && last.engine > own.engine) return last
  if (last?.engine === own.engine && last.version === own.version) return null
  try {
    mkdirSync(sessionData, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.tmp`, `${JSON.stringify(own)}\n`, { mode: 0o600 })
    renameSync(`${file}.tmp`, file)
  } catch {
    // Said in the comment.
  }
  return null
}
