/**
 * A package that carries its signed release with it, for laptops without internet: a line `ciklus-update 1 <bytes>`, so many bytes
 * of signed release, and after them the package to the end of the file.
 */
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { raise } from '../../src-shared/result'
import { readFailure } from '../files/errno'
import { bundleEnding, largestRelease } from './release'

const firstLine = /^ciklus-update 1 (\d{1,6})\n/
const longestFirstLine = 32

/** What stands before the package. `text` is the signed release. */
export function bundleHead(text: string): Buffer {
  const release = Buffer.from(text)
  return Buffer.concat([Buffer.from(`ciklus-update 1 ${release.length}\n`), release])
}

/** What is in a bundle. */
interface Bundle {
  readonly text: string
  /** Bytes of the package. */
  readonly size: number
  /** The package, once. */
  readonly body: AsyncIterable<Uint8Array>
}

/**
 * Opens a bundle for as long as `work` takes. Throws `update.notSigned` for a file that is none, `update.cut` for one that ends too
 * early, or a `file.*` failure.
 */
export async function withBundle<T>(
  path: string,
  work: (bundle: Bundle) => Promise<T>,
): Promise<T> {
  const name = basename(path)
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw readFailure(error, name)
  })
  try {
    const { size, isFile } = await handle.stat().then((about) => ({
      size: about.size,
      isFile: about.isFile(),
    }))
    const start = Buffer.alloc(longestFirstLine)
    if (isFile) await handle.read(start, 0, start.length, 0)
    const line = firstLine.exec(start.toString('latin1'))
    if (line === null) return raise('update.notSigned', { name, ending: bundleEnding })
    const length = Number(line[1])
    if (length > largestRelease) raise('update.unreadable')
    const text = Buffer.alloc(length)
    const { bytesRead } = await handle.read(text, 0, length, line[0].length)
    const from = line[0].length + length
    if (bytesRead < length || size <= from) raise('update.cut')
    return await work({
      text: text.toString('utf8'),
      size: size - from,
      body: bodyOf(handle, from, name),
    })
  } finally {
    await handle.close()
  }
}

/** The rest of an open file, in pieces; the file stays open. */
async function* bodyOf(handle: FileHandle, from: number, name: string): AsyncIterable<Uint8Array> {
  const piece = Buffer.alloc(1 << 20)
  for (let at = from; ;) {
    const { bytesRead } = await handle.read(piece, 0, piece.length, at).catch((error: unknown) => {
      throw readFailure(error, name)
    })
    if (bytesRead === 0) return
    at += bytesRead
    yield piece.subarray(0, bytesRead)
  }
}
