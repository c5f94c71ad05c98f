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
    if (badName.test(entry.name) || seen.has(key)) raise('table.strangeParts', { name })
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

/** No part of a workbook may have a document type (ECMA-376, part 2). Old OpenDocument files have one, but no rules in it. */
const officeParts = /^(?:xl|_rels|docProps)\/|^\[Content_Types\]/iu

/** Refuses a part of a workbook that brings rules of its own: what they would make of its texts nobody sees. */
function refuseRules(part: Uint8Array, entry: ZipEntry, name: string): void {
  if (!/\.(?:xml|rels)$/iu.test(entry.name)) return
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.length)
  const mark = officeParts.test(entry.name) ? '<!DOCTYPE' : '<!ENTITY'
  if (bytes.subarray(0, 4_096).includes(mark)) raise('table.ownRules', { name })
}

function unpacked(data: Uint8Array, entry: ZipEntry, left: number, name: string): Uint8Array {
  if (entry.method === 0) return data
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
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
 * Refuses an archive that is damaged, encrypted, unpacks to more than it may, or is packed as no program packs one, and gives the
 * names of its entries. Raises `file.damaged`, `table.password`, `table.expandsTooMuch`, `table.strangeParts`, `table.ownRules`.
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
    const part = unpacked(data, entry, left, name)
    left -= part.length
    if (left < 0) raise('table.expandsTooMuch', { name })
    if (part.length !== entry.size) raise('file.damaged', { name })
    refuseRules(part, entry, name)
  }
  return entries.map((entry) => entry.name)
}
