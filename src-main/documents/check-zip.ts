/**
 * Judges a workbook's archive before anything opens it: first by its directory, then by unpacking every
 * entry and counting, because the sizes in a directory can lie.
 */
import { inflateRawSync } from 'node:zlib'
import { raise } from '../../src-shared/result'
import { tableLimits } from './table-limits'
import { readZipDirectory, zipDataStart } from './zip-directory'
import type { ZipEntry } from './zip-directory'

const badName = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\0/i

function checkNames(entries: readonly ZipEntry[], name: string): void {
  const seen = new Set<string>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (badName.test(entry.name) || seen.has(key)) raise('file.damaged', { name })
    seen.add(key)
    if (entry.encrypted) raise('table.password', { name })
    if (entry.method !== 0 && entry.method !== 8) raise('file.damaged', { name })
  }
}

function checkSizes(entries: readonly ZipEntry[], name: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  const tooDense = entries.some(
    (entry) => entry.size > tableLimits.ratioFloor && entry.size > entry.packed * tableLimits.ratio,
  )
  if (tooDense || total > tableLimits.unpackedBytes) {
    raise('table.expandsTooMuch', {
      name,
      megabytes: Math.floor(tableLimits.unpackedBytes / 1024 / 1024),
    })
  }
}

/** No two entries may share bytes: one packed megabyte, named a thousand times, would be a gigabyte. */
function dataStarts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
): (readonly [ZipEntry, number])[] {
  const placed = entries
    .map((entry) => [entry, zipDataStart(bytes, entry)] as const)
    .sort(([a], [b]) => a.at - b.at)
  let end = 0
  return placed.map(([entry, start]) => {
    if (start === null || entry.at < end) return raise('file.damaged', { name })
    end = start + entry.packed
    return [entry, start] as const
  })
}

function unpackedSize(data: Uint8Array, entry: ZipEntry, left: number, name: string): number {
  if (entry.method === 0) return data.length
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') {
      return raise('table.expandsTooMuch', {
        name,
        megabytes: Math.floor(tableLimits.unpackedBytes / 1024 / 1024),
      })
    }
    return raise('file.damaged', { name })
  }
}

/**
 * Refuses an archive that is damaged, encrypted, or unpacks to more than it may, and gives the names of
 * its entries. Raises `file.damaged`, `table.password`, `table.expandsTooMuch`.
 */
export function checkZip(bytes: Uint8Array, name: string): string[] {
  const entries = readZipDirectory(bytes, tableLimits.zipEntries)
  if (entries === null || entries.length === 0) return raise('file.damaged', { name })
  if (entries.length > tableLimits.zipEntries) {
    return raise('table.expandsTooMuch', { name, entries: tableLimits.zipEntries })
  }
  checkNames(entries, name)
  checkSizes(entries, name)
  let left = tableLimits.unpackedBytes
  for (const [entry, start] of dataStarts(bytes, entries, name)) {
    const data = bytes.subarray(start, start + entry.packed)
    const real = unpackedSize(data, entry, left, name)
    left -= real
    if (left < 0) raise('table.expandsTooMuch', { name })
    if (real !== entry.size) raise('file.damaged', { name })
  }
  return entries.map((entry) => entry.name)
}
