/**
 * Blocks of cells on the clipboard as spreadsheets write them: tab-separated, a cell in quotes when it holds a tab, a
 * line break or a quote, quotes doubled. Pure.
 */

/** Writes a block as tab-separated text. */
export function toTsv(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(cell: string): string {
  return /["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * Reads tab-separated text as spreadsheets put it on the clipboard. A quote counts only at the start of a cell;
 * the line break at the very end is not another row. An unclosed quote is taken as a letter.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/u, '')
  while (at <= source.length) {
    const cell = readCell(source, at)
    row.push(cell.text)
    at = cell.end + 1
    if (source[cell.end] !== '\t') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

/** Reads one cell from `at`; `end` is the place of the tab or line break after it, or the length of the text. */
function readCell(source: string, at: number): { readonly text: string; readonly end: number } {
  if (source[at] === '"') {
    const match = /"((?:[^"]|"")*)"(?=[\t\n]|$)/uy
    match.lastIndex = at
    const found = match.exec(source)
    if (found) return { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex }
  }
  let end = at
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return { text: source.slice(at, end), end }
}
