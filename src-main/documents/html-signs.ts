/**
 * Signs written as a web page writes them ("O&#39;Brien", "&Scaron;ari&#263;"), as programs on the web leave them in what they
 * export: nobody types them, so they are read as the signs that they stand for.
 */
import type { ForeignTable, InCell } from '../../src-shared/documents'
import { tableLimits } from './table-limits'

/** Names of signs that stand in names of people and organizations (HTML, 13.5 Named character references). */
const named = new Map(
  (
    'amp & quot " apos \' nbsp \u00a0 ndash – mdash — lsquo ‘ rsquo ’ ldquo “ rdquo ” bdquo „ laquo « raquo » hellip … ' +
    'scaron š Scaron Š zcaron ž Zcaron Ž ccaron č Ccaron Č cacute ć Cacute Ć dstrok đ Dstrok Đ ' +
    'agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë iacute í icirc î iuml ï ' +
    'ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý szlig ß ' +
    'Agrave À Aacute Á Acirc Â Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Iacute Í Ntilde Ñ Oacute Ó Ocirc Ô Ouml Ö ' +
    'Oslash Ø Uacute Ú Ucirc Û Uuml Ü Yacute Ý'
  )
    .match(/(?<name>[A-Za-z]+) (?<sign>[^])/gu)
    ?.map((pair) => [pair.slice(0, -1).trim(), pair.slice(-1)] as const),
)

const sign = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,8}));/giu

/** The text with its signs; those that stand for markup or for nothing that can be seen stay as they are written. */
function readSigns(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(sign, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? all
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const found = point <= 0x10ffff ? String.fromCodePoint(point) : ''
    return /^[\p{L}\p{M}\p{N}\p{P}\u00a0]$/u.test(found) ? found : all
  })
}

/** The table with its signs read, and a note at the cells in which there were any. */
export function withSigns(table: ForeignTable): ForeignTable {
  const notes: ForeignTable['notes'][number][] = []
  const read = (cell: InCell, row: number, column: number): InCell => {
    if (typeof cell !== 'string') return cell
    const text = readSigns(cell)
    if (text !== cell) notes.push({ code: 'signsRead', row: row + 1, column: column + 1 })
    return text
  }
  const rows = table.rows.map((cells, row) =>
    cells.some((cell) => typeof cell === 'string' && cell.includes('&'))
      ? cells.map((cell, column) => read(cell, row, column))
      : cells,
  )
  if (notes.length === 0) return table
  return { ...table, rows, notes: [...table.notes, ...notes].slice(0, tableLimits.notes) }
}
