/** How letters are written in text files. */

/** Encodings that a text file is read in. The first three are told by their bytes; the others are guessed by their letters. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'ibm852',
  'macintosh',
  'x-mac-croatian',
  'x-mac-ce',
  'x-mac-cyrillic',
] as const
