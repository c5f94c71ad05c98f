/**
 * Reads the directory at the end of a ZIP archive without unpacking anything (APPNOTE.TXT 6.3.10,
 * sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3), to judge an archive before it is opened and to set its clocks.
 */

/** One entry as the archive's directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
  /** Where its entry in the directory begins. */
  readonly directoryAt: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const missing = 0xffffffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return null
}

/** The 64-bit values that stand in an extra field where 32 bits were too few, or just not used. */
function wideValues(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (id === 1) {
      const values: number[] = []
      for (let v = at + 4; v + 8 <= at + 4 + length; v += 8) {
        values.push(Number(view.getBigUint64(v, true)))
      }
      return values
    }
    at += 4 + length
  }
  return []
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry & { next: number } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const wide = wideValues(view, nameEnd, extraEnd)
  const value = (offset: number) => {
    const narrow = view.getUint32(at + offset, true)
    return narrow === missing ? (wide.shift() ?? missing) : narrow
  }
  // In this order: the wide values follow it.
  const size = value(24)
  const packed = value(20)
  const local = value(42)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packed,
    size,
    at: local,
    directoryAt: at,
    next: extraEnd + view.getUint16(at + 32, true),
  }
}

/** The entries of a ZIP archive, at most `limit` + 1 of them, or `null` if there is no sound directory. */
export function readZipDirectory(bytes: Uint8Array, limit: number): ZipEntry[] | null {
  const view = viewOf(bytes)
  if (bytes.length < 22) return null
  const end = findEnd(view)
  if (end === null) return null
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  try {
    while (at < end && view.getUint32(at, true) === entryMark && entries.length <= limit) {
      const { next, ...entry } = readEntry(view, bytes, at)
      entries.push(entry)
      at = next
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
  const count = view.getUint16(end + 10, true)
  return entries.length === count || entries.length > limit || count === 0xffff ? entries : null
}

/** Where an entry's packed bytes begin, or `null` if its own header is not where the directory says. */
export function zipDataStart(bytes: Uint8Array, entry: ZipEntry): number | null {
  const view = viewOf(bytes)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localMark) return null
  const start =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  return start + entry.packed <= bytes.length ? start : null
}

/** Sets the clock of every entry to the first day a ZIP can say, so that the same content is the same bytes. */
export function stopZipClocks(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const view = viewOf(copy)
  const firstDay = 0x00210000
  for (const entry of readZipDirectory(copy, 0xffff) ?? []) {
    view.setUint32(entry.directoryAt + 12, firstDay, true)
    view.setUint32(entry.at + 10, firstDay, true)
  }
  return copy
}
