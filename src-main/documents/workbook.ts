/** Writes tables as XLSX: a sheet per table, real dates and numbers, a bold head that stays in sight, fit to print. */
import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Sheet } from 'write-excel-file/node'
import type { WorkbookModel } from '../../src-shared/documents'
import { headCells, rowCells } from './workbook-cells'
import { printFeature } from './workbook-print'
import { stopZipClocks } from './zip-directory'

/** A sheet name may have 31 UTF-16 units. */
const longestName = 31
const forbidden = /[[\]:*?/\\\p{Cc}]/gu

function cut(text: string, length: number): string {
  // A half of a surrogate pair is not a character.
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}

/**
 * Names that a workbook accepts: without `[ ] : * ? / \`, not begun or ended by an apostrophe, 31 long at the
 * most, not the reserved "History", and no two alike but for case; what repeats is numbered.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>(['history'])
  return wanted.map((name, i) => {
    const clean = name.replace(forbidden, ' ').replace(/\s+/g, ' ').trim()
    const base = cut(clean.replace(/^'+|'+$/g, ''), longestName).trim() || String(i + 1)
    let result = base
    for (let n = 2; taken.has(result.toLowerCase()); n++) {
      const tail = ` (${n})`
      result = cut(base, longestName - tail.length).trim() + tail
    }
    taken.add(result.toLowerCase())
    return result
  })
}

async function toSheet(
  table: WorkbookModel['sheets'][number],
  name: string,
  dateFormat: string,
  step: (rows: number) => Promise<void>,
): Promise<Sheet<Buffer>> {
  const data: Cell[][] = [headCells(table.columns)]
  for (const row of table.rows) {
    if (data.length % 2_000 === 0) await step(2_000)
    data.push(rowCells(row, table.columns, dateFormat))
  }
  return {
    data,
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: table.columns.map((column) => ({ width: column.width })),
  }
}

/** Writes the workbook; the same model gives the same bytes. `step` is awaited now and then and may throw. */
export async function writeWorkbook(
  model: WorkbookModel,
  step: () => Promise<void>,
  onProgress: (done: number, total: number) => void,
): Promise<Uint8Array> {
  const total = model.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  let done = 0
  const onStep = async (rows: number) => {
    done += rows
    onProgress(done, total)
    await step()
  }
  onProgress(0, total)
  await step()
  const names = sheetNames(model.sheets.map((sheet) => sheet.name))
  const dateFormat = model.language === 'en' ? 'yyyy-mm-dd' : 'd.m.yyyy.'
  const sheets: Sheet<Buffer>[] = []
  for (const [i, table] of model.sheets.entries()) {
    sheets.push(await toSheet(table, names[i] ?? String(i + 1), dateFormat, onStep))
  }
  const bytes = await writeXlsxFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [printFeature(model, names)],
  }).toBuffer()
  onProgress(total, total)
  return stopZipClocks(bytes)
}
