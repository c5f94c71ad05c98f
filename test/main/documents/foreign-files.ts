/** Builds foreign files for the readers' tests, sound ones and hostile ones. */
import { deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { TableOptions } from '../../../src-shared/documents'
import { FailureError } from '../../../src-shared/result'
import type { Failure } from '../../../src-shared/result'

/** Nothing told: everything is guessed. */
export const guess: TableOptions = { encoding: null, delimiter: null, sheet: null }

/** The failure that a call ends in; throws when it ends well or in any other error. */
export function failureOf(run: () => unknown): Failure {
  try {
    run()
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
  throw new Error('No failure was raised')
}

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a small workbook; `sheets` are names and the XML inside `<worksheet>`. */
export function workbookParts(
  sheets: readonly (readonly [name: string, xml: string])[],
  extra: {
    readonly properties?: string
    readonly shared?: string
    readonly states?: readonly string[]
  } = {},
): Record<string, Uint8Array> {
  const list = sheets.map(
    ([name], i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}" ${extra.states?.[i] ?? ''}/>`,
  )
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="r${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${ns}" xmlns:r="${rel}">${extra.properties ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}<Relationship Id="rs" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rt" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<?xml version="1.0"?><styleSheet xmlns="${ns}"><numFmts count="2"><numFmt numFmtId="170" formatCode="d.m.yyyy."/><numFmt numFmtId="171" formatCode="[h]:mm"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<?xml version="1.0"?><sst xmlns="${ns}">${extra.shared ?? ''}</sst>`,
    ),
  }
  sheets.forEach(([, xml], i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${ns}" xmlns:r="${rel}">${xml}</worksheet>`,
    )
  })
  return parts
}

/** A workbook as a file. */
export function workbookFile(
  sheets: readonly (readonly [name: string, xml: string])[],
  extra: Parameters<typeof workbookParts>[1] = {},
): Uint8Array {
  return zipSync(workbookParts(sheets, extra))
}

/** A cell holding a text in place. */
export const textCell = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

/** A sheet of one cell. */
export const oneCell = `<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData>`

/** Where a mark of four bytes stands in a file, each time. */
export function placesOf(bytes: Uint8Array, mark: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === mark) found.push(at)
  }
  return found
}

/** An archive of which the entries may lie about their size, so much faster than a packer makes one. */
export function lyingZip(
  entries: readonly { readonly name: string; readonly data: Uint8Array; readonly size?: number }[],
): Uint8Array {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, size = data.length } of entries) {
    const packed = deflateRawSync(data)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    chunks.push(local, label, packed)
    directory.push(entry, label)
    at += 30 + label.length + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...chunks, list, end]))
}
