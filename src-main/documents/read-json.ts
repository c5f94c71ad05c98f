/** Reads a JSON file that somebody else made: its bytes, its depth and its keys, not its meaning. */
import { largestJson } from '../../src-shared/limits'
import { raise } from '../../src-shared/result'
import { decodeText } from './decode-text'
import { sniff } from './sniff'
import { checkSize } from './table-limits'

/** The limits of a foreign JSON file. */
export const jsonLimits = { fileBytes: largestJson, depth: 64 } as const

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Row and column, from 1, of a place in a text. */
function placeOf(text: string, at: number): { position: number; row: number; column: number } {
  const before = text.slice(0, at)
  const lastLine = before.lastIndexOf('\n')
  return { position: at, row: before.split('\n').length, column: at - lastLine }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // V8 names the place in its message, but for a text that ends too early.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return raise('json.damaged', placeOf(text, Number(position ?? text.length)))
  }
}

/** Refuses hostile keys and depth, without recursion, so that depth itself cannot hurt. */
function inspect(root: unknown): void {
  const waiting: [value: unknown, depth: number][] = [[root, 1]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > jsonLimits.depth) raise('json.tooDeep', { limit: jsonLimits.depth })
    if (!Array.isArray(value)) {
      const hostile = Object.keys(value).find((key) => forbiddenKeys.has(key))
      if (hostile !== undefined) raise('json.forbiddenKey', { key: hostile })
    }
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object') waiting.push([inner, depth + 1])
    }
  }
}

/**
 * The value of a JSON file in UTF-8 or UTF-16. Raises `file.empty`, `file.tooLarge`, `file.wrongType`,
 * `file.encoding`, `json.damaged` {position, row, column}, `json.tooDeep`, `json.forbiddenKey`.
 */
export function readJson(bytes: Uint8Array): unknown {
  checkSize(bytes, '', jsonLimits.fileBytes)
  const kind = sniff(bytes)
  if (kind !== null) raise('file.wrongType', { actual: kind === 'OLE' ? 'XLS' : kind })
  const mark = decodeText(bytes.subarray(0, 4_096), null).encoding
  const { text, encoding, damagedAt } = decodeText(
    bytes,
    mark === 'utf-16le' || mark === 'utf-16be' ? mark : 'utf-8',
  )
  if (text.trim() === '') raise('file.empty', { name: '' })
  if (damagedAt !== -1) raiseEncoding(bytes, text, encoding, damagedAt)
  const value = parse(text)
  inspect(value)
  return value
}

/** A replacement character may be in the text by right; only bytes that are no UTF-8 are a fault. */
function raiseEncoding(bytes: Uint8Array, text: string, encoding: string, at: number): void {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    raise('file.encoding', { encoding, ...placeOf(text, at) })
  }
}
