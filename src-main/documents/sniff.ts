/** What a file really is, by its first bytes, whatever its name says. */

/** Kinds that can be told apart, named as the coordinator knows them. */
type FileKind =
  | 'ZIP'
  | 'OLE'
  | 'PDF'
  | 'HTML'
  | 'XML'
  | 'RTF'
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'GZIP'
  | 'RAR'
  | '7Z'
  | 'SQLite'
  | 'EXE'

const magic: readonly (readonly [FileKind, string])[] = [
  ['ZIP', 'PK\x03\x04'],
  ['ZIP', 'PK\x05\x06'],
  ['OLE', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['PDF', '%PDF-'],
  ['RTF', '{\\rtf'],
  ['PNG', '\x89PNG\r\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['GZIP', '\x1f\x8b\x08'],
  ['RAR', 'Rar!\x1a'],
  ['7Z', '7z\xbc\xaf'],
  ['SQLite', 'SQLite format 3\0'],
  ['EXE', 'MZ\x90\0'],
  ['EXE', '\x7fELF'],
]

/** The kind of a file, or `null` for what may be plain text. */
export function sniff(bytes: Uint8Array): FileKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1_024))
  for (const [kind, start] of magic) if (head.startsWith(start)) return kind
  const text = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<!doctype html|^<html|^<head|^<table|^<meta/.test(text)) return 'HTML'
  if (text.startsWith('<?xml')) return /<html/.test(text) ? 'HTML' : 'XML'
  return null
}
